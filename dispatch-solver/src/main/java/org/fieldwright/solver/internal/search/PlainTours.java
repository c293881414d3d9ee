// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Arrays;
import org.fieldwright.solver.internal.compile.StockData;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.jspecify.annotations.Nullable;

/**
 * Tours whose costs are exact in O(1) (see {@link PlainData}): an insertion is tested against the earliest departure before it and the latest
 * arrival behind it (Savelsbergh 1992), the least duration of a route by segments (Vidal, Crainic, Gendreau and Prins 2013).
 */
// Over 400 lines: the scan, the links and the undoing of them share these arrays, and every access through an accessor
// was measured to cost.
final class PlainTours extends Tours {
    /** The edge of a job that is left out: every place behind it is hopeless, so that one test rejects it. */
    private static final int GONE = -(1 << 28);

    private static final int NO_PLACE = 1 << 28;
    /** A neighbour farther than this many times the best detour ends the scan. */
    private static final double FAR = 1.5;

    final PlainData data;
    /** The place of each node. */
    final int[] place;
    /** When a node is left at the earliest. */
    final int[] departs;
    /** When a node is reached at the latest. */
    final int[] latest;
    /** Cost and seconds of the leg to the next node. */
    final int[] edge;

    final int[] ride;
    final int[] loaded;
    private final long[] routeCost;
    private long cost;
    /** An extra price of every used route in search units: presses on their number. */
    int routePrice;
    /** The most routes that may be used. */
    int mostRoutes = Integer.MAX_VALUE;

    /** Likely predecessors and successors with the price of the leg, that of its time included, interleaved. */
    private final int[][] before;

    private final int[][] after;
    private final int[][] behindLast;
    private final int[][] beforeFirst;
    private final Segments segments;
    private final Chance chance;
    private @Nullable PlainStops stops;
    int placeDelta;
    private long usedFixed;

    private int[] saved;
    private int savedTop;
    private final int[] savedAt;
    private final int[] savedSize;
    private final int[] savedLoad;
    private final long[] savedRouteCost;
    private long savedCost;
    private long savedFixed;

    PlainTours(Layout layout, PlainData data, Neighbours neighbours, Chance chance) {
        super(layout);
        this.data = data;
        this.chance = chance;
        int nodes = jobs + 2 * routes;
        place = new int[nodes];
        departs = new int[nodes];
        latest = new int[nodes];
        edge = new int[nodes];
        ride = new int[nodes];
        loaded = new int[routes];
        routeCost = new long[routes];
        saved = new int[5 * jobs + 4 * routes + 16];
        savedAt = new int[routes];
        savedSize = new int[routes];
        savedLoad = new int[routes];
        savedRouteCost = new long[routes];
        segments = new Segments(this);
        before = interleaved(neighbours.before, true);
        after = interleaved(neighbours.after, false);
        behindLast = neighbours.behindLast;
        beforeFirst = neighbours.beforeFirst;
        for (int j = 0; j < jobs; j++) {
            place[j] = j < layout.work ? j : data.depotPlace[(j - layout.work) % layout.depots];
            edge[j] = GONE;
        }
        StockData stock = layout.problem.stock;
        if (stock != null && !PlainData.singleLoad(stock)) {
            vans = new Vans(this, stock, chance);
            stops = new PlainStops(this, vans, chance);
        }
        for (int r = 0; r < routes; r++) {
            place[start(r)] = data.startPlace[r];
            place[end(r)] = data.endPlace[r];
            rewalk(r);
        }
    }

    private int[][] interleaved(int[][] lists, boolean predecessors) {
        int[][] result = new int[layout.work][];
        for (int j = 0; j < layout.work; j++) {
            int[] list = lists[j];
            result[j] = new int[2 * list.length];
            long[] keys = new long[list.length];
            for (int i = 0; i < list.length; i++) {
                int leg = predecessors ? list[i] * data.places + j : j * data.places + list[i];
                keys[i] = ((data.cost[leg] + data.perSecond * data.seconds[leg]) << 32) | list[i];
            }
            Arrays.sort(keys);
            for (int i = 0; i < list.length; i++) {
                result[j][2 * i] = (int) keys[i];
                result[j][2 * i + 1] = (int) (keys[i] >> 32);
            }
        }
        return result;
    }

    @Override
    void detached(int job) {
        if (edge != null) {
            edge[job] = GONE;
        }
        next[job] = job;
        previous[job] = job;
    }

    // One route

    @Override
    void rewalk(int r) {
        int end = end(r);
        int start = start(r);
        int count = 0;
        int load = 0;
        long sum = 0;
        departs[start] = data.earliest[r];
        int last = start;
        for (int x = next[start]; x != end; x = next[x]) {
            measure(last, x);
            sum += edge[last];
            int time = departs[last] + ride[last];
            departs[x] = Math.max(time, data.opening[x]) + data.duration[x];
            load += data.load[x];
            route[x] = r;
            count++;
            last = x;
        }
        measure(last, end);
        sum += count == 0 ? 0 : edge[last];
        if (count == 0) {
            edge[start] = 0;
        }
        departs[end] = departs[last] + ride[last];
        latest[end] = data.hardEnd[r];
        for (int x = last; x != start; x = previous[x]) {
            latest[x] = Math.min(latest[next[x]] - ride[x] - data.duration[x], data.closing[x]);
        }
        latest[start] = latest[next[start]] - ride[start];
        loaded[r] = load;
        if (vans != null) {
            vans.walk(r);
        }
        count(r, count);
        segments.walk(r);
        price(r, sum + segments.cost(r));
    }

    private void measure(int from, int to) {
        int at = place[from] * data.places + place[to];
        edge[from] = data.cost[at];
        ride[from] = data.seconds[at];
    }

    private void count(int r, int jobsOnRoute) {
        if ((size[r] == 0) != (jobsOnRoute == 0)) {
            usedFixed += jobsOnRoute == 0 ? -data.fixed[r] : data.fixed[r];
        }
        resize(r, jobsOnRoute);
    }

    private void price(int r, long newCost) {
        cost += newCost - routeCost[r];
        routeCost[r] = newCost;
    }

    // Places

    @Override
    boolean findPlace(int job, boolean thorough) {
        placeDelta = NO_PLACE;
        placeAfter = -1;
        placeStop = -1;
        scanBefore(job);
        scanAfter(job);
        scanEnds(job);
        scanEmpty(job);
        if (stops != null) {
            stops.scan(job);
        }
        if (placeAfter < 0 && thorough) {
            scanAll(job);
        }
        return placeAfter >= 0;
    }

    /** Places directly behind likely predecessors, nearest first. */
    private void scanBefore(int job) {
        final int[] list = before[job];
        final int[] cost = data.cost;
        final int[] seconds = data.seconds;
        final int base = job * data.places;
        final int opening = data.opening[job];
        final int closing = data.closing[job];
        final int duration = data.duration[job];
        final boolean paid = data.perSecond != 0;
        int best = placeDelta;
        int far = Integer.MAX_VALUE;
        for (int q = 0; q < list.length; q += 2) {
            int in = list[q + 1];
            if (in > far) {
                break;
            }
            int u = list[q];
            int j = next[u];
            int out = place[j];
            int delta = (paid ? data.costTo[base + u] : in) + cost[base + out] - edge[u];
            if (delta >= best) {
                continue;
            }
            int begin = departs[u] + data.secondsTo[base + u];
            if (begin > closing) {
                continue;
            }
            begin = Math.max(begin, opening);
            if (begin + duration + seconds[base + out] > latest[j]) {
                continue;
            }
            int r = route[u];
            if (!fits(job, u, r)) {
                continue;
            }
            if (data.timed) {
                delta += segments.insertion(u, job, j, r);
                if (delta >= best) {
                    continue;
                }
            }
            if (chance.blink()) {
                continue;
            }
            best = delta;
            placeAfter = u;
            placeRoute = r;
            far = far(best);
        }
        placeDelta = best;
    }

    /** Places directly before likely successors, nearest first. */
    private void scanAfter(int job) {
        final int[] list = after[job];
        final int[] costTo = data.costTo;
        final int[] secondsTo = data.secondsTo;
        final int base = job * data.places;
        final int opening = data.opening[job];
        final int closing = data.closing[job];
        final int duration = data.duration[job];
        final boolean paid = data.perSecond != 0;
        int best = placeDelta;
        int far = best == NO_PLACE ? Integer.MAX_VALUE : far(best);
        for (int q = 0; q < list.length; q += 2) {
            int out = list[q + 1];
            if (out > far) {
                break;
            }
            int u = list[q];
            int i = previous[u];
            int in = place[i];
            int delta = costTo[base + in] + (paid ? data.cost[base + u] : out) - edge[i];
            if (delta >= best) {
                continue;
            }
            int begin = departs[i] + secondsTo[base + in];
            if (begin > closing) {
                continue;
            }
            begin = Math.max(begin, opening);
            if (begin + duration + data.seconds[base + u] > latest[u]) {
                continue;
            }
            int r = route[u];
            if (!fits(job, i, r)) {
                continue;
            }
            if (data.timed) {
                delta += segments.insertion(i, job, u, r);
                if (delta >= best) {
                    continue;
                }
            }
            if (chance.blink()) {
                continue;
            }
            best = delta;
            placeAfter = i;
            placeRoute = r;
            far = far(best);
        }
        placeDelta = best;
    }

    /** Places behind the last and in front of the first jobs of routes that a job lies on the way of. */
    private void scanEnds(int job) {
        for (int u : behindLast[job]) {
            if (!isJob(next[u]) && fits(job, u, route[u])) {
                tryPlace(job, u, next[u], route[u], 0);
            }
        }
        for (int u : beforeFirst[job]) {
            int i = previous[u];
            if (!isJob(i) && fits(job, i, route[u])) {
                tryPlace(job, i, u, route[u], 0);
            }
        }
    }

    private static int far(int best) {
        return (int) (FAR * Math.max(0, best)) + 1;
    }

    private boolean fits(int job, int i, int r) {
        return loaded[r] + data.load[job] <= data.capacity[r]
                && layout.eligible(job, r)
                && (vans == null || vans.fits(job, i, r));
    }

    /** One empty route of each type. */
    private void scanEmpty(int job) {
        if (actives >= mostRoutes) {
            return;
        }
        for (int type = 0; type < layout.routesOfType.length; type++) {
            int r = emptyOf(type);
            if (r >= 0 && fits(job, start(r), r)) {
                tryPlace(job, start(r), end(r), r, routePrice + data.fixed[r]);
            }
        }
    }

    /** Every place of every used route. */
    private void scanAll(int job) {
        for (int t = 0; t < actives; t++) {
            int r = active[t];
            int end = end(r);
            for (int i = start(r); i != end && departs[i] <= data.closing[job]; i = next[i]) {
                if (fits(job, i, r)) {
                    tryPlace(job, i, next[i], r, 0);
                }
            }
        }
    }

    private void tryPlace(int job, int i, int j, int r, long extra) {
        int base = job * data.places;
        long delta = (long) data.costTo[base + place[i]] + data.cost[base + place[j]] - edge[i] + extra;
        if (delta >= placeDelta) {
            return;
        }
        int begin = departs[i] + data.secondsTo[base + place[i]];
        if (begin > data.closing[job]) {
            return;
        }
        begin = Math.max(begin, data.opening[job]);
        if (begin + data.duration[job] + data.seconds[base + place[j]] > latest[j]) {
            return;
        }
        if (data.timed) {
            delta += segments.insertion(i, job, j, r);
        }
        if (delta < placeDelta && !chance.blink()) {
            placeDelta = (int) delta;
            placeAfter = i;
            placeRoute = r;
        }
    }

    @Override
    double placeCost() {
        return placeDelta;
    }

    @Override
    void insert(int job, int before, int behind, int r) {
        int old = edge[before];
        link(before, job);
        link(job, behind);
        loaded[r] += data.load[job];
        if (vans != null) {
            vans.walk(r);
        }
        measure(before, job);
        measure(job, behind);
        count(r, size[r] + 1);
        passOnDepartures(job, before, r);
        passOnLatest(job, r);
        long time = 0;
        if (data.timed) {
            time = -segments.cost(r);
            segments.walk(r);
            time += segments.cost(r);
        }
        price(r, routeCost[r] + edge[before] + edge[job] - old + time);
    }

    private void passOnDepartures(int job, int before, int r) {
        int end = end(r);
        departs[job] = Math.max(departs[before] + ride[before], data.opening[job]) + data.duration[job];
        int last = job;
        for (int x = next[job]; ; x = next[x]) {
            int time = departs[last] + ride[last];
            if (x == end) {
                departs[x] = time;
                return;
            }
            time = Math.max(time, data.opening[x]) + data.duration[x];
            if (time == departs[x]) {
                return;
            }
            departs[x] = time;
            last = x;
        }
    }

    private void passOnLatest(int job, int r) {
        int start = start(r);
        latest[job] = Math.min(latest[next[job]] - ride[job] - data.duration[job], data.closing[job]);
        for (int x = previous[job]; ; x = previous[x]) {
            int time = latest[next[x]] - ride[x];
            if (x == start) {
                latest[x] = time;
                return;
            }
            time = Math.min(time - data.duration[x], data.closing[x]);
            if (time == latest[x]) {
                return;
            }
            latest[x] = time;
        }
    }

    // Changes

    @Override
    void begin() {
        super.begin();
        savedTop = 0;
        savedCost = cost;
        savedFixed = usedFixed;
    }

    @Override
    void save(int r) {
        int at = touches - 1;
        int top = savedTop;
        if (saved.length < top + 5 * size[r] + 8) {
            saved = Arrays.copyOf(saved, 2 * saved.length + 5 * size[r] + 8);
        }
        final int[] s = saved;
        int start = start(r);
        int end = end(r);
        savedAt[at] = top;
        savedSize[at] = size[r];
        savedLoad[at] = loaded[r];
        savedRouteCost[at] = routeCost[r];
        s[top++] = edge[start];
        s[top++] = ride[start];
        s[top++] = latest[start];
        for (int x = next[start]; x != end; x = next[x], top += 5) {
            s[top] = x;
            s[top + 1] = edge[x];
            s[top + 2] = ride[x];
            s[top + 3] = departs[x];
            s[top + 4] = latest[x];
        }
        s[top++] = departs[end];
        savedTop = top;
    }

    @Override
    void restoreSaved() {
        final int[] s = saved;
        for (int t = 0; t < touches; t++) {
            int r = touched[t];
            int top = savedAt[t];
            int last = start(r);
            edge[last] = s[top++];
            ride[last] = s[top++];
            latest[last] = s[top++];
            for (int i = 0; i < savedSize[t]; i++, top += 5) {
                int x = s[top];
                link(last, x);
                route[x] = r;
                edge[x] = s[top + 1];
                ride[x] = s[top + 2];
                departs[x] = s[top + 3];
                latest[x] = s[top + 4];
                last = x;
            }
            link(last, end(r));
            departs[end(r)] = s[top];
            loaded[r] = savedLoad[t];
            routeCost[r] = savedRouteCost[t];
            resize(r, savedSize[t]);
            if (vans != null) {
                vans.walk(r);
            }
            segments.walk(r);
        }
        cost = savedCost;
        usedFixed = savedFixed;
    }

    // The whole plan

    @Override
    double cost() {
        return (double) (cost + usedFixed + absentPrice() / data.unit);
    }

    @Override
    PlanTotals totals() {
        return new PlanTotals(0, undone(), (cost + usedFixed) * data.unit + absentPrice());
    }

    @Override
    double workPrice() {
        double sum = 0;
        for (int j = 0; j < layout.work; j++) {
            sum += (double) data.perSecond * data.duration[j];
        }
        return sum / Math.max(1, layout.work);
    }

    @Override
    double unit() {
        return data.unit;
    }

    @Override
    long orderKey(int kind, int job) {
        int depot = data.startPlace[0];
        return switch (kind) {
            case 0, 1, 2, 3 -> chance.bits() >>> 40;
            case 4, 5, 6, 7 -> -weight(job);
            case 8, 9 -> -data.cost[job * data.places + depot];
            case 10 -> data.cost[job * data.places + depot];
            case 11, 12 -> data.closing[job] - data.opening[job];
            case 13 -> data.opening[job];
            default -> -data.closing[job];
        };
    }

    private int weight(int job) {
        return data.load[job] == 0 ? data.duration[job] : data.load[job];
    }

    int[] beforeList(int job) {
        return before[job];
    }

    Segments segments() {
        return segments;
    }
}
