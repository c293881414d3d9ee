// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.jspecify.annotations.Nullable;

/** The plan as the solver sees it. */
@PlanningSolution(solutionCloner = RoutePlanCloner.class)
public class RoutePlan {
    @PlanningEntityCollectionProperty
    private final List<ShiftRoute> routes;

    /** One range for all routes: which shift may have a visit is decided by the walk of its route. */
    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    private final List<VisitEntity> visits;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For the solver. */
    public RoutePlan() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    private RoutePlan(List<ShiftRoute> routes, List<VisitEntity> visits) {
        this.routes = routes;
        this.visits = visits;
    }

    /** From arrays: the visits that can be planned, and the routes as given. */
    static RoutePlan of(CompiledProblem problem, int[][] given, Scoring scoring) {
        VisitEntity[] byNumber = new VisitEntity[problem.visits.count];
        List<VisitEntity> visits = new ArrayList<>();
        for (int v = 0; v < byNumber.length; v++) {
            if (problem.visits.plannable[v]) {
                byNumber[v] = new VisitEntity(v, scoring);
                visits.add(byNumber[v]);
            }
        }
        List<ShiftRoute> routes = new ArrayList<>(given.length);
        for (int s = 0; s < given.length; s++) {
            int pinned = 0;
            while (pinned < given[s].length && problem.visits.prefixShift[given[s][pinned]] >= 0) {
                pinned++;
            }
            ShiftRoute route = new ShiftRoute(s, problem.shifts[s].technician, scoring, pinned, given[s].length);
            for (int v : given[s]) {
                route.add(byNumber[v]);
            }
            routes.add(route);
        }
        return new RoutePlan(routes, visits);
    }

    /** The same plan with routes and visits of its own. */
    RoutePlan copy() {
        List<ShiftRoute> newRoutes = new ArrayList<>(routes.size());
        List<VisitEntity> newVisits = new ArrayList<>(visits.size());
        int most = visits.isEmpty() ? 0 : visits.get(visits.size() - 1).getNumber() + 1;
        VisitEntity[] byNumber = new VisitEntity[most];
        for (VisitEntity visit : visits) {
            byNumber[visit.getNumber()] = visit.unplanned();
            newVisits.add(byNumber[visit.getNumber()]);
        }
        for (ShiftRoute route : routes) {
            ShiftRoute copy = route.empty();
            for (VisitEntity visit : route.getVisits()) {
                copy.add(byNumber[visit.getNumber()]);
            }
            newRoutes.add(copy);
        }
        RoutePlan copy = new RoutePlan(newRoutes, newVisits);
        copy.score = score;
        return copy;
    }

    /** The number of visits on routes, depot stops not counted. */
    int planned() {
        int planned = 0;
        for (ShiftRoute route : routes) {
            for (VisitEntity visit : route.getVisits()) {
                planned += visit.isDepotStop() ? 0 : 1;
            }
        }
        return planned;
    }

    /** Back to arrays. */
    int[][] toArrays() {
        int[][] arrays = new int[routes.size()][];
        for (ShiftRoute route : routes) {
            arrays[route.getShift()] = route.numbers();
        }
        return arrays;
    }

    /** The routes by number of the shift. */
    public List<ShiftRoute> getRoutes() {
        return routes;
    }

    /** The visits that can be planned. */
    public List<VisitEntity> getVisits() {
        return visits;
    }

    /** The score, or null before it is calculated. */
    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    /** For the solver. */
    public void setScore(@Nullable HardMediumSoftLongScore score) {
        this.score = score;
    }
}
