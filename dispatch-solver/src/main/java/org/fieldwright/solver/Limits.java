// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

/**
 * Bounds on the size of a problem, so that a call is refused with a code before memory runs out.
 *
 * @param jobs the most jobs
 * @param shifts the most shifts
 * @param travelCells the most cells of the travel table, that is sites squared
 */
public record Limits(int jobs, int shifts, long travelCells) {
    /** 20 000 jobs, 20 000 shifts, 100 million cells (800 MB). */
    public static final Limits USUAL = new Limits(20_000, 20_000, 100_000_000L);
}
