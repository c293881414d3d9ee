// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import java.time.Instant;
import org.fieldwright.core.model.ProblemIndex.ShiftEntry;
import org.fieldwright.core.policy.RouteCost;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.HostTerms;
import org.fieldwright.solver.internal.compile.ShiftData;

/** A walked route as the host sees it. Used by one thread, again for each route. */
final class HostRoute implements RouteCost.View {
    private final CompiledProblem problem;
    private RouteState state = new RouteState();
    private int shiftNumber;
    private int departure;
    private int delay;

    HostRoute(CompiledProblem problem) {
        this.problem = problem;
    }

    /** What the host asks for a route in money units; nothing if it asks nothing, or if there are only depot stops. */
    long cost(ShiftData shift, RouteState walked, int newDeparture, int newDelay) {
        if (problem.routeCost == null || walked.trailed() == 0) {
            return 0;
        }
        state = walked;
        shiftNumber = shift.number;
        departure = newDeparture;
        delay = problem.travel.timeDependent() ? 0 : newDelay; // under traffic only the first leg moves
        return HostTerms.units(problem.routeCost.cost(this));
    }

    private ShiftEntry entry() {
        return problem.index.shifts().get(shiftNumber);
    }

    @Override
    public String shift() {
        return entry().shift().id();
    }

    @Override
    public String technician() {
        return entry().technician().id();
    }

    @Override
    public int size() {
        return state.trailed();
    }

    @Override
    public String job(int visit) {
        return problem.index.visits().get(state.trailVisit(inside(visit))).job().id();
    }

    @Override
    public Instant start(int visit) {
        return problem.clock.instant(state.trailStart(inside(visit), delay));
    }

    @Override
    public Instant end(int visit) {
        return problem.clock.instant(state.trailEnd(inside(visit), delay));
    }

    @Override
    public Instant departure() {
        return problem.clock.instant(departure);
    }

    @Override
    public Instant end() {
        return problem.clock.instant(state.time);
    }

    private int inside(int visit) {
        if (visit < 0 || visit >= size()) {
            throw new IndexOutOfBoundsException(
                    "Visit " + visit + " of shift " + shift() + " must be from 0 to " + (size() - 1) + ".");
        }
        return visit;
    }
}
