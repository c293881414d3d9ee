// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import static org.fieldwright.solver.internal.compile.Clock.ALWAYS;
import static org.fieldwright.solver.internal.compile.Clock.NEVER;
import static org.fieldwright.solver.internal.evaluate.RouteWalk.tell;

import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.PolicyData;
import org.fieldwright.solver.internal.compile.ShiftData;
import org.fieldwright.solver.internal.compile.VisitData;
import org.jspecify.annotations.Nullable;

/** What a visit costs by its start and its technician, and by how much it may start later at the same cost. */
final class VisitCosts {
    private final CompiledProblem problem;
    private final PolicyData policy;
    private final VisitData visits;
    /** Whether it can matter to the cost of a visit when it is. */
    private final boolean[] timed;

    VisitCosts(CompiledProblem problem) {
        this.problem = problem;
        policy = problem.policy;
        visits = problem.visits;
        timed = new boolean[visits.jobs];
        for (int v = 0; v < timed.length; v++) {
            timed[v] = visits.respondBy[v] != NEVER
                    || visits.resolveBy[v] != NEVER
                    || visits.alapFrom[v] != ALWAYS
                    || !visits.preferred.none(v)
                    || !visits.promised.none(v)
                    || visits.risky[v]
                    || visits.published != null;
        }
    }

    long cost(ShiftData shift, int v, int start, int end, @Nullable RouteListener listener) {
        if (listener == null && !timed[v]) {
            return problem.preferenceCost(v, shift.number) + problem.assignmentCost(v, shift.number);
        }
        long cost = tell(listener, CostTerm.PREFERENCE, problem.preferenceCost(v, shift.number));
        cost += tell(listener, CostTerm.ASSIGNMENT, problem.assignmentCost(v, shift.number));
        cost += tell(listener, CostTerm.SLA_RESPONSE, visits.responseLateness[v].cost(start - visits.respondBy[v]));
        cost += tell(listener, CostTerm.SLA_RESOLUTION, visits.resolutionLateness[v].cost(end - visits.resolveBy[v]));
        if (start < visits.alapFrom[v]) {
            cost += tell(listener, CostTerm.SLA_EARLY, policy.alapPerSecond * (visits.alapFrom[v] - start));
        }
        if (!visits.preferred.none(v)) {
            long outside = visits.preferred.outside(v, start, end);
            cost += tell(listener, CostTerm.PREFERRED_WINDOW, policy.preferredPerSecond * outside);
        }
        if (!visits.promised.none(v)) {
            long outside = visits.promised.outside(v, start, end);
            cost += tell(listener, CostTerm.PROMISED_WINDOW, policy.promisedPerSecond * outside);
        }
        if (visits.risky[v]) {
            long late = Math.max(0, end - (shift.regularEnd - policy.riskBuffer));
            cost += tell(listener, CostTerm.COMPLETION_RISK, policy.riskPerSecond * late);
        }
        return cost + disruption(shift, v, start, listener);
    }

    /**
     * How late a visit is: past its deadlines, or past the windows that were promised or are preferred, whichever is most. A later departure never
     * changes it, since it is slack for none of these.
     */
    int lateness(int v, int start, int end) {
        int deadlines = Math.max(start - visits.respondBy[v], end - visits.resolveBy[v]);
        int windows = Math.max(visits.preferred.late(v, start, end), visits.promised.late(v, start, end));
        return Math.max(deadlines, windows);
    }

    private long disruption(ShiftData shift, int v, int start, @Nullable RouteListener listener) {
        VisitData.Published published = visits.published == null ? null : visits.published[v];
        if (published == null) {
            return 0;
        }
        long cost = published.technician() == shift.technician ? 0 : policy.technicianChanged;
        cost += policy.perSecondMoved * Math.max(0, Math.abs(start - published.start()) - policy.tolerance);
        return tell(listener, CostTerm.DISRUPTION, cost * published.factor());
    }

    /** Whether the customer of a published visit must be told again. */
    boolean told(int v, int start, int end) {
        VisitData.Published published = visits.published == null ? null : visits.published[v];
        if (published == null) {
            return false;
        }
        return visits.promised.none(v)
                ? Math.abs(start - published.start()) > policy.tolerance
                : visits.promised.outside(v, start, end) > 0;
    }

    /** The greatest later start at which none of the costs is another one. */
    int slack(ShiftData shift, int v, int start, int end) {
        int slack = Math.min(until(visits.respondBy[v], start), until(visits.resolveBy[v], end));
        if (visits.alapFrom[v] != ALWAYS && start < visits.alapFrom[v]) {
            return 0;
        }
        if (!visits.preferred.none(v)) {
            slack = Math.min(slack, visits.preferred.slackInside(v, start, end));
        }
        if (!visits.promised.none(v)) {
            slack = Math.min(slack, visits.promised.slackInside(v, start, end));
        }
        if (visits.risky[v]) {
            slack = Math.min(slack, until(shift.regularEnd - policy.riskBuffer, end));
        }
        VisitData.Published published = visits.published == null ? null : visits.published[v];
        if (published != null) {
            boolean within = Math.abs(start - published.start()) <= policy.tolerance;
            slack = Math.min(slack, within ? published.start() + policy.tolerance - start : 0);
        }
        return slack;
    }

    private static int until(int bound, int time) {
        return bound == NEVER ? NEVER : Math.max(0, bound - time);
    }
}
