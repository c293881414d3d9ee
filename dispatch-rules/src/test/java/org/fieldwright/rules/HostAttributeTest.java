// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.plan.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostAttributeTest {
    private static final HostAttribute FLOOR = HostAttribute.ofJob(
            "floor",
            HostAttribute.Type.WHOLE,
            job -> job.attributes().containsKey("floor")
                    ? Integer.valueOf(job.attributes().get("floor"))
                    : null);

    private static ProblemIndex problem(Map<String, String> attributes) {
        return TinyProblem.one(Job.builder("job-1", "site-0", Duration.ofHours(1))
                .attributes(attributes)
                .build());
    }

    private static String rule(String conditions, String action) {
        return "rule \"Own\" when " + conditions + " then " + action + " end\n";
    }

    private static RuleSet set(String pack, HostAttribute... attributes) {
        RuleSet.Builder builder = RuleSet.builder().pack("own.drl", pack);
        List.of(attributes).forEach(builder::attribute);
        return builder.build();
    }

    @Test
    void anAttributeOfAHostIsAWordLikeAnyOther() {
        RuleEngine engine = RuleEngine.compile(
                set(rule("$job : Job( floor > 3 )", "reject(\"TOO_HIGH\", \"On floor {floor}\", $job.floor);"), FLOOR));
        Eligibility high = engine.decide(problem(Map.of("floor", "7")));
        assertThat(high.eligible(0, 0)).isFalse();
        assertThat(high.verdict(0, 0).rejections()).extracting(Reason::text).containsExactly("On floor 7");
        assertThat(engine.decide(problem(Map.of("floor", "2"))).eligible(0, 0)).isTrue();
        assertThat(engine.decide(problem(Map.of())).eligible(0, 0)).isTrue();
    }

    @Test
    void everyViewAndTypeCanHaveOne() {
        RuleEngine engine = RuleEngine.compile(set(
                rule(
                                "$j : Job( label startsWith \"job\" ) Technician( stars > 4.25, unions contains \"ver.di\", none.isEmpty() )"
                                        + " $s : Shift( night == false )",
                                "prefer(2 * $s.bonus, \"OWN\", \"{label}\", $j.label);")
                        .replace("night == false", "night == false, bonus != null"),
                HostAttribute.ofJob("label", HostAttribute.Type.TEXT, Job::id),
                HostAttribute.ofTechnician("stars", HostAttribute.Type.DECIMAL, t -> 4.5),
                HostAttribute.ofTechnician("unions", HostAttribute.Type.TEXTS, t -> List.of("ver.di")),
                HostAttribute.ofTechnician("none", HostAttribute.Type.TEXTS, t -> null),
                HostAttribute.ofShift("night", HostAttribute.Type.TRUTH, s -> false),
                HostAttribute.ofShift("bonus", HostAttribute.Type.DECIMAL, s -> new BigDecimal("1.25"))));
        assertThat(engine.decide(problem(Map.of())).preference(0, 0)).isEqualTo(25_000);
    }

    @Test
    void aValueIsWorkedOutOnceForEachJob() {
        AtomicInteger asked = new AtomicInteger();
        HostAttribute counted =
                HostAttribute.ofJob("counted", HostAttribute.Type.WHOLE, job -> asked.incrementAndGet());
        RuleEngine engine = RuleEngine.compile(
                set(rule("$job : Job( counted >= 0 )", "reject(\"OWN\", \"{n}\", $job.counted);"), counted));
        Eligibility eligibility = engine.decide(TinyProblem.of(5, 3, 2, 1));
        eligibility.verdict(0, 0);
        assertThat(asked).hasValue(5);
    }

    @Test
    void aMissingValueInAnAmountIsAFault() {
        assertThat(diagnostics(set(rule("$job : Job()", "prefer($job.floor, \"OWN\", \"b\");"), FLOOR)))
                .singleElement()
                .satisfies(d -> assertThat(d.message()).isEqualTo("the amount may be missing: floor of Job"));
    }

    @Test
    void wordsThatAreTakenAreRefused() {
        HostAttribute taken = HostAttribute.ofJob("priority", HostAttribute.Type.WHOLE, job -> 1);
        HostAttribute reserved = HostAttribute.ofShift("contains", HostAttribute.Type.WHOLE, shift -> 1);
        assertThat(diagnostics(set("", taken, reserved, FLOOR, FLOOR)))
                .extracting(RuleCompilationException.Diagnostic::toString)
                .containsExactly(
                        "rule set: attribute priority cannot be added: Job has that word already. Choose another name.",
                        "rule set: attribute contains cannot be added: the language has that word for something else."
                                + " Choose another name.",
                        "rule set: attribute floor cannot be added: Job has that word already. Choose another name.");
    }

    private static List<RuleCompilationException.Diagnostic> diagnostics(RuleSet set) {
        return catchThrowableOfType(RuleCompilationException.class, () -> RuleEngine.compile(set))
                .diagnostics();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Floor", "floor level", "flo\u00f6r", "$floor", "a.b"})
    void wordsThatRulesCannotWriteAreRefusedAtOnce(String name) {
        assertThatThrownBy(() -> HostAttribute.ofJob(name, HostAttribute.Type.TEXT, Job::id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @Test
    void aValueOfAnotherTypeIsToldWithItsClass() {
        HostAttribute wrong = HostAttribute.ofJob("wrong", HostAttribute.Type.WHOLE, Job::id);
        RuleEngine engine = RuleEngine.compile(set("", wrong));
        ProblemIndex problem = problem(Map.of());
        assertThatThrownBy(() -> engine.decide(problem))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Host attribute wrong is job-1 of java.lang.String, which is not of type WHOLE");
        HostAttribute failing = HostAttribute.ofJob("failing", HostAttribute.Type.WHOLE, job -> Integer.parseInt("x"));
        RuleEngine other = RuleEngine.compile(set("", failing));
        assertThatThrownBy(() -> other.decide(problem))
                .hasMessageContaining("Host attribute failing cannot be worked out");
    }

    @Test
    void attributesAndLimitsStandInTheRuleSet() {
        RuleSet with = set("", FLOOR).toBuilder().limit(RuleSet.Limit.RULES, 3).build();
        assertThat(with.toBuilder().build().attributes()).containsExactly(FLOOR);
        assertThat(with.limits()).isEqualTo(Map.of(RuleSet.Limit.RULES, 3));
        assertThat(with.contentHash()).isNotEqualTo(set("").contentHash());
        assertThat(FLOOR.view()).isEqualTo(HostAttribute.View.JOB);
        String four = rule("Job()", "flag(\"A\", \"b\");").repeat(4);
        assertThat(diagnostics(with.toBuilder().pack("four.drl", four).build()))
                .extracting(RuleCompilationException.Diagnostic::message)
                .contains("the pack has more than 3 rules");
        assertThatThrownBy(() -> RuleSet.builder().limit(RuleSet.Limit.NESTING, 1_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NESTING is 1000; it can be 1 to 100");
        assertThatThrownBy(() -> RuleSet.builder().limit(RuleSet.Limit.TEXT, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersThatWouldBeDearToWorkWithAreRefused() {
        RuleSet huge = RuleSet.builder()
                .parameter("KnowsSite.amount", new BigDecimal("1e1000000000"))
                .build();
        assertThat(diagnostics(huge))
                .singleElement()
                .satisfies(d -> assertThat(d.message()).contains("KnowsSite.amount", "more than 15 digits"));
        HostAttribute wide =
                HostAttribute.ofJob("wide", HostAttribute.Type.DECIMAL, job -> new BigDecimal("1e1000000000"));
        RuleEngine engine = RuleEngine.compile(set("", wide));
        ProblemIndex problem = problem(Map.of());
        assertThatThrownBy(() -> engine.decide(problem)).hasMessageContaining("not of type DECIMAL");
    }
}
