// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.solver.internal.BuiltInRules;
import org.fieldwright.solver.internal.compile.Clock;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.FixedVisits;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.internal.search.CheapestInsertion;
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
    void everyStateOfLinkedToursHasItsTrueScore() {
        int linked = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            RandomCase random = RandomProblems.make(seed);
            CompiledProblem problem = compile(random.problem(), random.policy(), random.rules());
            if (problem.links.any()) {
                checkStates(problem, seed);
                linked++;
            }
        }
        assertThat(linked).isGreaterThan(CASES / 2);
    }

    /** Visits outside the scope wait for those inside, and these for them. */
    @Test
    void everyStateOfPartOfLinkedToursHasItsTrueScore() {
        int across = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            RandomCase random = RandomProblems.make(seed);
            CompiledProblem problem = compile(random.problem(), random.policy(), random.rules());
            if (problem.links.any()) {
                Routes routes = Routes.fixedOnly(problem);
                new CheapestInsertion(problem).complete(routes, () -> false);
                Scope part = everyOtherShift(problem, routes.visits());
                checkStates(problem, part, routes.visits(), seed);
                across += IntStream.range(0, problem.links.count)
                                .anyMatch(l -> part.visits().get(problem.links.a[l])
                                        != part.visits().get(problem.links.b[l]))
                        ? 1
                        : 0;
            }
        }
        assertThat(across).isGreaterThan(CASES / 10);
    }

    private static Scope everyOtherShift(CompiledProblem problem, int[][] plan) {
        BitSet shifts = new BitSet();
        BitSet visits = new BitSet();
        visits.set(0, problem.visits.count);
        for (int s = 0; s < plan.length; s++) {
            shifts.set(s, s % 2 == 0);
            if (s % 2 == 1) {
                Arrays.stream(plan[s]).forEach(visits::clear);
            }
        }
        return new Scope(shifts, visits);
    }

    private static RuinAndRecreate checkStates(CompiledProblem problem, long seed) {
        return checkStates(
                problem, Scope.all(problem), Routes.fixedOnly(problem).visits(), seed);
    }

    private static RuinAndRecreate checkStates(CompiledProblem problem, Scope scope, int[][] start, long seed) {
        RuinAndRecreate search = new RuinAndRecreate(problem, scope, start, seed);
        int[][] current = Arrays.stream(start).map(int[]::clone).toArray(int[][]::new);
        int[] states = {0};
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
        search.run(new Construction());
        System.arraycopy(search.bestRoutes(), 0, current, 0, current.length);
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
