// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.micro;

import java.util.EnumSet;
import java.util.Set;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.examples.days.DayGenerator;
import org.fieldwright.examples.days.DayKind;
import org.fieldwright.examples.days.Extra;
import org.fieldwright.rules.RuleEngine;
import org.fieldwright.rules.RuleSet;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.FixedVisits;

/**
 * A problem to search, by name: {@code plain-N} is routing of N customers, {@code week-N} the working week with every feature and N jobs
 * for N / 12.5 technicians (40 for 500), {@code wide-N} the same with 500 technicians for 10 000 jobs. With {@code -unlinked} behind it nobody waits for anybody,
 * so that the week can be divided.
 */
final class SearchProblem {
    private SearchProblem() {}

    private static final String UNLINKED = "-unlinked";

    static CompiledProblem compile(String name) {
        Set<Extra> extras = EnumSet.allOf(Extra.class);
        if (name.endsWith(UNLINKED)) {
            extras.remove(Extra.LINKS);
            return compile(name.substring(0, name.length() - UNLINKED.length()), extras);
        }
        return compile(name, extras);
    }

    private static CompiledProblem compile(String name, Set<Extra> extras) {
        int dash = name.indexOf('-');
        int size = Integer.parseInt(name.substring(dash + 1));
        return switch (name.substring(0, Math.max(0, dash))) {
            case "plain" -> prepare(MicroRoutes.of(size, 1), MicroRoutes.policy(), EligibilityProvider.everybody());
            case "week" -> week(size, Math.max(1, size * 2 / 25), extras);
            case "wide" -> week(size, Math.max(1, size / 20), extras);
            default ->
                throw new IllegalArgumentException("Problem \"" + name
                        + "\" is not known; use plain-N, week-N or wide-N with a number of jobs N.");
        };
    }

    private static CompiledProblem week(int jobs, int technicians, Set<Extra> extras) {
        DispatchProblem week = DayGenerator.generate(DayKind.DISPATCH_WEEK
                .usual()
                .withJobs(jobs)
                .withTechnicians(technicians)
                .withExtras(extras));
        return prepare(
                week,
                DayGenerator.policy(DayKind.DISPATCH_WEEK),
                RuleEngine.compile(RuleSet.builder().build()));
    }

    private static CompiledProblem prepare(DispatchProblem problem, Policy policy, EligibilityProvider rules) {
        return FixedVisits.prepare(problem, policy, rules).problem();
    }
}
