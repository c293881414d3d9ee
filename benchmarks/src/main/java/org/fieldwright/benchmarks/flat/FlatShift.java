// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.flat;

import java.util.List;

/**
 * A shift: one route at most. Times are seconds after the problem's zero.
 *
 * @param technician the id of the technician
 * @param id the id of the shift
 * @param start the place where it starts
 * @param end the place where it ends, or -1 for wherever the last visit is
 * @param earliest no departure before
 * @param latest no arrival at the end after
 * @param longest the longest time from departure to arrival in seconds, departure as late as possible; or -1 for no limit
 * @param stock how much is on the van, by kind of load
 * @param breaks the breaks in order
 */
public record FlatShift(
        String technician,
        String id,
        int start,
        int end,
        int earliest,
        int latest,
        int longest,
        List<Integer> stock,
        List<FlatBreak> breaks) {
    /** Copies the lists. */
    public FlatShift {
        stock = List.copyOf(stock);
        breaks = List.copyOf(breaks);
    }
}
