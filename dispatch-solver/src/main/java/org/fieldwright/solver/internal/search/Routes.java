// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.StockData;
import org.fieldwright.solver.internal.evaluate.Insertion;
import org.fieldwright.solver.internal.evaluate.LinkLayer;
import org.fieldwright.solver.internal.evaluate.PlanLayer;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.internal.evaluate.RouteEvaluator;
import org.fieldwright.solver.internal.evaluate.RouteResult;
import org.fieldwright.solver.internal.evaluate.TechnicianLayer;
import org.jspecify.annotations.Nullable;

/** A plan under construction: the routes with their results, and where a visit fits best. Not thread-safe. */
public final class Routes {
    private static final int[] NONE = {};

    private final CompiledProblem problem;
    private final RouteEvaluator evaluator;
    private final Insertion insertion;
    private final TechnicianLayer technicians;
    private final PlanLayer plan;
    private final int[][] visits;
    private final RouteResult[] results;
    private final BitSet planned = new BitSet();
    /** The layer of the plan as it stands, and one for plans that are tried; null without links. */
    private final @Nullable LinkLayer links;

    private final @Nullable LinkLayer trial;
    private int linkViolations;
    private int absences;

    /**
     * The routes of a plan.
     *
     * @param problem the compiled problem
     * @param visits the visits of each shift; kept and changed
     */
    public Routes(CompiledProblem problem, int[][] visits) {
        this.problem = problem;
        this.visits = visits;
        links = problem.links.any() ? new LinkLayer(problem) : null;
        trial = problem.links.any() ? new LinkLayer(problem) : null;
        evaluator = links == null ? new RouteEvaluator(problem) : new RouteEvaluator(problem, links);
        insertion = new Insertion(problem, links);
        technicians = new TechnicianLayer(problem);
        plan = new PlanLayer(problem);
        results = new RouteResult[visits.length];
        for (int s = 0; s < visits.length; s++) {
            Arrays.stream(visits[s]).forEach(planned::set);
        }
        evaluateAll();
    }

    private void evaluateAll() {
        if (links == null) {
            for (int s = 0; s < visits.length; s++) {
                results[s] = evaluator.evaluate(s, visits[s], visits[s].length);
            }
            return;
        }
        LinkLayer.Result all = links.evaluate(visits);
        System.arraycopy(all.routes(), 0, results, 0, results.length);
        linkViolations = all.violations();
        absences = all.absences();
    }

    /** Evaluates a route that has changed, and with links all of them. */
    private void evaluate(int shift) {
        if (links == null) {
            results[shift] = evaluator.evaluate(shift, visits[shift], visits[shift].length);
        } else {
            evaluateAll();
        }
    }

    /** Only what is fixed: locked starts and the prefixes. */
    public static Routes fixedOnly(CompiledProblem problem) {
        return new Routes(
                problem, Arrays.stream(problem.fixed).map(int[]::clone).toArray(int[][]::new));
    }

    /**
     * A place for a visit.
     *
     * @param shift the number of the shift
     * @param position the position in the route, with the depot stop if there is one
     * @param delta what the plan costs more in money units, work left undone not counted
     * @param result the result of the route with the visit
     * @param stop a depot stop that the visit needs in front of it and the route does not have yet, or -1
     * @param stopPosition the position of that stop
     */
    public record Place(int shift, int position, long delta, RouteResult result, int stop, int stopPosition) {}

    /** The cheapest place without a violation in one shift, or null if there is none. */
    public @Nullable Place best(int visit, int shift) {
        if (!problem.allows(visit, shift)) {
            return null;
        }
        Best best = new Best(visit, shift);
        insertion.tryAll(shift, visits[shift], visit, results[shift].violations(), best);
        for (int stop : stopsFor(visit, shift, best)) {
            for (int p = insertion.firstFree(visits[shift]); p <= visits[shift].length; p++) {
                best.stopAt(stop, p);
                insertion.tryAll(shift, best.base, visit, results[shift].violations(), best);
            }
        }
        return best.place;
    }

    /** The depot stops that may help a visit for which no place was found. */
    private int[] stopsFor(int visit, int shift, Best best) {
        StockData stock = problem.stock;
        if (best.place != null || stock == null || visit >= problem.visits.jobs || !stock.needs(visit)) {
            return NONE;
        }
        return IntStream.range(0, stock.depots)
                .filter(d -> stock.helps(d, visit) && !planned.get(problem.depotStop(shift, d)))
                .map(d -> problem.depotStop(shift, d))
                .toArray();
    }

    /** The cheapest place without a violation in any shift, or null if there is none. */
    public @Nullable Place best(int visit) {
        return best(visit, problem.allowedShifts(visit));
    }

    /** The cheapest place without a violation in some shifts, or null if there is none. */
    @Nullable
    Place best(int visit, BitSet shifts) {
        Place best = null;
        BitSet allowed = problem.allowedShifts(visit);
        for (int s = allowed.nextSetBit(0); s >= 0; s = allowed.nextSetBit(s + 1)) {
            Place place = shifts.get(s) ? best(visit, s) : null;
            if (place != null && (best == null || place.delta < best.delta)) {
                best = place;
            }
        }
        return best;
    }

    /** The place at the end of a route if it breaks nothing, or null. */
    public @Nullable Place last(int visit, int shift) {
        int[] longer = with(visits[shift], visits[shift].length, visit);
        RouteResult result = evaluator.evaluate(shift, longer, longer.length);
        Best best = new Best(visit, shift);
        best.candidate(visits[shift].length, result);
        for (int stop : stopsFor(visit, shift, best)) {
            best.stopAt(stop, visits[shift].length);
            longer = with(best.base, best.base.length, visit);
            best.candidate(best.base.length, evaluator.evaluate(shift, longer, longer.length));
        }
        return best.place;
    }

    private final class Best implements Insertion.Candidates {
        private final int visit;
        private final int shift;
        private final TechnicianLayer.@Nullable Result before;
        private @Nullable Place place;
        private int[] base;
        private int stop = -1;
        private int stopPosition = -1;

        Best(int visit, int shift) {
            this.visit = visit;
            this.shift = shift;
            base = visits[shift];
            before = technicians.active() ? technician(shift, results[shift], visits[shift]) : null;
        }

        /** From now on the route has a stop at a position. */
        void stopAt(int newStop, int at) {
            stop = newStop;
            stopPosition = at;
            base = with(visits[shift], at, stop);
        }

        @Override
        public void candidate(int position, RouteResult result) {
            long delta = result.cost() - results[shift].cost() + later(shift, result);
            boolean worse = result.violations() > results[shift].violations();
            if (worse || (place != null && before == null && delta >= place.delta)) {
                return;
            }
            if (trial != null) {
                linked(trial, position, result);
                return;
            }
            if (before != null) {
                TechnicianLayer.Result after = technician(shift, result, with(base, position, visit));
                if (after.violations() > before.violations()) {
                    return;
                }
                delta += after.cost() - before.cost();
            }
            keep(position, delta, result);
        }

        private void linked(LinkLayer layer, int position, RouteResult result) {
            int[][] tried = visits.clone();
            tried[shift] = with(base, position, visit);
            LinkLayer.Result all = layer.evaluate(tried);
            Whole now = new Whole(results, visits, linkViolations);
            Whole then = new Whole(all.routes(), tried, all.violations());
            if (then.hard <= now.hard) {
                keep(position, then.cost - now.cost, result);
            }
        }

        private void keep(int position, long delta, RouteResult result) {
            if (place == null || delta < place.delta) {
                place = new Place(shift, position, delta, result, stop, stopPosition);
            }
        }
    }

    /** What a visit at a place does to the whole plan; who is absent is not looked at. */
    private final class Whole {
        final long hard;
        final long cost;

        Whole(RouteResult[] all, int[][] routes, int ofLinks) {
            long hardSum = ofLinks;
            long costSum = plan.worstLateness(all);
            for (RouteResult result : all) {
                hardSum += result.violations();
                costSum += result.cost();
            }
            for (int t = 0; t < problem.technicians.length && technicians.active(); t++) {
                TechnicianLayer.Result own = technicians.evaluate(t, technicians.figures(s -> all[s], s -> routes[s]));
                hardSum += own.violations();
                costSum += own.cost();
            }
            hard = hardSum;
            cost = costSum;
        }
    }

    /** What the largest lateness of the plan costs more with another result of a route. */
    private long later(int shift, RouteResult result) {
        if (result.worstLateness() == results[shift].worstLateness()) {
            return 0;
        }
        int others = 0;
        for (int s = 0; s < results.length; s++) {
            others = s == shift ? others : Math.max(others, results[s].worstLateness());
        }
        return plan.worstLateness(Math.max(others, result.worstLateness()))
                - plan.worstLateness(Math.max(others, results[shift].worstLateness()));
    }

    private TechnicianLayer.Result technician(int shift, RouteResult result, int[] route) {
        return technicians.evaluate(
                problem.shifts[shift].technician,
                technicians.figures(s -> s == shift ? result : results[s], s -> s == shift ? route : visits[s]));
    }

    static int[] with(int[] route, int position, int visit) {
        int[] longer = new int[route.length + 1];
        System.arraycopy(route, 0, longer, 0, position);
        longer[position] = visit;
        System.arraycopy(route, position, longer, position + 1, route.length - position);
        return longer;
    }

    /** Inserts a visit at a place. */
    public void insert(int visit, Place place) {
        if (place.stop >= 0) {
            visits[place.shift] = with(visits[place.shift], place.stopPosition, place.stop);
            planned.set(place.stop);
        }
        visits[place.shift] = with(visits[place.shift], place.position, visit);
        if (plan.publishes() || links != null) {
            evaluate(place.shift); // with the customers told, and the partners' times
        } else {
            results[place.shift] = place.result;
        }
        planned.set(visit);
    }

    /** Takes a visit out of its shift. */
    public void remove(int visit, int shift) {
        visits[shift] = Arrays.stream(visits[shift]).filter(v -> v != visit).toArray();
        evaluate(shift);
        planned.clear(visit);
    }

    /** Puts a visit back where it was. */
    public void restore(int visit, int shift, int position) {
        visits[shift] = with(visits[shift], position, visit);
        evaluate(shift);
        planned.set(visit);
    }

    /** The state to come back to. */
    @SuppressWarnings("ArrayRecordComponent") // the arrays of routes are never written, only exchanged
    record Snapshot(int[][] visits, RouteResult[] results, BitSet planned) {}

    Snapshot snapshot() {
        return new Snapshot(visits.clone(), results.clone(), (BitSet) planned.clone());
    }

    void restore(Snapshot snapshot) {
        System.arraycopy(snapshot.visits, 0, visits, 0, visits.length);
        System.arraycopy(snapshot.results, 0, results, 0, results.length);
        planned.clear();
        planned.or(snapshot.planned);
        if (links != null) {
            evaluateAll();
        }
    }

    /** The shift of each visit, -1 for those that are left out. */
    public int[] shiftOfVisits() {
        int[] shiftOf = new int[problem.visits.count];
        Arrays.fill(shiftOf, -1);
        for (int s = 0; s < visits.length; s++) {
            for (int v : visits[s]) {
                shiftOf[v] = s;
            }
        }
        return shiftOf;
    }

    /** Becomes another plan. */
    public void become(int[][] other) {
        planned.clear();
        for (int s = 0; s < visits.length; s++) {
            visits[s] = other[s];
            Arrays.stream(other[s]).forEach(planned::set);
        }
        evaluateAll();
    }

    /** Exchanges the visits of a shift. */
    void replace(int shift, int[] route) {
        Arrays.stream(visits[shift]).forEach(planned::clear);
        Arrays.stream(route).forEach(planned::set);
        visits[shift] = route;
        evaluate(shift);
    }

    /** The score of the plan as it stands. */
    PlanTotals totals() {
        long hard = (long) linkViolations + absences;
        long cost = plan.worstLateness(results);
        int told = 0;
        for (RouteResult result : results) {
            hard += result.violations();
            cost += result.cost();
            told += result.told().length;
        }
        if (technicians.active()) {
            for (int t = 0; t < problem.technicians.length; t++) {
                TechnicianLayer.Result result =
                        technicians.evaluate(t, technicians.figures(s -> results[s], s -> visits[s]));
                hard += result.violations();
                cost += result.cost();
            }
        }
        int[] toldVisits = new int[told + problem.visits.count];
        int count = 0;
        for (RouteResult result : results) {
            System.arraycopy(result.told(), 0, toldVisits, count, result.told().length);
            count += result.told().length;
        }
        long undone = 0;
        for (int v = planned.nextClearBit(0); v < problem.visits.count; v = planned.nextClearBit(v + 1)) {
            undone += plan.undone(v);
            cost += plan.price(v) + plan.withdrawn(v);
            if (plan.toldIfLeftOut(v)) {
                toldVisits[count++] = v;
            }
        }
        TechnicianLayer.Result customers = plan.tell(Arrays.copyOf(toldVisits, count));
        return new PlanTotals(hard + customers.violations(), undone, cost + customers.cost());
    }

    /** Whether a visit is planned. */
    public boolean planned(int visit) {
        return planned.get(visit);
    }

    /** The visits of each shift; not to be changed. */
    public int[][] visits() {
        return visits;
    }

    /** The result of a shift. */
    public RouteResult result(int shift) {
        return results[shift];
    }
}
