// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import static org.fieldwright.solver.internal.compile.Clock.NEVER;
import static org.fieldwright.solver.internal.evaluate.RouteWalk.tell;

import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.policy.Policy.PaidTime;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.PolicyData;
import org.fieldwright.solver.internal.compile.ShiftData;
import org.jspecify.annotations.Nullable;

/** What a route costs as a whole, once it is walked. */
final class RouteCosts {
    private final PolicyData policy;
    private final HostRoute host;

    RouteCosts(CompiledProblem problem) {
        policy = problem.policy;
        host = new HostRoute(problem);
    }

    RouteResult result(ShiftData shift, RouteState s, int delay, int[] told, @Nullable RouteListener listener) {
        int departure = s.departure + delay;
        int service = s.service + s.setup;
        int waiting = Math.max(0, s.time - departure - s.travel - service - s.breaks);
        int paidEnd = shift.softLastDeparture != NEVER ? s.lastVisitEnd : s.time;
        boolean overtimeCounts = shift.softEnd != NEVER || shift.softLastDeparture != NEVER;
        int overtime = overtimeCounts ? Math.max(0, paidEnd - Math.max(shift.regularEnd, departure)) : 0;
        int paid = policy.paidTime == PaidTime.FROM_DEPARTURE
                ? Math.max(0, Math.min(paidEnd, shift.regularEnd) - departure - s.unpaidBreaks)
                : shift.paidWhole;
        long cost = s.cost
                + tell(listener, CostTerm.TRAVEL_TIME, shift.rates.perTravelSecond * s.travel)
                + tell(listener, CostTerm.DISTANCE, shift.rates.perMetre * s.metres)
                + tell(listener, CostTerm.WAITING, shift.rates.perWaitingSecond * waiting)
                + tell(listener, CostTerm.SHIFT_USED, shift.rates.perShift)
                + tell(listener, CostTerm.PAID_TIME, shift.rates.perSecond * paid)
                + tell(listener, CostTerm.OVERTIME, shift.rates.overtime(overtime))
                + tell(listener, CostTerm.ROUTE, host.cost(shift, s, departure, delay))
                + tell(listener, CostTerm.RESERVE, reserve(shift, s.movable));
        return new RouteResult(
                shift.number,
                s.visits,
                cost,
                s.violations,
                departure,
                delay,
                s.time,
                s.travel,
                s.metres,
                service,
                s.breaks,
                waiting,
                overtime,
                s.worstLateness,
                told);
    }

    /** A shift that is not used. */
    RouteResult unused(ShiftData shift) {
        long cost = policy.paidTime == PaidTime.WHOLE_SHIFT ? shift.rates.perSecond * shift.paidWhole : 0;
        int time = shift.earliestDeparture;
        return new RouteResult(shift.number, 0, cost, 0, time, 0, time, 0, 0, 0, 0, 0, 0, 0, RouteResult.NONE);
    }

    private long reserve(ShiftData shift, int movable) {
        if (policy.reserveHundredths == 0) {
            return 0;
        }
        long allowed = Math.floorDiv((long) shift.net * (100 - policy.reserveHundredths), 100L);
        return policy.reservePerSecond * Math.max(0, movable - allowed);
    }
}
