// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.solver.DispatchEngine.JobExplanation;
import org.fieldwright.solver.DispatchEngine.JobExplanation.Candidate;
import org.fieldwright.solver.internal.compile.Money;
import org.fieldwright.solver.internal.explain.AssignedReasons;
import org.fieldwright.solver.internal.explain.Planning;
import org.fieldwright.solver.internal.explain.UnassignedReasons;
import org.fieldwright.solver.internal.search.Routes;
import org.jspecify.annotations.Nullable;

/** Explains one job of a plan: where it is and why, and what every technician could do about it. */
final class JobExplainer {
    private final Planning planning;
    private final Routes routes;

    /**
     * For a plan.
     *
     * @param planning the compiled problem
     * @param routes the plan
     */
    JobExplainer(Planning planning, Routes routes) {
        this.planning = planning;
        this.routes = routes;
    }

    /**
     * Explains a job.
     *
     * @param job the id of the job
     * @return the explanation
     * @throws IllegalArgumentException if there is no such job
     */
    JobExplanation explain(String job) {
        int visit = planning.index().visit(job, 0);
        if (visit < 0) {
            throw new IllegalArgumentException("Job " + job + " is not in the problem; name one of its "
                    + planning.problem().jobs().size() + " jobs.");
        }
        int shift = routes.shiftOfVisits()[visit];
        List<Reason> reasons = shift < 0
                ? new UnassignedReasons(planning, routes, 1).of(visit)
                : new AssignedReasons(planning, routes).of(visit, shift);
        if (shift >= 0) {
            routes.remove(visit, shift);
        }
        return new JobExplanation(
                job,
                shift < 0 ? null : planning.technician(shift),
                shift < 0 ? null : planning.shift(shift),
                reasons,
                candidates(visit));
    }

    private List<Candidate> candidates(int visit) {
        List<Candidate> candidates = new ArrayList<>();
        for (int t = 0; t < planning.index().technicians().size(); t++) {
            int[] shifts = planning.compiled().shiftsOf(t);
            if (shifts.length > 0) {
                candidates.add(candidate(visit, shifts));
            }
        }
        candidates.sort(Comparator.<Candidate, BigDecimal>comparing(
                        Candidate::extraCost, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(c -> !c.verdict().eligible())
                .thenComparing(Candidate::technician));
        return candidates;
    }

    private Candidate candidate(int visit, int[] shifts) {
        Routes.@Nullable Place best = null;
        int allowed = -1;
        for (int s : shifts) {
            Routes.Place place = routes.best(visit, s);
            best = place != null && (best == null || place.delta() < best.delta()) ? place : best;
            allowed = allowed < 0 && planning.compiled().eligible(visit, s) ? s : allowed;
        }
        int shift = best != null ? best.shift() : allowed >= 0 ? allowed : shifts[0];
        return new Candidate(
                planning.technician(shift),
                planning.shift(shift),
                planning.eligibility().verdict(visit, shift),
                best == null ? null : Money.amount(best.delta()));
    }
}
