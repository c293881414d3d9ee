// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal;

/** A curve through a square of cells on which near cells are mostly near each other, so that a stretch of it is a compact area. */
public final class HilbertCurve {
    private HilbertCurve() {}

    /**
     * The place of a cell along the curve.
     *
     * @param column the column, from 0 to below two to the power of {@code bits}
     * @param row the row, likewise
     * @param bits the logarithm of the side of the square in cells, from 1 to 30
     * @return a number from 0, another one for each cell
     */
    public static long place(int column, int row, int bits) {
        int last = (1 << bits) - 1;
        int x = column;
        int y = row;
        long place = 0;
        for (int side = 1 << (bits - 1); side > 0; side >>= 1) {
            int right = (x & side) > 0 ? 1 : 0;
            int upper = (y & side) > 0 ? 1 : 0;
            place += (long) side * side * ((3 * right) ^ upper);
            if (upper == 0) {
                int turned = right == 1 ? last - y : y;
                y = right == 1 ? last - x : x;
                x = turned;
            }
        }
        return place;
    }
}
