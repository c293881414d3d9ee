// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.BitSet;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.PlanLayer;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.internal.evaluate.RouteEvaluator;
import org.fieldwright.solver.internal.evaluate.RouteResult;
import org.fieldwright.solver.internal.evaluate.TechnicianLayer;
import org.jspecify.annotations.Nullable;

/**
 * A whole plan with the results of its routes, so that exchanging some routes costs what these cost and not what the plan costs. Routes are
 * evaluated by themselves: not for plans whose visits wait for one another. May be read by several threads while none changes it.
 */
final class Standing {
    private final CompiledProblem problem;
    private final RouteEvaluator evaluator;
    private final TechnicianLayer layer;
    private final PlanLayer plan;
    private final int[][] routes;
    private final RouteResult[] results;
    private final TechnicianLayer.Result[] technicians;
    private final Told told;
    private final @Nullable Largest lateness;
    private long routeViolations;
    private long technicianViolations;
    private long undone;
    private long cost;
    private PlanTotals totals;

    /** A plan: the visits of each shift in order. */
    Standing(CompiledProblem problem, int[][] plan) {
        this.problem = problem;
        evaluator = new RouteEvaluator(problem);
        layer = new TechnicianLayer(problem);
        this.plan = new PlanLayer(problem);
        routes = plan.clone();
        results = new RouteResult[routes.length];
        technicians = new TechnicianLayer.Result[problem.technicians.length];
        told = new Told(problem);
        lateness = this.plan.pricesWorstLateness() ? new Largest(routes.length) : null;
        BitSet planned = new BitSet();
        for (int s = 0; s < routes.length; s++) {
            evaluate(s);
            for (int v : routes[s]) {
                planned.set(v);
            }
        }
        for (int v = planned.nextClearBit(0); v < problem.visits.jobs; v = planned.nextClearBit(v + 1)) {
            leave(v);
        }
        for (int t = 0; t < technicians.length; t++) {
            technicians[t] = TechnicianLayer.Result.ZERO;
            evaluateTechnician(t);
        }
        totals = sum();
    }

    private PlanTotals sum() {
        TechnicianLayer.Result customers = told.result();
        long late = lateness == null ? 0 : plan.worstLateness(lateness.all());
        return new PlanTotals(
                routeViolations + technicianViolations + customers.violations(),
                undone,
                cost + customers.cost() + late);
    }

    /** Becomes another plan; routes that are the same array as before are taken to be the same. */
    void become(int[][] other) {
        BitSet changed = new BitSet();
        for (int s = 0; s < routes.length; s++) {
            changed.set(s, routes[s] != other[s]);
        }
        exchange(changed, other);
    }

    /** Exchanges the routes of some shifts for those of another plan; a visit that comes in must be left out or on one of them. */
    void exchange(BitSet shifts, int[][] other) {
        if (shifts.isEmpty()) {
            return;
        }
        for (int s = shifts.nextSetBit(0); s >= 0; s = shifts.nextSetBit(s + 1)) {
            for (int v : routes[s]) {
                leave(v);
            }
        }
        BitSet people = new BitSet();
        for (int s = shifts.nextSetBit(0); s >= 0; s = shifts.nextSetBit(s + 1)) {
            routes[s] = other[s];
            for (int v : routes[s]) {
                enter(v);
            }
            evaluate(s);
            people.set(problem.shifts[s].technician);
        }
        people.stream().forEach(this::evaluateTechnician);
        totals = sum();
    }

    private void leave(int visit) {
        if (visit < problem.visits.jobs) {
            undone += plan.undone(visit);
            cost += plan.price(visit) + plan.withdrawn(visit);
            told.set(visit, plan.toldIfLeftOut(visit));
        }
    }

    private void enter(int visit) {
        if (visit < problem.visits.jobs) {
            undone -= plan.undone(visit);
            cost -= plan.price(visit) + plan.withdrawn(visit);
            told.set(visit, false);
        }
    }

    private void evaluate(int shift) {
        RouteResult before = results[shift];
        RouteResult now = evaluator.evaluate(shift, routes[shift], routes[shift].length);
        results[shift] = now;
        if (lateness != null) {
            lateness.set(shift, now.worstLateness());
        }
        cost += now.cost() - (before == null ? 0 : before.cost());
        routeViolations += now.violations() - (before == null ? 0 : before.violations());
        for (int v : now.told()) {
            told.set(v, true);
        }
    }

    private void evaluateTechnician(int t) {
        TechnicianLayer.Result before = technicians[t];
        TechnicianLayer.Result now = layer.evaluate(t, layer.figures(s -> results[s], s -> routes[s]));
        technicians[t] = now;
        cost += now.cost() - before.cost();
        technicianViolations += now.violations() - before.violations();
    }

    /** The score. */
    PlanTotals totals() {
        return totals;
    }

    /** The visits of each shift in order; a copy whose rows are not to be changed. */
    int[][] routes() {
        return routes.clone();
    }

    /** The visits of a shift in order; not to be changed. */
    int[] route(int shift) {
        return routes[shift];
    }

    /** The result of a shift. */
    RouteResult result(int shift) {
        return results[shift];
    }

    /** A copy of who is told. */
    Told told() {
        return new Told(told);
    }
}
