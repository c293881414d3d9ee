// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelProvider;
import org.fieldwright.core.validation.Issue;
import org.fieldwright.solver.DispatchEngine.Limits;

/** Refuses what is too large before memory does. */
final class SizeLimits {
    private SizeLimits() {}

    static List<Issue> check(DispatchProblem problem, TravelProvider travel, Limits limits) {
        List<Issue> issues = new ArrayList<>();
        long shifts =
                problem.technicians().stream().mapToLong(t -> t.shifts().size()).sum();
        long sites = problem.sites().size();
        over(issues, "LIMIT_JOBS", "/jobs", problem.jobs().size(), limits.jobs());
        over(issues, "LIMIT_SHIFTS", "/technicians", shifts, limits.shifts());
        // Great circles are worked out when they are asked for.
        long cells = travel instanceof Travel.GreatCircle ? 0 : sites * sites;
        over(issues, "LIMIT_TRAVEL_CELLS", "/sites", cells, Math.min(limits.travelCells(), Integer.MAX_VALUE));
        return issues;
    }

    private static void over(List<Issue> issues, String code, String pointer, long found, long limit) {
        if (found > limit) {
            issues.add(new Issue(
                    Issue.Severity.ERROR,
                    code,
                    pointer,
                    Long.toString(found),
                    "The problem has " + found + ", the engine's limit is " + limit + ".",
                    "Split the problem by territory or day, or give the engine higher limits."));
        }
    }
}
