// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Objects;
import org.fieldwright.core.policy.Policy.PaidTime;
import org.fieldwright.solver.internal.compile.Clock;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.Rates;
import org.fieldwright.solver.internal.compile.ShiftData;
import org.fieldwright.solver.internal.evaluate.LinkTimes;
import org.fieldwright.solver.internal.evaluate.PlanLayer;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.internal.evaluate.RouteResult;
import org.fieldwright.solver.internal.evaluate.RouteState;
import org.fieldwright.solver.internal.evaluate.RouteWalks;
import org.fieldwright.solver.internal.evaluate.TechnicianLayer;
import org.jspecify.annotations.Nullable;

/**
 * Tours with every term of the model. A place is screened in O(1), which never rejects what the walk accepts; the most promising ones are then
 * walked from the state in front of them, in the order of an estimate of their cost.
 */
// Over 400 lines: screening, walking and undoing share the arrays of states.
class WalkedTours extends Tours {
    private static final int MOST_EMPTY = 6;
    private static final int MOST_TYPES = 40;
    private static final int MOST_WALKED = 8;
    /** Walks that spread over several routes are dear, and fewer of them a job let more iterations be made. */
    private static final int MOST_WALKED_WITH_LINKS = 5;

    /** Neighbours farther than so many near legs and so many times the shortest detour are passed over. */
    private static final double FAR = 3;

    private static final long FAR_TIMES = 3;

    final CompiledProblem problem;
    private final Legs legs;
    final Neighbours neighbours;
    private final Chance chance;
    /** When linked visits start, or null without links. */
    final @Nullable LinkTimes times;

    private final RouteWalks walks;
    final TechnicianLayer technicians;
    private final PlanLayer plan;
    private final Told told;
    /** The largest lateness of each shift, or null where it has no price. */
    private final @Nullable Largest lateness;

    /** The state behind each job and at the start of each route. */
    final RouteState[] state;

    final RouteResult[] result;
    final TechnicianLayer.Result[] technician;
    /** Whether the states of a route were saved and have not been walked again. */
    private final boolean[] stale;

    private final int[] technicianStamp;
    private int stamp;
    /** When a node is left at the earliest. */
    final int[] departs;
    /** When work at a node starts at the latest, as far as legs, windows and the end of the shift tell. */
    final int[] latest;
    /** When work at a node starts at the latest without making anything behind it dearer, and what it would make dearer first. */
    final int[] easy;

    private final int[] dearer;
    /** The price of the leg to the next node. */
    private final long[] edge;
    /** The seconds of that leg, 0 if there is no way. */
    private final int[] way;

    private final int[] setup;
    /** The place of each node, -1 for the end of a route that ends anywhere. */
    private final int[] place;

    private final boolean[] inPrefix;
    private final Durations durations;
    private final long[] perRideSecond;
    private final long[] perWorkSecond;
    private final long[] perMetre;
    private final int[][] nearTypes;
    /** The start plan, for the routes outside the layout. */
    private final Standing context;

    private long routeCost;
    private long technicianCost;
    private long routeViolations;
    private long technicianViolations;

    final Candidates candidates;
    private final RouteState trial = new RouteState();
    final WithRoute figures = new WithRoute();
    long placeDelta;
    private int leastDetour;
    private final long farBase;

    private final ArrayDeque<RouteState> spare = new ArrayDeque<>();
    private final int[] savedNode;
    private final RouteState[] savedState;
    private final int[] savedDeparts;
    private final int[] savedLatest;
    private final int[] savedEasy;
    private final int[] savedDearer;
    private final long[] savedEdge;
    private final int[] savedWay;
    private int savedTop;
    private final int[] savedAt;
    private final int[] savedSize;
    private final RouteResult[] savedResult;

    WalkedTours(Layout layout, Legs legs, Neighbours neighbours, Chance chance, Standing start) {
        super(layout);
        problem = layout.problem;
        this.legs = legs;
        this.neighbours = neighbours;
        this.chance = chance;
        times = problem.links.any() ? new LinkTimes(problem.visits.count) : null;
        walks = new RouteWalks(problem, times);
        technicians = new TechnicianLayer(problem);
        plan = new PlanLayer(problem);
        told = start.told();
        lateness = plan.pricesWorstLateness() ? new Largest(problem.shifts.length) : null;
        int nodes = jobs + 2 * routes;
        state = new RouteState[jobs + routes];
        Arrays.setAll(state, i -> new RouteState());
        result = new RouteResult[problem.shifts.length];
        technician = new TechnicianLayer.Result[problem.technicians.length];
        stale = new boolean[routes];
        technicianStamp = new int[problem.technicians.length];
        departs = new int[nodes];
        latest = new int[nodes];
        easy = new int[nodes];
        dearer = new int[nodes];
        edge = new long[nodes];
        way = new int[nodes];
        setup = new int[jobs];
        place = new int[nodes];
        inPrefix = new boolean[nodes];
        durations = new Durations(layout);
        perRideSecond = new long[routes];
        perWorkSecond = new long[routes];
        perMetre = new long[routes];
        farBase = (long) (FAR * neighbours.nearSeconds);
        fillRates();
        candidates = new Candidates(nodes, times == null ? MOST_WALKED : MOST_WALKED_WITH_LINKS);
        savedNode = new int[jobs];
        savedState = new RouteState[jobs];
        savedDeparts = new int[jobs];
        savedLatest = new int[jobs];
        savedEasy = new int[jobs];
        savedDearer = new int[jobs];
        savedEdge = new long[jobs];
        savedWay = new int[jobs];
        savedAt = new int[routes];
        savedSize = new int[routes];
        savedResult = new RouteResult[routes];
        for (int j = 0; j < jobs; j++) {
            setup[j] = problem.visits.setup[visit(j)];
            place[j] = j < layout.work ? j : legs.depotPlace[(j - layout.work) % layout.depots];
            inPrefix[j] = problem.visits.prefixShift[visit(j)] >= 0;
        }
        nearTypes = nearTypes();
        sequence = problem.visits.ordered ? new Sequence(this) : null;
        vans = problem.stock == null ? null : new Vans(this, problem.stock, chance);
        context = start;
        fillContext();
    }

    /** What a second on the road and at work costs by the estimate: where time is paid from the departure, its price too. */
    private void fillRates() {
        boolean paid = problem.policy.paidTime == PaidTime.FROM_DEPARTURE;
        for (int r = 0; r < routes; r++) {
            Rates rates = problem.shifts[layout.shift[r]].rates;
            perWorkSecond[r] = paid ? rates.perSecond : 0;
            perRideSecond[r] = rates.perTravelSecond + perWorkSecond[r];
            perMetre[r] = rates.perMetre;
            place[start(r)] = legs.startPlace[r];
            place[end(r)] = legs.endPlace[r];
        }
    }

    /** For each job the types of route that may have it, those that begin nearest first. */
    private int[][] nearTypes() {
        int[][] near = new int[layout.work][];
        int types = layout.routesOfType.length;
        for (int j = 0; j < layout.work; j++) {
            long[] keys = new long[types];
            int count = 0;
            for (int t = 0; t < types; t++) {
                int r = layout.routesOfType[t][0];
                if (layout.eligible(j, r)) {
                    keys[count++] = ((long) legs.seconds(legs.startPlace[r], j) << 32) | t;
                }
            }
            Arrays.sort(keys, 0, count);
            near[j] = new int[Math.min(count, MOST_TYPES)];
            for (int i = 0; i < near[j].length; i++) {
                near[j][i] = (int) keys[i];
            }
        }
        return near;
    }

    @Override
    void detached(int job) {
        next[job] = job;
        previous[job] = job;
    }

    /** Routes outside the layout stay as they are in the start plan; those inside are empty for a start. Technicians outside are not looked at. */
    private void fillContext() {
        for (int s = 0; s < result.length; s++) {
            boolean inside = layout.routeOf[s] >= 0;
            result[s] = inside ? walks.unused(s) : context.result(s);
            routeCost += inside ? result[s].cost() : 0;
            if (lateness != null) {
                lateness.set(s, result[s].worstLateness());
            }
        }
        for (int r = 0; r < routes; r++) {
            int t = technicianOf(r);
            if (technician[t] == null) {
                technician[t] = technicians.evaluate(t, figures);
                technicianCost += technician[t].cost();
                technicianViolations += technician[t].violations();
            }
        }
    }

    final int technicianOf(int r) {
        return problem.shifts[layout.shift[r]].technician;
    }

    // One route

    @Override
    void rewalk(int r) {
        walk(r);
    }

    /** Brings the states and the result of a route up to date with its links. */
    final void walk(int r) {
        walk(r, start(r));
    }

    /** The same where nothing has changed up to a node. */
    final void walk(int r, int unchanged) {
        int number = layout.shift[r];
        int start = start(r);
        int end = end(r);
        int from = stale[r] ? start : unchanged;
        stale[r] = false;
        if (from == start) {
            departs[start] = startTime(r);
            if (next[start] != end) {
                walks.start(number, visit(next[start]), state[start]);
            }
        }
        int last = from;
        int count = 0;
        for (int x = next[from]; x != end; x = next[x]) {
            measure(r, last, x);
            state[x].copy(state[last]);
            walks.extend(number, state[x], visit(x));
            departs[x] = state[x].time();
            route[x] = r;
            count++;
            last = x;
        }
        measure(r, last, end);
        for (int x = from; x != start; x = previous[x]) {
            count++;
        }
        exchange(number, result(r, last));
        resize(r, count);
        if (vans != null) {
            vans.walk(r);
        }
        boundLatest(r);
        refreshTechnician(technicianOf(r));
        walked(r);
    }

    /** The result of a route that ends behind a node whose state is right. */
    private RouteResult result(int r, int last) {
        int number = layout.shift[r];
        if (last == start(r)) {
            edge[last] = 0;
            return walks.unused(number);
        }
        trial.copy(state[last]);
        return walks.finish(number, trial);
    }

    /** Told of a route whose states are right again. */
    void walked(int r) {}

    private int startTime(int r) {
        ShiftData shift = problem.shifts[layout.shift[r]];
        return Math.max(shift.earliestDeparture, problem.now);
    }

    private void exchange(int number, RouteResult now) {
        routeCost += now.cost() - result[number].cost();
        routeViolations += now.violations() - result[number].violations();
        result[number] = now;
        if (lateness != null) {
            lateness.set(number, now.worstLateness());
        }
    }

    /** What the largest lateness of the plan costs more if that of a shift becomes so many seconds. */
    private long later(Largest now, int number, int seconds) {
        return plan.worstLateness(now.with(number, seconds) - now.all());
    }

    /** What the largest lateness of the plan costs more if some visit is so many seconds late. */
    final long later(int seconds) {
        return lateness == null ? 0 : plan.worstLateness(Math.max(0, seconds - lateness.all()));
    }

    private void refreshTechnician(int t) {
        if (technicians.active()) {
            figures.clear();
            TechnicianLayer.Result now = technicians.evaluate(t, figures);
            technicianCost += now.cost() - technician[t].cost();
            technicianViolations += now.violations() - technician[t].violations();
            technician[t] = now;
        }
    }

    private void measure(int r, int from, int to) {
        int b = place[to];
        int seconds = b < 0 ? Legs.NO_WAY : legs.seconds(place[from], b);
        way[from] = seconds >= Legs.NO_WAY ? 0 : seconds;
        edge[from] = seconds >= Legs.NO_WAY ? 0 : price(r, seconds, place[from], b);
    }

    private long price(int r, int from, int to) {
        int seconds = legs.seconds(from, to);
        return seconds >= Legs.NO_WAY ? 0 : price(r, seconds, from, to);
    }

    private long price(int r, int seconds, int from, int to) {
        return perRideSecond[r] * seconds + perMetre[r] * legs.metres(from, to);
    }

    private void boundLatest(int r) {
        ShiftData shift = problem.shifts[layout.shift[r]];
        latest[end(r)] = shift.hardEnd;
        easy[end(r)] = Clock.NEVER;
        for (int x = previous[end(r)]; isJob(x); x = previous[x]) {
            int v = visit(x);
            int duration = durations.of(x, r);
            int bound = problem.visits.actualStart[v] != Clock.NEVER
                    ? Clock.NEVER
                    : problem.visits.windows.latestStart(v, duration);
            int ahead = way[x] + setup(x, next[x]) + duration;
            latest[x] = Math.min(bound, latest[next[x]] - ahead);
            easy[x] = easy[next[x]] - ahead;
            dearer[x] = dearer[next[x]];
            int own = ownEasy(shift.number, x, duration);
            if (own <= easy[x]) {
                easy[x] = own;
                dearer[x] = x;
            }
        }
    }

    private int ownEasy(int number, int x, int duration) {
        int v = visit(x);
        if (x >= layout.work || problem.visits.actualStart[v] != Clock.NEVER) {
            return Clock.NEVER;
        }
        int start = departs[x] - duration;
        return start + walks.ease(number, v, start, departs[x]);
    }

    /** By how much the first visit that minds gets dearer when work at a job of a route starts at a time; others may, too. */
    final long delayed(int r, int x, int start) {
        int late = start - easy[x];
        if (late <= 0) {
            return 0;
        }
        int who = dearer[x];
        int number = layout.shift[r];
        int duration = durations.of(who, r);
        int without = easy[who];
        return walks.visitCost(number, visit(who), without + late, without + late + duration)
                - walks.visitCost(number, visit(who), without, without + duration);
    }

    /** At least what is set up before the work at a node. */
    private int setup(int from, int to) {
        return !isJob(to) || legs.same(place[from], place[to]) ? 0 : setup[to];
    }

    // Places

    @Override
    boolean findPlace(int job, boolean thorough) {
        placeAfter = -1;
        placeStop = -1;
        placeDelta = Long.MAX_VALUE;
        candidates.clear();
        leastDetour = Legs.NO_WAY;
        int[] list = neighbours.before[job];
        int[] rides = neighbours.beforeSeconds[job];
        for (int q = 0; q < list.length; q++) {
            int u = list[q];
            if (route[u] >= 0 && rides[q] <= far() && candidates.isNew(u)) {
                screen(job, u, next[u], route[u]);
            }
        }
        list = neighbours.after[job];
        rides = neighbours.afterSeconds[job];
        for (int q = 0; q < list.length; q++) {
            int u = list[q];
            if (route[u] >= 0 && rides[q] <= far() && candidates.isNew(previous[u])) {
                screen(job, previous[u], u, route[u]);
            }
        }
        screenEnds(job);
        screenEmpty(job);
        walkCandidates(job);
        if (placeAfter < 0 && thorough) {
            candidates.clear();
            screenAll(job);
            walkCandidates(job);
        }
        return placeAfter >= 0;
    }

    private void screenEnds(int job) {
        for (int u : neighbours.behindLast[job]) {
            if (!isJob(next[u]) && candidates.isNew(u)) {
                screen(job, u, next[u], route[u]);
            }
        }
        for (int u : neighbours.beforeFirst[job]) {
            if (!isJob(previous[u]) && candidates.isNew(previous[u])) {
                screen(job, previous[u], u, route[u]);
            }
        }
    }

    private void screenEmpty(int job) {
        int left = MOST_EMPTY;
        for (int type : nearTypes[job]) {
            int r = emptyOf(type);
            if (r >= 0 && screen(job, start(r), end(r), r) && --left == 0) {
                return;
            }
        }
    }

    private void screenAll(int job) {
        for (int t = 0; t < actives; t++) {
            int r = active[t];
            if (layout.eligible(job, r)) {
                for (int i = start(r); i != end(r) && departs[i] <= neighbours.closing(job); i = next[i]) {
                    screen(job, i, next[i], r);
                }
            }
        }
        for (int[] ofType : layout.routesOfType) {
            int r = emptyOf(layout.type[ofType[0]]);
            if (r >= 0) {
                screen(job, start(r), end(r), r);
            }
        }
    }

    /** Keeps a place for walking if it may be possible; whether it is. */
    private boolean screen(int job, int i, int j, int r) {
        if (!layout.eligible(job, r) || inPrefix[j] || (sequence != null && !sequence.allows(job, i))) {
            return false;
        }
        int a = place[i];
        int b = place[j];
        int in = legs.secondsInto(job, a);
        int out = b < 0 ? 0 : legs.seconds(job, b);
        if (in >= Legs.NO_WAY || out >= Legs.NO_WAY) {
            return false;
        }
        int begin = departs[i] + in + (setup[job] == 0 || legs.same(a, job) ? 0 : setup[job]);
        begin = Math.max(begin, earliest(job, r));
        if (begin > neighbours.closing(job) || !mayBegin(job, r, begin)) {
            return false;
        }
        int duration = durations.of(job, r);
        int finish = begin + duration;
        int following = finish + out + (isJob(j) && setup[j] != 0 && !legs.same(job, b) ? setup[j] : 0);
        if (following > latest[j]) {
            return false;
        }
        if (chance.blink()) {
            return true;
        }
        long estimate = perRideSecond[r] * (in + out)
                + perWorkSecond[r] * duration
                + perMetre[r] * (legs.metresInto(job, a) + (b < 0 ? 0 : legs.metres(job, b)))
                - edge[i]
                + (size[r] == 0 ? opening(layout.shift[r]) : 0);
        if (vans != null && !vans.fits(job, i, r)) {
            return screenWithStop(job, i, r, estimate);
        }
        if (candidates.wants(estimate)) {
            leastDetour = Math.min(leastDetour, in + out - (size[r] == 0 ? 0 : way[i]));
            int number = layout.shift[r];
            estimate += walks.visitCost(number, visit(job), begin, finish)
                    + (following > easy[j] ? delayed(r, j, following) : 0)
                    + delayedElsewhere(job, r, begin);
            if (lateness != null) {
                int own = Math.max(result[number].worstLateness(), walks.lateness(visit(job), begin, finish));
                estimate += later(lateness, number, own);
            }
            candidates.add(i, r, estimate);
        }
        return true;
    }

    /** When a job may begin on a route for the sake of its windows and others. */
    int earliest(int job, int r) {
        return neighbours.opening(job);
    }

    /** Whether others could be in time if a job began at a time on a route. */
    boolean mayBegin(int job, int r, int begin) {
        return true;
    }

    /** By how much others on other routes get dearer if a job begins at a time on a route. */
    long delayedElsewhere(int job, int r, int begin) {
        return 0;
    }

    /** Keeps a place for walking together with the stop at a depot in front of it that is the least detour. */
    private boolean screenWithStop(int job, int i, int r, long estimate) {
        Vans load = Objects.requireNonNull(vans);
        if (!candidates.wants(estimate) || !load.mayStop(r)) {
            return false;
        }
        int stop = -1;
        int stopAfter = -1;
        long least = Long.MAX_VALUE;
        for (int d = 0; d < layout.depots; d++) {
            int s = layout.stop(r, d);
            if (route[s] < 0 && load.fitsWith(s, job, i, r)) {
                for (int p = i; p >= 0; p = inPrefix[p] ? -1 : previous[p]) {
                    int behind = p == i ? job : place[next[p]];
                    long detour = price(r, place[p], place[s])
                            + price(r, place[s], behind)
                            - (p == i ? price(r, place[i], job) : edge[p]);
                    if (detour < least) {
                        least = detour;
                        stop = s;
                        stopAfter = p;
                    }
                }
            }
        }
        if (stop >= 0) {
            candidates.add(i, r, estimate + least, stop, stopAfter);
        }
        return stop >= 0;
    }

    /** Neighbours farther than this cannot compete with what was found. */
    private long far() {
        return leastDetour >= Legs.NO_WAY ? Legs.NO_WAY : farBase + FAR_TIMES * Math.max(0, leastDetour);
    }

    /** What using a shift costs before anything is driven. */
    private long opening(int number) {
        ShiftData shift = problem.shifts[number];
        return shift.rates.perShift
                + switch (problem.policy.paidTime) {
                    case WHOLE_SHIFT_IF_USED -> shift.rates.perSecond * shift.paidWhole;
                    default -> 0;
                };
    }

    private void walkCandidates(int job) {
        for (int c = 0; c < candidates.count() && candidates.estimate(c) < placeDelta; c++) {
            walkPlace(job, c);
        }
    }

    /** Walks a place that was kept, and remembers it if it is the cheapest so far. */
    void walkPlace(int job, int c) {
        int i = candidates.after(c);
        int r = candidates.route(c);
        int number = layout.shift[r];
        int allowed = result[number].violations();
        walkTo(job, c, allowed);
        walks.extend(number, trial, visit(job));
        long most = placeDelta == Long.MAX_VALUE ? placeDelta : placeDelta + mostSaved(result[number]);
        for (int x = next[i]; isJob(x) && trial.violations() <= allowed; x = next[x]) {
            walks.extend(number, trial, visit(x));
            if (walks.grown(number, trial, state[x]) >= most) {
                return;
            }
        }
        if (trial.violations() > allowed) {
            return;
        }
        RouteResult with = walks.finish(number, trial);
        long delta = with.cost()
                - result[number].cost()
                + (lateness == null ? 0 : later(lateness, number, with.worstLateness()));
        if (with.violations() > allowed || delta >= placeDelta) {
            return;
        }
        if (technicians.active()) {
            int t = technicianOf(r);
            figures.set(number, with, data().type[visit(job)]);
            TechnicianLayer.Result after = technicians.evaluate(t, figures);
            if (after.violations() > technician[t].violations()) {
                return;
            }
            delta += after.cost() - technician[t].cost();
        }
        if (delta < placeDelta) {
            take(c, delta);
        }
    }

    /** At most by how much waiting less makes a route cheaper. */
    final long mostSaved(RouteResult route) {
        return problem.shifts[route.shift()].rates.perWaitingSecond * route.waiting();
    }

    /** Remembers a place as the cheapest so far. */
    final void take(int c, long delta) {
        placeDelta = delta;
        placeAfter = candidates.after(c);
        placeRoute = candidates.route(c);
        placeStop = candidates.stop(c);
        placeStopAfter = candidates.stopAfter(c);
    }

    /** The trial becomes the state in front of a job at a place, with the depot stop that comes with the place. */
    private void walkTo(int job, int c, int allowed) {
        int i = candidates.after(c);
        int number = layout.shift[candidates.route(c)];
        int stop = candidates.stop(c);
        if (stop < 0) {
            begin(number, job, i);
            return;
        }
        int x = candidates.stopAfter(c);
        begin(number, stop, x);
        walks.extend(number, trial, visit(stop));
        while (x != i && trial.violations() <= allowed) {
            x = next[x];
            walks.extend(number, trial, visit(x));
        }
    }

    /** The trial becomes the state behind a node, or the start of a route that begins with another one. */
    private void begin(int number, int first, int after) {
        if (isJob(after)) {
            trial.copy(state[after]);
        } else {
            walks.start(number, visit(first), trial);
        }
    }

    /** The result of a shift as it stands, or as it would be. */
    RouteResult resultOf(int number) {
        return result[number];
    }

    /** The plan as it stands, with one route as it would be. */
    final class WithRoute implements TechnicianLayer.Figures {
        private int shift = -1;
        private int type;
        private @Nullable RouteResult with;

        void clear() {
            shift = -1;
        }

        void set(int number, RouteResult newResult, int ofType) {
            shift = number;
            with = newResult;
            type = ofType;
        }

        @Override
        public RouteResult result(int number) {
            return number == shift && with != null ? with : resultOf(number);
        }

        @Override
        public int ofType(int number, int asked) {
            int count = number == shift && asked == type ? 1 : 0;
            int r = layout.routeOf[number];
            if (r < 0) {
                return count + outside(number, asked);
            }
            for (int x = next[start(r)]; isJob(x); x = next[x]) {
                count += data().type[visit(x)] == asked ? 1 : 0;
            }
            return count;
        }

        private int outside(int number, int asked) {
            int count = 0;
            for (int v : context.route(number)) {
                count += data().type[v] == asked ? 1 : 0;
            }
            return count;
        }
    }

    @Override
    double placeCost() {
        return placeDelta;
    }

    @Override
    void insert(int job, int before, int behind, int r) {
        link(before, job);
        link(job, behind);
        walk(r, before);
    }

    // Changes

    @Override
    void begin() {
        super.begin();
        for (int i = 0; i < savedTop; i++) {
            spare.push(savedState[i]);
        }
        savedTop = 0;
    }

    @Override
    void save(int r) {
        int at = touches - 1;
        stale[r] = true;
        savedAt[at] = savedTop;
        savedSize[at] = size[r];
        savedResult[at] = result[layout.shift[r]];
        for (int x = next[start(r)]; isJob(x); x = next[x]) {
            savedNode[savedTop] = x;
            savedState[savedTop] = state[x];
            savedDeparts[savedTop] = departs[x];
            savedLatest[savedTop] = latest[x];
            savedEasy[savedTop] = easy[x];
            savedDearer[savedTop] = dearer[x];
            savedWay[savedTop] = way[x];
            savedEdge[savedTop++] = edge[x];
            RouteState other = spare.poll();
            state[x] = other == null ? new RouteState() : other;
        }
    }

    @Override
    void restoreSaved() {
        for (int t = 0; t < touches; t++) {
            restore(t);
        }
        savedTop = 0;
        stamp++;
        for (int t = 0; t < touches; t++) {
            int who = technicianOf(touched[t]);
            if (technicianStamp[who] != stamp) {
                technicianStamp[who] = stamp;
                refreshTechnician(who);
            }
        }
    }

    private void restore(int t) {
        int r = touched[t];
        stale[r] = false;
        int last = start(r);
        for (int k = 0, s = savedAt[t]; k < savedSize[t]; k++, s++) {
            int x = savedNode[s];
            spare.push(state[x]);
            state[x] = savedState[s];
            departs[x] = savedDeparts[s];
            latest[x] = savedLatest[s];
            easy[x] = savedEasy[s];
            dearer[x] = savedDearer[s];
            edge[x] = savedEdge[s];
            way[x] = savedWay[s];
            route[x] = r;
            link(last, x);
            last = x;
        }
        link(last, end(r));
        measure(r, start(r), next[start(r)]);
        if (savedSize[t] == 0) {
            edge[start(r)] = 0;
        } else {
            walks.start(layout.shift[r], visit(next[start(r)]), state[start(r)]);
        }
        exchange(layout.shift[r], savedResult[t]);
        resize(r, savedSize[t]);
        if (vans != null) {
            vans.walk(r);
        }
        walked(r);
    }

    @Override
    void settle() {
        if (!told.active()) {
            return;
        }
        for (int t = 0; t < touches; t++) {
            for (int x = next[start(touched[t])]; isJob(x); x = next[x]) {
                told.set(visit(x), state[x].told());
            }
        }
        for (int i = 0; i < absents; i++) {
            told.set(visit(absent[i]), plan.toldIfLeftOut(visit(absent[i])));
        }
    }

    @Override
    long violations() {
        return routeViolations + technicianViolations + told.result().violations();
    }

    // The whole plan

    @Override
    double cost() {
        return (double) money();
    }

    private long money() {
        long late = lateness == null ? 0 : plan.worstLateness(lateness.all());
        return routeCost + technicianCost + late + told.result().cost() + absentPrice();
    }

    @Override
    PlanTotals totals() {
        return new PlanTotals(violations(), undone(), money());
    }

    @Override
    double unit() {
        return 1;
    }

    @Override
    long orderKey(int kind, int job) {
        int home = legs.startPlace[0];
        return switch (kind) {
            case 0, 1, 2, 3 -> chance.bits() >>> 40;
            case 4, 5 -> -Math.min(undoneOf(job) >> 8, Integer.MAX_VALUE);
            case 6, 7 -> -neighbours.duration(job);
            case 8 -> -legs.seconds(home, job);
            case 9 -> Math.min(1000, nearTypes[job].length);
            case 10 -> legs.seconds(home, job);
            case 11, 12 -> due(job) - neighbours.opening(job);
            case 13 -> neighbours.opening(job);
            default -> -due(job);
        };
    }

    /** When a job starts at the latest without being late, or at all. */
    private long due(int job) {
        int v = visit(job);
        int start = Math.min(neighbours.closing(job), data().respondBy[v]);
        start = Math.min(start, data().resolveBy[v] - neighbours.duration(job));
        return data().preferred.none(v)
                ? start
                : Math.min(start, data().preferred.latestStart(v, neighbours.duration(job)));
    }
}
