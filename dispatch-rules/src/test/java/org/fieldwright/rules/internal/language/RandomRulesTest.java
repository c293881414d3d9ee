// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fieldwright.rules.internal.view.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules over the whole vocabulary are accepted, printed, compiled and fired. */
class RandomRulesTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void rulesThatAreRightAreAcceptedAndPrinted(Kind kind) {
        for (long seed = 1; seed <= 20; seed++) {
            List<CheckedRule> rules = Rules.of(RandomRules.pack(kind, 40, seed));
            assertThat(rules).hasSize(40).allSatisfy(rule -> {
                assertThat(rule.kind()).isEqualTo(kind);
                assertThat(Footprint.parse(rule.footprint().print())).isEqualTo(rule.footprint());
                SoupTest.assertPrintsOnlyTheVocabulary(rule.printed());
            });
        }
    }

    @Test
    void everyWordAndOperatorComesUp() {
        String all = LongStream.rangeClosed(1, 40)
                .boxed()
                .flatMap(seed -> Stream.of(Kind.values()).map(kind -> RandomRules.pack(kind, 40, seed)))
                .collect(Collectors.joining());
        Set<String> written = Stream.of(all.split("[^A-Za-z]+")).collect(Collectors.toSet());
        for (ViewWords view : Vocabulary.standard().views()) {
            assertThat(written).containsAll(view.words());
        }
        for (Operator operator : Operator.values()) {
            assertThat(all).contains(operator == Operator.YES ? "emergency" : " " + operator.sign() + " ");
        }
        assertThat(Vocabulary.actions()).allSatisfy(a -> assertThat(all).contains(a.name() + "(" + selector(a)));
    }

    private static String selector(ActionForm form) {
        return form.selector().isEmpty() ? "" : '"' + form.selector() + '"';
    }

    /** Over missing values alone: what is accepted compiles and does not fail. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void rulesThatAreAcceptedCompileAndNeverFail(Kind kind) {
        BareSession session = new BareSession(RandomRules.pack(kind, 12, 99), Vocabulary.standard());
        Map<String, Map<String, Object>> missing =
                kind.views().stream().collect(Collectors.toMap(view -> view, view -> Map.of()));
        Parameter row = new Parameter("t", "gas", BigDecimal.TEN);
        assertThat(session.sayWithoutFacts(missing, row)).hasSameSizeAs(session.say(missing, row));
    }
}
