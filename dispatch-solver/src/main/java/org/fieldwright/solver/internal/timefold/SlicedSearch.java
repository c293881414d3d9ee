// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.function.Consumer;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.internal.search.PlanSearch;
import org.jspecify.annotations.Nullable;

/**
 * Runs a search inside the solver, in slices of a custom phase. The solver owns the score, publishes every better plan, and has the last word on
 * which one is the best; the search finds them.
 */
public final class SlicedSearch {
    private final CompiledProblem problem;
    private final PlanSearch search;
    private final EnvironmentMode mode;
    private final boolean strict;
    private @Nullable Class<?> constraints;

    /**
     * For a search.
     *
     * @param problem the compiled problem
     * @param search the search, which goes on from where it is
     */
    public SlicedSearch(CompiledProblem problem, PlanSearch search) {
        this(problem, search, EnvironmentMode.NO_ASSERT);
    }

    /**
     * For a search, with the solver's own checks switched on.
     *
     * @param problem the compiled problem
     * @param search the search, which goes on from where it is
     * @param mode how much the solver checks itself
     */
    public SlicedSearch(CompiledProblem problem, PlanSearch search, EnvironmentMode mode) {
        this(problem, search, mode, SlicedSearch.class.desiredAssertionStatus());
    }

    /** Strict: the first plan that the solver scores otherwise than the search is an error. So it is wherever assertions are on. */
    SlicedSearch(CompiledProblem problem, PlanSearch search, EnvironmentMode mode, boolean strict) {
        this.problem = problem;
        this.search = search;
        this.mode = mode;
        this.strict = strict;
    }

    /**
     * Lets constraints of the host have the last word on every plan that the search goes on from.
     *
     * @param hosts the host's class, or null for none
     * @return this
     * @throws IllegalArgumentException if it is no class of constraints
     */
    public SlicedSearch constraints(@Nullable Class<?> hosts) {
        constraints = hosts == null ? null : HostedConstraints.checked(hosts);
        return this;
    }

    /** How long the search goes on. */
    public interface Budget {
        /** The share that is used after so many iterations; 1 or more ends the search. Asked every few dozen iterations. */
        double used(long iterations);

        /** The most iterations, or {@link Long#MAX_VALUE} for no bound; with a bound slices are counted in iterations. */
        long most();

        /** The longest time if it is known, to size the phase by; or null. */
        @Nullable
        Duration time();
    }

    /** A better plan that the solver published: its score, the visits planned, the iterations until then. */
    public record Published(PlanTotals totals, int planned, long iterations) {}

    /**
     * What came out.
     *
     * @param routes the visits of each shift of the best plan
     * @param totals its score
     * @param mismatches how often the score of the solver was not that of the search
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    public record Outcome(int[][] routes, PlanTotals totals, long mismatches) {}

    /**
     * Searches until the budget is used.
     *
     * @param budget how long
     * @param better told of the first plan and of every better one, on this thread
     * @return the best plan
     */
    public Outcome run(Budget budget, Consumer<Published> better) {
        Pace pace = budget.most() == Long.MAX_VALUE
                ? Pace.ofTime(budget.time())
                : Pace.ofSteps(budget.most(), search::iterations);
        return run(budget, pace, better);
    }

    Outcome run(Budget budget, Pace pace, Consumer<Published> better) {
        Telling telling = new Telling(
                search, problem.visits.jobs, budget.most() == Long.MAX_VALUE ? System::nanoTime : null, better);
        Slice slice = constraints == null
                ? new SearchSlice(new SearchSlice.Work(search, budget, pace), problem.visits.count, telling, strict)
                : new CheckedSlice(search, budget, pace, problem.visits.count);
        int[][] routes = search.bestRoutes();
        RoutePlan best;
        do {
            best = round(slice, pace.slices(), routes, constraints == null ? telling::tell : better);
            routes = best.toArrays();
        } while (!slice.over());
        return new Outcome(routes, RoutePusher.totals(score(best)), slice.mismatches());
    }

    /** As many slices as the solver's list of commands has room for; what is left of them after the end of the search does nothing. */
    private RoutePlan round(Slice slice, int slices, int[][] routes, Consumer<Published> better) {
        Solver<RoutePlan> solver = solver(config(slice, slices));
        solver.addEventListener(event -> {
            RoutePlan plan = event.getNewBestSolution();
            better.accept(new Published(RoutePusher.totals(score(plan)), plan.planned(), search.iterations()));
        });
        return solver.solve(RoutePlan.of(problem, routes, new Scoring(problem)));
    }

    /** The solver looks for the host's class with the loader of the thread. */
    private Solver<RoutePlan> solver(SolverConfig config) {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(constraints == null ? loader : constraints.getClassLoader());
            return SolverFactory.<RoutePlan>create(config).buildSolver();
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private ScoreDirectorFactoryConfig scoring() {
        ScoreDirectorFactoryConfig scoring = new ScoreDirectorFactoryConfig();
        return constraints == null
                ? scoring.withConstraintProviderClass(RouteConstraints.class)
                : scoring.withConstraintProviderClass(HostedConstraints.class)
                        .withConstraintProviderCustomProperties(Map.of(HostedConstraints.HOST, constraints.getName()));
    }

    private static HardMediumSoftLongScore score(RoutePlan plan) {
        HardMediumSoftLongScore score = plan.getScore();
        if (score == null) {
            throw new IllegalStateException("The solver returned a plan without a score.");
        }
        return score;
    }

    private SolverConfig config(Slice slice, int slices) {
        return new SolverConfig()
                .withSolutionClass(RoutePlan.class)
                .withEntityClasses(ShiftRoute.class, VisitEntity.class)
                .withScoreDirectorFactory(scoring())
                .withEnvironmentMode(mode)
                .withPhases(new CustomPhaseConfig().withCustomPhaseCommandList(Collections.nCopies(slices, slice)));
    }
}
