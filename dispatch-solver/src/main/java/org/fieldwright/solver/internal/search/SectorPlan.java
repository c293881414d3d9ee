// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

/**
 * How the parts of one round are searched.
 *
 * @param seed the seed of the round
 * @param bounds how long
 * @param pressure the pressure on the number of routes, or 0 if the parts are to find out
 */
record SectorPlan(long seed, Bounds bounds, double pressure) {
    /**
     * How long a part is searched: whichever comes first.
     *
     * @param iterations the most iterations
     * @param nanos the longest time
     * @param more how many of the first parts have one iteration more
     */
    record Bounds(long iterations, long nanos, int more) {
        static Bounds iterations(long all, int parts) {
            return new Bounds(all / parts, Long.MAX_VALUE, (int) (all % parts));
        }

        static Bounds nanos(long nanos) {
            return new Bounds(Long.MAX_VALUE, nanos, 0);
        }

        Bounds of(int part) {
            return new Bounds(part < more ? iterations + 1 : iterations, nanos, 0);
        }
    }
}
