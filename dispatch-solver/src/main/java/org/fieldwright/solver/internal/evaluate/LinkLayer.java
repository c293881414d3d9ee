// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import static org.fieldwright.solver.internal.compile.Clock.NEVER;

import java.util.Arrays;
import java.util.BitSet;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.LinkData;
import org.jspecify.annotations.Nullable;

/**
 * What couples routes: crews and dependencies. Derives the releases of a whole plan as the least fixpoint of its routes and links, and judges
 * every link. Reused by one thread; not thread-safe.
 */
public final class LinkLayer {
    private final CompiledProblem problem;
    private final LinkData links;
    private final LinkTimes times;
    private final RouteEvaluator evaluator;
    private final LinkJudge judge;
    private final int[] shiftOf;
    private final BitSet risen = new BitSet();
    private boolean circle;

    /**
     * The layer of a problem.
     *
     * @param problem the compiled problem
     */
    public LinkLayer(CompiledProblem problem) {
        this.problem = problem;
        links = problem.links;
        times = new LinkTimes(problem.visits.count);
        evaluator = new RouteEvaluator(problem, times);
        judge = new LinkJudge(problem);
        shiftOf = new int[problem.visits.count];
    }

    /**
     * The times of a plan under its links.
     *
     * @param routes the result of every route
     * @param violations the violations of links other than those by somebody's absence
     * @param absences the violations by somebody's absence: crews that are not whole, and visits without their predecessor
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    public record Result(RouteResult[] routes, int violations, int absences) {}

    /** Whether there are links at all; without them a plan needs no layer. */
    public boolean active() {
        return links.any();
    }

    /**
     * Evaluates all routes of a plan together.
     *
     * @param routes the visits of each shift in order
     * @return the results of the routes, and the violations of links
     */
    public Result evaluate(int[][] routes) {
        return evaluate(routes, null);
    }

    Result evaluate(int[][] routes, LinkJudge.@Nullable Listener listener) {
        RouteResult[] results = derive(routes);
        int[] counts = new int[2];
        judge((violation, link, shift, visit, amount) -> {
            counts[violation.ofAbsence() ? 1 : 0]++;
            if (listener != null) {
                listener.violation(violation, link, shift, visit, amount);
            }
        });
        return new Result(results, counts[0], counts[1]);
    }

    /** The releases of the plan evaluated last, for walks over its routes. */
    LinkTimes times() {
        return times;
    }

    /** When a linked visit of the plan evaluated last may start, as far as its partners are concerned. */
    public int release(int visit) {
        return times.release[visit];
    }

    // The fixpoint

    private RouteResult[] derive(int[][] routes) {
        Arrays.fill(shiftOf, -1);
        for (int s = 0; s < routes.length; s++) {
            for (int v : routes[s]) {
                shiftOf[v] = s;
            }
        }
        times.clear();
        circle = links.forcedCircle;
        RouteResult[] results = new RouteResult[routes.length];
        risen.clear();
        risen.set(0, routes.length);
        while (!risen.isEmpty()) {
            for (int s = risen.nextSetBit(0); s >= 0; s = risen.nextSetBit(s + 1)) {
                results[s] = evaluator.evaluate(s, routes[s], routes[s].length);
            }
            risen.clear();
            if (!circle) {
                raiseAll(routes.length);
            }
        }
        return results;
    }

    /** Raises the releases by what the routes say; a release past everything is a circle, and then nobody waits. */
    private void raiseAll(int shifts) {
        for (int l = 0; l < links.count; l++) {
            int a = links.a[l];
            int b = links.b[l];
            if (shiftOf[a] >= 0 && shiftOf[b] >= 0) {
                raise(b, times.start[a] + problem.leastApart(l, shiftOf[a], shiftOf[b]));
                int most = problem.mostApart(l, shiftOf[a], shiftOf[b]);
                if (most != NEVER) {
                    raise(a, times.start[b] - most);
                }
            }
        }
        if (circle) {
            times.clear();
            risen.set(0, shifts);
        }
    }

    private void raise(int visit, int to) {
        if (to > times.start[visit] && problem.visits.actualStart[visit] == NEVER) {
            times.release[visit] = Math.max(times.release[visit], to);
            risen.set(shiftOf[visit]);
            circle |= to > links.latestRelease;
        }
    }

    // The judgement

    private void judge(LinkJudge.Listener listener) {
        for (int l = 0; l < links.count; l++) {
            int a = links.a[l];
            int b = links.b[l];
            judge.judge(l, shiftOf[a], shiftOf[b], times.start[a], times.start[b], !circle, listener);
        }
        if (circle && !links.forcedCircle) {
            listener.violation(Violation.LINK_CIRCLE, -1, -1, -1, 1);
        }
    }

    /** Widens what the links of a plan of fixed visits break. */
    void widen(int[][] fixed) {
        evaluate(fixed, (violation, l, shift, visit, amount) -> {
            switch (violation) {
                case LINK_CIRCLE -> links.forcedCircle = true;
                case LINK_TECHNICIAN -> links.forcedTechnician[l] = true;
                case LINK_DAY -> links.forcedDay[l] = true;
                case LINK_TIME -> widenTime(l, amount);
                default -> throw new IllegalStateException("Fixed visits alone cannot break " + violation + ".");
            }
        });
    }

    private void widenTime(int l, int amount) {
        int a = links.a[l];
        int b = links.b[l];
        boolean early = times.start[b] - times.start[a] < problem.leastApart(l, shiftOf[a], shiftOf[b]);
        int[] forced = early ? links.forcedEarly : links.forcedLate;
        forced[l] += amount;
    }
}
