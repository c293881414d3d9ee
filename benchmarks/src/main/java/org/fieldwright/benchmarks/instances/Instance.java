// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.function.ToDoubleFunction;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.policy.Policy;

/**
 * An instance as the engine sees it, and what its family thinks of an answer.
 *
 * @param family the name of the family
 * @param name the name of the instance
 * @param problem the problem; ids of jobs and technicians are those of the files
 * @param policy the family's objective as money
 * @param objective the family's objective of an answer, in its own arithmetic from the raw coordinates
 * @param legRounding by how much the objective of a leg may differ from its money, for rounding alone
 */
record Instance(
        String family,
        String name,
        DispatchProblem problem,
        Policy policy,
        ToDoubleFunction<NeutralSolution> objective,
        double legRounding) {
    /** With legs of distance, which are rounded to 0.00001 units. */
    Instance(
            String family,
            String name,
            DispatchProblem problem,
            Policy policy,
            ToDoubleFunction<NeutralSolution> objective) {
        this(family, name, problem, policy, objective, 1e-5);
    }
}
