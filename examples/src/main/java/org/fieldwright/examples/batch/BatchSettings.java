// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.batch;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.solver.DispatchEngine;
import org.fieldwright.solver.PlanRequest;
import org.jspecify.annotations.Nullable;

/**
 * How every problem of a batch is planned.
 *
 * @param policy the objective
 * @param rules who may do what, or null for the built-in rules
 * @param timeLimit the longest time for a problem, or null
 * @param stepLimit the most steps for a problem, or null
 * @param seed the seed
 */
public record BatchSettings(
        Policy policy,
        @Nullable EligibilityProvider rules,
        @Nullable Duration timeLimit,
        @Nullable Long stepLimit,
        long seed) {

    /** A hash over everything that decides a plan besides the problem, the version of the engine included. */
    String hash() {
        return Sha256.of(String.join(
                "\n",
                DispatchEngine.version(),
                DispatchJson.writePolicy(policy),
                rules == null ? "built-in" : rules.contentHash(),
                String.valueOf(timeLimit),
                String.valueOf(stepLimit),
                Long.toString(seed)));
    }

    PlanRequest request(DispatchProblem problem, BooleanSupplier cancelled) {
        return PlanRequest.builder(problem)
                .policy(policy)
                .rules(rules)
                .timeLimit(timeLimit)
                .stepLimit(stepLimit)
                .seed(seed)
                .cancelledBy(cancelled)
                .build();
    }
}
