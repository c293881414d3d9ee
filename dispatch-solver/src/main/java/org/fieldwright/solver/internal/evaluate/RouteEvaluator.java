// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.ShiftData;
import org.jspecify.annotations.Nullable;

/** Evaluates whole routes. Reused by one thread; not thread-safe. */
public final class RouteEvaluator {
    private final CompiledProblem problem;
    private final RouteWalk walk;
    private final RouteCosts costs;
    private final RouteState state = new RouteState();

    /**
     * An evaluator of a problem's routes.
     *
     * @param problem the compiled problem
     */
    public RouteEvaluator(CompiledProblem problem) {
        this(problem, (LinkTimes) null);
    }

    /**
     * An evaluator of the routes of a plan whose visits wait for one another.
     *
     * @param problem the compiled problem
     * @param links the layer whose releases, of the plan that it evaluated last, the walks honour
     */
    public RouteEvaluator(CompiledProblem problem, LinkLayer links) {
        this(problem, links.times());
    }

    /** Walks that honour releases and note starts. */
    RouteEvaluator(CompiledProblem problem, @Nullable LinkTimes times) {
        this.problem = problem;
        walk = new RouteWalk(problem, times);
        costs = new RouteCosts(problem);
    }

    /**
     * Evaluates a shift with its visits in order.
     *
     * @param shiftNumber the number of the shift
     * @param visits the visits; those from {@code count} on are not looked at
     * @param count the number of visits
     * @return the result
     */
    public RouteResult evaluate(int shiftNumber, int[] visits, int count) {
        return evaluate(shiftNumber, visits, count, null);
    }

    /** The stops of a route with their final times. Slow path. */
    public List<RouteRecord.Entry> stops(int shiftNumber, int[] visits) {
        RouteRecord record = new RouteRecord(shiftNumber, problem.travel.timeDependent(), new ArrayList<>());
        evaluate(shiftNumber, visits, visits.length, record);
        return record.entries();
    }

    RouteResult evaluate(int shiftNumber, int[] visits, int count, @Nullable RouteListener listener) {
        ShiftData shift = problem.shifts[shiftNumber];
        if (count == 0) {
            return costs.unused(shift);
        }
        walk.listener(listener);
        walk.start(shift, visits[0], state);
        for (int i = 0; i < count; i++) {
            walk.extend(shift, state, visits[i]);
        }
        RouteResult result = walk.finish(shift, state);
        walk.listener(null);
        return result;
    }
}
