// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.ortools;

import com.google.ortools.constraintsolver.IntervalVar;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fieldwright.benchmarks.flat.FlatBreak;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.fieldwright.benchmarks.flat.FlatShift;
import org.fieldwright.benchmarks.flat.FlatVisit;

/**
 * Writes a problem as a routing model: arcs cost metres; time and each kind of load are dimensions. Mandatory work may be left out at a
 * price above any detour, so that the search can start from a plan that is not complete.
 */
final class ModelWriter {
    /** Leaving mandatory work out costs so many times the longest leg. */
    private static final long DEAR = 100;

    private final FlatProblem problem;
    private final Nodes nodes;
    private final RoutingIndexManager manager;
    private final RoutingModel model;

    ModelWriter(FlatProblem problem, Nodes nodes, RoutingIndexManager manager, RoutingModel model) {
        this.problem = problem;
        this.nodes = nodes;
        this.manager = manager;
        this.model = model;
    }

    void write() {
        long[][] metres = nodes.metres();
        model.setArcCostEvaluatorOfAllVehicles(model.registerTransitMatrix(metres));
        visits(longest(metres));
        loads();
        time();
    }

    private static long longest(long[][] metres) {
        return Arrays.stream(metres).flatMapToLong(LongStream::of).max().orElse(0);
    }

    private void visits(long longest) {
        for (int v = 0; v < problem.visits().size(); v++) {
            FlatVisit visit = problem.visits().get(v);
            long index = manager.nodeToIndex(v);
            model.addDisjunction(new long[] {index}, visit.mandatory() ? DEAR * longest : visit.price());
            long[] others = IntStream.range(0, problem.shifts().size())
                    .filter(s -> !visit.shifts().contains(s))
                    .asLongStream()
                    .toArray();
            model.vehicleVar(index).removeValues(others);
        }
    }

    private void loads() {
        for (int k = 0; k < problem.kinds(); k++) {
            int kind = k;
            long[] stock = problem.shifts().stream()
                    .mapToLong(s -> s.stock().get(kind))
                    .toArray();
            int demand = model.registerUnaryTransitVector(nodes.demand(kind));
            model.addDimensionWithVehicleCapacity(demand, 0, stock, true, "load-" + kind);
        }
    }

    private void time() {
        long horizon = problem.horizon();
        int transit = model.registerTransitMatrix(nodes.seconds());
        model.addDimension(transit, horizon, horizon, false, "time");
        RoutingDimension time = model.getMutableDimension("time");
        for (int v = 0; v < problem.visits().size(); v++) {
            FlatVisit visit = problem.visits().get(v);
            time.cumulVar(manager.nodeToIndex(v)).setRange(visit.earliest(), visit.latest());
        }
        long[] work = new long[(int) model.size()];
        for (int i = 0; i < work.length; i++) {
            work[i] = nodes.work(manager.indexToNode(i));
        }
        for (int s = 0; s < problem.shifts().size(); s++) {
            shift(s, time, work);
        }
    }

    private void shift(int number, RoutingDimension time, long[] work) {
        FlatShift shift = problem.shifts().get(number);
        time.cumulVar(model.start(number)).setRange(shift.earliest(), shift.latest());
        time.cumulVar(model.end(number)).setRange(shift.earliest(), shift.latest());
        if (shift.longest() >= 0) {
            time.setSpanUpperBoundForVehicle(shift.longest(), number);
        }
        if (!shift.breaks().isEmpty()) {
            IntervalVar[] breaks = shift.breaks().stream().map(this::interval).toArray(IntervalVar[]::new);
            time.setBreakIntervalsOfVehicle(breaks, number, work);
        }
    }

    private IntervalVar interval(FlatBreak pause) {
        return model.solver()
                .makeFixedDurationIntervalVar(pause.earliest(), pause.latest(), pause.length(), false, "break");
    }
}
