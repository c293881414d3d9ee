// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.LinkLayer;
import org.fieldwright.solver.internal.evaluate.PlanLayer;
import org.fieldwright.solver.internal.evaluate.RouteEvaluator;
import org.fieldwright.solver.internal.evaluate.RouteRecord;
import org.fieldwright.solver.internal.evaluate.RouteResult;
import org.fieldwright.solver.internal.evaluate.TechnicianLayer;
import org.fieldwright.solver.timefold.PlannedVisit;

/** The one evaluator for the constraints of one solve; used by its thread alone. */
final class Scoring {
    private static final int[] NOTHING = {};

    private final CompiledProblem problem;
    private final RouteEvaluator routes;
    private final TechnicianLayer technicians;
    private final PlanLayer plan;
    private final LinkLayer links;
    private final int[][] lastVisits;
    private final RouteResult[] lastResults;

    Scoring(CompiledProblem problem) {
        this.problem = problem;
        routes = new RouteEvaluator(problem);
        technicians = new TechnicianLayer(problem);
        plan = new PlanLayer(problem);
        links = new LinkLayer(problem);
        lastVisits = new int[problem.shifts.length][];
        lastResults = new RouteResult[problem.shifts.length];
        Arrays.setAll(lastResults, s -> routes.evaluate(s, NOTHING, 0));
        Arrays.fill(lastVisits, NOTHING);
    }

    /** The result of a route; several constraints ask for the same one in turn. */
    RouteResult route(int shift, int[] visits) {
        if (!Arrays.equals(lastVisits[shift], visits)) {
            lastResults[shift] = routes.evaluate(shift, visits, visits.length);
            lastVisits[shift] = visits;
        }
        return lastResults[shift];
    }

    TechnicianLayer.Result technician(int technician, List<ShiftRoute> own) {
        ShiftRoute[] byShift = new ShiftRoute[problem.shifts.length];
        own.forEach(route -> byShift[route.getShift()] = route);
        return technicians.evaluate(
                technician, technicians.figures(s -> byShift[s].evaluate(), s -> byShift[s].numbers()));
    }

    /** What technicians without a shift cost: nothing of theirs can change, but their past counts for fairness. */
    long withoutShifts() {
        long cost = 0;
        for (int t = 0; t < problem.technicians.length && technicians.active(); t++) {
            cost += problem.technicians[t].shifts.length > 0
                    ? 0
                    : technicians
                            .evaluate(t, technicians.figures(s -> lastResults[s], s -> NOTHING))
                            .cost();
        }
        return cost;
    }

    /** Whether visits wait for one another, so that only the plan as a whole can be judged. */
    boolean linked() {
        return links.active();
    }

    /** The routes of a plan with links, judged together; from the lists alone, so that no state of the search can go stale. */
    Together together(List<ShiftRoute> all) {
        int[][] visits = new int[problem.shifts.length][];
        all.forEach(route -> visits[route.getShift()] = route.numbers());
        LinkLayer.Result result = links.evaluate(visits);
        long hard = (long) result.violations() + result.absences();
        long cost = plan.worstLateness(result.routes());
        int[] told = NOTHING;
        for (RouteResult route : result.routes()) {
            hard += route.violations();
            cost += route.cost();
            told = IntStream.concat(Arrays.stream(told), Arrays.stream(route.told()))
                    .toArray();
        }
        for (int t = 0; t < problem.technicians.length && technicians.active(); t++) {
            TechnicianLayer.Result own =
                    technicians.evaluate(t, technicians.figures(s -> result.routes()[s], s -> visits[s]));
            hard += own.violations();
            cost += own.cost();
        }
        return new Together(hard, cost, told);
    }

    /** What all routes of a plan amount to together, technicians and links included. */
    @SuppressWarnings("ArrayRecordComponent") // never compared: each is one fact
    record Together(long hard, long cost, int[] told) {}

    boolean hasTechnicianTerms() {
        return technicians.active();
    }

    PlanLayer plan() {
        return plan;
    }

    boolean isDepotStop(int visit) {
        return visit >= problem.visits.jobs;
    }

    String shiftId(int shift) {
        return problem.index.shifts().get(shift).shift().id();
    }

    String technicianId(int shift) {
        return problem.index.shifts().get(shift).technician().id();
    }

    List<String> jobs(int[] visits) {
        return Arrays.stream(visits)
                .filter(v -> !isDepotStop(v))
                .mapToObj(this::jobId)
                .toList();
    }

    private String jobId(int visit) {
        return problem.index.visits().get(visit).job().id();
    }

    List<PlannedVisit> visits(int shift, int[] visits) {
        List<PlannedVisit> planned = new ArrayList<>();
        for (RouteRecord.Entry entry : routes.stops(shift, visits)) {
            if (entry instanceof RouteRecord.VisitEntry v && !isDepotStop(v.visit())) {
                planned.add(new PlannedVisit(
                        jobId(v.visit()),
                        technicianId(shift),
                        shiftId(shift),
                        problem.clock.instant(v.start()),
                        problem.clock.instant(v.end())));
            }
        }
        return planned;
    }

    boolean mustBePlanned(int visit) {
        return problem.visits.mustShift[visit] >= 0;
    }
}
