// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.jspecify.annotations.Nullable;

/**
 * A part of a problem.
 *
 * @param problem its own problem
 * @param plan its part of a plan, or null
 */
public record Part(DispatchProblem problem, @Nullable DispatchPlan plan) {
    /** The same with another plan. */
    public Part with(@Nullable DispatchPlan other) {
        return new Part(problem, other);
    }
}
