// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.policy.Policy;

/** A random problem with a random plan for it. */
record RandomCase(
        long seed,
        Set<Feature> features,
        DispatchProblem problem,
        Policy policy,
        EligibilityProvider rules,
        Map<String, List<String>> plan) {

    OracleResult judge() {
        return Oracle.judge(problem, policy, rules, plan);
    }

    private static boolean useless(DispatchProblem problem, String stop) {
        return problem.depots().stream()
                .anyMatch(d -> stop.equals(Case.DEPOT + d.id()) && !RandomStock.useful(problem, d));
    }

    private static Job released(Job job, String before) {
        return job.lock() != null && before.equals(job.lock().after())
                ? job.toBuilder()
                        .lock(job.lock().toBuilder().after(null).build())
                        .build()
                : job;
    }

    /** The same without a job. */
    RandomCase without(String job) {
        DispatchProblem smaller = problem.toBuilder()
                .jobs(problem.jobs().stream()
                        .filter(j -> !j.id().equals(job))
                        .map(j -> released(j, job))
                        .toList())
                .published(problem.published().stream()
                        .filter(p -> !p.job().equals(job))
                        .toList())
                .links(problem.links().stream()
                        .filter(l -> !l.a().job().equals(job) && !l.b().job().equals(job))
                        .toList())
                .build();
        Map<String, List<String>> rest = new TreeMap<>();
        plan.forEach((shift, jobs) -> rest.put(
                shift,
                jobs.stream()
                        .filter(j -> !Members.job(j).equals(job) && !useless(smaller, j))
                        .toList()));
        rest.values().removeIf(List::isEmpty);
        return new RandomCase(seed, features, smaller, policy, rules, rest);
    }
}
