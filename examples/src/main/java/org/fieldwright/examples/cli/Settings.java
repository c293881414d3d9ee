// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.nio.file.Path;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.rules.RuleEngine;
import org.fieldwright.solver.PlanRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options on what is allowed and what it costs; the commands that judge plans share them. */
final class Settings {
    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "What things cost: a policy (JSON), or balanced, lowest-cost, service-first or even-load.")
    private @Nullable String policy;

    @Option(
            names = "--rules",
            paramLabel = "PACK",
            description = "Rules besides the built-in ones: a .drl file, or a folder with such files.")
    private @Nullable Path rules;

    PlanRequest.Builder request(DispatchProblem problem) {
        PlanRequest.Builder request = PlanRequest.builder(problem).policy(policy());
        RuleEngine own = rules();
        return own == null ? request : request.rules(own);
    }

    Policy policy() {
        return policy == null ? Policy.balanced() : InputFiles.policy(policy);
    }

    /** The built-in rules with the given ones, or null if none are given. */
    @Nullable
    RuleEngine rules() {
        return rules == null ? null : RulePacks.load(rules);
    }
}
