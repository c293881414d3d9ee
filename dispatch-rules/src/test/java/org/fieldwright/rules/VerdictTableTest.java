// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.eligibility.Verdict;
import org.fieldwright.core.model.ProblemIndex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way through all pairs against each pair alone. */
class VerdictTableTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void tableAgreesWithTheVerdictOfEachPair(long seed) {
        ProblemIndex problem = TinyProblem.of(12, 8, 3, seed);
        Eligibility eligibility = RuleEngine.builtIn().decide(problem);
        int eligible = 0;
        for (int v = 0; v < problem.visits().size(); v++) {
            for (int s = 0; s < problem.shifts().size(); s++) {
                Verdict verdict = eligibility.verdict(v, s);
                assertThat(eligibility.eligible(v, s))
                        .as("seed %s, visit %s, shift %s", seed, v, s)
                        .isEqualTo(verdict.eligible());
                assertThat(eligibility.preference(v, s))
                        .as("seed %s, visit %s, shift %s", seed, v, s)
                        .isEqualTo(sum(verdict));
                eligible += verdict.eligible() ? 1 : 0;
            }
        }
        assertThat(eligible).as("eligible pairs of seed %s", seed).isBetween(1, 12 * 24 - 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void membersOfAClassHaveEqualRowsAndColumns(long seed) {
        ProblemIndex problem = TinyProblem.of(30, 6, 3, seed);
        Eligibility e = RuleEngine.builtIn().decide(problem);
        for (int a = 0; a < problem.visits().size(); a++) {
            for (int b = 0; b < a; b++) {
                boolean equal = true;
                for (int s = 0; s < problem.shifts().size(); s++) {
                    equal &= same(e, a, s, b, s);
                }
                assertThat(e.visitClass(a) == e.visitClass(b))
                        .as("visits %s and %s", a, b)
                        .isEqualTo(equal);
            }
        }
        for (int a = 0; a < problem.shifts().size(); a++) {
            for (int b = 0; b < a; b++) {
                boolean equal = true;
                for (int v = 0; v < problem.visits().size(); v++) {
                    equal &= same(e, v, a, v, b);
                }
                assertThat(e.shiftClass(a) == e.shiftClass(b))
                        .as("shifts %s and %s", a, b)
                        .isEqualTo(equal);
            }
        }
    }

    private static boolean same(Eligibility e, int visitA, int shiftA, int visitB, int shiftB) {
        return e.eligible(visitA, shiftA) == e.eligible(visitB, shiftB)
                && (!e.eligible(visitA, shiftA) || e.preference(visitA, shiftA) == e.preference(visitB, shiftB));
    }

    private static long sum(Verdict verdict) {
        return verdict.preferences().stream()
                .mapToLong(p -> p.amount().movePointRight(4).longValueExact())
                .sum();
    }
}
