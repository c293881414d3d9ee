// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.eligibility;

import java.util.List;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.Reason;

/** Looks at each job alone before eligibility and may classify it or raise what it demands. Implementations are thread-safe. */
@FunctionalInterface
public interface Intake {
    /**
     * Applies the intake rules.
     *
     * @param problem a valid problem
     * @return the new problem with every change that was made
     */
    Result apply(DispatchProblem problem);

    /**
     * What intake made of a problem.
     *
     * @param problem the new problem
     * @param changes a reason for every change, naming the job in its facts
     */
    record Result(DispatchProblem problem, List<Reason> changes) {
        /** Copies the list. */
        public Result {
            changes = List.copyOf(changes);
        }
    }
}
