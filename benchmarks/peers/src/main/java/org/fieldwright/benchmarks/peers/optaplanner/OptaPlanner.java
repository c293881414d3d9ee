// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.optaplanner;

import java.util.List;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.fieldwright.benchmarks.flat.FlatVisit;
import org.fieldwright.benchmarks.flat.InexpressibleException;
import org.fieldwright.benchmarks.peers.Peer;
import org.fieldwright.benchmarks.peers.Stopwatch;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** OptaPlanner with its default construction heuristic, its default acceptor, and nearby selection in every move. */
public final class OptaPlanner implements Peer {
    /** A planner. */
    public OptaPlanner() {}

    @Override
    public List<List<Integer>> plan(FlatProblem problem, long seed, Stopwatch watch) {
        if (!problem.visits().stream().allMatch(FlatVisit::mandatory)) {
            throw new InexpressibleException(
                    "OptaPlanner's list variable must take every visit; it knows no optional work.");
        }
        SolverConfig config = new SolverConfig()
                .withSolutionClass(Week.class)
                .withEntityClasses(Van.class, Visit.class)
                .withConstraintProviderClass(Rules.class)
                .withConstraintStreamImplType(ConstraintStreamImplType.BAVET)
                .withRandomSeed(seed)
                .withPhases(
                        new ConstructionHeuristicPhaseConfig(),
                        new LocalSearchPhaseConfig().withMoveSelectorConfig(Moves.all()));
        Week start = new Week(problem);
        config.withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(watch.millisLeft()));
        Solver<Week> solver = SolverFactory.<Week>create(config).buildSolver();
        solver.addEventListener(event -> {
            var score = event.getNewBestSolution().score();
            if (score != null && score.isSolutionInitialized() && score.isFeasible()) {
                watch.found(problem.money(-score.softScore()));
            }
        });
        Week best = solver.solve(start);
        var score = best.score();
        return score != null && score.isSolutionInitialized() && score.isFeasible() ? best.routes() : List.of();
    }
}
