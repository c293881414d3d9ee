// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.DispatchPlan.Unassigned;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;

/** Puts the plans of parts together. */
public final class Merge {
    private final DispatchProblem problem;
    private final List<Part> parts;
    private final Set<List<Object>> seen = new HashSet<>();

    private Merge(DispatchProblem problem, List<Part> parts) {
        this.problem = problem;
        this.parts = parts;
    }

    /** The plan of the whole; pure. */
    public static DispatchPlan plan(DispatchProblem problem, List<Part> parts) {
        return new Merge(problem, parts).merged();
    }

    private DispatchPlan merged() {
        List<Route> routes = new ArrayList<>();
        Map<String, Unassigned> left = new HashMap<>();
        Set<String> shifts = new HashSet<>();
        for (Part part : parts) {
            shifts(part, shifts);
            DispatchPlan plan = part.plan();
            if (plan != null) {
                left.putAll(Plans.unassigned(plan));
                plan.routes().forEach(this::visits);
                routes.addAll(plan.routes());
            }
        }
        check();
        return Plans.routes(problem, routes, left);
    }

    /** No shift is in two parts, and no route is somebody else's. */
    private static void shifts(Part part, Set<String> all) {
        Set<String> mine = new HashSet<>();
        for (Technician technician : part.problem().technicians()) {
            for (Shift shift : technician.shifts()) {
                mine.add(shift.id());
                if (!all.add(shift.id())) {
                    throw new IllegalArgumentException(
                            "Shift " + shift.id() + " is in two parts; merge the parts of one split.");
                }
            }
        }
        DispatchPlan plan = part.plan();
        for (Route route : plan == null ? List.<Route>of() : plan.routes()) {
            if (!mine.remove(route.shift())) {
                throw new IllegalArgumentException("The route of shift " + route.shift()
                        + " is not of its part, or there twice; merge each part with a plan for its problem.");
            }
        }
    }

    private void visits(Route route) {
        for (Stop stop : route.stops()) {
            if (stop instanceof Stop.Visit visit && !seen.add(List.of(visit.job(), visit.visit()))) {
                throw new IllegalArgumentException("Visit " + visit.visit() + " of job " + visit.job()
                        + " is in two parts; merge the parts of one split.");
            }
        }
    }

    /** Every visit that is planned belongs to the problem, and no crew is planned in part. */
    private void check() {
        int known = 0;
        for (Job job : problem.jobs()) {
            int planned = 0;
            for (int v = 0; v < job.visits().size(); v++) {
                planned += seen.contains(List.<Object>of(job.id(), v)) ? 1 : 0;
            }
            if (planned > 0 && planned < job.visits().size()) {
                throw new IllegalArgumentException("Of job " + job.id() + " " + planned + " of "
                        + job.visits().size() + " visits are planned; a crew is planned whole or not at all.");
            }
            known += planned;
        }
        if (known != seen.size()) {
            throw new IllegalArgumentException((seen.size() - known)
                    + " visits of the parts are not in the problem; merge the parts with the problem that was split.");
        }
    }
}
