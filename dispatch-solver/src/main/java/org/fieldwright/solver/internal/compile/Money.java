// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Money in units of 1/18 000 of 1/10 000 of the currency, in which every second at an hourly rate and every metre at a kilometre rate is an
 * exact integer.
 */
public final class Money {
    private static final int DECIMALS = 4;
    private static final long PER_TEN_THOUSANDTH = 18_000;

    private Money() {}

    /** An amount in units. */
    public static long units(BigDecimal amount) {
        return Math.multiplyExact(tenThousandths(amount), PER_TEN_THOUSANDTH);
    }

    /** Units per second of an hourly rate. */
    static long perSecond(BigDecimal hourlyRate) {
        return Math.multiplyExact(tenThousandths(hourlyRate), 5L);
    }

    /** Units per second of a rate by the minute. */
    static long perSecondOfMinutes(BigDecimal minuteRate) {
        return Math.multiplyExact(tenThousandths(minuteRate), 300L);
    }

    /** Units per metre of a rate by the kilometre. */
    static long perMetre(BigDecimal kilometreRate) {
        return Math.multiplyExact(tenThousandths(kilometreRate), 18L);
    }

    /** Units of an amount in ten-thousandths. */
    public static long ofTenThousandths(long amount) {
        return amount * PER_TEN_THOUSANDTH;
    }

    /** The amount in the currency, rounded half-even to four decimals. */
    public static BigDecimal amount(long units) {
        return BigDecimal.valueOf(units)
                .divide(BigDecimal.valueOf(PER_TEN_THOUSANDTH), 0, RoundingMode.HALF_EVEN)
                .movePointLeft(DECIMALS);
    }

    /** Rounds parts so that they add up to the rounded total: floor each, then give what is missing to the largest remainders. */
    public static BigDecimal[] amounts(long[] parts) {
        long total = 0;
        long floors = 0;
        long[] floor = new long[parts.length];
        Integer[] order = new Integer[parts.length];
        for (int i = 0; i < parts.length; i++) {
            total = Math.addExact(total, parts[i]);
            floor[i] = Math.floorDiv(parts[i], PER_TEN_THOUSANDTH);
            floors += floor[i];
            order[i] = i;
        }
        long missing = amount(total).movePointRight(DECIMALS).longValueExact() - floors;
        java.util.Arrays.sort(
                order,
                (a, b) -> Long.compare(
                        Math.floorMod(parts[b], PER_TEN_THOUSANDTH), Math.floorMod(parts[a], PER_TEN_THOUSANDTH)));
        BigDecimal[] amounts = new BigDecimal[parts.length];
        for (int rank = 0; rank < order.length; rank++) {
            int i = order[rank];
            amounts[i] = BigDecimal.valueOf(floor[i] + (rank < missing ? 1 : 0), DECIMALS);
        }
        return amounts;
    }

    private static long tenThousandths(BigDecimal amount) {
        return amount.movePointRight(DECIMALS).longValueExact();
    }
}
