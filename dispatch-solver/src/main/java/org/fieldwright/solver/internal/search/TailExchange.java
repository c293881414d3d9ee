// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

/**
 * Proposals between iterations: two routes exchange their ends (2-opt*, Potvin and Rousseau 1995), or the end of one, or all of it, opens another.
 * Strings that are taken out and put back one by one never do that. Between routes of one type a proposal takes O(1); others walk the ends.
 */
final class TailExchange {
    private final PlainTours tours;
    private final PlainData data;
    private final Segments segments;
    private final Chance chance;
    private final int types;

    // The present proposal: the end that begins with `job` goes behind `u`, the one that begins with `tail` behind
    // `head`.
    private int job;
    private int u;
    private int head;
    private int tail;
    private int here;
    private int there;
    private boolean sameType;
    private boolean empties;

    TailExchange(PlainTours tours, Chance chance) {
        this.tours = tours;
        data = tours.data;
        segments = tours.segments();
        this.chance = chance;
        types = tours.layout.routesOfType.length;
    }

    /** Tries the ends before a random job; changes the tours if the cost, route price included, rises by less than a threshold. */
    boolean propose(double threshold) {
        int first = chance.below(tours.layout.work);
        return tours.route[first] >= 0 && (opens(first, threshold) || exchanges(first, threshold));
    }

    private boolean opens(int first, double threshold) {
        int own = tours.layout.type[tours.route[first]];
        int type = types == 1 || chance.below(2) == 0 ? own : chance.below(types);
        boolean moves = type != own;
        int other = tours.actives < tours.mostRoutes && (moves || tours.isJob(tours.previous[first]))
                ? tours.emptyOf(type)
                : -1;
        return other >= 0 && exchange(first, tours.start(other), threshold);
    }

    private boolean exchanges(int first, double threshold) {
        int before = tours.previous[first];
        double most = tours.edge[before] + data.perSecond * tours.ride[before] + threshold;
        int[] list = tours.beforeList(first);
        for (int q = 0; q < list.length && list[q + 1] <= most; q += 2) {
            int other = tours.route[list[q]];
            if (other >= 0 && other != tours.route[first] && exchange(first, list[q], threshold)) {
                return true;
            }
        }
        return false;
    }

    private boolean exchange(int first, int behind, double threshold) {
        job = first;
        u = behind;
        head = tours.previous[first];
        tail = tours.next[behind];
        here = tours.route[first];
        there = tours.route[behind];
        sameType = tours.layout.type[here] == tours.layout.type[there];
        empties = !tours.isJob(head) && !tours.isJob(tail);
        long price = legs();
        if (price >= threshold || !carries()) {
            return false;
        }
        int longer = sameType ? joined(u, job, there) : walked(u, job, there);
        int shorter = empties ? 0 : sameType ? joined(head, tail, here) : walked(head, tail, here);
        if (longer < 0 || shorter < 0) {
            return false;
        }
        if (data.perSecond != 0) {
            price += data.perSecond * (longer + shorter) - segments.cost(here) - segments.cost(there);
        }
        if (price >= threshold) {
            return false;
        }
        apply();
        return true;
    }

    private long legs() {
        long price = (long) cost(u, job) - tours.edge[u] - tours.edge[head];
        if (tours.isJob(tail)) {
            price += cost(head, tail);
        } else if (tours.isJob(head)) {
            price += cost(head, tours.end(here));
        }
        if (!sameType) {
            int last = tours.previous[tours.end(here)];
            price += cost(last, tours.end(there)) - tours.edge[last];
            if (tours.isJob(tail)) {
                int otherLast = tours.previous[tours.end(there)];
                price += cost(otherLast, tours.end(here)) - tours.edge[otherLast];
            }
        }
        if (tours.size[there] == 0) {
            price += tours.routePrice + data.fixed[there];
        }
        return empties ? price - tours.routePrice - data.fixed[here] : price;
    }

    private int cost(int from, int to) {
        return data.cost[tours.place[from] * data.places + tours.place[to]];
    }

    private int ride(int from, int to) {
        return data.seconds[tours.place[from] * data.places + tours.place[to]];
    }

    private boolean carries() {
        int before = headLoad(head);
        int other = headLoad(u);
        return other + tours.loaded[here] - before <= data.capacity[there]
                && before + tours.loaded[there] - other <= data.capacity[here]
                && (tours.vans == null || (tours.vans.carries(there, u, job) && tours.vans.carries(here, head, tail)));
    }

    private int headLoad(int node) {
        int load = 0;
        for (int x = node; tours.isJob(x); x = tours.previous[x]) {
            load += data.load[x];
        }
        return load;
    }

    /** The least duration of a head and the tail of a route of the same type, 0 where nobody asks; -1 if it is not allowed. */
    private int joined(int first, int second, int r) {
        int end = tours.isJob(second) ? second : tours.end(r);
        int ride = ride(first, end);
        if (tours.departs[first] + ride > tours.latest[end]) {
            return -1;
        }
        int length = segments.timed() ? segments.joined(first, end, ride) : 0;
        return length <= data.maxWork[r] ? length : -1;
    }

    /** The same where the tail comes to a route of another type: each of its jobs is looked at. */
    private int walked(int first, int second, int r) {
        int time = tours.departs[first];
        int last = first;
        Segments.Head length = segments.head(first, r);
        for (int x = second; tours.isJob(x); x = tours.next[x]) {
            int ride = ride(last, x);
            time = Math.max(time + ride, data.opening[x]);
            if (time > data.closing[x] || !tours.layout.eligible(x, r)) {
                return -1;
            }
            time += data.duration[x];
            length.append(x, ride);
            last = x;
        }
        int ride = ride(last, tours.end(r));
        if (time + ride > data.hardEnd[r]) {
            return -1;
        }
        int total = segments.timed() ? length.length(ride) : 0;
        return total <= data.maxWork[r] ? total : -1;
    }

    private void apply() {
        tours.begin();
        tours.touch(here);
        tours.touch(there);
        int end = tours.end(here);
        int otherEnd = tours.end(there);
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
        tours.rewalk(there);
        tours.rewalk(here);
    }
}
