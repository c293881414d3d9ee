// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * How the units of a file become seconds and metres.
 *
 * <p>Times: one unit is as many seconds as keep the day inside the longest horizon that the model allows, at most 100 000. Whatever is
 * rounded is rounded to the strict side (travel and work up, windows to the inside), so by induction along a route nobody starts earlier
 * in the model than in the file's arithmetic: what is feasible in the model is feasible in the file. The price is that a route whose last
 * slack is smaller than its number of legs over the factor is refused.
 *
 * <p>Distances: one unit is always 100 000 m at 0.01 a kilometre, so one unit costs one unit of money.
 *
 * @param secondsPerUnit seconds in one unit of time
 */
record Scale(int secondsPerUnit) {
    /** The zero of the file's clock. */
    static final Instant ZERO = Instant.parse("2026-01-01T00:00:00Z");

    /** The money for 1000 m that makes one unit of distance cost 1. */
    static final BigDecimal PER_KILOMETRE = new BigDecimal("0.01");

    private static final int METRES_PER_UNIT = 100_000;
    private static final long LONGEST_HORIZON = Duration.ofDays(366).toSeconds();
    private static final int[] FACTORS = {100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000};

    /** The largest factor with which a day of so many units fits the longest horizon. */
    static Scale fitting(double day) {
        for (int factor : FACTORS) {
            if (day * factor <= LONGEST_HORIZON) {
                return new Scale(factor);
            }
        }
        throw new InstanceException("A day of " + day + " units does not fit the longest horizon of 366 days at "
                + FACTORS[FACTORS.length - 1] + " seconds a unit; is the day's end in the right column?");
    }

    /** Not before a moment of the file's clock. */
    Instant earliest(double time) {
        return ZERO.plusSeconds(seconds(time, RoundingMode.CEILING));
    }

    /** Not after a moment of the file's clock. */
    Instant latest(double time) {
        return ZERO.plusSeconds(seconds(time, RoundingMode.FLOOR));
    }

    /** At least so long. */
    Duration length(double time) {
        return Duration.ofSeconds(seconds(time, RoundingMode.CEILING));
    }

    /** The travel time of a distance at speed 1, rounded up. */
    int travelSeconds(double distance) {
        return Math.toIntExact((long) Math.ceil(distance * secondsPerUnit));
    }

    /** The metres of a distance, to the nearest. */
    int metres(double distance) {
        return Math.toIntExact(Math.round(distance * METRES_PER_UNIT));
    }

    /** In decimal, since a product of doubles may land just beyond the whole number that is meant. */
    private long seconds(double time, RoundingMode rounding) {
        return BigDecimal.valueOf(time)
                .multiply(BigDecimal.valueOf(secondsPerUnit))
                .setScale(0, rounding)
                .longValueExact();
    }
}
