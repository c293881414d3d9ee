// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.ortools;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.fieldwright.benchmarks.peers.Peer;
import org.fieldwright.benchmarks.peers.Stopwatch;

/** OR-Tools' routing library: parallel cheapest insertion, then guided local search. */
public final class OrTools implements Peer {
    /** A planner. */
    public OrTools() {}

    @Override
    public List<List<Integer>> plan(FlatProblem problem, long seed, Stopwatch watch) {
        Loader.loadNativeLibraries();
        Nodes nodes = new Nodes(problem);
        RoutingIndexManager manager = nodes.manager();
        RoutingModel model = new RoutingModel(manager);
        new ModelWriter(problem, nodes, manager, model).write();
        model.solver().reSeed((int) seed);
        model.addAtSolutionCallback(() -> note(problem, manager, model, watch));
        Assignment best = model.solveWithParameters(parameters(watch));
        if (best == null) {
            return List.of();
        }
        List<List<Integer>> routes = new ArrayList<>();
        for (int s = 0; s < problem.shifts().size(); s++) {
            List<Integer> route = new ArrayList<>();
            for (long at = best.value(model.nextVar(model.start(s)));
                    !model.isEnd(at);
                    at = best.value(model.nextVar(at))) {
                route.add(manager.indexToNode(at));
            }
            routes.add(route);
        }
        watch.iterations(model.solver().neighbors());
        return routes;
    }

    /** A local optimum: with penalties for mandatory work left out it is no plan, so each visit is looked at. */
    private static void note(FlatProblem problem, RoutingIndexManager manager, RoutingModel model, Stopwatch watch) {
        for (int v = 0; v < problem.visits().size(); v++) {
            long index = manager.nodeToIndex(v);
            if (problem.visits().get(v).mandatory() && model.nextVar(index).value() == index) {
                return;
            }
        }
        watch.found(problem.money(model.costVar().value()));
    }

    private static RoutingSearchParameters parameters(Stopwatch watch) {
        long left = watch.millisLeft();
        return main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(Duration.newBuilder()
                        .setSeconds(left / 1000)
                        .setNanos((int) (left % 1000) * 1_000_000)
                        .build())
                .build();
    }
}
