// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Section 1: money in units; one currency unit is 180 000 000 of them. */
final class Units {
    static final BigInteger PER_TEN_THOUSANDTH = BigInteger.valueOf(18_000);

    private Units() {}

    /** Units for an amount of money. */
    static BigInteger money(BigDecimal amount) {
        return times(amount, 10_000L * 18_000);
    }

    /** Units a second for a rate an hour. */
    static BigInteger perHour(BigDecimal rate) {
        return times(rate, 10_000L * 5);
    }

    /** Units a metre for a rate a kilometre. */
    static BigInteger perKilometre(BigDecimal rate) {
        return times(rate, 10_000L * 18);
    }

    /** Units a second for a rate a minute. */
    static BigInteger perMinute(BigDecimal rate) {
        return times(rate, 10_000L * 300);
    }

    /** Units for so many seconds at a rate an hour. */
    static BigInteger hours(BigDecimal rate, long seconds) {
        return perHour(rate).multiply(BigInteger.valueOf(seconds));
    }

    private static BigInteger times(BigDecimal amount, long factor) {
        return amount.multiply(BigDecimal.valueOf(factor)).toBigIntegerExact();
    }
}
