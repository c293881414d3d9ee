// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.fieldwright.core.model.ProblemIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenRuleTest {
    private static final String OK =
            "\nrule \"Fine\"\nwhen\n    Job( priority > 3 )\nthen\n    reject(\"FINE\", \"fine\")\nend\n";

    private static List<RuleCompilationException.Diagnostic> diagnostics(RuleSet set) {
        return catchThrowableOfType(RuleCompilationException.class, () -> RuleEngine.compile(set))
                .diagnostics();
    }

    private static String rule(String condition, String action) {
        return "rule \"Bad\"\nwhen\n    " + condition + "\nthen\n    " + action + "\nend\n";
    }

    private static String when(String condition) {
        return rule(condition, "reject(\"BAD\", \"bad\")");
    }

    private static String then(String action) {
        return rule("$job : Job( $p : priority )", action);
    }

    /** Text, line, part of the message, part of the remedy; the rule is always Bad. */
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(when("Job( skil == \"a\" )"), 3, "unknown attribute skil of Job", "Known are"),
                arguments(when("Job( priorty > 3 )"), 3, "unknown attribute priorty of Job", "Did you mean priority?"),
                arguments(
                        when("$j : Job()\n    Technician( skillLevl(\"a\") < 2 )"),
                        4,
                        "unknown attribute skillLevl of Technician",
                        "skillLevel?"),
                arguments(
                        when("$j : Job()\n    Technician( skillLevel($j.typ) < 2 )"),
                        4,
                        "unknown attribute typ of Job",
                        "Did you mean type?"),
                arguments(when("Job( priority > $x )"), 3, "unknown variable $x", "Bind it"),
                arguments(when("Jobb( priority > 3 )"), 3, "unknown view Jobb", "Did you mean Job?"),
                arguments(when("Job( priority == == 3 )"), 3, "\"==\" has nothing on its left", "Repeat the attribute"),
                arguments(when("Job( priority > \"high\" )"), 3, "priority of Job is a whole number", "without quotes"),
                arguments(when("Job( type == 3 )"), 3, "type of Job is a text", "in quotes"),
                arguments(when("Job( emergency == \"yes\" )"), 3, "emergency of Job is true or false", "!emergency"),
                arguments(when("Job( (priority > 3 ? true : false) )"), 3, "\"?\" cannot stand here", "||"),
                arguments(when("Job( priority > 3 "), 3, "\"(\" is not closed", "closing bracket"),
                arguments(when("not Technician( senior )"), 3, "\"not\" before Technician", "!senior"),
                arguments(when("Job( priority > 3 )\n    Job( emergency )"), 4, "Job stands twice", "comma"),
                arguments(when("( Job( emergency ) or Technician( senior ) )"), 3, "\"or\" cannot stand", "two rules"),
                arguments(
                        when("$j : Job()\n    $j : Technician()"), 4, "variable $j is bound twice", "name of its own"),
                arguments(
                        when("Job()\n    Parameter( name == \"limit\" )"),
                        1,
                        "parameter limit has no value",
                        "parameter(\"limit\", amount)"),
                arguments(
                        when("Job( priority > crew.foo.bar )"), 3, "foo cannot be asked of a whole number", "Compare"),
                arguments(
                        when("Parameter( name == \"KnowsSite.amount\" )"),
                        1,
                        "the rule looks at nothing but parameters",
                        "Job()"),
                arguments(then("rejct(\"BAD\", \"bad\")"), 5, "unknown action rejct", "Did you mean reject?"),
                arguments(then("System.exit(1);"), 5, "\"System\" stands where an action is expected", "reject("),
                arguments(then("reject(\"BAD\")"), 5, "reject without code and text", "reject(CODE, text, facts...)"),
                arguments(
                        then("reject(\"bad code\", \"bad\")"),
                        5,
                        "the code bad code is not of the form",
                        "capital letters"),
                arguments(
                        then("reject(\"BAD\", \"{wanted} and {had}\", $p)"),
                        5,
                        "names 2 fact(s) in braces, but 1 follow(s)",
                        "one value for each"),
                arguments(then("reject(\"BAD\", \"{x}\", $q)"), 5, "unknown variable $q", "Did you mean $p?"),
                arguments(
                        then("reject(\"BAD\", \"{x}\", $job.prioriti)"),
                        5,
                        "unknown attribute prioriti of Job",
                        "Did you mean priority?"),
                arguments(then("reject(\"BAD\", \"bad\""), 5, "not closed", "closing bracket"),
                arguments(then("reject(\"BAD\", \"bad)"), 5, "a text that does not end", "Close it"),
                arguments(then(""), 4, "the rule has no action", "Say one of reject"),
                arguments(
                        then("prefer(\"a\", \"BAD\", \"bad\")"),
                        5,
                        "the amount is \"a\", which is a text",
                        "Give a number"),
                arguments(
                        "rule \"Bad\" salience 10\nwhen\n    Job()\nthen\n    reject(\"BAD\", \"bad\")\nend\n",
                        1,
                        "\"salience\" cannot stand",
                        "no order"),
                arguments(
                        "rule \"Bad\"\nwhen\n    Job()\nthen\n    reject(\"BAD\", \"bad\")\n",
                        1,
                        "no \"end\"",
                        "Close the rule"),
                arguments(
                        "rule \"Bad\"\nwhen\n    Job()\n    reject(\"BAD\", \"bad\")\nend\n",
                        1,
                        "no \"then\"",
                        "between conditions and actions"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultNamesFileLineRuleAndRemedy(String text, int line, String message, String remedy) {
        List<RuleCompilationException.Diagnostic> found =
                diagnostics(RuleSet.builder().pack("tenant/acme.drl", text + OK).build());
        assertThat(found).anySatisfy(d -> {
            assertThat(d.file()).isEqualTo("tenant/acme.drl");
            assertThat(d.line()).as("%s", d).isEqualTo(line);
            assertThat(d.message()).isNotBlank().contains(message);
            assertThat(d.remedy()).contains(remedy);
        });
        assertThat(found).allSatisfy(d -> {
            assertThat(d.rule()).isEqualTo("Bad");
            assertThat(d.toString())
                    .startsWith("tenant/acme.drl:")
                    .doesNotContain("org.drools")
                    .doesNotContain("Lambda");
        });
    }

    static Stream<Arguments> faultsOutsideRules() {
        return Stream.of(
                arguments("import java.util.Date;" + OK, "\"import\" cannot stand outside a rule", "Remove it"),
                arguments("global String s" + OK, "\"global\" cannot stand", "parameters"),
                arguments("function void f() { }" + OK, "\"function\" cannot stand", "attribute of the host"),
                arguments("hello world" + OK, "\"hello\" cannot stand", "Write rule"));
    }

    @ParameterizedTest
    @MethodSource("faultsOutsideRules")
    void faultOutsideRulesNamesFileAndLine(String text, String message, String remedy) {
        assertThat(diagnostics(RuleSet.builder().pack("p.drl", "\n" + text).build()))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.line()).isEqualTo(2);
                    assertThat(d.rule()).isNull();
                    assertThat(d.message()).contains(message);
                    assertThat(d.remedy()).contains(remedy);
                });
    }

    @Test
    void faultOfTheRuleSetNamesWhatWasMeant() {
        RuleSet set = RuleSet.builder()
                .disable("OverQualifed")
                .parameter("KnowsSite.amout", BigDecimal.ONE)
                .build();
        assertThat(diagnostics(set))
                .extracting(RuleCompilationException.Diagnostic::toString)
                .containsExactlyInAnyOrder(
                        "rule set: rule OverQualifed is switched off but does not exist. Did you mean OverQualified?",
                        "rule set: parameter KnowsSite.amout is set but no rule reads it. Did you mean KnowsSite.amount?");
    }

    @Test
    void idThatExistsIsRefused() {
        String pack = OK.replace("Fine", "KnowsSite");
        assertThat(diagnostics(RuleSet.builder().pack("p.drl", pack).build()))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.line()).isEqualTo(2);
                    assertThat(d.message()).contains("KnowsSite.drl");
                    assertThat(d.remedy()).contains("switch the other one off");
                });
    }

    @Test
    void allFaultsComeAtOnce() {
        List<RuleCompilationException.Diagnostic> found = diagnostics(RuleSet.builder()
                .pack("a.drl", when("Job( priorty > 3 )"))
                .pack("b.drl", then("rejct(\"BAD\", \"bad\")").replace("Bad", "Worse"))
                .disable("Nothing")
                .build());
        assertThat(found)
                .extracting(RuleCompilationException.Diagnostic::file)
                .containsExactlyInAnyOrder("a.drl", "b.drl", "");
    }

    @Test
    void runningRulesAreNotTouchedByABrokenPack() {
        ProblemIndex problem = TinyProblem.job("REPAIR");
        RuleSet good = RuleSet.builder().pack("p.drl", OK).build();
        RuleEngine running = RuleEngine.compile(good);
        String before = running.contentHash();
        RuleSet broken = good.toBuilder()
                .pack("q.drl", when("Job( priority > crew.foo.bar )"))
                .build();
        assertThatThrownBy(() -> RuleEngine.compile(broken))
                .isInstanceOf(RuleCompilationException.class)
                .hasMessageContaining("q.drl:3:26");
        assertThat(running.decide(problem).verdict(0, 0).rejections())
                .singleElement()
                .satisfies(r -> assertThat(r.code()).isEqualTo("FINE"));
        assertThat(running.contentHash()).isEqualTo(before);
    }

    /** What a missing value could do to a rule is seen when the pack is read, or does nothing. */
    @Test
    void noRuleFailsOverAMissingValue() {
        String amount = rule("$job : Job()", "prefer($job.overdueDays, \"BAD\", \"bad\")");
        assertThat(diagnostics(RuleSet.builder().pack("p.drl", amount).build()))
                .singleElement()
                .satisfies(d -> assertThat(d.toString())
                        .isEqualTo("p.drl:5:17, rule \"Bad\": the amount may be missing: overdueDays of Job. "
                                + "Add overdueDays != null to the conditions of Job."));
        String fact = rule("$job : Job()", "reject(\"BAD\", \"Of {customer}\", $job.customer)");
        RuleEngine engine =
                RuleEngine.compile(RuleSet.builder().pack("p.drl", fact).build());
        assertThat(engine.decide(TinyProblem.job("REPAIR")).verdict(0, 0).rejections())
                .singleElement()
                .satisfies(r -> assertThat(r.text()).isEqualTo("Of none"));
    }

    /** The greatest numbers that can be written add up to something that fits. */
    @Test
    void amountsBeyondABillionCountAsABillion() {
        String pack = rule("$job : Job( $p : priority )", "prefer(999999999999 * 999999999999 * $p, \"BAD\", \"bad\");")
                + rule("Job()", "prefer(-999999999999, \"BAD\", \"bad\");").replace("Bad", "Worse")
                + rule("Job()", "prefer(-999999999999, \"BAD\", \"bad\");").replace("Bad", "Worst");
        RuleEngine engine =
                RuleEngine.compile(RuleSet.builder().pack("p.drl", pack).build());
        assertThat(engine.decide(TinyProblem.job("REPAIR")).preference(0, 0)).isEqualTo(-10_000_000_000_000L);
    }
}
