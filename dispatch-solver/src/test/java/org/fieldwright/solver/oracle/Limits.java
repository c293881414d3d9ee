// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.ArrayList;
import java.util.List;

/** Section 10: the limits of a route. */
final class Limits {
    private Limits() {}

    /** Codes of the limits that a route breaks. */
    static List<String> broken(RouteTimes route, Bounds bounds) {
        List<String> broken = new ArrayList<>();
        route.legs.forEach(l -> check(l, bounds.maxLeg, "MAX_LEG", broken));
        check(route.end, bounds.hardEnd, "HARD_END", broken);
        check(route.lastVisitEnd(), bounds.hardLastDeparture, "HARD_LAST_DEPARTURE", broken);
        check(route.work(), bounds.maxWork, "MAX_WORK", broken);
        check(route.travel, bounds.maxTravel, "MAX_TRAVEL", broken);
        long stops = route.visits.stream().filter(v -> Case.depotStop(v.job())).count();
        check(route.visits.size() - stops, bounds.maxJobs, "MAX_JOBS", broken);
        check(stops, bounds.maxDepotStops, "MAX_DEPOT_STOPS", broken);
        return broken;
    }

    static void check(long value, long bound, String code, List<String> broken) {
        if (value > bound) {
            broken.add(code);
        }
    }
}
