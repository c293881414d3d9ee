// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.travel.TravelProvider;
import org.fieldwright.solver.internal.compile.Clock;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.HostTerms;
import org.fieldwright.solver.internal.compile.ProblemCompiler;
import org.fieldwright.solver.internal.compile.ShiftData;
import org.fieldwright.solver.internal.compile.StockData;
import org.fieldwright.solver.internal.compile.TechnicianData;
import org.fieldwright.solver.internal.evaluate.PlanRecord.Broken;

/**
 * Fixed visits are in every plan, whatever they break. They are walked alone, every bound that they break is widened to what is observed, and
 * what was broken is kept as <em>forced</em>. Widening one bound can show the next one, hence the rounds; each widens at least one bound.
 */
public final class FixedVisits {
    private static final int ROUNDS = 20;

    private final CompiledProblem problem;
    private final List<Broken> forced = new ArrayList<>();

    private FixedVisits(CompiledProblem problem) {
        this.problem = problem;
    }

    /** A compiled problem whose bounds are widened for what is fixed, with what that forces. */
    public record Prepared(CompiledProblem problem, List<Broken> forced) {}

    /** Numbers, decides and compiles a problem with its own travel, and widens its bounds for what is fixed. */
    public static Prepared prepare(DispatchProblem problem, Policy policy, EligibilityProvider rules) {
        ProblemIndex index = new ProblemIndex(problem);
        return prepare(index, policy, rules.decide(index), problem.travel());
    }

    /** Compiles a problem and widens its bounds for what is fixed. */
    public static Prepared prepare(ProblemIndex index, Policy policy, Eligibility eligibility, TravelProvider travel) {
        return prepare(index, policy, eligibility, travel, HostTerms.NONE);
    }

    /** The same with what the host asks for. */
    public static Prepared prepare(
            ProblemIndex index, Policy policy, Eligibility eligibility, TravelProvider travel, HostTerms host) {
        CompiledProblem problem = ProblemCompiler.compile(index, policy, eligibility, travel, host);
        FixedVisits fixed = new FixedVisits(problem);
        fixed.widen();
        fixed.addUneligible();
        return new Prepared(problem, List.copyOf(fixed.forced));
    }

    private void widen() {
        if (Arrays.stream(problem.fixed).allMatch(f -> f.length == 0)) {
            return;
        }
        for (int round = 0; round < ROUNDS; round++) {
            PlanRecord record = new PlanRecord(problem, problem.fixed);
            List<Broken> broken = record.broken().stream()
                    .filter(b -> b.violation() != Violation.MAX_CUSTOMERS_CHANGED)
                    .toList();
            if (broken.isEmpty()) {
                return;
            }
            forced.addAll(broken);
            if (problem.links.any()) {
                new LinkLayer(problem).widen(problem.fixed);
            }
            widest(broken.stream().filter(b -> !b.violation().ofLinks()).toList())
                    .forEach(b -> widen(b, record));
        }
    }

    /** Of several breaks of one bound only the greatest widens it; breaks that are counted all do. */
    private List<Broken> widest(List<Broken> broken) {
        List<Broken> widest = new ArrayList<>();
        for (Broken b : broken.stream()
                .sorted(Comparator.comparingInt(Broken::amount).reversed())
                .toList()) {
            if (widest.stream().noneMatch(w -> sameBound(w, b))) {
                widest.add(b);
            }
        }
        return widest;
    }

    private boolean sameBound(Broken a, Broken b) {
        return a.violation() == b.violation()
                && switch (a.violation()) {
                    case MAX_LEG -> a.shift() == b.shift();
                    case MAX_WORK_DAY, MAX_WORK_WEEK, MIN_REST ->
                        problem.shifts[a.shift()].technician == problem.shifts[b.shift()].technician;
                    default -> false;
                };
    }

    private void widen(Broken broken, PlanRecord record) {
        ShiftData shift = problem.shifts[broken.shift()];
        TechnicianData technician = problem.technicians[shift.technician];
        switch (broken.violation()) {
            case LOCKED_POSITION -> problem.visits.position[broken.visit()] = -1;
            case LOCKED_ORDER -> problem.visits.after[broken.visit()] = -1;
            case WINDOW -> widenWindow(broken.visit(), record, shift.number);
            case UNREACHABLE -> shift.allowedUnreachable++;
            case BREAK_RULE -> shift.allowedRuleViolations++;
            case BREAK_LATE -> widenBreak(shift, record);
            case MAX_LEG -> shift.maxLeg += broken.amount();
            case HARD_END -> shift.hardEnd += broken.amount();
            case HARD_LAST_DEPARTURE -> shift.hardLastDeparture += broken.amount();
            case MAX_WORK -> shift.maxWork += broken.amount();
            case MAX_TRAVEL -> shift.maxTravel += broken.amount();
            case MAX_JOBS -> shift.maxJobs += broken.amount();
            case MAX_WORK_DAY -> technician.maxWorkPerDay += broken.amount();
            case MAX_WORK_WEEK -> technician.maxWorkPerWeek += broken.amount();
            case MIN_REST -> technician.minRest -= broken.amount();
            case STOCK -> widenStock(shift, record);
            case MAX_JOBS_TYPE -> widenTypes(technician, record);
            default ->
                throw new IllegalStateException("A fixed visit is where it is fixed, yet " + broken + " was found.");
        }
    }

    private void widenWindow(int visit, PlanRecord record, int shift) {
        int start = record.stops(shift).stream()
                .filter(e -> e instanceof RouteRecord.VisitEntry v && v.visit() == visit)
                .mapToInt(RouteRecord.Entry::start)
                .findFirst()
                .orElseThrow();
        int opening = problem.visits.windows.none(visit) ? start : problem.visits.windows.opening(visit);
        problem.visits.widen(visit, Math.min(opening, start), start);
    }

    /** The pauses in order are those of the walk in order; one on the way to a visit that has started breaks nothing. */
    private void widenBreak(ShiftData shift, PlanRecord record) {
        int next = 0;
        List<RouteRecord.Entry> stops = record.stops(shift.number);
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i) instanceof RouteRecord.PauseEntry p && p.kind() != Stop.Kind.RULE) {
                ShiftData.Pause pause = shift.pauses[next++];
                if (!beforeStartedVisit(stops.subList(i, stops.size()))) {
                    pause.latestStart = Math.max(pause.latestStart, p.start());
                }
            }
        }
    }

    private boolean beforeStartedVisit(List<RouteRecord.Entry> stops) {
        for (RouteRecord.Entry entry : stops) {
            if (entry instanceof RouteRecord.VisitEntry visit) {
                return problem.visits.actualStart[visit.visit()] != Clock.NEVER;
            }
        }
        return false;
    }

    private void widenStock(ShiftData shift, PlanRecord record) {
        StockData stock = problem.stock;
        if (stock != null) {
            stock.widen(shift.number, record.visits(shift.number));
        }
    }

    private void widenTypes(TechnicianData technician, PlanRecord record) {
        int[] limits = technician.maxJobsByType;
        if (limits == null) {
            return;
        }
        for (int type = 0; type < limits.length; type++) {
            int number = type;
            ToIntFunction<Integer> ofType = s -> (int) Arrays.stream(record.visits(s))
                    .filter(v -> problem.visits.type[v] == number)
                    .count();
            for (int shift : technician.shifts) {
                int onDay = Arrays.stream(technician.shifts)
                        .filter(s -> problem.shifts[s].day == problem.shifts[shift].day)
                        .map(s -> ofType.applyAsInt(s))
                        .sum();
                limits[type] = Math.max(limits[type], onDay);
            }
        }
    }

    /** What the rules reject about a fixed visit is forced as well. */
    private void addUneligible() {
        for (int[] visits : problem.fixed) {
            for (int v : visits) {
                int shift = problem.visits.mustShift[v];
                if (!problem.eligible(v, shift)) {
                    forced.add(new Broken(Violation.NOT_ELIGIBLE, shift, v, 1));
                }
            }
        }
    }
}
