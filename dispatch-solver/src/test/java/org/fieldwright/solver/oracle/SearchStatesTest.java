// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.solver.internal.BuiltInRules;
import org.fieldwright.solver.internal.compile.Clock;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.FixedVisits;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.internal.search.CheapestInsertion;
import org.fieldwright.solver.internal.search.LinkedSearch;
import org.fieldwright.solver.internal.search.PlanSearch;
import org.fieldwright.solver.internal.search.Routes;
import org.fieldwright.solver.internal.search.RuinAndRecreate;
import org.fieldwright.solver.internal.search.Scope;
import org.fieldwright.solver.testing.PlainDays;
import org.fieldwright.solver.testing.Steps;
import org.junit.jupiter.api.Test;

/** What the search believes of each state that it goes on from is what the evaluator says of it, whichever way it was reached. */
class SearchStatesTest {
    private static final int CASES = Boolean.getBoolean("fieldwright.full") ? 1_000 : 120;
    private static final int STEPS = 300;

    @Test
    void everyStateOfWalkedToursHasItsTrueScore() {
        for (long seed = 1; seed <= CASES; seed++) {
            RandomCase random = RandomProblems.make(seed, EnumSet.of(Feature.CREWS, Feature.LINKS));
            checkStates(compile(random.problem(), random.policy(), random.rules()), seed);
        }
    }

    /** The rest of the plan is context: what it costs does not change, but it counts for the worst lateness. */
    @Test
    void everyStateOfAPartHasItsTrueScore() {
        for (long seed = 1; seed <= CASES; seed++) {
            RandomCase random = RandomProblems.make(seed, EnumSet.of(Feature.CREWS, Feature.LINKS));
            CompiledProblem problem = compile(random.problem(), random.policy(), random.rules());
            Routes whole = Routes.fixedOnly(problem);
            new CheapestInsertion(problem).complete(whole, () -> false);
            Scope part = Scope.all(problem);
            for (int s = 0; s < problem.shifts.length / 2; s++) {
                part.shifts().clear(s);
                Arrays.stream(whole.visits()[s]).forEach(part.visits()::clear);
            }
            if (problem.policy.maxCustomersTold == Clock.NEVER) {
                checkStates(problem, part, whole.visits(), seed);
            }
        }
    }

    @Test
    void everyStateOfPlainToursHasItsTrueScore() {
        int plain = 0;
        int stops = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            CompiledProblem problem = compile(PlainDays.day(seed), PlainDays.policy(seed), BuiltInRules.get());
            RuinAndRecreate search = checkStates(problem, seed);
            plain += search.plain() ? 1 : 0;
            stops += (int) Arrays.stream(search.bestRoutes())
                    .flatMapToInt(Arrays::stream)
                    .filter(v -> v >= problem.visits.jobs)
                    .count();
        }
        assertThat(plain).isGreaterThan(CASES * 9 / 10);
        assertThat(stops).as("stops at depots").isGreaterThan(CASES / 10);
    }

    @Test
    void everyStateOfLinkedRoutesHasItsTrueScore() {
        int judged = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            RandomCase random = RandomProblems.make(seed);
            CompiledProblem problem = compile(random.problem(), random.policy(), random.rules());
            int[][] current = Routes.fixedOnly(problem).visits();
            judged += problem.links.any() ? checkLinked(problem, current, seed) : 0;
        }
        assertThat(judged).isGreaterThan(CASES);
    }

    private static int checkLinked(CompiledProblem problem, int[][] current, long seed) {
        PlanSearch search = LinkedSearch.orPlain(problem, Scope.all(problem), current, seed);
        int[] states = {0};
        search.judge(proposal -> {
            int[][] next = current.clone();
            for (int s : proposal.changedShifts()) {
                next[s] = proposal.route(s);
            }
            assertThat(proposal.totals()).as("seed %d", seed).isEqualTo(PlanTotals.of(problem, next));
            boolean keep = ++states[0] % 3 != 0;
            if (keep) {
                System.arraycopy(next, 0, current, 0, next.length);
            }
            return keep;
        });
        search.run(Steps.of(30));
        return states[0];
    }

    private static RuinAndRecreate checkStates(CompiledProblem problem, long seed) {
        return checkStates(
                problem, Scope.all(problem), Routes.fixedOnly(problem).visits(), seed);
    }

    private static RuinAndRecreate checkStates(CompiledProblem problem, Scope scope, int[][] start, long seed) {
        RuinAndRecreate search = new RuinAndRecreate(problem, scope, start, seed);
        int[][] current = Arrays.stream(start).map(int[]::clone).toArray(int[][]::new);
        int[] states = {0};
        search.run(new Construction());
        System.arraycopy(search.bestRoutes(), 0, current, 0, current.length);
        search.judge(proposal -> {
            int[][] next = current.clone();
            for (int s : proposal.changedShifts()) {
                next[s] = proposal.route(s);
            }
            assertThat(proposal.totals())
                    .as("seed %d, state %d", seed, states[0])
                    .isEqualTo(PlanTotals.of(problem, next));
            boolean keep = (++states[0] + seed) % 3 != 0;
            if (keep) {
                System.arraycopy(next, 0, current, 0, next.length);
            }
            return keep;
        });
        search.run(Steps.of(STEPS));
        return search;
    }

    /** Pauses when the first plan is there: nobody judges that one. */
    private static final class Construction implements PlanSearch.Control {
        @Override
        public double used(long iterations) {
            return 0;
        }

        @Override
        public boolean pause(long iterations, boolean better) {
            return true;
        }
    }

    private static CompiledProblem compile(DispatchProblem problem, Policy policy, EligibilityProvider rules) {
        return FixedVisits.prepare(problem, policy, rules).problem();
    }
}
