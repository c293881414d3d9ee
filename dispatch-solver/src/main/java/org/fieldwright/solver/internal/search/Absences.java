// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Arrays;
import org.fieldwright.solver.internal.compile.CompiledProblem;

/**
 * Counts how often each visit was left out. A plan that leaves out visits which usually find a place is worth going on from, even if it is dearer
 * for the moment: room is made for those that never do. The value left out may exceed the best plan's by that of one visit at most.
 */
final class Absences {
    private final CompiledProblem problem;
    private final int[] candidates;
    private final long[] times;
    private final long dearest;
    private final long heaviest;

    Absences(CompiledProblem problem) {
        this.problem = problem;
        candidates = problem.candidates();
        times = new long[problem.visits.count];
        dearest = Arrays.stream(problem.visits.price).max().orElse(0);
        heaviest = Arrays.stream(problem.visits.undone).max().orElse(0);
    }

    /** What a plan leaves out. */
    record LeftOut(long undone, long price, long times) {}

    LeftOut of(Routes routes) {
        long undone = 0;
        long price = 0;
        long sum = 0;
        for (int v : candidates) {
            if (!routes.planned(v)) {
                undone += problem.visits.undone[v];
                price += problem.visits.price[v];
                sum += times[v];
            }
        }
        return new LeftOut(undone, price, sum);
    }

    /** Counts the visits that a plan leaves out. */
    void count(Routes routes) {
        for (int v : candidates) {
            times[v] += routes.planned(v) ? 0 : 1;
        }
    }

    /** Whether to go on from a plan for what it leaves out alone. */
    boolean prefers(LeftOut next, LeftOut current, LeftOut best) {
        return next.times < current.times
                && next.undone <= best.undone + heaviest
                && next.price <= best.price + dearest;
    }
}
