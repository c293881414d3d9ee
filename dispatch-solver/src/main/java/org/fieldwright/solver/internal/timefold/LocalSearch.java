// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.jspecify.annotations.Nullable;

/** Improves a plan by the solver's own local search on the one evaluator. */
public final class LocalSearch {
    private final CompiledProblem problem;
    private final EnvironmentMode mode;

    /**
     * For a problem.
     *
     * @param problem the compiled problem
     */
    public LocalSearch(CompiledProblem problem) {
        this(problem, EnvironmentMode.NO_ASSERT);
    }

    /**
     * For a problem, with the solver's own checks switched on.
     *
     * @param problem the compiled problem
     * @param mode how much the solver checks itself
     */
    public LocalSearch(CompiledProblem problem, EnvironmentMode mode) {
        this.problem = problem;
        this.mode = mode;
    }

    /**
     * When to end.
     *
     * @param time the longest time, or null
     * @param steps the most candidates, or null
     * @param unimproved the longest time without a better plan, or null
     * @param seed the seed
     * @param stopped asked now and then, on the thread of the search
     */
    public record Limits(
            @Nullable Duration time,
            @Nullable Long steps,
            @Nullable Duration unimproved,
            long seed,
            BooleanSupplier stopped) {}

    /** A better plan that was found. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    public record Outcome(int[][] routes, PlanTotals totals, long steps) {}

    /**
     * Improves a plan; the result is never worse.
     *
     * @param start the plan to start from
     * @param limits when to end
     * @param improved told of every better plan
     * @return the best plan found
     */
    public Outcome improve(int[][] start, Limits limits, Consumer<Outcome> improved) {
        AtomicReference<@Nullable Solver<RoutePlan>> running = new AtomicReference<>();
        Scoring scoring = new Scoring(problem, () -> stopIfAsked(running, limits));
        Solver<RoutePlan> solver =
                SolverFactory.<RoutePlan>create(config(limits)).buildSolver();
        running.set(solver);
        solver.addEventListener(event -> improved.accept(outcome(event.getNewBestSolution(), solver)));
        RoutePlan best = solver.solve(RoutePlan.of(problem, start, scoring));
        return outcome(best, solver);
    }

    private static void stopIfAsked(AtomicReference<@Nullable Solver<RoutePlan>> running, Limits limits) {
        Solver<RoutePlan> solver = running.get();
        if (solver != null
                && (limits.stopped().getAsBoolean() || Thread.currentThread().isInterrupted())) {
            solver.terminateEarly();
        }
    }

    private static Outcome outcome(RoutePlan plan, Solver<RoutePlan> solver) {
        HardMediumSoftLongScore score = plan.getScore();
        if (score == null) {
            throw new IllegalStateException("The solver returned a plan without a score.");
        }
        long steps = ((DefaultSolver<RoutePlan>) solver).getMoveEvaluationCount();
        PlanTotals totals = new PlanTotals(-score.hardScore(), -score.mediumScore(), -score.softScore());
        return new Outcome(plan.toArrays(), totals, steps);
    }

    private SolverConfig config(Limits limits) {
        TerminationConfig termination = new TerminationConfig();
        if (limits.time() != null) {
            termination.withSpentLimit(wholeMillis(limits.time()));
        }
        if (limits.steps() != null) {
            termination.withMoveCountLimit(limits.steps());
        }
        if (limits.unimproved() != null) {
            termination.withUnimprovedSpentLimit(wholeMillis(limits.unimproved()));
        }
        return new SolverConfig()
                .withSolutionClass(RoutePlan.class)
                .withEntityClasses(ShiftRoute.class, VisitEntity.class)
                .withConstraintProviderClass(RouteConstraints.class)
                .withEnvironmentMode(mode)
                .withRandomSeed(limits.seed())
                .withPhases(new LocalSearchPhaseConfig())
                .withTerminationConfig(termination);
    }

    /** The solver takes whole milliseconds; up, so that a search that ends by time has used it. */
    private static Duration wholeMillis(Duration limit) {
        return Duration.ofMillis(limit.plusNanos(999_999).toMillis());
    }
}
