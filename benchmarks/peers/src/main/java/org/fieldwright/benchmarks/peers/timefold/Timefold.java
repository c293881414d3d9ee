// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.timefold;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.List;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.fieldwright.benchmarks.flat.FlatVisit;
import org.fieldwright.benchmarks.flat.InexpressibleException;
import org.fieldwright.benchmarks.peers.Peer;
import org.fieldwright.benchmarks.peers.Stopwatch;

/** Timefold with its default construction heuristic and local search. */
public final class Timefold implements Peer {
    /** A planner. */
    public Timefold() {}

    @Override
    public List<List<Integer>> plan(FlatProblem problem, long seed, Stopwatch watch) {
        if (!problem.visits().stream().allMatch(FlatVisit::mandatory)) {
            throw new InexpressibleException("Optional work is not in the model written for Timefold here.");
        }
        SolverConfig config = new SolverConfig()
                .withSolutionClass(Week.class)
                .withEntityClasses(Van.class, Visit.class)
                .withConstraintProviderClass(Rules.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed);
        Week start = new Week(problem);
        config.withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(watch.millisLeft()));
        Solver<Week> solver = SolverFactory.<Week>create(config).buildSolver();
        solver.addEventListener(event -> {
            var score = event.getNewBestSolution().score();
            if (event.isNewBestSolutionInitialized() && score != null && score.isFeasible()) {
                watch.found(problem.money(-score.softScore()));
            }
        });
        Week best = solver.solve(start);
        var score = best.score();
        return score != null && score.isFeasible() ? best.routes() : List.of();
    }
}
