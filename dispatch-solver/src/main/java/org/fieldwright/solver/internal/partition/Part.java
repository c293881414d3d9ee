// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.jspecify.annotations.Nullable;

/**
 * A part of a problem.
 *
 * @param problem its own problem
 * @param plan its part of a plan, or null
 * @param visits for a crew that works across the border: which of its visits are here, in the order in which the part's problem has them
 */
public record Part(DispatchProblem problem, @Nullable DispatchPlan plan, Map<String, List<Integer>> visits) {
    /** Copies the map. */
    public Part {
        visits = Map.copyOf(visits);
    }

    /** The same with another plan. */
    public Part with(@Nullable DispatchPlan other) {
        return new Part(problem, other, visits);
    }

    /** The number that the whole problem gives a visit of this part. */
    int visit(String job, int visit) {
        List<Integer> here = visits.get(job);
        return here == null ? visit : here.get(visit);
    }
}
