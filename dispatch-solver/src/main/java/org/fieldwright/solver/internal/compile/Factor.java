// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.math.BigDecimal;

/** A decimal factor as an exact fraction, applied half up. */
record Factor(long numerator, long denominator) {
    static final Factor ONE = new Factor(1, 1);

    static Factor of(double value) {
        if (value == 1.0) {
            return ONE;
        }
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        int scale = Math.max(0, decimal.scale());
        return new Factor(
                decimal.movePointRight(scale).longValueExact(),
                BigDecimal.TEN.pow(scale).longValueExact());
    }

    int applyTo(int seconds) {
        return apply(numerator, denominator, seconds);
    }

    /** Half up: floor(x + 1/2) with x the exact product. */
    static int apply(long numerator, long denominator, int seconds) {
        if (numerator == denominator) {
            return seconds;
        }
        if (denominator < 1_000_000_000L) {
            return (int) ((2L * seconds * numerator + denominator) / (2 * denominator));
        }
        return BigDecimal.valueOf(seconds)
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), 0, java.math.RoundingMode.HALF_UP)
                .intValueExact();
    }
}
