// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What compiled rules ask, and what they see. */
class IsTest {
    private static final List<SkillDemand> LIFT = List.of(new SkillDemand("lift", 2));

    @Test
    void numbersAreTheSameHoweverTheyAreWritten() {
        assertThat(Is.equal(3, new BigDecimal("3.00"))).isTrue();
        assertThat(Is.different(3, new BigDecimal("3.01"))).isTrue();
        assertThat(Is.among(new BigDecimal("2.0"), 1, 2)).isTrue();
        assertThat(Is.less(2, new BigDecimal("2.5"))).isTrue();
        assertThat(Is.more(Integer.MAX_VALUE, -1)).isTrue();
    }

    @Test
    void textsHaveTheOrderOfTheirCharacters() {
        assertThat(Is.less("2026-05-04", "2026-11-01")).isTrue();
        assertThat(Is.atMost("a", "a") && Is.atLeast("a", "a")).isTrue();
        assertThat(Is.more("a", "a")).isFalse();
    }

    @Test
    void listsNamesAndTextsHoldValues() {
        assertThat(Is.holding(List.of("a"), "a")).isTrue();
        assertThat(Is.holding(LIFT, "lift")).isTrue();
        assertThat(Is.holding(Map.of("a", 1), "a")).isTrue();
        assertThat(Is.holding("abc", "b")).isTrue();
        assertThat(Is.lacking(LIFT, "gas")).isTrue();
        assertThat(Is.lacking("abc", "b")).isFalse();
    }

    @Test
    void whatIsAskedOfAMissingValueIsFalse() {
        assertThat(List.of(
                        Is.equal(null, "a"),
                        Is.different(null, "a"),
                        Is.different("a", null),
                        Is.less(null, 1),
                        Is.atMost(1, null),
                        Is.more(null, null),
                        Is.atLeast(null, 1),
                        Is.among(null, 1),
                        Is.otherThan(null, 1),
                        Is.holding(List.of(), null),
                        Is.lacking(List.of(), null),
                        Is.holding(null, "a"),
                        Is.lacking(null, "a"),
                        Is.startingWith(null, "a"),
                        Is.startingOtherwise("a", null),
                        Is.endingWith("a", null),
                        Is.endingOtherwise(null, "a"),
                        Is.like(null, "*"),
                        Is.unlike(null, "a"),
                        Is.yes(null),
                        Is.present(null)))
                .containsOnly(false);
        assertThat(Is.missing(null) && Is.present(1)).isTrue();
    }

    @Test
    void arithmeticIsExactAndPassesMissingValuesOn() {
        assertThat(Exact.sum(Integer.MAX_VALUE, 1)).isEqualTo("2147483648");
        assertThat(Exact.difference(new BigDecimal("0.3"), new BigDecimal("0.1")))
                .isEqualTo("0.2");
        assertThat(Exact.product(new BigDecimal("1.10"), 3)).isEqualByComparingTo("3.3");
        assertThat(Exact.negated(2)).isEqualTo("-2");
        assertThat(Exact.sum(null, 1)).isNull();
        assertThat(Exact.difference(1, null)).isNull();
        assertThat(Exact.product(null, null)).isNull();
        assertThat(Exact.negated(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "abc, abc, true",
        "abc, abd, false",
        "abc, a*, true",
        "abc, *c, true",
        "abc, a?c, true",
        "abc, a?, false",
        "abc, *, true",
        "'', *, true",
        "'', ?, false",
        "abc, '', false",
        "abcabd, *ab?, true",
        "abc, ABC, false",
        "a.c, a.c, true",
        "abc, a.c, false",
        "a*c, a*c, true",
        "mississippi, m*iss*ppi, true",
        "mississippi, m*iss*ppx, false",
    })
    void formsMatchWholeTexts(String text, String form, boolean matches) {
        assertThat(Is.like(text, form)).isEqualTo(matches);
        assertThat(Is.unlike(text, form)).isEqualTo(!matches);
    }

    @Test
    void noFormTakesForever() {
        assertThat(Is.like("a".repeat(20_000), "*a".repeat(200) + "b")).isFalse();
    }

    @Test
    void aViewShowsNothingOutsideOfItsMask() {
        Mask mask = Mask.showing(Set.of("type"), Set.of("Job.priority > 3"));
        Job job = new Job(mask, Map.<String, Object>of("type", "A", "priority", 1)::get);
        assertThat(job.text("type")).isEqualTo("A");
        assertThat(job.text("type", "Job.type == null")).isEqualTo("A");
        assertThat(job.whole("priority", "Job.priority > 3")).isEqualTo(1);
        assertThatThrownBy(() -> job.whole("priority", "Job.priority > 4")).isInstanceOf(OutsideFootprint.class);
        assertThatThrownBy(() -> job.whole("priority"))
                .isInstanceOfSatisfying(OutsideFootprint.class, e -> {
                    assertThat(e.view()).isEqualTo("Job");
                    assertThat(e.attribute()).isEqualTo("priority");
                })
                .hasMessageContaining("Job.priority");
        assertThatThrownBy(() -> job.attribute("x")).isInstanceOf(OutsideFootprint.class);
        assertThat(new Job(Mask.NONE, Map.<String, Object>of("priority", 1)::get).whole("priority"))
                .isEqualTo(1);
    }

    @Test
    void missingListsAreEmpty() {
        Job job = new Job(Mask.NONE, Collections.<String, Object>emptyMap()::get);
        assertThat(job.texts("a")).isEmpty();
        assertThat(job.demands("a")).isEmpty();
        assertThat(job.quantities("a")).isEmpty();
        assertThat(job.properties("a")).isEmpty();
        assertThat(job.text("a")).isNull();
    }
}
