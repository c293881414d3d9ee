// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.Map;
import org.fieldwright.core.policy.AssignmentCost;
import org.fieldwright.core.policy.RouteCost;
import org.fieldwright.solver.PlanRequest;
import org.fieldwright.solver.timefold.PlannedRoute;

/** A host's own terms, as {@code docs/host-terms.md} tells of them. */
public final class HostTermsExample {
    private static final long EURO = 10_000;

    private HostTermsExample() {}

    /**
     * Asks for 15 euros wherever a job does not go to the technician who looked after it before.
     *
     * @param usual the id of the technician by the id of the job
     * @return the cost
     */
    public static AssignmentCost continuity(Map<String, String> usual) {
        return (job, technician, shift) ->
                usual.getOrDefault(job.id(), technician.id()).equals(technician.id()) ? 0 : 15 * EURO;
    }

    /**
     * Asks for 20 euros for each visit of a day beyond the fifth.
     *
     * @return the cost
     */
    public static RouteCost noMoreThanFive() {
        return route -> 20 * EURO * Math.max(0, route.size() - 5);
    }

    /** Asks for 50 euros for each technician who is sent out beyond the third, a rule over the whole plan. */
    public static final class FewPeople implements ConstraintProvider {
        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            return new Constraint[] {
                factory.forEach(PlannedRoute.class)
                        .filter(route -> !route.jobs().isEmpty())
                        .groupBy(ConstraintCollectors.countDistinct(PlannedRoute::technician))
                        .filter(people -> people > 3)
                        .penalizeLong(PlannedRoute.TEN_THOUSANDTH, people -> 50 * EURO * (people - 3))
                        .asConstraint("Few people")
            };
        }
    }

    /**
     * A request with all of them.
     *
     * @param request a request
     * @param usual the id of the technician by the id of the job
     * @return the same builder
     */
    public static PlanRequest.Builder withTerms(PlanRequest.Builder request, Map<String, String> usual) {
        return request.assignmentCost(continuity(usual))
                .routeCost(noMoreThanFive())
                .constraints(FewPeople.class);
    }
}
