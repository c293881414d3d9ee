// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.policy;

import java.time.Instant;

/**
 * What a host asks for a whole route, beside what the policy asks. Called for every route that the search considers to the end, some hundred
 * thousand times a second, so it should look at little. The search finds places without it, ranks the best few with it, and accepts plans by
 * their whole cost. It must depend on the route alone, equal routes must get equal answers; called on the thread of the planning call.
 */
@FunctionalInterface
public interface RouteCost {
    /**
     * The cost of one used route.
     *
     * @param route the route; valid during the call only
     * @return ten-thousandths of the currency, within 10^11; negative for what the host would like, 0 for no opinion
     */
    long cost(View route);

    /** A route as it would be driven, read-only. Visits are counted from 0 in their order; pauses and depot stops are not among them. */
    interface View {
        /**
         * The shift.
         *
         * @return the id of the shift
         */
        String shift();

        /**
         * Whose shift it is.
         *
         * @return the id of the technician
         */
        String technician();

        /**
         * The number of visits.
         *
         * @return at least 1
         */
        int size();

        /**
         * The job of a visit.
         *
         * @param visit the place of the visit in the route
         * @return the id of the job
         */
        String job(int visit);

        /**
         * When a visit starts.
         *
         * @param visit the place of the visit in the route
         * @return the start of the work
         */
        Instant start(int visit);

        /**
         * When a visit ends.
         *
         * @param visit the place of the visit in the route
         * @return the end of the work
         */
        Instant end(int visit);

        /**
         * When the route is left for.
         *
         * @return the departure from the start of the shift
         */
        Instant departure();

        /**
         * When the route ends.
         *
         * @return the arrival at the end of the shift, or the end of the last stop if it ends anywhere
         */
        Instant end();
    }
}
