// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.util.List;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.policy.Policy;

/**
 * Judges problems and policies, however they were made. All faults are found at once; their pointers are those of the JSON document, with
 * list indexes. The codes are listed in {@code docs/errors.md}. Thread-safe.
 */
public final class ProblemValidator {
    private ProblemValidator() {}

    /**
     * Judges a problem under the balanced policy.
     *
     * @param problem the problem
     * @return errors and warnings; empty if there are none
     */
    public static List<Issue> validate(DispatchProblem problem) {
        return Validation.problem(problem, Policy.balanced());
    }

    /**
     * Judges a problem together with the policy that it is planned with. Pointers of the policy's faults start at the policy's root.
     *
     * @param problem the problem
     * @param policy the policy
     * @return errors and warnings, those of the policy first; empty if there are none
     */
    public static List<Issue> validate(DispatchProblem problem, Policy policy) {
        return Validation.both(problem, policy);
    }

    /**
     * Judges a policy.
     *
     * @param policy the policy
     * @return errors; empty if there are none
     */
    public static List<Issue> validate(Policy policy) {
        return Validation.policy(policy);
    }
}
