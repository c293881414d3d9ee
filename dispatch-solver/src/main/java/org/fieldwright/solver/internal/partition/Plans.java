// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.DispatchPlan.Kpis;
import org.fieldwright.core.plan.DispatchPlan.Score;
import org.fieldwright.core.plan.DispatchPlan.Unassigned;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;

/** Plans that say who goes where and leave the figures to the evaluator. */
final class Plans {
    private static final Kpis NONE =
            new Kpis(0, 0, 0, 0, 0, 0, 0, Duration.ZERO, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0, 0, 0, 0, 0);

    private Plans() {}

    /** A plan of these routes; every other job is unassigned, with its reasons if they are known. */
    static DispatchPlan routes(DispatchProblem problem, List<Route> routes, Map<String, Unassigned> known) {
        Set<String> planned = new HashSet<>();
        for (Route route : routes) {
            for (Stop stop : route.stops()) {
                if (stop instanceof Stop.Visit visit) {
                    planned.add(visit.job());
                }
            }
        }
        List<Unassigned> unassigned = problem.jobs().stream()
                .map(Job::id)
                .filter(id -> !planned.contains(id))
                .sorted()
                .map(id -> known.getOrDefault(id, new Unassigned(id, List.of())))
                .toList();
        return new DispatchPlan(
                problem.id(),
                problem.zone(),
                problem.currency(),
                new Score(0, 0, BigDecimal.ZERO),
                routes.stream()
                        .sorted(Comparator.comparing(Route::technician)
                                .thenComparing(Route::departure)
                                .thenComparing(Route::shift))
                        .toList(),
                unassigned,
                Map.of(),
                NONE,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** What a plan has for a part. */
    static DispatchPlan part(DispatchPlan plan, DispatchProblem part) {
        Set<String> shifts = part.technicians().stream()
                .flatMap(t -> t.shifts().stream())
                .map(Shift::id)
                .collect(Collectors.toSet());
        List<Route> routes =
                plan.routes().stream().filter(r -> shifts.contains(r.shift())).toList();
        return routes(part, routes, unassigned(plan));
    }

    /** What a plan tells of the jobs that it leaves out. */
    static Map<String, Unassigned> unassigned(DispatchPlan plan) {
        Map<String, Unassigned> result = new HashMap<>();
        plan.unassigned().forEach(u -> result.put(u.job(), u));
        return result;
    }
}
