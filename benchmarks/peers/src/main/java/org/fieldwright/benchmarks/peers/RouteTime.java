// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers;

import org.fieldwright.benchmarks.flat.FlatBreak;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.fieldwright.benchmarks.flat.FlatShift;
import org.fieldwright.benchmarks.flat.FlatVisit;

/**
 * How a route stands after one of its stops, leaving as early as possible; and how short it can be, leaving later. Times are those of
 * the problem. A break is taken before a stop that would otherwise end past the break's latest start, or when waiting has room for it.
 *
 * @param place where
 * @param start when the stop starts, late or not
 * @param ready when it is done
 * @param late by how much the stop misses its latest start, and breaks before it theirs
 * @param breaks how many breaks have been taken
 * @param span the least time from departure to being done here
 * @param first the earliest departure with that span
 * @param last the latest departure with that span
 */
public record RouteTime(int place, int start, int ready, int late, int breaks, int span, int first, int last) {

    /**
     * A route before its first stop.
     *
     * @param shift whose
     * @return at the start place, at the earliest departure
     */
    public static RouteTime start(FlatShift shift) {
        return new RouteTime(
                shift.start(),
                shift.earliest(),
                shift.earliest(),
                0,
                0,
                0,
                shift.earliest(),
                Math.max(shift.earliest(), shift.latest()));
    }

    /**
     * Goes on to a visit.
     *
     * @param problem the problem
     * @param shift whose route it is
     * @param visit the next visit
     * @return the state after the visit
     */
    public RouteTime then(FlatProblem problem, FlatShift shift, FlatVisit visit) {
        int travel = problem.seconds()[place][visit.place()];
        RouteTime at = onTheWay();
        while (at.breaks < shift.breaks().size()) {
            FlatBreak due = shift.breaks().get(at.breaks);
            int arrival = at.ready + travel;
            int begin = Math.max(arrival, visit.earliest());
            boolean fits = Math.max(arrival, due.earliest()) + due.length() <= begin;
            if (begin + visit.duration() <= due.latest() && !fits) {
                break;
            }
            at = at.paused(due);
        }
        return at.moved(visit.place(), travel, visit.earliest(), visit.latest(), visit.duration());
    }

    /**
     * Goes to the end of the shift.
     *
     * @param problem the problem
     * @param shift whose route it is
     * @return the state at the end
     */
    public RouteTime finish(FlatProblem problem, FlatShift shift) {
        int to = shift.end() < 0 ? place : shift.end();
        int travel = problem.seconds()[place][to];
        RouteTime at = onTheWay();
        while (shift.end() >= 0
                && at.breaks < shift.breaks().size()
                && at.ready + travel > shift.breaks().get(at.breaks).latest()) {
            at = at.paused(shift.breaks().get(at.breaks));
        }
        return at.moved(to, travel, shift.earliest(), shift.latest(), 0);
    }

    /** The lateness of this stop is not that of the next one. */
    private RouteTime onTheWay() {
        return new RouteTime(place, start, ready, 0, breaks, span, first, last);
    }

    /** A break is a stop without travel. */
    private RouteTime paused(FlatBreak due) {
        RouteTime after = moved(place, 0, due.earliest(), due.latest(), due.length());
        return new RouteTime(
                place, after.start, after.ready, after.late, breaks + 1, after.span, after.first, after.last);
    }

    /**
     * Two stretches of a route joined: waiting is owed only if even the latest departure arrives too early. Where the route is late, the
     * span is that of leaving as late as the stops before allow.
     */
    private RouteTime moved(int to, int travel, int earliest, int latest, int duration) {
        int begin = Math.max(ready + travel, earliest);
        int reach = span + travel;
        int wait = Math.max(0, earliest - reach - last);
        int from = Math.max(first, earliest - reach) - wait;
        int until = Math.max(from, Math.min(last, latest - reach));
        int missed = Math.max(0, begin - latest);
        return new RouteTime(to, begin, begin + duration, late + missed, breaks, reach + wait + duration, from, until);
    }
}
