// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.policy.Policy;

/** Judges a plan as docs/semantics.md says, section by section; see the package. */
final class Oracle {
    private final Case c;
    private final Fixed fixed;
    private final Map<String, RouteTimes> routes = new TreeMap<>();
    private final Map<String, List<Job>> planned = new TreeMap<>();
    private final Map<String, Bounds> bounds = new TreeMap<>();
    private final Order order = new Order();
    private final Map<String, Van> vans = new TreeMap<>();
    private final Map<String, TechnicianLimits> limits = new TreeMap<>();
    private final Costs costs = new Costs();
    private final Waiting waiting;
    private final List<String> violations = new ArrayList<>();

    private Oracle(Case c) {
        this.c = c;
        this.fixed = new Fixed(c);
        this.waiting = new Waiting(c, fixed);
    }

    /**
     * Judges a plan.
     *
     * @param problem a valid problem
     * @param policy the objective
     * @param rules who may do what
     * @param jobsByShift the jobs of each used shift in their order; {@code id#k} is visit k of a crew, stops at depots as {@link Case}
     *     names them
     * @return what the plan means
     */
    static OracleResult judge(
            DispatchProblem problem, Policy policy, EligibilityProvider rules, Map<String, List<String>> jobsByShift) {
        return new Oracle(new Case(problem, policy, rules)).judge(jobsByShift);
    }

    private OracleResult judge(Map<String, List<String>> jobsByShift) {
        for (Shift shift : c.shifts.values()) {
            planned.put(
                    shift.id(),
                    jobsByShift.getOrDefault(shift.id(), List.of()).stream()
                            .map(c.jobs::get)
                            .toList());
        }
        widenForWhatIsFixed();
        routes.putAll(waiting.walk(planned, this::walk));
        violations.addAll(waiting.broken());
        c.shifts.values().forEach(this::route);
        for (Technician technician : c.problem.technicians()) {
            violations.addAll(limits.get(technician.id()).broken(routes));
            costs.add(CostTerm.FAIRNESS, new Fairness(c).of(technician, routes));
        }
        costs.add(CostTerm.WORST_LATENESS, worstLateness());
        Disruption disruption = new Disruption(c, fixed).judge(routes);
        costs.add(CostTerm.DISRUPTION, disruption.cost());
        if (disruption.tooMany()) {
            violations.add("MAX_CUSTOMERS_CHANGED");
        }
        Set<String> assigned = new HashSet<>();
        planned.values().forEach(jobs -> jobs.forEach(j -> assigned.add(j.id())));
        Undone undone = new Undone(c);
        costs.add(CostTerm.UNDONE_PRICE, undone.price(assigned));
        Map<String, Long> overtime = new TreeMap<>();
        routes.forEach((id, times) -> overtime.put(id, new RouteCosts(c, fixed, c.shifts.get(id), times).overtime()));
        return new OracleResult(
                violations.stream().sorted().toList(), undone.undone(assigned), costs, routes, overtime);
    }

    private BigInteger worstLateness() {
        long worst = routes.values().stream()
                .flatMap(times -> times.visits.stream())
                .mapToLong(visit -> VisitCosts.lateness(c, visit))
                .max()
                .orElse(0);
        return Units.hours(c.policy.worstLatenessPerHour(), worst);
    }

    /** Section 8: walks the fixed visits alone and widens what they break, until they break nothing. */
    private void widenForWhatIsFixed() {
        Map<String, List<Job>> fixedJobs = new TreeMap<>();
        for (Shift shift : c.shifts.values()) {
            List<Job> alone =
                    fixed.of(shift.id()).stream().map(Fixed.Visit::job).toList();
            if (!alone.isEmpty()) {
                fixedJobs.put(shift.id(), alone);
            }
            List<Job> all = Stream.concat(planned.get(shift.id()).stream(), alone.stream())
                    .toList();
            bounds.put(shift.id(), Bounds.of(c, fixed, shift, all));
            vans.put(shift.id(), new Van(c, shift));
            vans.get(shift.id()).widen(alone);
            order.release(alone);
        }
        c.problem.technicians().forEach(t -> limits.put(t.id(), new TechnicianLimits(c, t)));
        boolean widened = true;
        while (widened) {
            Map<String, RouteTimes> alone = waiting.walk(fixedJobs, this::walk);
            limits.values().forEach(l -> l.widen(alone));
            widened = waiting.widen();
            for (Map.Entry<String, RouteTimes> route : alone.entrySet()) {
                widened |= bounds.get(route.getKey()).widen(route.getValue());
            }
        }
    }

    private void route(Shift shift) {
        List<Job> jobs = planned.get(shift.id());
        RouteTimes times = null;
        if (!jobs.isEmpty()) {
            times = routes.get(shift.id());
            Bounds within = bounds.get(shift.id());
            violations.addAll(order.broken(jobs));
            violations.addAll(Limits.broken(times, within));
            violations.addAll(beyond(times.broken, "UNREACHABLE", within.unreachable));
            violations.addAll(beyond(times.broken, "BREAK_RULE", within.breakRule));
            violations.addAll(beyond(times.broken, "WINDOW", 0));
            violations.addAll(beyond(times.broken, "BREAK_LATE", 0));
            violations.addAll(Collections.nCopies((int) vans.get(shift.id()).shortages(jobs), "STOCK"));
            jobs.stream().filter(job -> !Case.depotStop(job)).forEach(job -> assignment(job, shift.id()));
        }
        new RouteCosts(c, fixed, shift, times).add(costs);
    }

    private RouteTimes walk(String id, List<Job> jobs) {
        Shift shift = c.shifts.get(id);
        Bounds within = bounds.get(id);
        EarlyWalk early = new EarlyWalk(c, fixed, shift, within, waiting);
        early.walk(jobs);
        return new Departure(c, shift, within, early).times();
    }

    private static List<String> beyond(List<String> broken, String code, long forced) {
        return broken.stream().filter(code::equals).skip(forced).toList();
    }

    private void assignment(Job job, String shift) {
        if (!c.eligible(job, shift) && !fixed.rulesAside(job, shift)) {
            violations.add("NOT_ELIGIBLE");
        } else if (fixed.lockForbids(job, shift)) {
            violations.add("LOCKED_ELSEWHERE");
        }
    }
}
