// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.PlanTotals;

/** Makes a given plan feasible: what is fixed stays, everything else goes back in, in its order, where it breaks nothing. */
public final class Repair {
    private Repair() {}

    /**
     * The plan without violations.
     *
     * @param problem the compiled problem
     * @param given the visits of each shift in order
     * @return routes with as much of the given plan as breaks nothing; the plan itself if nothing is broken
     */
    public static Routes withoutViolations(CompiledProblem problem, int[][] given) {
        if (PlanTotals.of(problem, given).hard() == 0) {
            return new Routes(problem, given);
        }
        Routes routes = Routes.fixedOnly(problem);
        for (int s = 0; s < given.length; s++) {
            for (int visit : given[s]) {
                Routes.Place place = routes.planned(visit) ? null : routes.last(visit, s);
                if (place != null && problem.allows(visit, s)) {
                    routes.insert(visit, place);
                }
            }
        }
        return routes;
    }
}
