// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.fieldwright.rules.internal.language.Footprint.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read off the tree of a rule: never less than it depends on. */
class FootprintTest {
    private static Footprint footprint(String condition, String action) {
        return Rules.one("rule R when " + condition + " then " + action + " end")
                .footprint();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "Job() => ``",
                "Job( priority > 3 ) => Job.priority > 3",
                "Job( priority > -1 ) => Job.priority > -1",
                "Job( 3.0 < priority ) => 3 < Job.priority",
                "Job( priority > 2.5 ) => Job.priority",
                "Job( priority > 9999999999 ) => Job.priority",
                "Job( !( priority > 3 ) && type == \"A\" ) => Job.type;Job.priority > 3",
                "Job( priority > 3 || priority < 2 ) => Job.priority < 2;Job.priority > 3",
                "Job( priority in (1, 2) ) => Job.priority",
                "Job( priority + 1 > 3 ) => Job.priority",
                "Job( $p : priority > 3, $p < 9 ) => Job.priority < 9;Job.priority > 3",
                "Job( emergency ) => Job.emergency",
                "Job( parts contains \"x\", allOf.size() > 1 ) => Job.allOf;Job.parts",
                "Technician( rating > 3.5 ) => Technician.rating",
                "Technician( maxDistanceFromHome != null ) => needs:Technician.maxDistanceFromHome",
                "Technician( !( maxDistanceFromHome != null ) ) => Technician.maxDistanceFromHome != null",
                "Job( customer == null || type == \"A\" ) => Job.type;Job.customer == null",
                "Job( priority != null, allOf != null ) => ``",
                "Job( attribute(\"x\") != null ) => Job.attributes",
                "$j : Job() Technician( hasSkill($j.type) ) => Job.type;Technician.skills",
                "$j : Job() Technician( resourceType == $j.type ) => Job.type;Technician.resourceType",
                "$j : Job() Technician( !missingSkills($j.allOf).isEmpty() ) => "
                        + "Job.allOf;Technician.skills;Technician.skillsNotValid",
                "$j : Job() Shift( minutes < $j.durationMinutes ) => Shift.minutes < Job.durationMinutes",
                "Shift( weekday == \"MONDAY\" ) => Shift.weekday",
                "Pairing( minutesFromHome > 30 ) => Pairing.minutesFromHome > 30",
                "$j : Job() Parameter( name == \"t\", key == $j.type, value > $j.priority ) => Job.priority;Job.type",
                "$j : Job() not Parameter( name == \"t\", key == $j.type ) => Job.type",
            })
    void footprintOfConditions(String condition, String expected) {
        assertThat(footprint(condition, "reject(\"A\", \"b\");").print()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "reject(\"A\", \"{b} {c}\", $j.hours, $t.id); => ``",
                "reject(\"A\", \"{b}\", $t.missingTools($j.tools)); => ``",
                "prefer($t.rating, \"A\", \"{b}\", $j.id); => Technician.rating",
                "prefer(1, \"A\", \"b\"); prefer(2 * $j.priority + 1, \"A\", \"b\"); => Job.priority",
                "prefer($p.times(-$t.surplusLevels($j.allOf)), \"A\", \"b\"); => Job.allOf;Technician.skills",
            })
    void footprintOfActionsIsThatOfTheirAmounts(String action, String expected) {
        String conditions = "$j : Job() $t : Technician() $p : Parameter( name == \"p\" )";
        assertThat(footprint(conditions, action).print()).isEqualTo(expected);
    }

    @Test
    void shiftsDifferOnlyWhereShiftOrPairingIsRead() {
        assertThat(footprint("Job( emergency ) Shift()", "reject(\"A\", \"b\");")
                        .late())
                .isFalse();
        assertThat(footprint("Shift( minutes > 3 )", "reject(\"A\", \"b\");").late())
                .isTrue();
        assertThat(footprint("Pairing( minutesFromHome != null )", "reject(\"A\", \"b\");")
                        .late())
                .isTrue();
    }

    @Test
    void whatIsShownIsAllThatIsInTheFootprint() {
        Footprint footprint = footprint(
                "$t : Technician( maxDistanceFromHome != null, senior ) Pairing( metresFromHome > $t.maxDistanceFromHome )",
                "prefer($t.rating, \"A\", \"b\");");
        assertThat(footprint.shown("Technician")).isEqualTo(Set.of("senior", "rating"));
        assertThat(footprint.shown("Pairing")).isEmpty();
        assertThat(footprint.comparisons())
                .isEqualTo(Set.of(
                        "Technician.maxDistanceFromHome != null",
                        "Pairing.metresFromHome > Technician.maxDistanceFromHome"));
        assertThat(footprint.widened(new Attribute("Job", "type")).shown("Job")).isEqualTo(Set.of("type"));
    }

    @Test
    void footprintsSurviveTheIndex() {
        Footprint footprint = footprint(
                "$t : Technician( maxDistanceFromHome != null ) Pairing( metresFromHome > $t.maxDistanceFromHome )",
                "prefer($t.rating, \"A\", \"b\");");
        assertThat(Footprint.parse(footprint.print())).isEqualTo(footprint);
        assertThat(Footprint.parse("")).isEqualTo(footprint("Job()", "reject(\"A\", \"b\");"));
    }

    @Test
    void rulesOfDifferentKindsNeverShareAnEntryPoint() {
        Footprint footprint = footprint("Job( emergency )", "reject(\"A\", \"b\");");
        assertThat(footprint.entryPoint(Kind.PAIR)).isNotEqualTo(footprint.entryPoint(Kind.TRIAGE));
    }
}
