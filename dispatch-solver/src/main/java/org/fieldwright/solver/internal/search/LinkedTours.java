// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import static org.fieldwright.solver.internal.compile.Clock.ALWAYS;
import static org.fieldwright.solver.internal.compile.Clock.NEVER;

import java.util.Arrays;
import java.util.Objects;
import org.fieldwright.solver.internal.evaluate.LinkJudge;
import org.fieldwright.solver.internal.evaluate.LinkTimes;
import org.fieldwright.solver.internal.evaluate.RouteResult;
import org.jspecify.annotations.Nullable;

/**
 * Walked tours whose jobs wait for one another. Releases are always the least fixpoint of all routes and links: a change that only delays is
 * followed from route to route; where something may become earlier, all that may hang on it is released first and pulled up again.
 */
// Over 400 lines: releases, their log and the walks that read them are one state, which every change keeps at its
// fixpoint.
final class LinkedTours extends WalkedTours {
    private static final int LINKS_FIRST = 5;

    private final LinkTimes now;
    private final Partners links;
    private final LinkJudge judge;
    private final LinkedTrial trials;
    private @Nullable LinkedTrial shown;
    /** The place of each job in its route, 0 for where it starts. */
    final int[] position;
    /** The position of the last linked job of each route. */
    private final int[] lastLinked;

    private final boolean fixedCircle;
    /** Whether routes wait for one another in a circle, so that nobody waits for anybody. */
    private boolean circle;

    private boolean circleBefore;
    /** Linked jobs that were taken off since releases were right. */
    private int[] gone = new int[16];

    private int goneCount;
    /** Release, start and early start of linked visits before the present change, in the order in which they were kept. */
    private int[] log = new int[64];

    private int logged;
    private final int[] lastStart;

    private final int[] queue;
    private final boolean[] queued;
    private int queueHead;
    private int queueSize;
    /** Routes whose visits may start earlier than they did. */
    private final boolean[] falling;

    private final int[] falls;
    private int fallCount;
    /** Jobs whose releases are to be computed anew. */
    private final boolean[] loose;

    private final int[] loosened;
    private int looseCount;
    private final byte[] broken;
    private int brokenSum;

    LinkedTours(Layout layout, Legs legs, Neighbours neighbours, Chance chance, Standing start) {
        super(layout, legs, neighbours, chance, start);
        now = Objects.requireNonNull(times);
        links = new Partners(layout);
        partners = links;
        judge = new LinkJudge(problem);
        fixedCircle = problem.links.forcedCircle;
        position = new int[jobs + routes];
        lastLinked = new int[routes];
        lastStart = new int[jobs];
        queue = new int[routes];
        queued = new boolean[routes];
        falling = new boolean[routes];
        falls = new int[routes];
        loose = new boolean[jobs];
        loosened = new int[jobs];
        broken = new byte[problem.links.count];
        trials = new LinkedTrial(this, links, judge);
    }

    /** Whether times of links matter. */
    boolean timed() {
        return !fixedCircle && !circle;
    }

    LinkTimes now() {
        return now;
    }

    /** Whether a linked job comes behind a node of a route. */
    boolean linkedBehind(int node, int r) {
        return lastLinked[r] > position[node];
    }

    boolean started(int job) {
        return problem.visits.actualStart[visit(job)] != NEVER;
    }

    /** The violations of a link as the plan stands. */
    int broken(int link) {
        return broken[link];
    }

    @Override
    void detached(int job) {
        super.detached(job);
        if (partners != null && partners.linked(job)) {
            gone = goneCount == gone.length ? Arrays.copyOf(gone, 2 * goneCount) : gone;
            gone[goneCount++] = job;
        }
    }

    @Override
    void walked(int r) {
        int at = 0;
        lastLinked[r] = 0;
        for (int x = next[start(r)]; isJob(x); x = next[x]) {
            position[x] = ++at;
            if (links.linked(x)) {
                lastLinked[r] = at;
            }
        }
    }

    // Places

    @Override
    int earliest(int job, int r) {
        int opening = super.earliest(job, r);
        if (!links.linked(job)) {
            return opening;
        }
        for (int row = links.first[job]; row < links.first[job + 1]; row++) {
            int other = links.other[row];
            if (other >= 0 && route[other] >= 0 && !links.mayMeet(row, r, route[other])) {
                return NEVER;
            }
        }
        return Math.max(opening, released(job, r));
    }

    @Override
    boolean mayBegin(int job, int r, int begin) {
        for (int row = links.first[job]; timed() && row < links.first[job + 1]; row++) {
            int other = links.other[row];
            if (other >= 0 && route[other] >= 0 && links.bound(row, begin, r, route[other]) > bound(row, other)) {
                return false;
            }
        }
        return true;
    }

    @Override
    long delayedElsewhere(int job, int r, int begin) {
        long sum = 0;
        for (int row = links.first[job]; timed() && row < links.first[job + 1]; row++) {
            int other = links.other[row];
            if (other >= 0 && route[other] >= 0 && route[other] != r && !started(other)) {
                int to = links.bound(row, begin, r, route[other]);
                sum += to > easy[other] ? delayed(route[other], other, to) : 0;
            }
        }
        return sum;
    }

    /** The latest start of the other job of a row, as far as its own route tells. */
    private int bound(int row, int other) {
        return started(other) ? now.start[visit(other)] + links.forced(row) : latest[other];
    }

    /** When a job may start on a route, as far as its planned partners are concerned. */
    int released(int job, int r) {
        int release = ALWAYS;
        for (int row = links.first[job]; timed() && row < links.first[job + 1]; row++) {
            int other = links.other[row];
            if (other >= 0 && route[other] >= 0 && !falling[route[other]]) {
                release = Math.max(release, boundOf(row, r));
            }
        }
        return release;
    }

    /** What the other job of a row, which is planned, asks of a job as the plan stands. */
    private int boundOf(int row, int r) {
        int other = links.other[row];
        return links.bound(links.mirror(row), now.start[visit(other)], route[other], r);
    }

    @Override
    void walkPlace(int job, int c) {
        int r = candidates.route(c);
        int from = candidates.stop(c) < 0 ? candidates.after(c) : candidates.stopAfter(c);
        if (links.linked(job) || linkedBehind(from, r)) {
            long delta = trials.walk(job, c, placeDelta);
            if (delta < placeDelta) {
                take(c, delta);
            }
        } else {
            super.walkPlace(job, c);
        }
    }

    @Override
    RouteResult resultOf(int number) {
        LinkedTrial trial = shown;
        return trial == null ? result[number] : trial.resultOf(number);
    }

    /** Shows technicians the routes of a trial, or those of the plan again. */
    void show(@Nullable LinkedTrial trial) {
        shown = trial;
    }

    /** One time in fifteen those with links come first: they have the least choice. */
    @Override
    long orderKey(int kind, int job) {
        return kind == LINKS_FIRST
                ? super.orderKey(0, job) | (links.linked(job) ? 0 : 1L << 30)
                : super.orderKey(kind, job);
    }

    // Changes

    @Override
    void begin() {
        super.begin();
        logged = 0;
        goneCount = 0;
        circleBefore = circle;
    }

    @Override
    void save(int r) {
        for (int x = next[start(r)]; isJob(x); x = next[x]) {
            if (links.linked(x)) {
                keep(visit(x));
            }
        }
        super.save(r);
    }

    private void keep(int visit) {
        log = logged + 4 > log.length ? Arrays.copyOf(log, 2 * log.length) : log;
        log[logged++] = visit;
        log[logged++] = now.release[visit];
        log[logged++] = now.start[visit];
        log[logged++] = now.early[visit];
    }

    @Override
    void restoreSaved() {
        while (logged > 0) {
            logged -= 4;
            int visit = log[logged];
            now.release[visit] = log[logged + 1];
            now.start[visit] = log[logged + 2];
            now.early[visit] = log[logged + 3];
            trials.mirror(visit);
        }
        circle = circleBefore;
        super.restoreSaved();
    }

    private void release(int visit, int to) {
        if (now.release[visit] != to) {
            keep(visit);
            now.release[visit] = to;
            trials.mirror(visit);
        }
    }

    @Override
    void insert(int job, int before, int behind, int r) {
        link(before, job);
        link(job, behind);
        if (!links.linked(job) && !linkedBehind(before, r)) {
            walk(r, before);
            return;
        }
        if (circle) {
            rewalk(r);
            return;
        }
        release(visit(job), released(job, r));
        for (int x = behind; isJob(x); x = next[x]) {
            lastStart[x] = now.start[visit(x)];
        }
        walk(r, before);
        for (int x = behind; isJob(x); x = next[x]) {
            if (links.linked(x) && now.start[visit(x)] < lastStart[x]) {
                rewalk(r);
                return;
            }
        }
        for (int x = job; isJob(x); x = next[x]) {
            if (links.linked(x) && (x == job || now.start[visit(x)] > lastStart[x])) {
                relax(x);
            }
        }
        rise();
    }

    @Override
    void rewalk(int r) {
        fall(r);
        solve();
    }

    @Override
    void rewalkTouched() {
        for (int t = 0; t < touches; t++) {
            fall(touched[t]);
        }
        solve();
    }

    // The fixpoint

    /** Everything on a route may start earlier than it did, and what waits for it. */
    private void fall(int r) {
        if (falling[r]) {
            return;
        }
        falling[r] = true;
        falls[fallCount++] = r;
    }

    /** Brings releases, starts and routes to the least fixpoint again. */
    private void solve() {
        if (circle) {
            circle = false;
            for (int t = 0; t < actives; t++) {
                fall(active[t]);
            }
        }
        for (int g = 0; g < goneCount; g++) {
            if (route[gone[g]] < 0) {
                loosenPartners(gone[g]);
            }
        }
        goneCount = 0;
        for (int f = 0; f < fallCount; f++) {
            int r = falls[f];
            touch(r);
            for (int x = next[start(r)]; isJob(x); x = next[x]) {
                if (links.linked(x)) {
                    route[x] = r;
                    loosen(x);
                    loosenPartners(x);
                }
            }
        }
        for (int p = 0; p < looseCount; p++) {
            int job = loosened[p];
            loose[job] = false;
            release(visit(job), released(job, route[job]));
        }
        looseCount = 0;
        for (int f = 0; f < fallCount; f++) {
            enqueue(falls[f]);
        }
        rise();
    }

    private void loosenPartners(int job) {
        for (int row = links.first[job]; row < links.first[job + 1]; row++) {
            int other = links.other[row];
            if (other >= 0 && route[other] >= 0) {
                loosen(other);
                if (now.release[visit(other)] > now.early[visit(other)]) {
                    fall(route[other]);
                }
            }
        }
    }

    private void loosen(int job) {
        if (!loose[job]) {
            loose[job] = true;
            loosened[looseCount++] = job;
        }
    }

    private void enqueue(int r) {
        if (!queued[r]) {
            queued[r] = true;
            queue[(queueHead + queueSize++) % queue.length] = r;
        }
    }

    /** Walks what waits to be walked, and what that delays, until nothing rises. */
    private void rise() {
        while (queueSize > 0) {
            int r = queue[queueHead];
            queueHead = (queueHead + 1) % queue.length;
            queueSize--;
            queued[r] = false;
            riseOn(r);
        }
        while (fallCount > 0) {
            falling[falls[--fallCount]] = false;
        }
    }

    private void riseOn(int r) {
        boolean all = falling[r];
        falling[r] = false;
        touch(r);
        for (int x = next[start(r)]; isJob(x); x = next[x]) {
            lastStart[x] = now.start[visit(x)];
        }
        walk(r);
        for (int x = next[start(r)]; isJob(x); x = next[x]) {
            if (links.linked(x) && (all || now.start[visit(x)] > lastStart[x])) {
                relax(x);
            }
        }
    }

    /** Raises the releases of a job's partners. */
    private void relax(int job) {
        for (int row = links.first[job]; timed() && row < links.first[job + 1]; row++) {
            int other = links.other[row];
            if (other < 0 || route[other] < 0) {
                continue;
            }
            int visit = visit(other);
            int to = links.bound(row, now.start[visit(job)], route[job], route[other]);
            if (to > now.release[visit]) {
                release(visit, to);
                boolean late = falling[route[other]] || to > now.start[visit];
                if (late && !started(other)) {
                    if (links.endless(to)) {
                        everybodyAtOnce();
                        return;
                    }
                    enqueue(route[other]);
                }
            }
        }
    }

    /** Routes wait for one another in a circle: nobody waits. */
    private void everybodyAtOnce() {
        circle = true;
        for (int j = 0; j < jobs; j++) {
            if (links.linked(j)) {
                release(visit(j), ALWAYS);
            }
        }
        for (int t = 0; t < actives; t++) {
            enqueue(active[t]);
        }
    }

    // Judgement

    @Override
    void settle() {
        super.settle();
        for (int t = 0; t < touches; t++) {
            for (int x = next[start(touched[t])]; isJob(x); x = next[x]) {
                judgeLinks(x);
            }
        }
        for (int i = 0; i < absents; i++) {
            judgeLinks(absent[i]);
        }
    }

    private void judgeLinks(int job) {
        for (int row = links.first[job]; row < links.first[job + 1]; row++) {
            int l = links.link[row];
            int a = problem.links.a[l];
            int b = problem.links.b[l];
            int count = judge.count(l, shiftOf(a), shiftOf(b), now.start[a], now.start[b], timed());
            brokenSum += count - broken[l];
            broken[l] = (byte) count;
        }
    }

    private int shiftOf(int visit) {
        int job = layout.jobOf[visit];
        return job < 0 || route[job] < 0 ? -1 : layout.shift[route[job]];
    }

    @Override
    long violations() {
        return super.violations() + brokenSum + (circle && !fixedCircle ? 1 : 0);
    }
}
