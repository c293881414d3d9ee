// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.jspecify.annotations.Nullable;

/**
 * Which technicians are together in a round. They are put in the order of a curve through the places where they work, which is cut into stretches with
 * about as many jobs each. Each round turns the curve and moves the cuts, so that no seam stays.
 */
final class Layout {
    private static final double GOLDEN = 0.6180339887498949;
    private static final int CHOICE = 8;

    private final DispatchProblem problem;
    private final int round;
    private final Places places;
    private final Anchors anchors;
    private final @Nullable Point[] points;
    private final Nearest nearest;
    private final int[] part;
    private final int parts;

    Layout(DispatchProblem problem, Anchors anchors, int size, int round) {
        this.problem = problem;
        this.anchors = anchors;
        this.round = round;
        places = new Places(problem);
        points = points();
        nearest = new Nearest(points);
        int wanted = Math.max(1, (problem.jobs().size() + size / 2) / size);
        boolean whole = isCoupled(problem);
        part = cut(
                whole ? 1 : Math.min(wanted, Math.max(1, problem.technicians().size())));
        parts = 1 + Arrays.stream(part).max().orElse(0);
    }

    /** Times of linked visits hang together across technicians, so a problem with links or crews is one part. */
    private static boolean isCoupled(DispatchProblem problem) {
        return !problem.links().isEmpty()
                || problem.jobs().stream().anyMatch(job -> job.visits().size() > 1);
    }

    int parts() {
        return parts;
    }

    /** The part of a technician by number. */
    int ofTechnician(int technician) {
        return part[technician];
    }

    /** Where people have their work, else where they start; where all start at one place, where work is that nobody has yet. */
    private @Nullable Point[] points() {
        List<List<String>> sites = anchors.sites();
        int count = problem.technicians().size();
        @Nullable Point[] result = new Point[count];
        List<Integer> without = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            Point middle = places.middle(sites.get(t));
            result[t] = middle == null ? places.start(problem.technicians().get(t)) : middle;
            if (middle == null) {
                without.add(t);
            }
        }
        long different = without.stream()
                .map(t -> result[t])
                .filter(Objects::nonNull)
                .distinct()
                .count();
        if (without.size() > 1 && different <= 1 + without.size() / 20) {
            spread(without, result);
        }
        return result;
    }

    private void spread(List<Integer> technicians, @Nullable Point[] result) {
        List<Point> work = problem.jobs().stream()
                .map(j -> places.of(j.site()))
                .filter(Objects::nonNull)
                .toList();
        if (work.isEmpty()) {
            return;
        }
        Nearest.Box box = Nearest.Box.of(work.toArray(new Point[0]));
        List<Point> sorted = work.stream()
                .sorted(Comparator.comparingLong(p -> key(p, box, 0)))
                .toList();
        for (int i = 0; i < technicians.size(); i++) {
            result[technicians.get(i)] = sorted.get((int) ((i + 0.5) * sorted.size() / technicians.size()));
        }
    }

    /** Every other round the plane is turned by an eighth, and each round it is moved a little. */
    private static long key(Point point, Nearest.Box box, int round) {
        double side = Math.max(1e-9, Math.max(box.width(), box.height()));
        double x = (point.east() - box.west()) / side;
        double y = (point.north() - box.south()) / side;
        double move = 0.25 * fraction(round * GOLDEN);
        return round % 2 == 0
                ? Hilbert.key(0.75 * x + move, 0.75 * y + move)
                : Hilbert.key(0.37 * (x + y) + move, 0.37 * (1 + y - x) + move);
    }

    private static double fraction(double value) {
        return value - Math.floor(value);
    }

    private int[] cut(int wanted) {
        Nearest.Box box = Nearest.Box.of(points);
        double[] weights = weights();
        List<Integer> order = IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(t -> keyOf(t, box))
                        .thenComparing(t -> problem.technicians().get(t).id()))
                .toList();
        double stretch = Math.max(1e-9, Arrays.stream(weights).sum() / wanted);
        double done = wanted == 1 ? 0 : stretch * fraction(round * GOLDEN);
        int[] raw = new int[points.length];
        for (int t : order) {
            raw[t] = wanted == 1 ? 0 : (int) Math.min(wanted, (done + weights[t] / 2) / stretch);
            done += weights[t];
        }
        return withoutGaps(raw);
    }

    private long keyOf(int technician, Nearest.Box box) {
        Point point = points[technician];
        return point == null ? -1 : key(point, box, round);
    }

    private static int[] withoutGaps(int[] raw) {
        int[] used = Arrays.stream(raw).sorted().distinct().toArray();
        return Arrays.stream(raw).map(p -> Arrays.binarySearch(used, p)).toArray();
    }

    /** The jobs that a technician has or is nearest to, and a little for being there. */
    private double[] weights() {
        double[] weights = new double[points.length];
        Arrays.fill(weights, 0.1);
        for (Job job : problem.jobs()) {
            int owner = anchors.technician(job.id());
            Point at = owner >= 0 ? null : places.of(job.site());
            List<Integer> near = at == null ? List.of() : nearest.around(at, 1);
            if (owner >= 0 || !near.isEmpty()) {
                weights[owner >= 0 ? owner : near.get(0)]++;
            }
        }
        return weights;
    }

    /** The part for a job that nobody has: that of the nearest technician, and in later rounds those of others near by in turn. */
    int forJob(Job job, int number) {
        Point at = places.of(job.site());
        List<Integer> near = at == null ? List.of() : nearest.around(at, CHOICE);
        if (near.isEmpty()) {
            return number % parts;
        }
        int[] choice = near.stream()
                .limit(2L * CHOICE)
                .mapToInt(t -> part[t])
                .distinct()
                .limit(3)
                .toArray();
        return choice[round % choice.length];
    }
}
