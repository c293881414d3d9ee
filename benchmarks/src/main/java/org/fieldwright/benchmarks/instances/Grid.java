// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * The whole numbers in which some families calculate: every number of a file becomes so many steps to a unit, and all arithmetic is on these.
 * One step of time is a second in the model and one unit of distance 1000 m at 1 a kilometre, so nothing is rounded a second time.
 */
enum Grid {
    /** Ten steps to a unit, the rest cut off: the convention of the DIMACS challenge. */
    TENTHS(10) {
        @Override
        long steps(double value) {
            return (long) (value * 10);
        }
    },

    /** A thousand steps to a unit, to the nearest and halves to the even step: the "exact" convention of PyVRP. */
    THOUSANDTHS(1000) {
        @Override
        long steps(double value) {
            return (long) Math.rint(value * 1000);
        }
    };

    /** The money for 1000 m that makes one unit of distance cost 1. */
    static final BigDecimal PER_KILOMETRE = BigDecimal.ONE;

    private static final int METRES_PER_UNIT = 1000;

    private final int perUnit;

    Grid(int perUnit) {
        this.perUnit = perUnit;
    }

    /** A number of the file, which is not negative, in steps. */
    abstract long steps(double value);

    /**
     * The Euclidean distance of two points in steps, which is the time of travel as well. With whole coordinates the double precision of the
     * root cannot miss a step, since a root that is not whole is further from every whole number than the precision.
     */
    int distance(RoutingFile.Node a, RoutingFile.Node b) {
        double dx = a.x() - b.x();
        double dy = a.y() - b.y();
        return Math.toIntExact(steps(Math.sqrt(dx * dx + dy * dy)));
    }

    /** Steps as metres of the model. */
    int metres(int steps) {
        return Math.multiplyExact(steps, METRES_PER_UNIT / perUnit);
    }

    /** Steps as units of the file. */
    double units(long steps) {
        return (double) steps / perUnit;
    }

    /** A number of the file as money, one to a unit. */
    BigDecimal money(double value) {
        return BigDecimal.valueOf(steps(value)).divide(BigDecimal.valueOf(perUnit));
    }

    /** A moment of the file's clock. */
    Instant moment(double time) {
        return Scale.ZERO.plusSeconds(steps(time));
    }

    /** A length of time. */
    Duration length(double time) {
        return Duration.ofSeconds(steps(time));
    }
}
