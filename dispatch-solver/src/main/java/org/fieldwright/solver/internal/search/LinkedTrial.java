// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import static org.fieldwright.solver.internal.compile.Clock.ALWAYS;

import org.fieldwright.solver.internal.evaluate.LinkJudge;
import org.fieldwright.solver.internal.evaluate.LinkTimes;
import org.fieldwright.solver.internal.evaluate.RouteResult;
import org.fieldwright.solver.internal.evaluate.RouteState;
import org.fieldwright.solver.internal.evaluate.RouteWalks;
import org.fieldwright.solver.internal.evaluate.TechnicianLayer;

/**
 * What a place costs that delays visits on other routes: its own route is walked, then those of the partners that must start later, until nobody is
 * delayed any more. Only rises are followed; a place that lets a partner start earlier, or that runs in a circle, is rejected.
 */
final class LinkedTrial {
    /** A place that delays so many routes so often runs in a circle, or is not worth knowing. */
    private static final int MOST_WALKS = 40;

    private static final int MOST_RISES = 2;

    private final LinkedTours tours;
    private final Layout layout;
    private final Partners links;
    private final LinkJudge judge;
    private final LinkTimes now;
    /** As the plan stands but for what the present trial has raised. */
    private final LinkTimes tried;

    private final RouteWalks walks;
    private final RouteState state = new RouteState();

    private int stamp;
    /** In which trial each job was walked last. */
    private final int[] walkedIn;

    private final int[] raisedIn;
    private final int[] raised;
    private int raisedCount;
    /** The routes of this trial. */
    private final int[] routes;

    private int routeCount;
    private final int[] routeIn;
    private final RouteResult[] result;
    /** Behind which node each route is to be walked. */
    private final int[] from;

    private final int[] queue;
    private final boolean[] queued;
    private int head;
    private int tail;

    private int job;
    private int after;
    private int placeRoute;
    private int stop;
    private int stopAfter;
    private int rises;
    private long cost;
    /** What other routes cost more, and the bound of this trial. */
    private long spent;

    private long limit;
    /** The largest lateness of the routes so far, in seconds. */
    private int worst;

    LinkedTrial(LinkedTours tours, Partners links, LinkJudge judge) {
        this.tours = tours;
        this.links = links;
        this.judge = judge;
        layout = tours.layout;
        now = tours.now();
        tried = new LinkTimes(tours.problem.visits.count);
        walks = new RouteWalks(tours.problem, tried);
        walkedIn = new int[tours.jobs];
        raisedIn = new int[tours.jobs];
        raised = new int[tours.jobs];
        routes = new int[tours.routes];
        routeIn = new int[tours.routes];
        result = new RouteResult[tours.routes];
        from = new int[tours.routes];
        queue = new int[tours.routes + 1];
        queued = new boolean[tours.routes];
    }

    /** Takes over the release of a visit as the plan stands. */
    void mirror(int visit) {
        tried.release[visit] = now.release[visit];
    }

    /** The result of a shift in the present trial. */
    RouteResult resultOf(int number) {
        int r = layout.routeOf[number];
        return r >= 0 && routeIn[r] == stamp ? result[r] : tours.result[number];
    }

    /**
     * What the plan costs more with a job at a place.
     *
     * @param newJob the job
     * @param c the number of the place among the candidates
     * @param bound at which cost nobody wants to know any more
     * @return the added cost, or {@code Long.MAX_VALUE} if it breaks something or reaches the bound
     */
    long walk(int newJob, int c, long bound) {
        stamp++;
        job = newJob;
        after = tours.candidates.after(c);
        placeRoute = tours.candidates.route(c);
        stop = tours.candidates.stop(c);
        stopAfter = tours.candidates.stopAfter(c);
        rises = 0;
        cost = 0;
        limit = bound;
        worst = 0;
        raisedCount = 0;
        routeCount = 0;
        head = 0;
        tail = 0;
        raise(job, tours.released(job, placeRoute));
        enqueue(placeRoute, stop < 0 ? after : stopAfter);
        boolean possible = spread(bound) && linksHold() && techniciansHold();
        while (head != tail) {
            queued[queue[head]] = false;
            head = (head + 1) % queue.length;
        }
        for (int i = 0; i < raisedCount; i++) {
            mirror(tours.visit(raised[i]));
        }
        return possible && cost < bound ? cost : Long.MAX_VALUE;
    }

    private boolean spread(long bound) {
        for (int count = 0; head != tail; count++) {
            int r = queue[head];
            head = (head + 1) % queue.length;
            queued[r] = false;
            if (count == MOST_WALKS || !walkRoute(r) || cost + tours.later(worst) >= bound) {
                return false;
            }
        }
        cost += tours.later(worst);
        return true;
    }

    private void raise(int raisedJob, int to) {
        tried.release[tours.visit(raisedJob)] = to;
        if (raisedIn[raisedJob] != stamp) {
            raisedIn[raisedJob] = stamp;
            raised[raisedCount++] = raisedJob;
        }
    }

    /** Has a route walked from behind a node on. */
    private void enqueue(int r, int node) {
        if (routeIn[r] != stamp) {
            routeIn[r] = stamp;
            routes[routeCount++] = r;
            result[r] = tours.result[layout.shift[r]];
            from[r] = node;
        } else if (position(node) < position(from[r])) {
            from[r] = node;
        }
        if (!queued[r]) {
            queued[r] = true;
            queue[tail] = r;
            tail = (tail + 1) % queue.length;
        }
    }

    private int position(int node) {
        return tours.position[node];
    }

    private boolean walkRoute(int r) {
        int number = layout.shift[r];
        int allowed = tours.result[number].violations();
        int x = from[r];
        if (tours.isJob(x)) {
            state.copy(tours.state[x]);
        } else {
            walks.start(number, tours.visit(firstOf(r, x)), state);
        }
        boolean own = r == placeRoute;
        RouteResult before = tours.result[number];
        spent = cost - result[r].cost() + before.cost() - tours.mostSaved(before) + tours.later(worst);
        while (true) {
            if (own && x == stopAfter && stop >= 0) {
                walks.extend(number, state, tours.visit(stop));
            }
            if (own && x == after && !step(number, job, allowed)) {
                return false;
            }
            x = tours.next[x];
            if (!tours.isJob(x)) {
                break;
            }
            if (!step(number, x, allowed)) {
                return false;
            }
        }
        RouteResult with = walks.finish(number, state);
        cost += with.cost() - result[r].cost();
        worst = Math.max(worst, with.worstLateness());
        result[r] = with;
        return with.violations() <= allowed;
    }

    private int firstOf(int r, int startNode) {
        if (r == placeRoute && startNode == stopAfter && stop >= 0) {
            return stop;
        }
        return r == placeRoute && startNode == after ? job : tours.next[startNode];
    }

    private boolean step(int number, int x, int allowed) {
        int visit = tours.visit(x);
        int before = startOf(x);
        walks.extend(number, state, visit);
        if (state.violations() > allowed || (x != job && x != stop && grown(number, x) >= limit)) {
            return false;
        }
        if (!links.linked(x)) {
            return true;
        }
        walkedIn[x] = stamp;
        int start = tried.start[visit];
        if (start == before) {
            return true;
        }
        return start > before ? relax(x, start) : mayFall(x);
    }

    /** What the plan costs more so far: what its routes do, and this one up to a job. */
    private long grown(int number, int x) {
        return spent + walks.grown(number, state, tours.state[x]);
    }

    private int startOf(int x) {
        int visit = tours.visit(x);
        return walkedIn[x] == stamp ? tried.start[visit] : x == job ? ALWAYS : now.start[visit];
    }

    /** Whether nobody waits for a job that starts earlier than it did. */
    private boolean mayFall(int x) {
        for (int row = links.first[x]; row < links.first[x + 1]; row++) {
            int other = links.other[row];
            if (other >= 0 && tours.route[other] >= 0) {
                int visit = tours.visit(other);
                if (tried.release[visit] > now.early[visit]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Raises the partners of a job; false if one of them cannot be raised. */
    private boolean relax(int x, int start) {
        int r = x == job ? placeRoute : tours.route[x];
        for (int row = links.first[x]; tours.timed() && row < links.first[x + 1]; row++) {
            int other = links.other[row];
            if (other < 0 || (other != job && tours.route[other] < 0)) {
                continue;
            }
            int otherRoute = other == job ? placeRoute : tours.route[other];
            int to = links.bound(row, start, r, otherRoute);
            int visit = tours.visit(other);
            if (tours.started(other)) {
                if (to - links.forced(row) > now.start[visit]) {
                    return false;
                }
            } else if (to > tried.release[visit]) {
                raise(other, to);
                if (to > startOf(other) && !raiseRoute(other, otherRoute, to)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean raiseRoute(int other, int r, int to) {
        if (links.endless(to)) {
            return false;
        }
        if (other == job) {
            enqueue(r, stop < 0 ? after : stopAfter);
            return walkedIn[job] != stamp || ++rises <= MOST_RISES;
        }
        enqueue(r, tours.previous[other]);
        return to <= tours.latest[other];
    }

    // Judgement

    private boolean linksHold() {
        for (int k = 0; k < routeCount; k++) {
            int r = routes[k];
            for (int x = tours.next[from[r]]; tours.isJob(x); x = tours.next[x]) {
                if (links.linked(x) && walkedIn[x] == stamp && !linksHold(x)) {
                    return false;
                }
            }
        }
        return linksHold(job);
    }

    private boolean linksHold(int x) {
        for (int row = links.first[x]; row < links.first[x + 1]; row++) {
            int l = links.link[row];
            int other = links.other[row];
            boolean judged = links.judged(row) && other >= 0 && (other == job || tours.route[other] >= 0);
            if (judged && count(l) > (x == job || other == job ? 0 : tours.broken(l))) {
                return false;
            }
        }
        return true;
    }

    private int count(int l) {
        int a = tours.problem.links.a[l];
        int b = tours.problem.links.b[l];
        return judge.count(l, shiftOf(a), shiftOf(b), startOf(jobOf(a)), startOf(jobOf(b)), tours.timed());
    }

    private int jobOf(int visit) {
        return layout.jobOf[visit];
    }

    private int shiftOf(int visit) {
        int x = jobOf(visit);
        return layout.shift[x == job ? placeRoute : tours.route[x]];
    }

    private boolean techniciansHold() {
        if (!tours.technicians.active()) {
            return true;
        }
        int shift = layout.shift[placeRoute];
        tours.show(this);
        boolean hold = techniciansHold(shift);
        tours.show(null);
        return hold;
    }

    private boolean techniciansHold(int shift) {
        tours.figures.set(shift, result[placeRoute], tours.data().type[tours.visit(job)]);
        for (int k = 0; k < routeCount; k++) {
            int t = tours.technicianOf(routes[k]);
            boolean first = true;
            for (int i = 0; i < k; i++) {
                first &= tours.technicianOf(routes[i]) != t;
            }
            if (first) {
                TechnicianLayer.Result with = tours.technicians.evaluate(t, tours.figures);
                if (with.violations() > tours.technician[t].violations()) {
                    return false;
                }
                cost += with.cost() - tours.technician[t].cost();
            }
        }
        return true;
    }
}
