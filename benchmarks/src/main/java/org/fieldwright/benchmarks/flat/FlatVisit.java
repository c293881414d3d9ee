// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.flat;

import java.util.List;

/**
 * A visit. Times are seconds after the problem's zero.
 *
 * @param job the id of the job
 * @param place where
 * @param duration seconds of work
 * @param earliest no start before
 * @param latest no start after
 * @param price what leaving it out costs, in metres; -1 if it must be done
 * @param demand how much it takes from the van, by kind of load
 * @param shifts the shifts that may do it, ascending
 */
public record FlatVisit(
        String job,
        int place,
        int duration,
        int earliest,
        int latest,
        long price,
        List<Integer> demand,
        List<Integer> shifts) {
    /** Copies the lists. */
    public FlatVisit {
        demand = List.copyOf(demand);
        shifts = List.copyOf(shifts);
    }

    /**
     * Whether it must be done.
     *
     * @return true if it may not be left out
     */
    public boolean mandatory() {
        return price < 0;
    }
}
