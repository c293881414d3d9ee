// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

/**
 * Proposals in O(1) between iterations: two routes of one type exchange their ends (2-opt*, Potvin and Rousseau 1995), or the end of one opens
 * another. Strings that are taken out and put back one by one never do that.
 */
final class TailExchange {
    private final PlainTours tours;
    private final PlainData data;
    private final Segments segments;
    private final Chance chance;

    TailExchange(PlainTours tours, Chance chance) {
        this.tours = tours;
        data = tours.data;
        segments = tours.segments();
        this.chance = chance;
    }

    /** Tries the ends before a random job; changes the tours if the cost, route price included, rises by less than a threshold. */
    boolean propose(double threshold) {
        int job = chance.below(tours.jobs);
        int r = tours.route[job];
        if (r < 0) {
            return false;
        }
        return opens(job, r, threshold) || exchanges(job, r, threshold);
    }

    private boolean opens(int job, int r, double threshold) {
        int head = tours.previous[job];
        int other = tours.isJob(head) && tours.actives < tours.mostRoutes ? tours.emptyOf(tours.layout.type[r]) : -1;
        if (other < 0) {
            return false;
        }
        int start = tours.start(other);
        int end = tours.end(r);
        int in = leg(start, job);
        int out = leg(head, end);
        long price = (long) data.cost[in] + data.cost[out] - tours.edge[head] + tours.routePrice + data.fixed[other];
        if (price >= threshold || !joins(start, job, in) || !joins(head, end, out)) {
            return false;
        }
        if (!segments.allows(start, job, data.seconds[in], other)
                || !segments.allows(head, end, data.seconds[out], r)) {
            return false;
        }
        price += time(start, job, in) + time(head, end, out) - segments.cost(r);
        if (price >= threshold) {
            return false;
        }
        begin(r, other);
        int last = tours.previous[end];
        tours.link(start, job);
        tours.link(last, tours.end(other));
        tours.link(head, end);
        end(r, other);
        return true;
    }

    private boolean exchanges(int job, int r, double threshold) {
        int head = tours.previous[job];
        int[] list = tours.beforeList(job);
        for (int q = 0; q < list.length; q += 2) {
            if (list[q + 1] > tours.edge[head] + threshold) {
                return false;
            }
            int u = list[q];
            int other = tours.route[u];
            if (other >= 0
                    && other != r
                    && tours.layout.type[other] == tours.layout.type[r]
                    && swaps(job, u, threshold)) {
                return true;
            }
        }
        return false;
    }

    /** Puts the end that begins with a job behind another one, whose end goes to where the first was. */
    private boolean swaps(int job, int u, double threshold) {
        int head = tours.previous[job];
        int tail = tours.next[u];
        int r = tours.route[job];
        int other = tours.route[u];
        int in = leg(u, job);
        int out = leg(head, tail);
        boolean empties = !tours.isJob(head) && !tours.isJob(tail);
        long price = (long) data.cost[in] + (empties ? 0 : data.cost[out]) - tours.edge[u] - tours.edge[head];
        price -= empties ? tours.routePrice + data.fixed[r] : 0;
        if (price >= threshold || !joins(u, job, in) || !joins(head, tail, out) || !carries(job, u)) {
            return false;
        }
        if (!segments.allows(u, job, data.seconds[in], other) || !segments.allows(head, tail, data.seconds[out], r)) {
            return false;
        }
        price += time(u, job, in) + (empties ? 0 : time(head, tail, out)) - segments.cost(r) - segments.cost(other);
        if (price >= threshold) {
            return false;
        }
        begin(r, other);
        relink(job, u, head, tail);
        end(r, other);
        return true;
    }

    private void relink(int job, int u, int head, int tail) {
        int end = tours.end(tours.route[job]);
        int otherEnd = tours.end(tours.route[u]);
        int last = tours.previous[end];
        int otherLast = tours.previous[otherEnd];
        tours.link(u, job);
        tours.link(last, otherEnd);
        if (tail == otherEnd) {
            tours.link(head, end);
        } else {
            tours.link(head, tail);
            tours.link(otherLast, end);
        }
    }

    private int leg(int from, int to) {
        return tours.place[from] * data.places + tours.place[to];
    }

    private boolean joins(int head, int tail, int leg) {
        return tours.departs[head] + data.seconds[leg] <= tours.latest[tail];
    }

    private long time(int head, int tail, int leg) {
        return data.perSecond == 0 ? 0 : data.perSecond * segments.joined(head, tail, data.seconds[leg]);
    }

    private boolean carries(int job, int u) {
        int r = tours.route[job];
        int other = tours.route[u];
        int here = headLoad(tours.previous[job]);
        int there = headLoad(u);
        return there + tours.loaded[r] - here <= data.capacity[other]
                && here + tours.loaded[other] - there <= data.capacity[r];
    }

    private int headLoad(int node) {
        int load = 0;
        for (int x = node; tours.isJob(x); x = tours.previous[x]) {
            load += data.load[x];
        }
        return load;
    }

    private void begin(int r, int other) {
        tours.begin();
        tours.touch(r);
        tours.touch(other);
    }

    private void end(int r, int other) {
        tours.rewalk(other);
        tours.rewalk(r);
    }
}
