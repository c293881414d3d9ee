// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import java.util.Arrays;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.VisitData;

/** What belongs to no route or technician: work left undone, the largest lateness, and customers who must be told again. */
public final class PlanLayer {
    private final CompiledProblem problem;
    private final VisitData visits;

    /**
     * The layer of a problem.
     *
     * @param problem the compiled problem
     */
    public PlanLayer(CompiledProblem problem) {
        this.problem = problem;
        visits = problem.visits;
    }

    /** Whether anything is published, so that customers may have to be told again. */
    public boolean publishes() {
        return visits.published != null;
    }

    /** Whether the largest lateness of the plan costs. */
    public boolean pricesWorstLateness() {
        return problem.policy.worstLatenessPerSecond != 0;
    }

    /**
     * What the largest lateness of the plan costs.
     *
     * @param seconds the largest of all routes
     * @return money units
     */
    public long worstLateness(int seconds) {
        return problem.policy.worstLatenessPerSecond * seconds;
    }

    /** What the largest lateness of some routes costs. */
    public long worstLateness(RouteResult[] routes) {
        int worst = 0;
        for (RouteResult route : routes) {
            worst = Math.max(worst, route.worstLateness());
        }
        return worstLateness(worst);
    }

    /** The undone weight of a visit that is left out. */
    public long undone(int visit) {
        return visits.undone[visit];
    }

    /** The price of a visit that is left out: that of optional work. */
    public long price(int visit) {
        return visits.price[visit];
    }

    /** What withdrawing a visit that is published costs, the customer apart. */
    public long withdrawn(int visit) {
        VisitData.Published published =
                visits.published == null || !visits.plannable[visit] ? null : visits.published[visit];
        return published == null ? 0 : problem.policy.technicianChanged * published.factor();
    }

    /** Whether leaving a visit out means telling its customer. */
    public boolean toldIfLeftOut(int visit) {
        return visits.published != null && visits.plannable[visit] && visits.published[visit] != null;
    }

    /**
     * The cost of telling customers again, and whether more of them are told than allowed.
     *
     * @param told the visits whose customers are told, in any order
     * @return cost and violations (0 or 1)
     */
    public TechnicianLayer.Result tell(int[] told) {
        if (told.length == 0) {
            return TechnicianLayer.Result.ZERO;
        }
        int[] factor = new int[problem.customers];
        boolean[] possible = new boolean[problem.customers];
        for (int visit : told) {
            VisitData.Published published = visits.published == null ? null : visits.published[visit];
            if (published != null) {
                int customer = visits.customer[visit];
                factor[customer] = Math.max(factor[customer], published.factor());
                possible[customer] |= published.stillPossible();
            }
        }
        int count = 0;
        for (boolean p : possible) {
            count += p ? 1 : 0;
        }
        long cost = problem.policy.customerTold
                * Arrays.stream(factor).asLongStream().sum();
        return new TechnicianLayer.Result(cost, count > problem.policy.maxCustomersTold ? 1 : 0);
    }
}
