// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import org.fieldwright.core.travel.Location;

/** A real town or quarter: how many of the sites lie there (weight), how far they are spread around its centre, and its territory. */
record Town(String name, Location centre, String territory, int weight, double radiusKm) {
    /** A town whose sites lie within 1.5 km, or within 2.5 km if it is a large one. */
    static Town of(String name, double lat, double lon, String territory, int weight) {
        return new Town(name, new Location(lat, lon), territory, weight, weight > 4 ? 2.5 : 1.5);
    }
}
