// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.policy.Policy;

/**
 * Makes realistic problems: towns, durations, skills, deadlines and working hours are those of the trade, names and customers are invented.
 * Deterministic and thread-safe.
 */
public final class DayGenerator {
    private DayGenerator() {}

    /**
     * Generates a problem.
     *
     * @param request what to generate
     * @return a valid problem; the same request always gives the same
     */
    public static DispatchProblem generate(DayRequest request) {
        return switch (request.kind()) {
            case HVAC_HEATWAVE -> new HvacHeatwave(request).problem();
            case LIFT_CONTRACT -> new LiftContract(request).problem();
            case FACILITIES_WEEK -> new FacilitiesWeek(request).problem();
            case DISPATCH_WEEK -> new DispatchWeek(request).problem();
        };
    }

    /**
     * The policy that goes with a kind of day.
     *
     * @param kind the kind
     * @return for {@link DayKind#DISPATCH_WEEK} one with every term switched on, else the balanced one
     */
    public static Policy policy(DayKind kind) {
        return kind == DayKind.DISPATCH_WEEK ? DispatchWeek.policy() : Policy.balanced();
    }
}
