// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.oracle.RandomCompiled;
import org.junit.jupiter.api.Test;

/** A plan whose routes are exchanged a few at a time always has the score that the evaluator gives it as a whole. */
class StandingTest {
    private static final int CASES = 120;

    @Test
    void everyPlanOnTheWayHasItsTrueScore() {
        int changes = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            CompiledProblem problem = RandomCompiled.withoutLinks(seed);
            int[][] fixed = Routes.fixedOnly(problem).visits();
            Routes full = Routes.fixedOnly(problem);
            new CheapestInsertion(problem).complete(full, () -> false);
            SplittableRandom random = new SplittableRandom(seed);
            int[][] present = fixed.clone();
            Standing standing = new Standing(problem, present);
            check(problem, present, standing, seed);
            for (int step = 0; step < 12; step++) {
                int[][] next = present.clone();
                BitSet changed = new BitSet();
                for (int s = 0; s < next.length; s++) {
                    if (random.nextInt(3) == 0) {
                        next[s] = random.nextBoolean() ? full.visits()[s] : fixed[s];
                        changed.set(s);
                    }
                }
                present = next;
                standing.exchange(changed, next);
                changes += changed.cardinality();
                check(problem, present, standing, seed);
            }
            standing.become(full.visits());
            check(problem, full.visits(), standing, seed);
        }
        assertThat(changes).isGreaterThan(CASES);
    }

    private static void check(CompiledProblem problem, int[][] plan, Standing standing, long seed) {
        int[][] copy = Arrays.stream(plan).map(int[]::clone).toArray(int[][]::new);
        assertThat(standing.totals()).as("seed %d", seed).isEqualTo(PlanTotals.of(problem, copy));
        assertThat(standing.routes()).as("seed %d", seed).isDeepEqualTo(copy);
    }
}
