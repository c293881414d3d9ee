// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.travel;

import java.util.List;

/** Haversine distance on a sphere of the mean earth radius (6 371 008.8 m, IUGG), with StrictMath so that every JVM agrees: the definition. */
final class GreatCircleMath {
    static final double EARTH_RADIUS_METRES = 6_371_008.8;

    private GreatCircleMath() {}

    static int metres(Location a, Location b, double detourFactor) {
        double latA = StrictMath.toRadians(a.lat());
        double latB = StrictMath.toRadians(b.lat());
        double sinLat = StrictMath.sin((latB - latA) / 2);
        double sinLon = StrictMath.sin(StrictMath.toRadians(b.lon() - a.lon()) / 2);
        double h = sinLat * sinLat + StrictMath.cos(latA) * StrictMath.cos(latB) * sinLon * sinLon;
        double angle = 2 * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(h)));
        return (int) StrictMath.round(EARTH_RADIUS_METRES * angle * detourFactor);
    }

    /** Seconds for a leg of so many metres, each band of the leg at its own speed. */
    static int seconds(int metres, List<Travel.SpeedBand> speeds) {
        double seconds = 0;
        double done = 0;
        for (Travel.SpeedBand band : speeds) {
            double upTo = band.upToKm() == null ? metres : Math.min(metres, band.upToKm() * 1000);
            if (upTo > done) {
                seconds += (upTo - done) * 3.6 / band.kmPerHour();
                done = upTo;
            }
        }
        return (int) StrictMath.round(seconds);
    }
}
