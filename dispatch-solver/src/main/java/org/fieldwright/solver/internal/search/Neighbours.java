// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Arrays;
import java.util.BitSet;
import org.fieldwright.core.policy.Policy.PaidTime;
import org.fieldwright.solver.internal.compile.Clock;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.Rates;

/**
 * For each job the jobs around it, the likely predecessors and the likely successors: those that fit in time and share a route, by the price of
 * the leg and a little for waiting that cannot be avoided.
 */
final class Neighbours {
    private static final int AROUND = 250;
    private static final int BESIDE = 60;
    private static final int AT_ENDS = 24;
    private static final int FOUND_ANYHOW = 20;
    private static final double WAITING = 0.05;
    private static final int HOT = 5;
    /** Of more jobs than this only some of the nearest along the curve are looked at. */
    private static final int MOST_COMPARED = 3_000;

    private static final int COMPARED_OF_MANY = 800;

    private static final long NEVER_BESIDE = -1;

    /** The jobs around each job, itself first. */
    final int[][] around;

    final int[][] before;
    final int[][] after;
    /**
     * The jobs that a job hardly costs anything behind if they are the last of a route, and in front of if they are the first: it may lie on the way
     * although it is far from them.
     */
    final int[][] behindLast;

    final int[][] beforeFirst;
    /** The seconds of the legs from the likely predecessors, ascending in no strict sense: the lists are in the order of price. */
    final int[][] beforeSeconds;

    final int[][] afterSeconds;
    /** The mean price of a leg to one of the five nearest, in money units. */
    final double nearLeg;
    /** The mean seconds of such a leg. */
    final double nearSeconds;

    private final Layout layout;
    private final Legs legs;
    /** The nearest place where a route ends or starts, by job. */
    private final int[] nearestEnd;

    private final int[] nearestStart;
    private final int[] opening;
    private final int[] closing;
    private final int[] duration;
    private final double perSecond;
    private final double perMetre;
    private final double roadSecond;

    Neighbours(Layout layout, Legs legs) {
        this.layout = layout;
        this.legs = legs;
        CompiledProblem problem = layout.problem;
        double sumSecond = 0;
        double sumMetre = 0;
        boolean timePaid = problem.policy.paidTime == PaidTime.FROM_DEPARTURE;
        for (int s : layout.shift) {
            Rates rates = problem.shifts[s].rates;
            sumSecond += rates.perTravelSecond + (timePaid ? rates.perSecond : 0);
            sumMetre += rates.perMetre;
        }
        boolean free = sumSecond + sumMetre == 0;
        perSecond = free ? 1 : sumSecond / layout.routes;
        perMetre = sumMetre / Math.max(1, layout.routes);
        opening = new int[layout.jobs];
        closing = new int[layout.jobs];
        duration = new int[layout.jobs];
        for (int j = 0; j < layout.jobs; j++) {
            int v = layout.visit[j];
            duration[j] = leastDuration(j);
            opening[j] = problem.visits.windows.none(v) ? 0 : problem.visits.windows.opening(v);
            closing[j] =
                    problem.visits.windows.none(v) ? Clock.NEVER : problem.visits.windows.latestStart(v, duration[j]);
        }
        roadSecond = roadSecond();
        around = new int[layout.work][];
        before = new int[layout.work][];
        after = new int[layout.work][];
        behindLast = new int[layout.work][];
        beforeFirst = new int[layout.work][];
        nearestEnd = nearest(legs.endPlace, false);
        nearestStart = nearest(legs.startPlace, true);
        nearLeg = fill();
        nearSeconds = nearLeg / roadSecond;
        beforeSeconds = seconds(before, true);
        afterSeconds = seconds(after, false);
    }

    /** For each job the place of some that is nearest; -1 where there is none, as routes end anywhere. */
    private int[] nearest(int[] places, boolean from) {
        int[] different =
                Arrays.stream(places).filter(p -> p >= 0).distinct().sorted().toArray();
        int[] nearest = new int[layout.work];
        for (int j = 0; j < layout.work; j++) {
            double least = Double.MAX_VALUE;
            nearest[j] = -1;
            for (int p : different) {
                double price = from ? price(p, j) : price(j, p);
                if (price < least) {
                    least = price;
                    nearest[j] = p;
                }
            }
        }
        return nearest;
    }

    private int[][] seconds(int[][] lists, boolean predecessors) {
        int[][] seconds = new int[lists.length][];
        for (int j = 0; j < lists.length; j++) {
            int job = j;
            seconds[j] = Arrays.stream(lists[j])
                    .map(u -> predecessors ? legs.seconds(u, job) : legs.seconds(job, u))
                    .toArray();
        }
        return seconds;
    }

    private int leastDuration(int job) {
        int visit = layout.visit[job];
        if (layout.problem.visits.durationSkill[visit] < 0 || layout.routes == 0) {
            return layout.problem.visits.duration[visit];
        }
        int least = Integer.MAX_VALUE;
        for (int s : layout.shift) {
            least = Math.min(least, layout.problem.duration(visit, s));
        }
        return least;
    }

    private double fill() {
        double sum = 0;
        long count = 0;
        int compared = layout.work <= MOST_COMPARED ? layout.work : COMPARED_OF_MANY;
        Nearest nearest = new Nearest(compared);
        for (int j = 0; j < layout.work; j++) {
            int from = Math.max(0, Math.min(j - compared / 2, layout.work - compared));
            int to = from + compared;
            for (int k = from; k < to; k++) {
                if (k == j || layout.share(j, k)) {
                    nearest.add(k == j ? 0 : 1 + Math.round((price(j, k) + price(k, j)) / 2), k);
                }
            }
            around[j] = nearest.take(AROUND);
            for (int i = 1; i < Math.min(HOT + 1, around[j].length); i++) {
                sum += price(j, around[j][i]);
                count++;
            }
            before[j] = beside(nearest, from, to, j, true);
            after[j] = beside(nearest, from, to, j, false);
            behindLast[j] = atEnd(nearest, from, to, j, before[j]);
            beforeFirst[j] = atEnd(nearest, from, to, j, after[j]);
        }
        return count == 0 ? 1 : Math.max(1, sum / count);
    }

    private int[] beside(Nearest nearest, int from, int to, int job, boolean predecessors) {
        for (int k = from; k < to; k++) {
            if (k != job && layout.share(job, k)) {
                long key = predecessors ? following(k, job) : following(job, k);
                if (key != NEVER_BESIDE) {
                    nearest.add(key, k);
                }
            }
        }
        return nearest.take(BESIDE);
    }

    /** Those of the cheapest detours at the ends of routes that are not among the first of the likely neighbours, where they are found anyhow. */
    private int[] atEnd(Nearest nearest, int from, int to, int job, int[] beside) {
        boolean last = beside == before[job];
        BitSet found = new BitSet();
        Arrays.stream(beside).limit(FOUND_ANYHOW).forEach(found::set);
        for (int k = from; k < to; k++) {
            int end = last ? nearestEnd[k] : nearestStart[k];
            if (k == job || end < 0 || found.get(k) || !layout.share(job, k)) {
                continue;
            }
            if ((last ? following(k, job) : following(job, k)) != NEVER_BESIDE) {
                double detour = last
                        ? price(k, job) + price(job, end) - price(k, end)
                        : price(end, job) + price(job, k) - price(end, k);
                nearest.add(Math.max(0, Math.round(detour)), k);
            }
        }
        return nearest.take(AT_ENDS);
    }

    /** How unlikely it is that a job directly follows another. */
    private long following(int first, int second) {
        int leg = legs.seconds(first, second);
        int ready = opening[first] + duration[first] + leg;
        if (leg >= Legs.NO_WAY || ready > closing[second]) {
            return NEVER_BESIDE;
        }
        long wait = Math.max(0L, (long) opening[second] - leg - duration[first] - closing[first]);
        return Math.round(price(first, second) + WAITING * wait * roadSecond);
    }

    /** What a second on the road costs in the mean, kilometres included: waiting is weighed as if it were driven. */
    private double roadSecond() {
        double price = 0;
        double seconds = 0;
        for (int j = 1; j < layout.work; j++) {
            if (legs.seconds(j - 1, j) < Legs.NO_WAY) {
                price += price(j - 1, j);
                seconds += legs.seconds(j - 1, j);
            }
        }
        return seconds == 0 ? perSecond : price / seconds;
    }

    /** What a leg costs in the mean of the routes. */
    double price(int from, int to) {
        int seconds = legs.seconds(from, to);
        return seconds >= Legs.NO_WAY ? Long.MAX_VALUE >> 24 : perSecond * seconds + perMetre * legs.metres(from, to);
    }

    int opening(int job) {
        return opening[job];
    }

    int closing(int job) {
        return closing[job];
    }

    int duration(int job) {
        return duration[job];
    }

    /** Collects keyed jobs and gives those with the least keys. */
    private static final class Nearest {
        private final long[] keys;
        private final int[] jobs;
        private int count;

        Nearest(int most) {
            keys = new long[most];
            jobs = new int[most];
        }

        void add(long key, int job) {
            keys[count] = key;
            jobs[count++] = job;
        }

        /** The jobs with the least keys in order, of equal ones the lower numbers; empties the collection. */
        int[] take(int most) {
            long[] order = new long[count];
            long greatest = 1;
            for (int i = 0; i < count; i++) {
                greatest = Math.max(greatest, keys[i]);
            }
            int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(greatest) - (Long.SIZE - 1 - INDEX_BITS));
            for (int i = 0; i < count; i++) {
                order[i] = ((keys[i] >> shift) << INDEX_BITS) | i;
            }
            Arrays.sort(order);
            int size = Math.min(most, count);
            int[] taken = new int[size];
            for (int i = 0; i < size; i++) {
                taken[i] = jobs[(int) (order[i] & ((1L << INDEX_BITS) - 1))];
            }
            count = 0;
            return taken;
        }

        private static final int INDEX_BITS = 13;
    }
}
