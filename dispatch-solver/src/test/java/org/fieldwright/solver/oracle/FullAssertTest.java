// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.List;
import org.fieldwright.solver.HostConstraintsTest;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.FixedVisits;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.internal.search.CheapestInsertion;
import org.fieldwright.solver.internal.search.PlanSearch;
import org.fieldwright.solver.internal.search.Routes;
import org.fieldwright.solver.internal.search.RuinAndRecreate;
import org.fieldwright.solver.internal.search.Scope;
import org.fieldwright.solver.internal.timefold.SlicedSearch;
import org.fieldwright.solver.testing.Steps;
import org.junit.jupiter.api.Test;

/** Solves random problems with every feature while the solver checks every score and every step against a fresh one. */
class FullAssertTest {
    private static final boolean FULL = Boolean.getBoolean("fieldwright.full");
    private static final int CASES = FULL ? 600 : 60;
    private static final long STEPS = FULL ? 3_000 : 600;

    @Test
    void solverEvaluatorAndSearchAgreeOnEveryScore() {
        for (long seed = 1; seed <= CASES; seed++) {
            CompiledProblem problem = compile(RandomProblems.make(seed));
            Routes routes = Routes.fixedOnly(problem);
            if (seed % 2 == 0) {
                new CheapestInsertion(problem).complete(routes, () -> false);
            }
            PlanTotals start = PlanTotals.of(problem, routes.visits());

            SlicedSearch.Outcome outcome = solve(problem, routes, seed);

            assertThat(outcome.totals()).as("seed %d", seed).isEqualTo(PlanTotals.of(problem, outcome.routes()));
            assertThat(outcome.totals()).as("seed %d", seed).isLessThanOrEqualTo(start);
        }
    }

    @Test
    void searchIsNeverWorseAndBreaksNothingNew() {
        for (long seed = 1; seed <= 10L * CASES; seed++) {
            CompiledProblem problem = compile(RandomProblems.make(seed));
            Routes routes = Routes.fixedOnly(problem);
            PlanTotals fixed = PlanTotals.of(problem, routes.visits());
            new CheapestInsertion(problem).complete(routes, () -> false);
            PlanTotals built = PlanTotals.of(problem, routes.visits());
            PlanSearch search = new RuinAndRecreate(problem, Scope.all(problem), routes.visits(), seed);
            search.run(Steps.of(100));
            PlanTotals improved = PlanTotals.of(problem, search.bestRoutes());
            assertThat(improved).as("seed %d", seed).isEqualTo(search.best());

            assertThat(improved).as("seed %d", seed).isLessThanOrEqualTo(built);
            assertThat(improved.hard()).as("seed %d", seed).isLessThanOrEqualTo(fixed.hard());
        }
    }

    @Test
    void constraintsOfAHostAgreeOnEveryScore() {
        for (long seed = 1; seed <= CASES; seed += 3) {
            CompiledProblem problem = compile(RandomProblems.make(seed));
            Routes routes = Routes.fixedOnly(problem);
            PlanTotals fixed = PlanTotals.of(problem, routes.visits());
            PlanSearch search = new RuinAndRecreate(problem, Scope.all(problem), routes.visits(), seed);

            SlicedSearch.Outcome outcome = new SlicedSearch(problem, search, EnvironmentMode.FULL_ASSERT)
                    .constraints(HostConstraintsTest.OnTheHour.class)
                    .run(Steps.of(STEPS), better -> {});

            PlanTotals own = PlanTotals.of(problem, outcome.routes());
            assertThat(outcome.totals().hard())
                    .as("seed %d", seed)
                    .isEqualTo(own.hard())
                    .isLessThanOrEqualTo(fixed.hard());
            assertThat(outcome.totals().undone()).as("seed %d", seed).isEqualTo(own.undone());
            assertThat(outcome.totals().cost()).as("seed %d", seed).isGreaterThanOrEqualTo(own.cost());
        }
    }

    private static SlicedSearch.Outcome solve(CompiledProblem problem, Routes routes, long seed) {
        PlanSearch search = new RuinAndRecreate(problem, Scope.all(problem), routes.visits(), seed);
        return new SlicedSearch(problem, search, EnvironmentMode.FULL_ASSERT).run(Steps.of(STEPS), better -> {});
    }

    private static CompiledProblem compile(RandomCase random) {
        return FixedVisits.prepare(random.problem(), random.policy(), random.rules())
                .problem();
    }

    /** Every layer of the score is met by some case, or the test above would prove less than it says. */
    @Test
    void casesMeetEveryLayer() {
        List<CompiledProblem> problems = java.util.stream.LongStream.rangeClosed(1, CASES)
                .mapToObj(seed -> compile(RandomProblems.make(seed)))
                .toList();
        assertThat(problems).anyMatch(p -> p.visits.published != null);
        assertThat(problems).anyMatch(p -> p.policy.fairnessPerSecond != 0);
        assertThat(problems).anyMatch(p -> p.policy.worstLatenessPerSecond != 0 && p.links.any());
        assertThat(problems).anyMatch(p -> p.policy.worstLatenessPerSecond != 0 && !p.links.any());
        assertThat(problems).anyMatch(p -> p.travel.timeDependent());
        assertThat(problems).anyMatch(p -> p.policy.maxCustomersTold < Integer.MAX_VALUE >> 2);
    }
}
