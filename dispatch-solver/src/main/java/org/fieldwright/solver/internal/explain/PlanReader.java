// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.core.validation.InvalidInputException;
import org.fieldwright.core.validation.Issue;
import org.fieldwright.solver.internal.compile.CompiledProblem;

/**
 * Reads a given plan as routes of visit numbers. Technician, shift and order are taken from it; what is fixed is put where it is fixed. Unknown,
 * doubled and missing jobs are errors, given times that turn out different are warnings.
 */
public final class PlanReader {
    private final Planning planning;
    private final CompiledProblem problem;
    private final List<Issue> issues = new ArrayList<>();
    private final List<Reason> warnings = new ArrayList<>();
    private final BitSet seen = new BitSet();
    private final Map<String, Instant> givenStarts = new HashMap<>();

    /**
     * For a problem.
     *
     * @param planning the compiled problem
     */
    public PlanReader(Planning planning) {
        this.planning = planning;
        problem = planning.compiled();
    }

    /**
     * The routes of a plan.
     *
     * @param plan the plan
     * @return the visits of each shift
     * @throws InvalidInputException if the plan does not belong to the problem, with every fault
     */
    public int[][] read(DispatchPlan plan) {
        List<List<Integer>> routes = new ArrayList<>();
        for (int s = 0; s < problem.shifts.length; s++) {
            routes.add(new ArrayList<>());
        }
        for (int r = 0; r < plan.routes().size(); r++) {
            readRoute(plan.routes().get(r), "/routes/" + r, routes);
        }
        for (int u = 0; u < plan.unassigned().size(); u++) {
            seeUnassigned(plan.unassigned().get(u).job(), "/unassigned/" + u + "/job");
        }
        for (int v = 0; v < problem.visits.jobs; v++) {
            if (!seen.get(v)) {
                error(
                        "PLAN_JOB_MISSING",
                        "",
                        planning.job(v),
                        "Job " + planning.job(v) + " is neither planned nor unassigned.",
                        "Add it to a route or to unassigned.");
            }
        }
        if (!issues.isEmpty()) {
            throw new InvalidInputException(issues);
        }
        return withFixed(routes);
    }

    private void readRoute(Route route, String pointer, List<List<Integer>> routes) {
        int shift = planning.index().shift(route.shift());
        if (shift < 0) {
            error(
                    "PLAN_SHIFT_UNKNOWN",
                    pointer + "/shift",
                    route.shift(),
                    "Shift " + route.shift() + " is not in the problem.",
                    "Use a shift of the problem.");
        } else if (!planning.technician(shift).equals(route.technician())) {
            error(
                    "PLAN_TECHNICIAN_WRONG",
                    pointer + "/technician",
                    route.technician(),
                    "Shift " + route.shift() + " belongs to technician " + planning.technician(shift) + ".",
                    "Name that technician, or a shift of " + route.technician() + ".");
        }
        for (int i = 0; i < route.stops().size(); i++) {
            if (route.stops().get(i) instanceof Stop.Visit visit) {
                int v = see(visit.job(), visit.visit(), pointer + "/stops/" + i + "/job");
                if (v >= 0 && shift >= 0) {
                    routes.get(shift).add(v);
                    givenStarts.put(visit.job() + '#' + visit.visit(), visit.start());
                }
            } else if (route.stops().get(i) instanceof Stop.DepotStop stop && shift >= 0) {
                readDepotStop(stop, shift, pointer + "/stops/" + i + "/depot", routes.get(shift));
            }
        }
    }

    private void readDepotStop(Stop.DepotStop stop, int shift, String pointer, List<Integer> route) {
        if (planning.problem().depots().stream().noneMatch(d -> d.id().equals(stop.depot()))) {
            error(
                    "PLAN_DEPOT_UNKNOWN",
                    pointer,
                    stop.depot(),
                    "Depot " + stop.depot() + " is not in the problem.",
                    "Use a depot of the problem, or leave the stop out.");
            return;
        }
        int depot = problem.stock == null ? -1 : problem.stock.depot(stop.depot());
        if (depot < 0 || route.contains(problem.depotStop(shift, depot))) {
            leaveOut(stop.depot(), shift);
        } else {
            route.add(problem.depotStop(shift, depot));
        }
    }

    private void leaveOut(String depot, int shift) {
        warnings.add(Reason.of(
                        "DEPOT_STOP_LEFT_OUT",
                        "A stop at depot " + depot
                                + " was left out: it is over, it is the second one, or no visit needs what is there.",
                        Texts.facts("depot", depot))
                .about(planning.technician(shift), planning.shift(shift)));
    }

    /** The visits of a job that no route has; one at least. */
    private void seeUnassigned(String job, String pointer) {
        int first = planning.index().visit(job, 0);
        int visits = first < 0
                ? 1
                : planning.index().visits().get(first).job().visits().size();
        boolean any = false;
        for (int i = 0; i < visits; i++) {
            if (first < 0 || !seen.get(first + i) || (!any && i == visits - 1)) {
                see(job, i, pointer);
                any = true;
            }
        }
    }

    private int see(String job, int visit, String pointer) {
        int v = planning.index().visit(job, visit);
        if (v < 0) {
            error(
                    "PLAN_JOB_UNKNOWN",
                    pointer,
                    job,
                    "Job " + job + " (visit " + visit + ") is not in the problem.",
                    "Remove it from the plan.");
        } else if (seen.get(v)) {
            error(
                    "PLAN_JOB_TWICE",
                    pointer,
                    job,
                    "Job " + job + " is in the plan more than once.",
                    "Keep it in one place.");
        } else {
            seen.set(v);
        }
        return v;
    }

    private void error(String code, String pointer, String value, String message, String remedy) {
        issues.add(new Issue(Issue.Severity.ERROR, code, pointer, value, message, remedy));
    }

    /** Puts prefixes first and adds fixed visits that the plan leaves out; what cannot be planned leaves its route. */
    private int[][] withFixed(List<List<Integer>> routes) {
        int[][] arrays = new int[routes.size()][];
        BitSet planned = new BitSet();
        routes.forEach(route -> route.removeIf(v -> !problem.visits.plannable[v]));
        for (int s = 0; s < arrays.length; s++) {
            leaveOutPastStops(routes.get(s), s);
        }
        routes.forEach(route -> route.forEach(planned::set));
        for (int s = 0; s < arrays.length; s++) {
            int shift = s;
            int[] prefix = Arrays.stream(problem.fixed[s])
                    .filter(v -> problem.visits.prefixShift[v] == shift)
                    .toArray();
            List<Integer> order = new ArrayList<>();
            Arrays.stream(prefix)
                    .filter(v -> routes.get(shift).contains(v) || !planned.get(v))
                    .forEach(order::add);
            routes.get(s).stream().filter(v -> !order.contains(v)).forEach(order::add);
            Arrays.stream(problem.fixed[s])
                    .filter(v -> !planned.get(v) && !order.contains(v))
                    .forEach(order::add);
            if (!order.equals(routes.get(s))) {
                warnings.add(Reason.of(
                                "FIXED_VISITS_PLACED",
                                "Visits that are fixed were put where they are fixed.",
                                Texts.facts())
                        .about(planning.technician(s), planning.shift(s)));
            }
            arrays[s] = order.stream().mapToInt(Integer::intValue).toArray();
        }
        return arrays;
    }

    /** Leaves out depot stops before the end of the fixed prefix: what they fetched is on the van. */
    private void leaveOutPastStops(List<Integer> route, int shift) {
        boolean past = false;
        for (int i = route.size() - 1; i >= 0; i--) {
            int v = route.get(i);
            past |= problem.visits.prefixShift[v] == shift;
            if (past && problem.visits.depot[v] >= 0) {
                route.remove(i);
                leaveOut(Objects.requireNonNull(problem.stock).depotId(problem.visits.depot[v]), shift);
            }
        }
    }

    /**
     * What was odd about the plan: fixed visits that were moved, and given starts that differ from those of the evaluated plan.
     *
     * @param evaluated the plan with the times that follow from its order
     * @return the warnings
     */
    public List<Reason> warnings(DispatchPlan evaluated) {
        List<Reason> all = new ArrayList<>(warnings);
        for (Route route : evaluated.routes()) {
            for (Stop stop : route.stops()) {
                if (stop instanceof Stop.Visit visit) {
                    Instant given = givenStarts.get(visit.job() + '#' + visit.visit());
                    if (given != null && !given.equals(visit.start())) {
                        all.add(Reason.of(
                                        "PLAN_TIME_DIFFERS",
                                        "Job " + visit.job() + " is given to start at " + given + " but starts at "
                                                + visit.start() + ".",
                                        Texts.facts(
                                                "job",
                                                visit.job(),
                                                "given",
                                                given.toString(),
                                                "derived",
                                                visit.start().toString()))
                                .about(route.technician(), route.shift()));
                    }
                }
            }
        }
        return all;
    }
}
