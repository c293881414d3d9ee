// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.explain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.DispatchPlan.Unassigned;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.solver.internal.compile.Clock;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.Money;
import org.fieldwright.solver.internal.evaluate.PlanRecord;
import org.fieldwright.solver.internal.evaluate.PlanRecord.Broken;
import org.fieldwright.solver.internal.evaluate.RouteRecord;
import org.fieldwright.solver.internal.evaluate.RouteRecord.PauseEntry;
import org.fieldwright.solver.internal.evaluate.RouteRecord.VisitEntry;
import org.fieldwright.solver.internal.evaluate.RouteResult;
import org.fieldwright.solver.internal.evaluate.Violation;
import org.fieldwright.solver.internal.search.Routes;
import org.jspecify.annotations.Nullable;

/** Writes an evaluated plan as records, every job with its reasons. */
public final class PlanWriter {
    private final Planning planning;
    private final CompiledProblem problem;
    private final Routes routes;
    private final PlanRecord record;
    private final VanLoad vanLoad;
    private boolean brief;
    private BooleanSupplier late = () -> false;

    /**
     * A writer of one plan.
     *
     * @param planning the compiled problem with where it came from
     * @param routes the plan
     */
    public PlanWriter(Planning planning, Routes routes) {
        this.planning = planning;
        this.routes = routes;
        problem = planning.compiled();
        record = new PlanRecord(problem, routes.visits());
        vanLoad = new VanLoad(planning);
    }

    /**
     * Leaves out the reasons, for plans that nobody reads.
     *
     * @return this
     */
    public PlanWriter brief() {
        brief = true;
        return this;
    }

    /**
     * Gives reasons only until it is late; the jobs after that have none but that nobody looked, or what is known without looking.
     *
     * @param isLate whether it is
     * @return this
     */
    public PlanWriter until(BooleanSupplier isLate) {
        late = isLate;
        return this;
    }

    /**
     * Writes the plan.
     *
     * @param decision how it was made, or null if somebody else made it
     * @param moreWarnings warnings beside those of the input
     * @return the plan
     */
    public DispatchPlan write(DispatchPlan.@Nullable Decision decision, List<Reason> moreWarnings) {
        List<Reason> warnings = new ArrayList<>(planning.warnings());
        warnings.addAll(moreWarnings);
        return new DispatchPlan(
                planning.problem().id(),
                planning.problem().zone(),
                planning.problem().currency(),
                new DispatchPlan.Score(
                        record.totals().hard(),
                        record.totals().undone(),
                        Money.amount(record.totals().cost())),
                writeRoutes(),
                writeUnassigned(),
                amounts(record.costs()),
                new KpiCounter(record).count(),
                record.broken().stream().map(b -> Texts.broken(planning, b)).toList(),
                forced(),
                warnings,
                decision);
    }

    private List<Route> writeRoutes() {
        AssignedReasons reasons = new AssignedReasons(planning, routes);
        List<Route> written = new ArrayList<>();
        for (int s = 0; s < problem.shifts.length; s++) {
            if (record.result(s).used()) {
                written.add(writeRoute(s, reasons));
            }
        }
        return written;
    }

    private Route writeRoute(int s, AssignedReasons reasons) {
        RouteResult result = record.result(s);
        List<Stop> stops = new ArrayList<>();
        Map<Integer, Map<String, Integer>> fetched = vanLoad.fetched(s, record.visits(s));
        for (RouteRecord.Entry entry : record.stops(s)) {
            if (entry instanceof VisitEntry visit && problem.visits.depot[visit.visit()] >= 0) {
                stops.add(writeDepotStop(visit, fetched.getOrDefault(visit.visit(), Map.of())));
            } else if (entry instanceof VisitEntry visit) {
                stops.add(writeVisit(visit, brief || late.getAsBoolean() ? List.of() : reasons.of(visit.visit(), s)));
            } else if (entry instanceof PauseEntry pause) {
                Instant start = at(pause.start());
                String site = pause.site() < 0 ? null : problem.travel.siteId(pause.site());
                stops.add(new Stop.Pause(pause.kind(), site, start, start.plusSeconds(pause.length()), pause.paid()));
            }
        }
        return new Route(
                planning.technician(s),
                planning.shift(s),
                at(result.departure()),
                at(result.end()),
                stops,
                Duration.ofSeconds(result.travel()),
                result.metres(),
                Duration.ofSeconds(result.service()),
                Duration.ofSeconds(result.waiting()),
                Duration.ofSeconds(result.overtime()),
                amounts(record.costs(s)),
                vanLoad.left(s, record.visits(s)));
    }

    private Stop.DepotStop writeDepotStop(VisitEntry stop, Map<String, Integer> fetched) {
        String depot = Objects.requireNonNull(problem.stock).depotId(problem.visits.depot[stop.visit()]);
        return new Stop.DepotStop(depot, at(stop.travelStart()), at(stop.start()), at(stop.end()), fetched);
    }

    private Stop.Visit writeVisit(VisitEntry v, List<Reason> reasons) {
        int site = problem.visits.site[v.visit()];
        int setup = Math.min(problem.visits.setup[v.visit()], v.start() - v.arrival());
        return new Stop.Visit(
                planning.job(v.visit()),
                planning.index().visits().get(v.visit()).index(),
                problem.travel.siteId(site),
                at(v.travelStart()),
                at(v.arrival()),
                at(v.start()),
                at(v.end()),
                Duration.ofSeconds(v.travel()),
                problem.travel.metres(v.from(), site),
                Duration.ofSeconds(Math.max(0, v.start() - v.arrival() - (v.from() == site ? 0 : setup))),
                late(v.start(), problem.visits.respondBy[v.visit()]),
                late(v.end(), problem.visits.resolveBy[v.visit()]),
                amounts(v.costs()),
                reasons);
    }

    private static Duration late(int time, int by) {
        return by == Clock.NEVER ? Duration.ZERO : Duration.ofSeconds(Math.max(0, time - by));
    }

    private List<Unassigned> writeUnassigned() {
        int leftOut = (int) java.util.stream.IntStream.range(0, problem.visits.jobs)
                .filter(v -> !record.assigned(v))
                .count();
        UnassignedReasons reasons = new UnassignedReasons(planning, routes, leftOut);
        List<Unassigned> written = new ArrayList<>();
        Set<String> unassigned = new HashSet<>();
        for (int v = 0; v < problem.visits.jobs; v++) {
            if (!record.assigned(v) && unassigned.add(planning.job(v))) { // a crew once
                written.add(new Unassigned(planning.job(v), unassigned(v, reasons)));
            }
        }
        return written;
    }

    private List<Reason> unassigned(int visit, UnassignedReasons reasons) {
        if (brief) {
            return List.of();
        }
        return late.getAsBoolean()
                ? List.of(Reason.of(
                        "NOT_LOOKED_INTO", "Planning was stopped; nobody has looked into why.", Texts.facts()))
                : reasons.of(visit);
    }

    /** What fixed visits force, and what rules reject about visits whose technician is locked. */
    private List<Reason> forced() {
        List<Broken> forced = new ArrayList<>(planning.prepared().forced());
        for (int s = 0; s < problem.shifts.length; s++) {
            for (int v : record.visits(s)) {
                if (problem.visits.mustShift[v] < 0 && problem.allows(v, s) && !problem.eligible(v, s)) {
                    forced.add(new Broken(Violation.NOT_ELIGIBLE, s, v, 1));
                }
            }
        }
        List<Reason> reasons = new ArrayList<>();
        for (Broken broken : forced) {
            reasons.add(Texts.broken(planning, broken));
            if (broken.violation() == Violation.NOT_ELIGIBLE) {
                planning.eligibility().verdict(broken.visit(), broken.shift()).rejections().stream()
                        .map(r -> r.about(planning.technician(broken.shift()), planning.shift(broken.shift())))
                        .forEach(reasons::add);
            }
        }
        return reasons;
    }

    private Instant at(int seconds) {
        return problem.clock.instant(seconds);
    }

    /** Money by term, rounded so that the terms add up. */
    private static Map<CostTerm, BigDecimal> amounts(Map<CostTerm, Long> units) {
        List<CostTerm> terms = units.keySet().stream().sorted().toList();
        long[] parts = terms.stream().mapToLong(t -> units.getOrDefault(t, 0L)).toArray();
        BigDecimal[] amounts = Money.amounts(parts);
        Map<CostTerm, BigDecimal> byTerm = new EnumMap<>(CostTerm.class);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != 0) {
                byTerm.put(terms.get(i), amounts[i]);
            }
        }
        return byTerm;
    }
}
