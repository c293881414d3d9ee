// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.solver.internal.evaluate.PlanRecord.Broken;
import org.fieldwright.solver.internal.evaluate.Violation;

/** Reasons for people from what the evaluator found. */
final class Texts {
    private Texts() {}

    static Map<String, String> facts(String... namesAndValues) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }

    /** A broken rule as a reason, with the job or depot and the amount that is over. */
    static Reason broken(Planning planning, Broken broken) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (broken.visit() >= planning.compiled().visits.jobs) {
            facts.put("depot", planning.depot(broken.visit()));
        } else if (broken.visit() >= 0) {
            facts.put("job", planning.job(broken.visit()));
        }
        if (timed(broken.violation())) {
            facts.put("secondsOver", Integer.toString(broken.amount()));
        } else if (broken.amount() > 1) {
            facts.put("over", Integer.toString(broken.amount()));
        }
        Reason reason = Reason.of(broken.violation().name(), broken.violation().text(), facts);
        return broken.shift() < 0
                ? reason
                : reason.about(planning.technician(broken.shift()), planning.shift(broken.shift()));
    }

    private static boolean timed(Violation violation) {
        return switch (violation) {
            case NOT_ELIGIBLE,
                    LOCKED_ELSEWHERE,
                    LOCKED_POSITION,
                    LOCKED_ORDER,
                    UNREACHABLE,
                    STOCK,
                    MAX_JOBS,
                    MAX_DEPOT_STOPS,
                    MAX_JOBS_TYPE,
                    MAX_CUSTOMERS_CHANGED,
                    LINK_TECHNICIAN,
                    LINK_DAY,
                    LINK_CIRCLE,
                    PREDECESSOR_UNASSIGNED,
                    CREW_INCOMPLETE -> false;
            default -> true;
        };
    }
}
