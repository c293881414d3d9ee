// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

/**
 * Finds the cheapest place for a job together with a depot stop in front of it, on routes whose vans lack what it needs: every place of the stop
 * with every place of the job behind it, exact and without walking the rest of the route.
 */
final class PlainStops {
    private final PlainTours tours;
    private final PlainData data;
    private final Layout layout;
    private final Segments segments;
    private final Vans vans;
    private final Chance chance;

    private int job;
    private int stop;
    private int route;
    private long extra;

    PlainStops(PlainTours tours, Vans vans, Chance chance) {
        this.tours = tours;
        data = tours.data;
        layout = tours.layout;
        segments = tours.segments();
        this.vans = vans;
        this.chance = chance;
    }

    /** Looks for places cheaper than the one that the tours have found so far. */
    void scan(int newJob) {
        job = newJob;
        if (layout.depots == 0 || !vans.needs(job)) {
            return;
        }
        for (int t = 0; t < tours.actives; t++) {
            scanRoute(tours.active[t], 0);
        }
        if (tours.actives >= tours.mostRoutes) {
            return;
        }
        for (int type = 0; type < layout.routesOfType.length; type++) {
            int r = tours.emptyOf(type);
            if (r >= 0) {
                scanRoute(r, tours.routePrice + data.fixed[r]);
            }
        }
    }

    private void scanRoute(int r, long fixed) {
        if (!layout.eligible(job, r) || !vans.mayStop(r) || vans.fits(job, tours.start(r), r)) {
            return;
        }
        route = r;
        extra = fixed;
        for (int d = 0; d < layout.depots; d++) {
            stop = layout.stop(r, d);
            if (tours.route[stop] < 0) {
                int end = tours.end(r);
                for (int p = tours.start(r); p != end; p = tours.next[p]) {
                    if (!stopBehind(p)) {
                        break;
                    }
                }
            }
        }
    }

    /** Puts the stop behind a node, and tries the job at every place behind the stop; whether a later stop may be in time. */
    private boolean stopBehind(int p) {
        int leg = leg(p, stop);
        int begin = Math.max(tours.departs[p] + data.seconds[leg], data.opening[stop]);
        if (begin > data.closing[stop]) {
            return false;
        }
        segments.trial(p);
        segments.extendTrial(data.seconds[leg], stop);
        int departs = begin + data.duration[stop];
        long price = data.cost[leg] + extra;
        if (hopeless(p, departs, price)) {
            return true;
        }
        int last = stop;
        int end = tours.end(route);
        for (int i = p; i != end; ) {
            if (vans.fitsWith(stop, job, i, route)) {
                place(p, i, last, departs, price);
            }
            int x = tours.next[i];
            if (x == end) {
                break;
            }
            int on = leg(last, x);
            begin = Math.max(departs + data.seconds[on], data.opening[x]);
            if (begin > data.closing[x]) {
                break;
            }
            segments.extendTrial(data.seconds[on], x);
            departs = begin + data.duration[x];
            price += data.cost[on] - tours.edge[i];
            last = x;
            i = x;
        }
        return true;
    }

    /** Whether the stop alone behind a node is too late for the rest, or dearer than a place that has been found. */
    private boolean hopeless(int p, int departs, long price) {
        int j = tours.next[p];
        int on = leg(stop, j);
        return departs + data.seconds[on] > tours.latest[j]
                || price + data.cost[on] - tours.edge[p] + segments.joinTrial(data.seconds[on], j, route)
                        >= tours.placeDelta;
    }

    /** The job behind {@code last}, which is the stop or the node {@code i} that it is behind, and the rest of the route behind the job. */
    private void place(int p, int i, int last, int departs, long price) {
        int j = tours.next[i];
        int in = leg(last, job);
        int out = leg(job, j);
        long delta = price + data.cost[in] + data.cost[out] - tours.edge[i];
        if (delta >= tours.placeDelta && data.perSecond == 0) {
            return;
        }
        int begin = Math.max(departs + data.seconds[in], data.opening[job]);
        if (begin > data.closing[job] || begin + data.duration[job] + data.seconds[out] > tours.latest[j]) {
            return;
        }
        long kept = segments.keptTrial();
        segments.extendTrial(data.seconds[in], job);
        delta += segments.joinTrial(data.seconds[out], j, route);
        segments.trial(kept);
        if (delta < tours.placeDelta && !chance.blink()) {
            tours.placeDelta = (int) delta;
            tours.placeAfter = i;
            tours.placeRoute = route;
            tours.placeStop = stop;
            tours.placeStopAfter = p;
        }
    }

    private int leg(int from, int to) {
        return tours.place[from] * data.places + tours.place[to];
    }
}
