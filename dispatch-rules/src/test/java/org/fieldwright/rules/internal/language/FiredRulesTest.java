// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.fieldwright.rules.internal.view.Parameter;
import org.junit.jupiter.api.Test;

/** What is printed compiles, and what is compiled says what is written. */
class FiredRulesTest {
    private static final Map<String, Object> JOB = Map.of(
            "type",
            "REPAIR",
            "priority",
            2,
            "equipmentType",
            "LIFT",
            "overdueDays",
            4,
            "crew",
            1,
            "allOf",
            List.of(new SkillDemand("lift", 2)),
            "attributes",
            Map.of("floor", "7"),
            "partsMissing",
            List.of("rope"),
            "level",
            3,
            "id",
            "job-1");

    private static BareSession session(String pack) {
        return new BareSession(pack, Vocabulary.standard());
    }

    @Test
    void aRuleOfEachKindSaysItsOwn() {
        BareSession session = session("""
                rule "Pair" when
                    $job : Job( $need : priority, type == "REPAIR" )
                    $tech : Technician( skillLevel("lift") < $job.neededLevel("lift") )
                    Shift( weekday in ("MONDAY") ) Pairing( minutesFromHome > 30 )
                    $row : Parameter( name == "t", key == $job.type )
                then
                    reject("LEVEL", "Needs {wanted}, has {had}", $job.allOf, $tech.levelsOf($job.allOf));
                    prefer($row.times(-2), "TABLE", "Row {value}", $row.value);
                end
                rule "Intake" when $job : Job( equipmentType like "L*T", $floor : attribute("floor") != null ) then
                    classify("type", "INSPECTION", "TYPE", "Is one");
                    require("SKILL", "lift", $job.priority + 1, "SKILL", "On floor {floor}", $floor);
                    require("CERTIFICATE", "rope", "CERTIFICATE", "Ropes");
                    require("TOOL", "hoist", "TOOL", "Heavy");
                    require("PART", "oil", 2, "PART", "Oil");
                    require("CREW", 2, "ALONE", "Nobody alone");
                    require("EVIDENCE", "photo", "PHOTO", "A photo");
                end
                rule "Triage" when $job : Job( !partsMissing.isEmpty(), overdueDays >= 4 ) then
                    triage("HOLD", "PARTS", "Without {parts}", $job.partsMissing); end
                rule "Alert" when Job( priority < 3 ) Technician( senior ) $v : Visit( minutesLate > 15 ) then
                    alert("WARNING", "LATE", "{minutes} late", $v.minutesLate); end
                rule "Completion" when Job( equipmentType == "LIFT" ) Visit( photos < 2, evidence not contains "seal" )
                    not Parameter( name == "off" ) exists Parameter( name == "p" )
                then evidence("photo", "PHOTO", "Two photos"); end
                """);
        Map<String, Map<String, Object>> views = Map.of(
                "Job", JOB,
                "Technician", Map.of("skills", Map.of("lift", 1), "senior", true),
                "Shift", Map.of("weekday", "MONDAY"),
                "Pairing", Map.of("minutesFromHome", 31),
                "Visit", Map.of("minutesLate", 16, "photos", 1, "evidence", List.of("signature")));
        Parameter row = new Parameter("t", "REPAIR", new BigDecimal("1.25"));
        Parameter on = new Parameter("p", "", BigDecimal.ONE);
        assertThat(session.say(views, row, on, new Parameter("t", "PROJECT", BigDecimal.TEN)))
                .containsExactly(
                        "Alert: alert(WARNING) LATE {minutes} late [16]",
                        "Completion: evidence(photo) PHOTO Two photos []",
                        "Intake: classify(type, INSPECTION) TYPE Is one []",
                        "Intake: requireCertification(rope) CERTIFICATE Ropes []",
                        "Intake: requireCrew(2) ALONE Nobody alone []",
                        "Intake: requireEvidence(photo) PHOTO A photo []",
                        "Intake: requirePart(oil, 2) PART Oil []",
                        "Intake: requireSkill(lift, 3) SKILL On floor {floor} [7]",
                        "Intake: requireTool(hoist) TOOL Heavy []",
                        "Pair: prefer(-2.50) TABLE Row {value} [1.25]",
                        "Pair: reject() LEVEL Needs {wanted}, has {had} "
                                + "[[SkillDemand[skill=lift, level=2]], [SkillDemand[skill=lift, level=1]]]",
                        "Triage: triage(HOLD) PARTS Without {parts} [[rope]]");
        assertThat(session.say(views, new Parameter("off", "", BigDecimal.ONE), on))
                .noneMatch(line -> line.startsWith("Completion") || line.startsWith("Pair"));
        assertThat(session.sayWithoutFacts(views, row, on)).hasSize(12).allMatch(line -> line.endsWith("[]"));
    }

    /** Whatever is in a text, it arrives in a comparison, in a reason and as a fact as it was written. */
    @Test
    void textsArriveAsTheyWereWritten() {
        List<String> texts = List.of(
                "plain",
                "a\"b",
                "a\\b",
                "\\\"",
                "\\u0022",
                "\\\\u0041",
                "\\n",
                "$job",
                "#{x}",
                "@{x}",
                "%s %n",
                "// no",
                "/* no */",
                "end",
                "'",
                "`",
                "Gr\u00f6\u00dfe",
                "\u5de5\u4e8b",
                "\ud83d\udee0",
                "a\u00a0b",
                "\\");
        String pack = IntStream.range(0, texts.size())
                .mapToObj(i -> {
                    String written = texts.get(i).replace("\\", "\\\\").replace("\"", "\\\"");
                    String text = written.replace("{", "").replace("}", "");
                    return "rule \"R%02d\" when $j : Job( type == \"%s\" ) then reject(\"A\", \"%s {x}\", \"%s\"); end\n"
                            .formatted(i, written, text, written);
                })
                .collect(Collectors.joining());
        BareSession session = session(pack);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i).replace("{", "").replace("}", "");
            assertThat(session.say(Map.of("Job", Map.of("type", texts.get(i)))))
                    .containsExactly("R%02d: reject() A %s {x} [%s]".formatted(i, text, texts.get(i)));
        }
    }

    /** Each operator over missing values: nothing fails, and nothing holds but what asks whether there is a value. */
    @Test
    void rulesOverMissingValuesNeverFailAndAreNeverTrue() {
        List<String> never = new ArrayList<>(List.of(
                "tools contains \"x\" || tools.size() > 0 || !tools.isEmpty() || tools == null",
                "allOf contains \"x\" || \"x\" memberOf anyOf || neededLevel(customer) > 0",
                "parts contains \"x\" || neededQuantity(\"x\") > 0 || attributes contains \"x\"",
                "overdueDays + 1 > 0 || -overdueDays < 5 || 2 * overdueDays == 0 || overdueDays - 1 != 0",
                "customer memberOf tools || customer not memberOf tools || tools not contains customer",
                "customer == equipment || customer != equipment || customer >= equipment",
                "emergency || emergency == true || emergency != true || emergency == false"));
        for (String side : List.of("customer", "overdueDays", "attribute(\"x\")")) {
            boolean number = side.equals("overdueDays");
            never.add(Stream.of(Operator.values())
                    .map(o -> condition(o, side, number ? "3" : "\"A\"", number))
                    .filter(c -> c != null)
                    .collect(Collectors.joining(" || ")));
        }
        String pack = IntStream.range(0, never.size())
                        .mapToObj(i -> rule("Never" + i, never.get(i)))
                        .collect(Collectors.joining())
                + rule("Missing", "customer == null, overdueDays == null, attribute(\"x\") == null")
                + rule("Untrue", "!(customer == \"A\"), !(customer != \"A\"), !(overdueDays > 3), !emergency");
        Map<String, Map<String, Object>> views = Map.of("Job", Map.of());
        assertThat(session(pack).say(views))
                .containsExactly("Missing: reject() A {a} {b} [null, []]", "Untrue: reject() A {a} {b} [null, []]");
        assertThat(session(pack).sayWithoutFacts(views)).hasSize(2);
    }

    private static String rule(String id, String conditions) {
        return "rule \"%s\" when $j : Job( %s ) then reject(\"A\", \"{a} {b}\", $j.customer, $j.tools); end\n"
                .formatted(id, conditions);
    }

    private static String condition(Operator operator, String side, String value, boolean number) {
        return switch (operator) {
            case EQUAL, DIFFERENT, LESS, AT_MOST, MORE, AT_LEAST -> side + " " + operator.sign() + " " + value;
            case AMONG, OTHER_THAN -> side + " " + operator.sign() + " (" + value + ")";
            case PRESENT -> side + " " + operator.sign();
            case HOLDING, LACKING, STARTING, STARTING_OTHERWISE, ENDING, ENDING_OTHERWISE, LIKE, UNLIKE ->
                number ? null : side + " " + operator.sign() + " " + value;
            case MEMBER, NO_MEMBER -> number ? null : side + " " + operator.sign() + " tools";
            case MISSING, YES -> null;
        };
    }

    /** The same operators over values, each once true and once false. */
    @Test
    void operatorsSayWhatTheySay() {
        Map<String, Object> job = Map.of(
                "type",
                "REPAIR",
                "priority",
                3,
                "price",
                new BigDecimal("2.50"),
                "emergency",
                true,
                "territories",
                List.of("north", "REPAIR"),
                "parts",
                Map.of("oil", 2),
                "allOf",
                List.of(new SkillDemand("lift", 2)));
        List<String> hold = List.of(
                "type == \"REPAIR\"",
                "type != \"A\"",
                "type > \"A\"",
                "type <= \"REPAIR\"",
                "priority == 3",
                "priority == 3.0",
                "priority != 4",
                "priority < 3.5",
                "priority >= 3",
                "price == 2.5",
                "price > 2",
                "priority in (1, 3.00)",
                "priority not in (1, 2)",
                "type in (\"A\", \"REPAIR\")",
                "emergency",
                "emergency == true",
                "emergency != false",
                "territories contains \"north\"",
                "parts contains \"oil\"",
                "allOf contains \"lift\"",
                "type contains \"PAI\"",
                "type memberOf territories",
                "\"oil\" not memberOf territories",
                "type startsWith \"RE\"",
                "type not startsWith \"A\"",
                "type endsWith \"AIR\"",
                "type not endsWith \"A\"",
                "type like \"R*A?R\"",
                "type not like \"R\"",
                "territories.size() == 2",
                "!territories.isEmpty()",
                "tools.isEmpty()",
                "priority + price == 5.5",
                "priority - price == 0.5",
                "priority * price == 7.5",
                "-priority == -3",
                "2 * (priority + 1) == 8",
                "priority * 999999999999 * 999999999999 > 1",
                "!(priority > 3)",
                "priority > 3 || emergency",
                "!(emergency && priority > 3)",
                "neededLevel(\"lift\") == 2",
                "neededQuantity(\"oil\") == 2");
        String pack = "";
        for (int i = 0; i < hold.size(); i += 6) {
            List<String> some = hold.subList(i, Math.min(hold.size(), i + 6));
            pack += rule("True" + i, String.join(", ", some));
            pack += rule("False" + i, some.stream().map(c -> "!(" + c + ")").collect(Collectors.joining(" || ")));
        }
        assertThat(session(pack).say(Map.of("Job", job)))
                .hasSize((hold.size() + 5) / 6)
                .allMatch(line -> line.startsWith("True"));
    }

    @Test
    void attributesOfAHostAreWordsLikeOthers() {
        Vocabulary more = Vocabulary.standard()
                .with("Job", Attribute.optional("level", Type.WHOLE, "A level."))
                .with("Job", Attribute.optional("gone", Type.TEXTS, "Nothing."));
        BareSession session = new BareSession(
                "rule R when $j : Job( level > 2, gone.isEmpty() ) then prefer($j.level, \"A\", \"b\") end", more);
        assertThat(session.say(Map.of("Job", JOB))).containsExactly("R: prefer(3) A b []");
        assertThat(session.sayWithoutFacts(Map.of("Job", JOB))).hasSize(1);
    }
}
