// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

/** A curve through the plane on which near points are mostly near each other, so that a stretch of it is a compact area. */
final class Hilbert {
    private static final int BITS = 16;

    private Hilbert() {}

    /** The place on the curve of a point in the unit square; points outside are put on its border. */
    static long key(double x, double y) {
        int column = cell(x);
        int row = cell(y);
        long key = 0;
        for (int side = 1 << (BITS - 1); side > 0; side >>= 1) {
            int right = (column & side) > 0 ? 1 : 0;
            int upper = (row & side) > 0 ? 1 : 0;
            key += (long) side * side * (3 * right ^ upper);
            if (upper == 0) {
                int turned = right == 1 ? (1 << BITS) - 1 - row : row;
                row = right == 1 ? (1 << BITS) - 1 - column : column;
                column = turned;
            }
        }
        return key;
    }

    private static int cell(double value) {
        return (int) Math.max(0, Math.min((1 << BITS) - 1, Math.floor(value * (1 << BITS))));
    }
}
