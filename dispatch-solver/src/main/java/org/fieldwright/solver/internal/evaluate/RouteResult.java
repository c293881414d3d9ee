// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import java.util.Arrays;

/**
 * What a route amounts to: its own cost and violations, and the figures that the layers above add up.
 *
 * @param shift the number of the shift
 * @param visits the number of visits; 0 for a shift that is not used
 * @param cost the cost in money units
 * @param violations the violations of the route itself
 * @param departure when it leaves, in seconds
 * @param delay by how much later than the early walk that is
 * @param end when it ends
 * @param travel seconds on the road
 * @param metres the distance
 * @param service seconds of visits and set-up
 * @param breaks seconds of breaks
 * @param waiting idle seconds
 * @param overtime seconds past the soft end
 * @param worstLateness seconds of the largest lateness of a visit; 0 where the policy has no price for it
 * @param told the visits whose customers must be told again; known only of routes that were walked from their start
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never written after construction
public record RouteResult(
        int shift,
        int visits,
        long cost,
        int violations,
        int departure,
        int delay,
        int end,
        int travel,
        long metres,
        int service,
        int breaks,
        int waiting,
        int overtime,
        int worstLateness,
        int[] told) {

    static final int[] NONE = {};

    /** Whether the shift is used. */
    public boolean used() {
        return visits > 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RouteResult r
                && shift == r.shift
                && visits == r.visits
                && cost == r.cost
                && violations == r.violations
                && departure == r.departure
                && end == r.end
                && breaks == r.breaks
                && worstLateness == r.worstLateness
                && Arrays.equals(told, r.told);
    }

    @Override
    public int hashCode() {
        return 31 * shift + Long.hashCode(cost);
    }

    /** Time at work: everything between departure and end but breaks. */
    public int work() {
        return end - departure - breaks;
    }
}
