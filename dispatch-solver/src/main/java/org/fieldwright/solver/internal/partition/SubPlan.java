// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.DispatchPlan.Unassigned;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;

/** What a plan has for a part. */
final class SubPlan {
    private final DispatchPlan plan;
    private final DispatchProblem problem;
    private final Map<String, List<Integer>> visits;
    private final Set<String> shifts = new HashSet<>();

    SubPlan(DispatchPlan plan, DispatchProblem problem, Map<String, List<Integer>> visits) {
        this.plan = plan;
        this.problem = problem;
        this.visits = visits;
        for (Technician technician : problem.technicians()) {
            technician.shifts().stream().map(Shift::id).forEach(shifts::add);
        }
    }

    DispatchPlan build() {
        Map<String, Unassigned> left = new HashMap<>();
        plan.unassigned().forEach(u -> left.put(u.job(), u));
        List<Route> routes = plan.routes().stream()
                .filter(r -> shifts.contains(r.shift()))
                .map(this::numbered)
                .toList();
        return Plans.routes(problem, routes, left);
    }

    private Route numbered(Route route) {
        if (visits.isEmpty()) {
            return route;
        }
        List<Stop> stops = new ArrayList<>();
        for (Stop stop : route.stops()) {
            List<Integer> here = stop instanceof Stop.Visit v ? visits.get(v.job()) : null;
            stops.add(
                    here != null && stop instanceof Stop.Visit visit
                            ? Plans.numbered(visit, here.indexOf(visit.visit()))
                            : stop);
        }
        return Plans.withStops(route, stops);
    }
}
