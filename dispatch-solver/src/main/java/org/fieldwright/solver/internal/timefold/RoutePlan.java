// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.jspecify.annotations.Nullable;

/** The plan as the solver sees it. */
@PlanningSolution
public class RoutePlan {
    @PlanningEntityCollectionProperty
    private final List<ShiftRoute> routes;

    @PlanningEntityCollectionProperty
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
        List<List<VisitEntity>> allowed = new ArrayList<>();
        for (int s = 0; s < given.length; s++) {
            allowed.add(new ArrayList<>());
        }
        for (int v = 0; v < byNumber.length; v++) {
            BitSet shifts = problem.allowedShifts(v);
            if (problem.visits.plannable[v]) {
                byNumber[v] = new VisitEntity(v, scoring);
                visits.add(byNumber[v]);
                for (int s = shifts.nextSetBit(0); s >= 0; s = shifts.nextSetBit(s + 1)) {
                    allowed.get(s).add(byNumber[v]);
                }
            }
        }
        List<ShiftRoute> routes = new ArrayList<>();
        for (int s = 0; s < given.length; s++) {
            int pinned = 0;
            while (pinned < given[s].length && problem.visits.prefixShift[given[s][pinned]] >= 0) {
                pinned++;
            }
            ShiftRoute route = new ShiftRoute(s, problem.shifts[s].technician, scoring, allowed.get(s), pinned);
            for (int v : given[s]) {
                route.getVisits().add(byNumber[v]);
                byNumber[v].setRoute(route);
            }
            routes.add(route);
        }
        return new RoutePlan(routes, visits);
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
