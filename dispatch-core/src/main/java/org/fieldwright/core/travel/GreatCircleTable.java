// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.travel;

import java.util.List;

/**
 * Great-circle travel worked out cell by cell, from a unit vector for each place. Half the straight line between two unit vectors is the sine
 * of half their angle, and a short series is its arc sine, so that a cell costs about as much as reading it from memory that is in no cache.
 *
 * <p>The answer is the same integer as that of {@link GreatCircleMath}, which is the definition: both are within a micrometre of the exact
 * length, so they can only differ where the length lies that near to the middle between two metres; there, and for long ways, the definition
 * is asked.
 */
final class GreatCircleTable extends TravelTable {
    /** Lengths nearer than this to the middle between two metres go by the definition; a thousand times the error of the series. */
    private static final double DOUBTFUL_METRES = 1e-3;

    /** The same for times, where only the rounding of one product is off, below {@link #LONGEST_QUICK} by far less than this. */
    private static final double DOUBTFUL_SECONDS = 1e-6;

    private static final double LONGEST_QUICK = 1e7;

    /** Half of the straight line up to which the series is exact enough; about 1 270 km. */
    private static final double LONGEST_HALF_CHORD = 0.1;

    /** Of asin(s) / s in powers of the square of s; the first term left out is below 2e-16 there. */
    private static final double[] SERIES = {
        1, 1.0 / 6, 3.0 / 40, 15.0 / 336, 105.0 / 3_456, 945.0 / 42_240, 10_395.0 / 599_040
    };

    private final double detourFactor;
    private final double scale;
    private final Bands bands;
    private final Points from;
    private final Points to;

    GreatCircleTable(Travel.GreatCircle travel, List<Location> from, List<Location> to) {
        super(from.size(), to.size());
        detourFactor = travel.detourFactor();
        scale = 2 * GreatCircleMath.EARTH_RADIUS_METRES * detourFactor;
        bands = new Bands(travel.speeds());
        this.from = new Points(from);
        this.to = from.equals(to) ? this.from : new Points(to);
    }

    @Override
    public boolean reachable(int row, int column) {
        return true;
    }

    @Override
    public int seconds(int row, int column) {
        return bands.seconds(metres(row, column));
    }

    @Override
    public int metres(int row, int column) {
        double x = from.x[row] - to.x[column];
        double y = from.y[row] - to.y[column];
        double z = from.z[row] - to.z[column];
        double square = 0.25 * (x * x + y * y + z * z);
        double half = Math.sqrt(square);
        if (half < LONGEST_HALF_CHORD) {
            double length = scale * half * arcSineOverSine(square);
            double whole = Math.floor(length);
            double rest = length - whole - 0.5;
            if (Math.abs(rest) > DOUBTFUL_METRES) {
                return (int) whole + (rest > 0 ? 1 : 0);
            }
        }
        return GreatCircleMath.metres(from.places.get(row), to.places.get(column), detourFactor);
    }

    /** asin(s) / s by the square of s. */
    private static double arcSineOverSine(double square) {
        double sum = 0;
        for (int i = SERIES.length - 1; i >= 0; i--) {
            sum = sum * square + SERIES[i];
        }
        return sum;
    }

    /** Places as unit vectors. */
    private static final class Points {
        private final List<Location> places;
        private final double[] x;
        private final double[] y;
        private final double[] z;

        Points(List<Location> places) {
            this.places = List.copyOf(places);
            x = new double[places.size()];
            y = new double[places.size()];
            z = new double[places.size()];
            for (int i = 0; i < x.length; i++) {
                double lat = StrictMath.toRadians(places.get(i).lat());
                double lon = StrictMath.toRadians(places.get(i).lon());
                x[i] = StrictMath.cos(lat) * StrictMath.cos(lon);
                y[i] = StrictMath.cos(lat) * StrictMath.sin(lon);
                z[i] = StrictMath.sin(lat);
            }
        }
    }

    /** The speed bands with what has passed before each; the same sums in the same order as the definition. */
    private static final class Bands {
        private final double[] upTo;
        private final double[] begin;
        private final double[] secondsBefore;
        private final double[] speed;
        /** Seconds for a metre, since multiplying is quicker than dividing. */
        private final double[] perMetre;

        Bands(List<Travel.SpeedBand> speeds) {
            int count = speeds.size();
            upTo = new double[count];
            begin = new double[count];
            secondsBefore = new double[count + 1];
            speed = new double[count];
            perMetre = new double[count];
            double done = 0;
            for (int i = 0; i < count; i++) {
                Double bound = speeds.get(i).upToKm();
                upTo[i] = bound == null ? Double.MAX_VALUE : bound * 1000;
                speed[i] = speeds.get(i).kmPerHour();
                perMetre[i] = 3.6 / speed[i];
                begin[i] = done;
                secondsBefore[i + 1] = secondsBefore[i] + (upTo[i] > done ? (upTo[i] - done) * 3.6 / speed[i] : 0);
                done = Math.max(done, upTo[i]);
            }
        }

        int seconds(int metres) {
            for (int i = 0; i < speed.length; i++) {
                if (metres <= upTo[i]) {
                    double on = Math.max(0, metres - begin[i]);
                    double quick = secondsBefore[i] + on * perMetre[i];
                    int whole = (int) quick;
                    double rest = quick - whole - 0.5;
                    return Math.abs(rest) > DOUBTFUL_SECONDS && quick < LONGEST_QUICK
                            ? whole + (rest > 0 ? 1 : 0)
                            : (int) StrictMath.round(secondsBefore[i] + on * 3.6 / speed[i]);
                }
            }
            return (int) StrictMath.round(secondsBefore[speed.length]);
        }
    }
}
