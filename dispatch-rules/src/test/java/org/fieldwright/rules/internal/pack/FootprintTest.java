// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldwright.rules.internal.view.Job;
import org.fieldwright.rules.internal.view.Technician;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read off the text of a rule: never less than it depends on. */
class FootprintTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "Job( priority > 3 ) => Job.priority > 3",
                "Job( !( priority > 3 ) && type == \"A\" ) => Job.type;Job.priority > 3",
                "Job( priority > 3 && < 9 ) => Job.priority",
                "Job( priority in (1, 2) ) => Job.priority",
                "Job( priority == 1 || == 4 ) => Job.priority",
                "Job( priority > -1 ) => Job.priority",
                "Job( priority + 1 > 3 ) => Job.priority",
                "Job( $p : priority > 3 ) => Job.priority",
                "Technician( rating > 3.5 ) => Technician.rating",
                "Technician( maxDistanceFromHome != null ) => needs:Technician.maxDistanceFromHome",
                "Technician( !( maxDistanceFromHome != null ) ) => Technician.maxDistanceFromHome != null",
                "Job( customer == null || type == \"A\" ) => Job.type;Job.customer == null",
                "$j : Job() Technician( hasSkill($j.type) ) => Job.type;Technician.skills",
                "$j : Job() Technician( resourceType == $j.type ) => Job.type;Technician.resourceType",
                "Shift( weekday == \"MONDAY\" ) => late;Shift.weekday",
                "Job() Pairing( minutesFromHome > 30 ) => late;Pairing.minutesFromHome > 30",
                "Job( parts[\"x\"] > 2 ) => Job.parts",
                "Job( this != null ) => ?",
                "$j : Job() Technician( id == $j ) => ?;Technician.id",
                "Job( type == String.valueOf(3) ) => ?;Job.type",
            })
    void footprintOfConditions(String condition, String expected) {
        assertThat(footprint(condition, "reject(\"A\", \"b\");").print()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "reject(\"A\", \"{b} {c}\", $j.hours, $t); => ``",
                "reject(\"A\", \"{b}\", $t.missingTools($j.tools)); => Job.tools;Technician.tools",
                "prefer($t.rating, \"A\", \"{b}\", $j.id); => Technician.rating",
                "flag(\"A\", \"{b}\", $t.id.length()); => Technician.id",
                "prefer(1, \"A\", \"b\"); prefer($j.priority, \"A\", \"b\"); => Job.priority",
            })
    void footprintOfActions(String action, String expected) {
        String found = footprint("$j : Job() $t : Technician()", action).print();
        assertThat(found).isEqualTo(expected);
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
    void everyFunctionOfTheViewsSaysWhatItReads() {
        for (String name : Vocabulary.viewNames()) {
            Vocabulary.View view = Vocabulary.view(name);
            if (view != null && !name.equals(Vocabulary.PARAMETER)) {
                for (String function : view.functions()) {
                    assertThat(FootprintReader.READ_BY_FUNCTION).containsKey(name + "." + function);
                }
            }
        }
    }

    /** The functions are compiled, so what they really read shows in which attributes may be missing. */
    @Test
    void functionsReadNothingElse() throws ReflectiveOperationException {
        for (Map.Entry<String, List<String>> entry : FootprintReader.READ_BY_FUNCTION.entrySet()) {
            Class<?> view = entry.getKey().startsWith("Job.") ? Job.class : Technician.class;
            String function = entry.getKey().substring(entry.getKey().indexOf('.') + 1);
            var components = view.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                boolean read = entry.getValue().contains(components[i].getName());
                values[i] = types[i] == int.class
                        ? 0
                        : types[i] == double.class
                                ? 0.0
                                : types[i] == boolean.class
                                        ? Boolean.FALSE
                                        : !read ? null : types[i] == Map.class ? Map.of() : List.of();
            }
            Object made = view.getDeclaredConstructor(types).newInstance(values);
            for (var method : view.getMethods()) {
                if (method.getName().equals(function) && method.getParameterCount() == 1) {
                    Object argument = method.getParameterTypes()[0] == String.class ? "x" : argument(function);
                    method.invoke(made, argument);
                }
            }
        }
    }

    private static List<?> argument(String function) {
        boolean names = List.of(
                        "heldOf",
                        "missingCertifications",
                        "outdatedCertifications",
                        "certificationDates",
                        "missingTools",
                        "missingAccess")
                .contains(function);
        return names ? List.of("x") : List.of(new org.fieldwright.core.model.Requirements.SkillDemand("x", 1));
    }

    private static Footprint footprint(String condition, String action) {
        List<Fault> faults = new ArrayList<>();
        String text = "rule \"r\" when " + condition + " then " + action + " end";
        List<PackRule> rules = PackReader.read(new PackText("pack", text), faults);
        assertThat(faults).isEmpty();
        return rules.get(0).footprint();
    }
}
