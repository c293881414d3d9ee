// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the points near another one by looking into the squares of a grid around it. */
final class Nearest {
    private static final int PER_CELL = 2;
    private static final int MOST_CELLS = 400;

    private final @Nullable Point[] points;
    private final Box box;
    private final double side;
    private final int widest;
    private final Map<Long, List<Integer>> cells = new HashMap<>();

    /** What all points lie in. */
    record Box(double west, double south, double east, double north) {
        static Box of(@Nullable Point[] points) {
            List<Point> known = new ArrayList<>();
            for (Point point : points) {
                if (point != null) {
                    known.add(point);
                }
            }
            return new Box(
                    known.stream().mapToDouble(Point::east).min().orElse(0),
                    known.stream().mapToDouble(Point::north).min().orElse(0),
                    known.stream().mapToDouble(Point::east).max().orElse(0),
                    known.stream().mapToDouble(Point::north).max().orElse(0));
        }

        double width() {
            return east - west;
        }

        double height() {
            return north - south;
        }
    }

    Nearest(@Nullable Point[] points) {
        this.points = points;
        box = Box.of(points);
        double longest = Math.max(box.width(), box.height());
        double even = Math.sqrt(box.width() * box.height() * PER_CELL / Math.max(1, points.length));
        // Points on a line would make the squares too small.
        side = Math.max(Math.max(0.1, even), longest / MOST_CELLS);
        widest = 2 + (int) (longest / side);
        for (int i = 0; i < points.length; i++) {
            Point point = points[i];
            if (point != null) {
                cells.computeIfAbsent(cell(at(point.east()), at(point.north())), c -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    private int at(double coordinate) {
        return (int) Math.floor(coordinate / side);
    }

    private static long cell(int column, int row) {
        return ((long) column << 32) ^ (row & 0xFFFF_FFFFL);
    }

    /** At least so many of the nearest points if there are as many, the nearest first, of equally near ones the lower number first. */
    List<Integer> around(Point place, int count) {
        List<Integer> found = new ArrayList<>();
        int enough = Integer.MAX_VALUE;
        // Who is outside of all points looks from the border.
        int column = at(Math.max(box.west(), Math.min(box.east(), place.east())));
        int row = at(Math.max(box.south(), Math.min(box.north(), place.north())));
        for (int ring = 0; ring <= widest && ring <= enough; ring++) {
            ring(column, row, ring, found);
            if (found.size() >= count && enough == Integer.MAX_VALUE) {
                // The corners of a ring are farther than the sides of the next half as wide again.
                enough = ring + ring / 2 + 1;
            }
        }
        found.sort(Comparator.<Integer>comparingDouble(i -> distance(place, i)).thenComparing(i -> i));
        return found;
    }

    private void ring(int column, int row, int ring, List<Integer> found) {
        for (int dx = -ring; dx <= ring; dx++) {
            int step = Math.abs(dx) == ring ? 1 : 2 * ring;
            for (int dy = -ring; dy <= ring; dy += Math.max(1, step)) {
                found.addAll(cells.getOrDefault(cell(column + dx, row + dy), List.of()));
            }
        }
    }

    private double distance(Point place, int i) {
        Point point = points[i];
        return point == null ? Double.MAX_VALUE : point.squared(place);
    }
}
