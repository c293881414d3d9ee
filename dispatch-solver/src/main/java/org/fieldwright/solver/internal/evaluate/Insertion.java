// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.ShiftData;
import org.jspecify.annotations.Nullable;

/**
 * Tries a visit at every position of a route, walking on from the state of the unchanged prefix. Reused by one thread; not thread-safe.
 */
public final class Insertion {
    private final CompiledProblem problem;
    private final RouteWalk walk;
    private final RouteState trial = new RouteState();
    private RouteState[] prefix = {};

    /**
     * Insertions into a problem's routes.
     *
     * @param problem the compiled problem
     */
    public Insertion(CompiledProblem problem) {
        this(problem, null);
    }

    /**
     * Insertions into the routes of a plan whose visits wait for one another.
     *
     * @param problem the compiled problem
     * @param links the layer whose releases, of the plan that it evaluated last, the walks honour; or null
     */
    public Insertion(CompiledProblem problem, @Nullable LinkLayer links) {
        this.problem = problem;
        walk = new RouteWalk(problem, links == null ? null : links.times());
    }

    /** Told of each position that a visit can have; the result is that of the whole route with it. */
    @FunctionalInterface
    public interface Candidates {
        /** A position, from 0, at which the visit may go. */
        void candidate(int position, RouteResult result);
    }

    /**
     * Tries all positions behind the fixed prefix; one that would break more than the route breaks without the visit is left as soon as it does.
     *
     * @param shiftNumber the number of the shift
     * @param route the visits of the shift in order
     * @param visit the visit to insert
     * @param candidates told of every position that is left
     * @param violations the violations of the route without the visit
     */
    public void tryAll(int shiftNumber, int[] route, int visit, int violations, Candidates candidates) {
        ShiftData shift = problem.shifts[shiftNumber];
        int first = firstFree(route);
        walkPrefixes(shift, route, visit);
        for (int position = first; position <= route.length; position++) {
            if (position == 0) {
                walk.start(shift, visit, trial);
            } else {
                trial.copy(prefix[position]);
            }
            if (extend(shift, route, position, visit, violations)) {
                candidates.candidate(position, walk.finish(shift, trial));
            }
        }
    }

    private boolean extend(ShiftData shift, int[] route, int position, int visit, int violations) {
        walk.extend(shift, trial, visit);
        for (int i = position; i < route.length && trial.violations <= violations; i++) {
            walk.extend(shift, trial, route[i]);
        }
        return trial.violations <= violations;
    }

    /** The states before each position. */
    private void walkPrefixes(ShiftData shift, int[] route, int visit) {
        if (prefix.length <= route.length) {
            prefix = new RouteState[route.length + 8];
            java.util.Arrays.setAll(prefix, i -> new RouteState());
        }
        walk.start(shift, route.length == 0 ? visit : route[0], prefix[0]);
        for (int i = 0; i < route.length; i++) {
            prefix[i + 1].copy(prefix[i]);
            walk.extend(shift, prefix[i + 1], route[i]);
        }
    }

    /** The first position behind the fixed prefix. */
    public int firstFree(int[] route) {
        int first = 0;
        while (first < route.length && problem.visits.prefixShift[route[first]] >= 0) {
            first++;
        }
        return first;
    }
}
