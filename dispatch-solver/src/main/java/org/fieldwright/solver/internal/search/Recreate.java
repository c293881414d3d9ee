// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.fieldwright.solver.internal.compile.Clock;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.VisitData;
import org.jspecify.annotations.Nullable;

/** Puts visits back one by one, in an order drawn anew each time, each at its cheapest place in the routes around it. */
final class Recreate {
    /** Visits that were out before and are tried again. */
    private static final int OTHERS = 8;

    private static final int EMPTY_SHIFTS = 6;
    private static final int RANDOM_SHIFTS = 3;
    private static final double BLINK = 0.01;

    private final CompiledProblem problem;
    private final VisitData visits;
    private final Neighbours neighbours;
    private final SplittableRandom random;
    private final int[] candidates;
    private final boolean few;

    Recreate(CompiledProblem problem, Neighbours neighbours, SplittableRandom random) {
        this.problem = problem;
        visits = problem.visits;
        this.neighbours = neighbours;
        this.random = random;
        few = problem.shifts.length <= 16;
        candidates = problem.candidates();
    }

    void apply(Routes routes, int[] removed) {
        int[] absent = withOthers(routes, removed);
        sort(absent);
        int[] shiftOf = few ? new int[0] : routes.shiftOfVisits();
        for (int visit : absent) {
            Routes.Place place = best(routes, visit, shiftOf);
            if (place != null && (visits.undone[visit] > 0 || place.delta() < visits.price[visit])) {
                routes.insert(visit, place);
                if (!few) {
                    shiftOf[visit] = place.shift();
                }
            }
        }
    }

    private int[] withOthers(Routes routes, int[] removed) {
        BitSet taken = new BitSet();
        Arrays.stream(removed).forEach(taken::set);
        int[] out = Arrays.stream(candidates)
                .filter(v -> !routes.planned(v) && !taken.get(v))
                .toArray();
        int others = Math.min(OTHERS, out.length);
        int[] all = Arrays.copyOf(removed, removed.length + others);
        for (int i = 0; i < others; i++) {
            int pick = i + random.nextInt(out.length - i);
            all[removed.length + i] = out[pick];
            out[pick] = out[i];
        }
        return all;
    }

    private void sort(int[] absent) {
        int order = random.nextInt(6);
        long[] keyed = new long[absent.length];
        for (int i = 0; i < keyed.length; i++) {
            keyed[i] = key(order, absent[i]) << 24 | i;
        }
        int[] copy = absent.clone();
        Arrays.sort(keyed);
        for (int i = 0; i < keyed.length; i++) {
            absent[i] = copy[(int) (keyed[i] & 0xFFFFFF)];
        }
    }

    private long key(int order, int visit) {
        return switch (order) {
            case 0 -> random.nextInt(1 << 20);
            case 1 -> -Math.min(visits.undone[visit] >> 8, 1L << 38);
            case 2 -> -visits.duration[visit];
            case 3 -> Math.min(visits.windows.closing(visit), Clock.NEVER);
            case 4 -> problem.allowedShifts(visit).cardinality();
            default -> -Math.min(visits.price[visit] >> 12, 1L << 38);
        };
    }

    private Routes.@Nullable Place best(Routes routes, int visit, int[] shiftOf) {
        if (few) {
            return best(routes, visit, problem.allowedShifts(visit));
        }
        BitSet near = new BitSet();
        for (int other : neighbours.of(visit)) {
            if (shiftOf[other] >= 0) {
                near.set(shiftOf[other]);
            }
        }
        addOthers(routes, visit, near);
        near.and(problem.allowedShifts(visit));
        return best(routes, visit, near);
    }

    /** A few empty shifts and a few random ones. */
    private void addOthers(Routes routes, int visit, BitSet near) {
        BitSet allowed = problem.allowedShifts(visit);
        int from = random.nextInt(problem.shifts.length);
        int empty = 0;
        for (int i = 0; i < problem.shifts.length && empty < EMPTY_SHIFTS; i++) {
            int s = (from + i) % problem.shifts.length;
            if (allowed.get(s) && routes.visits()[s].length == 0) {
                near.set(s);
                empty++;
            }
        }
        for (int i = 0; i < RANDOM_SHIFTS; i++) {
            near.set(random.nextInt(problem.shifts.length));
        }
    }

    private Routes.@Nullable Place best(Routes routes, int visit, BitSet shifts) {
        Routes.Place best = null;
        for (int s = shifts.nextSetBit(0); s >= 0; s = shifts.nextSetBit(s + 1)) {
            if (random.nextDouble() < BLINK) {
                continue;
            }
            Routes.Place place = routes.best(visit, s);
            if (place != null && (best == null || place.delta() < best.delta())) {
                best = place;
            }
        }
        return best;
    }
}
