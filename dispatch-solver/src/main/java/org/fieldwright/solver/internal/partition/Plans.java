// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
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

    static Stop.Visit numbered(Stop.Visit visit, int number) {
        return new Stop.Visit(
                visit.job(),
                number,
                visit.site(),
                visit.travelStart(),
                visit.arrival(),
                visit.start(),
                visit.end(),
                visit.travel(),
                visit.metres(),
                visit.waiting(),
                visit.responseLate(),
                visit.resolutionLate(),
                visit.costs(),
                visit.reasons());
    }

    static Route withStops(Route route, List<Stop> stops) {
        return new Route(
                route.technician(),
                route.shift(),
                route.departure(),
                route.end(),
                stops,
                route.travel(),
                route.metres(),
                route.work(),
                route.waiting(),
                route.overtime(),
                route.costs(),
                route.left());
    }
}
