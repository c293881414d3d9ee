// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import org.fieldwright.solver.internal.HilbertCurve;

/** The {@link HilbertCurve} through the unit square. */
final class Hilbert {
    private static final int BITS = 16;

    private Hilbert() {}

    /** The place on the curve of a point in the unit square; points outside are put on its border. */
    static long key(double x, double y) {
        return HilbertCurve.place(cell(x), cell(y), BITS);
    }

    private static int cell(double value) {
        return (int) Math.max(0, Math.min((1 << BITS) - 1, Math.floor(value * (1 << BITS))));
    }
}
