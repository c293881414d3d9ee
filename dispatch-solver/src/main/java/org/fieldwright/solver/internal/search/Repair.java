// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Arrays;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.PlanTotals;

/**
 * Makes a given plan feasible: what is fixed or out of scope stays, everything else goes back in where it breaks nothing, at the end of its route
 * if it can.
 */
public final class Repair {
    private Repair() {}

    /**
     * The plan without violations that the scope could mend.
     *
     * @param problem the compiled problem
     * @param given the visits of each shift in order
     * @param scope what may change
     * @return routes with as much of the given plan as breaks nothing; the plan itself if nothing is broken
     */
    public static Routes withoutViolations(CompiledProblem problem, int[][] given, Scope scope) {
        PlanTotals before = PlanTotals.of(problem, given);
        if (before.hard() == 0) {
            return new Routes(problem, given);
        }
        Routes routes = new Routes(problem, context(problem, given, scope));
        for (int s = scope.shifts().nextSetBit(0); s >= 0; s = scope.shifts().nextSetBit(s + 1)) {
            for (int visit : given[s]) {
                putBack(problem, routes, visit, s);
            }
        }
        new LinkedInsertion(problem, routes).dropOrphans(scope);
        boolean worse = PlanTotals.of(problem, routes.visits()).compareTo(before) > 0;
        return worse ? new Routes(problem, given) : routes;
    }

    private static void putBack(CompiledProblem problem, Routes routes, int visit, int shift) {
        if (routes.planned(visit) || !problem.allows(visit, shift)) {
            return;
        }
        Routes.Place last = routes.last(visit, shift);
        Routes.Place place = last == null ? routes.best(visit, shift) : last;
        if (place != null) {
            routes.insert(visit, place);
        }
    }

    /** What stays where it is in any case. */
    private static int[][] context(CompiledProblem problem, int[][] given, Scope scope) {
        int[][] context = new int[given.length][];
        for (int s = 0; s < given.length; s++) {
            boolean free = scope.shifts().get(s);
            boolean all =
                    free && Arrays.stream(given[s]).allMatch(v -> scope.visits().get(v));
            context[s] = all
                    ? problem.fixed[s].clone()
                    : Arrays.stream(given[s])
                            .filter(v -> !free || !scope.visits().get(v) || problem.visits.mustShift[v] >= 0)
                            .toArray();
        }
        return context;
    }
}
