// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.List;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.FixedVisits;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.internal.search.CheapestInsertion;
import org.fieldwright.solver.internal.search.Routes;
import org.fieldwright.solver.internal.search.RuinAndRecreate;
import org.fieldwright.solver.internal.timefold.LocalSearch;
import org.junit.jupiter.api.Test;

/** Solves random problems with every feature while the solver checks every score and every step against a fresh one. */
class FullAssertTest {
    private static final boolean FULL = Boolean.getBoolean("fieldwright.full");
    private static final int CASES = FULL ? 600 : 60;
    private static final long STEPS = FULL ? 400 : 150;

    @Test
    void solverEvaluatorAndSearchAgreeOnEveryScore() {
        for (long seed = 1; seed <= CASES; seed++) {
            CompiledProblem problem = compile(RandomProblems.make(seed));
            Routes routes = Routes.fixedOnly(problem);
            if (seed % 2 == 0) {
                new CheapestInsertion(problem).complete(routes, () -> false);
                new RuinAndRecreate(problem, routes, seed).improve(n -> n / 200.0, 200, better -> {});
            }
            PlanTotals start = PlanTotals.of(problem, routes.visits());

            LocalSearch.Outcome outcome = solve(problem, routes, seed);

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
            new RuinAndRecreate(problem, routes, seed).improve(n -> n / 100.0, 100, better -> {});
            PlanTotals improved = PlanTotals.of(problem, routes.visits());

            assertThat(improved).as("seed %d", seed).isLessThanOrEqualTo(built);
            assertThat(improved.hard()).as("seed %d", seed).isLessThanOrEqualTo(fixed.hard());
        }
    }

    private static LocalSearch.Outcome solve(CompiledProblem problem, Routes routes, long seed) {
        LocalSearch.Limits limits = new LocalSearch.Limits(null, STEPS, null, seed, () -> false);
        boolean movable = problem.candidates().length > 0;
        if (!movable) {
            return new LocalSearch.Outcome(routes.visits(), PlanTotals.of(problem, routes.visits()), 0);
        }
        return new LocalSearch(problem, EnvironmentMode.FULL_ASSERT).improve(routes.visits(), limits, better -> {});
    }

    private static CompiledProblem compile(RandomCase random) {
        ProblemIndex index = new ProblemIndex(random.problem());
        return FixedVisits.prepare(
                        index,
                        random.policy(),
                        random.rules().decide(index),
                        random.problem().travel())
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
        assertThat(problems).anyMatch(p -> p.travel.timeDependent());
        assertThat(problems).anyMatch(p -> p.policy.maxCustomersTold < Integer.MAX_VALUE >> 2);
    }
}
