// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.solver.internal.compile.CompiledProblem;

/** A whole plan evaluated with everything recorded: stops with their final times, costs by term, every violation. Slow path; for output. */
public final class PlanRecord {
    private final CompiledProblem problem;
    private final int[][] routes;
    private final RouteRecord[] records;
    private final RouteResult[] results;
    private final Map<CostTerm, Long> planCosts = new EnumMap<>(CostTerm.class);
    private final List<Broken> broken = new ArrayList<>();
    private final BitSet assigned = new BitSet();
    private long undone;
    private long cost;

    /** A broken rule: which, on which shift (-1 for none) and visit (-1 for none), by how much. */
    public record Broken(Violation violation, int shift, int visit, int amount) {}

    /**
     * Evaluates a plan.
     *
     * @param problem the compiled problem
     * @param routes the visits of each shift in order
     */
    public PlanRecord(CompiledProblem problem, int[][] routes) {
        this.problem = problem;
        this.routes = routes;
        records = new RouteRecord[routes.length];
        results = new RouteResult[routes.length];
        LinkLayer links = new LinkLayer(problem);
        if (links.active()) {
            links.evaluate(
                    routes,
                    (violation, link, shift, visit, amount) -> broken.add(new Broken(violation, shift, visit, amount)));
        }
        RouteEvaluator evaluator = new RouteEvaluator(problem, links.active() ? links.times() : null);
        for (int s = 0; s < routes.length; s++) {
            records[s] = new RouteRecord(s, problem.travel.timeDependent(), broken);
            results[s] = evaluator.evaluate(s, routes[s], routes[s].length, records[s]);
            cost = Math.addExact(cost, results[s].cost());
            Arrays.stream(routes[s]).forEach(assigned::set);
            if (routes[s].length == 0) {
                add(CostTerm.PAID_TIME, results[s].cost(), false);
            }
        }
        technicians();
        plan();
    }

    /**
     * What the routes of one technician break, as if there were no others: links and what belongs to the whole plan are not looked at.
     *
     * @param problem the compiled problem
     * @param routes the visits of each shift in order; only those of the technician are looked at
     * @param technician the number of the technician
     * @return every violation
     */
    public static List<Broken> brokenBy(CompiledProblem problem, int[][] routes, int technician) {
        List<Broken> broken = new ArrayList<>();
        RouteResult[] results = new RouteResult[routes.length];
        RouteEvaluator evaluator = new RouteEvaluator(problem);
        for (int s : problem.technicians[technician].shifts) {
            RouteRecord record = new RouteRecord(s, problem.travel.timeDependent(), broken);
            results[s] = evaluator.evaluate(s, routes[s], routes[s].length, record);
        }
        TechnicianLayer layer = new TechnicianLayer(problem);
        layer.evaluate(
                technician,
                layer.figures(s -> results[s], s -> routes[s]),
                (violation, shift, amount) -> broken.add(new Broken(violation, shift, -1, amount)));
        return broken;
    }

    private void technicians() {
        TechnicianLayer layer = new TechnicianLayer(problem);
        for (int t = 0; t < problem.technicians.length; t++) {
            TechnicianLayer.Result result = layer.evaluate(
                    t,
                    layer.figures(s -> results[s], s -> routes[s]),
                    (violation, shift, amount) -> broken.add(new Broken(violation, shift, -1, amount)));
            add(CostTerm.FAIRNESS, result.cost(), true);
        }
    }

    private void plan() {
        PlanLayer layer = new PlanLayer(problem);
        add(CostTerm.WORST_LATENESS, layer.worstLateness(results), true);
        List<Integer> told = new ArrayList<>();
        for (RouteResult result : results) {
            Arrays.stream(result.told()).forEach(told::add);
        }
        for (int v = 0; v < problem.visits.jobs; v++) {
            if (!assigned.get(v)) {
                undone = Math.addExact(undone, layer.undone(v));
                add(CostTerm.UNDONE_PRICE, layer.price(v), true);
                add(CostTerm.DISRUPTION, layer.withdrawn(v), true);
                if (layer.toldIfLeftOut(v)) {
                    told.add(v);
                }
            }
        }
        TechnicianLayer.Result result =
                layer.tell(told.stream().mapToInt(Integer::intValue).toArray());
        add(CostTerm.DISRUPTION, result.cost(), true);
        if (result.violations() > 0) {
            broken.add(new Broken(Violation.MAX_CUSTOMERS_CHANGED, -1, -1, 1));
        }
    }

    private void add(CostTerm term, long units, boolean toTotal) {
        if (units != 0) {
            planCosts.merge(term, units, Math::addExact);
            cost = toTotal ? Math.addExact(cost, units) : cost;
        }
    }

    /** The score. */
    public PlanTotals totals() {
        return new PlanTotals(broken.size(), undone, cost);
    }

    /** The compiled problem. */
    public CompiledProblem problem() {
        return problem;
    }

    /** The visits of a shift in order. */
    public int[] visits(int shift) {
        return routes[shift];
    }

    /** Whether a visit is planned. */
    public boolean assigned(int visit) {
        return assigned.get(visit);
    }

    /** The figures of a route. */
    public RouteResult result(int shift) {
        return results[shift];
    }

    /** The stops of a route with their final times. */
    public List<RouteRecord.Entry> stops(int shift) {
        return records[shift].entries();
    }

    /** The cost terms of one route in money units. */
    public Map<CostTerm, Long> costs(int shift) {
        return records[shift].costs();
    }

    /** All cost terms in money units. */
    public Map<CostTerm, Long> costs() {
        Map<CostTerm, Long> sum = new EnumMap<>(planCosts);
        for (RouteRecord route : records) {
            route.costs().forEach((term, units) -> sum.merge(term, units, Math::addExact));
        }
        return sum;
    }

    /** Every violation. */
    public List<Broken> broken() {
        return List.copyOf(broken);
    }
}
