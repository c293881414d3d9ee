// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Arrays;
import org.fieldwright.solver.internal.compile.VisitData;
import org.fieldwright.solver.internal.evaluate.PlanLayer;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a search as linked nodes: jobs 0 .. n - 1 (those from {@code layout.work} on are depot stops), then the start of each route, then the end of each route. What a route costs is for the
 * kinds of tours to say. A change begins with {@link #begin}, names each route before it is changed with {@link #touch}, and stays or is undone
 * by {@link #undo}.
 */
// Over 400 lines: links, what is left out and the undoing of both change together, job by job.
abstract class Tours {
    final Layout layout;
    final int jobs;
    final int routes;
    final int[] next;
    final int[] previous;
    /** The route of each node, -1 for a job that is left out. */
    final int[] route;
    /** The number of jobs on each route. */
    final int[] size;
    /** The jobs that are left out, in no order that matters. */
    final int[] absent;

    int absents;
    /** Routes with jobs, in no order that matters. */
    final int[] active;

    int actives;
    /** The routes that the present change has touched. */
    final int[] touched;

    int touches;
    /** Where {@link #findPlace} found a place: after which node. */
    int placeAfter;

    int placeRoute;
    /** The depot stop that comes with it and after which node, or -1. */
    int placeStop = -1;

    int placeStopAfter = -1;
    /** What the vans have left, or null where that is no question or a single sum. */
    @Nullable
    Vans vans;

    /** What couples jobs, or null where nothing does. */
    @Nullable
    Partners partners;

    /** What locks say about positions and order, or null where they say nothing. */
    @Nullable
    Sequence sequence;

    private final PlanLayer plan;
    private final int[] absentAt;
    private final int[] activeAt;
    private final int[] touchedIn;
    private int change;
    private final int[] wasAbsentIn;
    private final int[] savedAbsent;
    private int savedAbsents;
    private final int[] emptyOfType;

    /** The undone weight and the price in money units of what is left out. */
    private long undone;

    private long price;
    private long savedUndone;
    private long savedPrice;

    Tours(Layout layout) {
        this.layout = layout;
        jobs = layout.jobs;
        routes = layout.routes;
        plan = new PlanLayer(layout.problem);
        int nodes = jobs + 2 * routes;
        next = new int[nodes];
        previous = new int[nodes];
        route = new int[nodes];
        size = new int[routes];
        absent = new int[jobs];
        absentAt = new int[jobs];
        savedAbsent = new int[jobs];
        wasAbsentIn = new int[jobs];
        active = new int[routes];
        activeAt = new int[routes];
        touched = new int[routes];
        touchedIn = new int[routes];
        emptyOfType = new int[layout.routesOfType.length];
        Arrays.fill(activeAt, -1);
        Arrays.fill(emptyOfType, UNKNOWN);
        for (int r = 0; r < routes; r++) {
            route[start(r)] = r;
            route[end(r)] = r;
            next[end(r)] = -1;
            previous[start(r)] = -1;
            link(start(r), end(r));
        }
        for (int j = 0; j < jobs; j++) {
            leaveOut(j);
        }
    }

    private static final int UNKNOWN = -2;

    final int start(int r) {
        return jobs + r;
    }

    final int end(int r) {
        return jobs + routes + r;
    }

    final boolean isJob(int node) {
        return node < jobs;
    }

    final int visit(int job) {
        return layout.visit[job];
    }

    /** Links two nodes. */
    void link(int first, int second) {
        next[first] = second;
        previous[second] = first;
    }

    // What is left out

    /** Marks a job as left out; its neighbours are linked by the caller. */
    final void leaveOut(int job) {
        route[job] = -1;
        detached(job);
        if (job >= layout.work) {
            return;
        }
        absentAt[job] = absents;
        absent[absents++] = job;
        undone += plan.undone(visit(job));
        price += priceOf(job);
    }

    /** What leaving a job out costs in money units, customers who must be told apart. */
    final long priceOf(int job) {
        return plan.price(visit(job)) + plan.withdrawn(visit(job));
    }

    final long undoneOf(int job) {
        return plan.undone(visit(job));
    }

    final boolean isOptional(int job) {
        return plan.undone(visit(job)) == 0;
    }

    private void bringIn(int job) {
        if (job >= layout.work) {
            return;
        }
        int last = absent[--absents];
        absent[absentAt[job]] = last;
        absentAt[last] = absentAt[job];
        undone -= plan.undone(visit(job));
        price -= priceOf(job);
    }

    final long undone() {
        return undone;
    }

    final long absentPrice() {
        return price;
    }

    /** Told that a job is on no route. */
    abstract void detached(int job);

    // Routes

    /** The count of a route's jobs is another one. */
    final void resize(int r, int jobsOnRoute) {
        if ((size[r] == 0) != (jobsOnRoute == 0)) {
            emptyOfType[layout.type[r]] = UNKNOWN;
            if (jobsOnRoute > 0) {
                activeAt[r] = actives;
                active[actives++] = r;
            } else {
                int last = active[--actives];
                active[activeAt[r]] = last;
                activeAt[last] = activeAt[r];
                activeAt[r] = -1;
            }
        }
        size[r] = jobsOnRoute;
    }

    /** The first empty route of a type, or -1. */
    final int emptyOf(int type) {
        if (emptyOfType[type] == UNKNOWN) {
            emptyOfType[type] = -1;
            for (int r : layout.routesOfType[type]) {
                if (size[r] == 0) {
                    emptyOfType[type] = r;
                    break;
                }
            }
        }
        return emptyOfType[type];
    }

    /** Computes a route anew from its links. */
    abstract void rewalk(int r);

    /**
     * Finds the cheapest place for a job that is left out; false if there is none.
     *
     * @param job the job
     * @param thorough whether all routes are searched when there is no place beside a neighbour
     */
    abstract boolean findPlace(int job, boolean thorough);

    /** By how many search units the plan gets dearer at the place that was found, the price of leaving the job out not counted. */
    abstract double placeCost();

    /** Puts a job at the place that was found. */
    final void insertAtPlace(int job) {
        touch(placeRoute);
        bringIn(job);
        route[job] = placeRoute;
        if (placeStop < 0) {
            insert(job, placeAfter, next[placeAfter], placeRoute);
            return;
        }
        int after = placeAfter == placeStopAfter ? placeStop : placeAfter;
        chain(placeStop, placeStopAfter);
        chain(job, after);
        rewalk(placeRoute);
    }

    private void chain(int node, int after) {
        int behind = next[after];
        link(after, node);
        link(node, behind);
    }

    /** Takes stops that nobody needs off a route whose links are right. */
    final void tidy(int r) {
        if (vans != null) {
            vans.tidy(r);
        }
    }

    /** Takes a job off its route again. */
    final void takeOut(int job) {
        int r = route[job];
        touch(r);
        link(previous[job], next[job]);
        leaveOut(job);
        rewalk(r);
    }

    /** Brings all routes up to date that the present change has touched and whose links are right. */
    void rewalkTouched() {
        for (int t = 0; t < touches; t++) {
            rewalk(touched[t]);
        }
    }

    /** Links a job between two nodes and brings the route up to date. */
    abstract void insert(int job, int before, int behind, int r);

    // Changes

    /** A change begins: what is undone later goes back to here. */
    void begin() {
        change++;
        touches = 0;
        savedAbsents = absents;
        System.arraycopy(absent, 0, savedAbsent, 0, absents);
        for (int i = 0; i < absents; i++) {
            wasAbsentIn[absent[i]] = change;
        }
        savedUndone = undone;
        savedPrice = price;
    }

    final boolean isTouched(int r) {
        return touchedIn[r] == change;
    }

    /** Saves a route before its first change. */
    final void touch(int r) {
        if (touchedIn[r] != change) {
            touchedIn[r] = change;
            touched[touches++] = r;
            save(r);
        }
    }

    abstract void save(int r);

    abstract void restoreSaved();

    /** All terms are brought up to date after a change, before its cost is asked for. */
    void settle() {}

    /** Takes the change back. */
    final void undo() {
        detachStops();
        restoreSaved();
        absents = savedAbsents;
        System.arraycopy(savedAbsent, 0, absent, 0, absents);
        for (int i = 0; i < absents; i++) {
            route[absent[i]] = -1;
            detached(absent[i]);
            absentAt[absent[i]] = i;
        }
        undone = savedUndone;
        price = savedPrice;
        settle();
    }

    private void detachStops() {
        for (int t = 0; t < touches; t++) {
            for (int d = 0; d < layout.depots; d++) {
                leaveOut(layout.stop(touched[t], d));
            }
        }
    }

    /** The number of jobs that were left out when the change began. */
    final int savedAbsents() {
        return savedAbsents;
    }

    /** Whether a job that is left out was left out when the change began. */
    final boolean wasAbsent(int job) {
        return wasAbsentIn[job] == change;
    }

    final int savedAbsent(int i) {
        return savedAbsent[i];
    }

    // The whole plan

    /** Becomes a plan: the visits of each shift of the problem in order. */
    final void load(int[][] plan) {
        begin();
        for (int r = 0; r < routes; r++) {
            clear(r);
        }
        for (int r = 0; r < routes; r++) {
            int before = start(r);
            for (int v : plan[layout.shift[r]]) {
                int job = layout.jobOf[v];
                bringIn(job);
                route[job] = r;
                link(before, job);
                before = job;
            }
            link(before, end(r));
            rewalk(r);
        }
        settle();
    }

    /** Takes everything off a route. */
    final void clear(int r) {
        touch(r);
        for (int x = next[start(r)]; x != end(r); ) {
            int following = next[x];
            leaveOut(x);
            x = following;
        }
        link(start(r), end(r));
        rewalk(r);
    }

    /** The visits of a route in order. */
    final int[] visits(int r) {
        int[] visits = new int[size[r]];
        int at = 0;
        for (int x = next[start(r)]; x != end(r); x = next[x]) {
            visits[at++] = visit(x);
        }
        return visits;
    }

    /** The cost without the undone weight, in search units: prices of what is left out included. */
    abstract double cost();

    /** Violations beyond those that the plan began with; a change that adds one is never kept. */
    long violations() {
        return 0;
    }

    /** The score of the plan. */
    abstract PlanTotals totals();

    /** What working on a job costs in the mean in search units, wherever it is done; 0 where working time has no price of its own. */
    double workPrice() {
        return 0;
    }

    /** Money units in one search unit. */
    abstract double unit();

    /** Whether a job may be taken off its route. */
    final boolean removable(int job) {
        return job < layout.work && layout.movable[job];
    }

    final VisitData data() {
        return layout.problem.visits;
    }

    /** The order in which a recreate takes jobs: keys of so many kinds; the kind is drawn anew each time. */
    abstract long orderKey(int kind, int job);
}
