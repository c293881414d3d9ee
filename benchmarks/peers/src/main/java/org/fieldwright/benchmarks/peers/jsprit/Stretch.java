// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.jsprit;

import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.Vehicle;

/**
 * A stretch of a route: how long it takes at the least, and between which departures. Joins in constant time.
 *
 * @param span the least time from beginning to end, waiting included
 * @param first the earliest beginning with that span
 * @param last the latest beginning with that span
 */
record Stretch(double span, double first, double last) {

    static Stretch of(TourActivity activity) {
        return new Stretch(
                activity.getOperationTime(),
                activity.getTheoreticalEarliestOperationStartTime(),
                activity.getTheoreticalLatestOperationStartTime());
    }

    /** The start or the end of a route. */
    static Stretch bounds(Vehicle vehicle) {
        return new Stretch(0, vehicle.getEarliestDeparture(), vehicle.getLatestArrival());
    }

    Stretch then(double travel, Stretch next) {
        double reach = span + travel;
        double wait = Math.max(0, next.first - reach - last);
        double late = Math.max(0, first + reach - next.last);
        return new Stretch(
                reach + wait + next.span,
                Math.max(next.first - reach, first) - wait,
                Math.min(next.last - reach, last) + late);
    }
}
