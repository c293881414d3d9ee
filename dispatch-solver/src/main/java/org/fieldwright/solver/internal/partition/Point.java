// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

/** A place on the plane, in kilometres. */
record Point(double east, double north) {
    double squared(Point other) {
        return (east - other.east) * (east - other.east) + (north - other.north) * (north - other.north);
    }
}
