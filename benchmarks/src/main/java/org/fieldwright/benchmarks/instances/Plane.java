// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;

/** Named points with Euclidean distances in double precision. */
final class Plane {
    private final Map<String, double[]> points;

    /** Takes points by id, each with its two coordinates. */
    Plane(Map<String, double[]> points) {
        this.points = new LinkedHashMap<>(points);
    }

    /** The distance of two points, in units of the file. */
    double distance(String from, String to) {
        double[] a = point(from);
        double[] b = point(to);
        double dx = a[0] - b[0];
        double dy = a[1] - b[1];
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** The length of a tour from the depot through the stops and back. */
    double tour(String depot, List<String> stops) {
        double length = 0;
        String at = depot;
        for (String stop : stops) {
            length += distance(at, stop);
            at = stop;
        }
        return length + distance(at, depot);
    }

    /** Travel at speed 1 between all points. */
    Travel travel(Scale scale) {
        List<String> ids = List.copyOf(points.keySet());
        int[][] seconds = new int[ids.size()][ids.size()];
        int[][] metres = new int[ids.size()][ids.size()];
        for (int r = 0; r < ids.size(); r++) {
            for (int c = 0; c < ids.size(); c++) {
                double distance = distance(ids.get(r), ids.get(c));
                seconds[r][c] = scale.travelSeconds(distance);
                metres[r][c] = scale.metres(distance);
            }
        }
        return new Travel.Matrix(ids, TravelTable.of(seconds, metres));
    }

    private double[] point(String id) {
        double[] point = points.get(id);
        if (point == null) {
            throw new IllegalArgumentException(
                    "Point \"" + id + "\" is not in the instance; its points are " + points.keySet() + ".");
        }
        return point;
    }
}
