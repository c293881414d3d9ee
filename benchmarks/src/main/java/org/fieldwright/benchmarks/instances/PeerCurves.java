// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The mean gap of each planner over time, from the traces of its runs that ended with a plan. A curve begins when all of these have one. A
 * trace is what the planner says; that its last plan is feasible is what the judge says.
 */
final class PeerCurves {
    private static final int POINTS = 80;
    private static final double FIRST_SECOND = 0.1;

    private PeerCurves() {}

    /**
     * A curve.
     *
     * @param peer the planner
     * @param runs of how many runs it is the mean
     * @param of how many runs there were
     * @param points seconds and gaps in per cent, in order of time
     */
    record Curve(String peer, int runs, int of, List<Point> points) {}

    /** A point of a curve. */
    record Point(double seconds, double gap) {}

    /** The curves of a family; a planner without a plan has none. */
    static List<Curve> of(PeerGaps gaps, Path folder) {
        double last = gaps.rows().stream().mapToDouble(PeerRow::seconds).max().orElse(1);
        List<Curve> curves = new ArrayList<>();
        for (String peer : gaps.peers()) {
            List<PeerRow> all =
                    gaps.rows().stream().filter(r -> r.peer().equals(peer)).toList();
            List<List<Point>> traces = all.stream()
                    .filter(PeerRow::feasible)
                    .map(r -> trace(r, gaps, folder))
                    .filter(t -> !t.isEmpty())
                    .toList();
            List<Point> points = mean(traces, last);
            if (!points.isEmpty()) {
                curves.add(new Curve(peer, traces.size(), all.size(), points));
            }
        }
        return curves;
    }

    private static List<Point> mean(List<List<Point>> traces, double last) {
        List<Point> points = new ArrayList<>();
        for (int p = 0; p <= POINTS && !traces.isEmpty(); p++) {
            double seconds = FIRST_SECOND * Math.pow(last / FIRST_SECOND, (double) p / POINTS);
            double sum = traces.stream().mapToDouble(t -> at(t, seconds)).sum();
            if (!Double.isNaN(sum)) {
                points.add(new Point(seconds, sum / traces.size()));
            }
        }
        return points;
    }

    /** Seconds and gaps of a run. */
    private static List<Point> trace(PeerRow row, PeerGaps gaps, Path folder) {
        Path file = folder.resolve("traces").resolve(row.key() + ".csv");
        if (!Files.exists(file)) {
            return List.of();
        }
        return new Source(file.toString(), null)
                .lines(file).stream()
                        .skip(1)
                        .map(l -> l.split(",", -1))
                        .map(c -> new Point(
                                Double.parseDouble(c[0]) / 1000, gaps.gap(row.instance(), Double.parseDouble(c[1]))))
                        .toList();
    }

    /** The gap at a moment; NaN before the first plan. */
    private static double at(List<Point> trace, double seconds) {
        double gap = Double.NaN;
        for (Point moment : trace) {
            if (moment.seconds() > seconds) {
                break;
            }
            gap = moment.gap();
        }
        return gap;
    }
}
