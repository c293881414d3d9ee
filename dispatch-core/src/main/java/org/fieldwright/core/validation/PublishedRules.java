// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.PublishedVisit;
import org.fieldwright.core.model.Shift;

/**
 * The published plan. Its visits must exist; its technicians and shifts may have gone since (that is a change like another), unless the
 * technician is already on the way.
 */
final class PublishedRules {
    private PublishedRules() {}

    static void check(Context context) {
        List<PublishedVisit> published = context.problem.published();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < published.size(); i++) {
            PublishedVisit visit = published.get(i);
            At at = At.ROOT.field("published").index(i);
            String subject = "The published visit of job " + Faults.shorten(visit.job());
            LinkRules.visit(context, visit.job(), visit.visit(), at, subject);
            context.values.time(visit.start(), at.field("start"), subject);
            if (!seen.add(List.of(visit.job(), visit.visit()))) {
                String message = subject + " (" + visit.visit() + ") is published twice.";
                context.faults.add(Code.PUBLISHED_DUPLICATE, at, visit.job(), message);
            }
            boolean technician = context.technicians.get(visit.technician()) != null;
            if (!technician || context.shifts.get(visit.shift()) == null) {
                String message = subject + " names technician " + Faults.shorten(visit.technician()) + " and shift "
                        + Faults.shorten(visit.shift()) + ", of which one is not in the problem.";
                At place = at.field(technician ? "shift" : "technician");
                context.faults.add(
                        Code.PUBLISHED_SHIFT_GONE, place, technician ? visit.shift() : visit.technician(), message);
            } else {
                context.ownedBy(visit.technician(), visit.shift(), at, subject);
            }
        }
    }

    /** The visits that are published in shifts that exist, as job and index. */
    static Set<List<Object>> inShifts(DispatchProblem problem, Ids<Shift> shifts) {
        Set<List<Object>> visits = new HashSet<>();
        for (PublishedVisit visit : problem.published()) {
            if (shifts.get(visit.shift()) != null) {
                visits.add(List.of(visit.job(), visit.visit()));
            }
        }
        return visits;
    }
}
