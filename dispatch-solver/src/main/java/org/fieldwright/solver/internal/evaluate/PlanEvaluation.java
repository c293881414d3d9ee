// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.PlanRecord.Broken;

/** A plan given as jobs by shift, evaluated in one call. */
public final class PlanEvaluation {
    /** Marks the id of a depot among those of jobs. */
    public static final String DEPOT = "depot:";

    private final PlanRecord record;
    private final FixedVisits.Prepared prepared;

    private PlanEvaluation(FixedVisits.Prepared prepared, int[][] routes) {
        this.prepared = prepared;
        record = new PlanRecord(prepared.problem(), routes);
    }

    /**
     * Compiles and evaluates.
     *
     * @param problem a valid problem
     * @param policy the policy
     * @param rules the rules
     * @param jobsByShift the ids of the jobs of each shift in order; {@code id#k} is visit k of a crew, {@link #DEPOT} before the id of a depot is a stop there
     * @return the evaluation
     */
    public static PlanEvaluation of(
            DispatchProblem problem, Policy policy, EligibilityProvider rules, Map<String, List<String>> jobsByShift) {
        FixedVisits.Prepared prepared = FixedVisits.prepare(problem, policy, rules);
        ProblemIndex index = prepared.problem().index;
        int[][] routes = new int[index.shifts().size()][];
        for (int s = 0; s < routes.length; s++) {
            int shift = s;
            routes[s] = jobsByShift.getOrDefault(index.shifts().get(s).shift().id(), List.of()).stream()
                    .mapToInt(stop -> stop(prepared.problem(), stop, shift))
                    .toArray();
        }
        return new PlanEvaluation(prepared, routes);
    }

    private static int stop(CompiledProblem problem, String stop, int shift) {
        if (!stop.startsWith(DEPOT)) {
            return visit(problem.index, stop);
        }
        int depot = Objects.requireNonNull(problem.stock).depot(stop.substring(DEPOT.length()));
        return problem.depotStop(shift, depot);
    }

    private static int visit(ProblemIndex index, String name) {
        int hash = name.indexOf('#');
        return hash < 0
                ? index.visit(name, 0)
                : index.visit(name.substring(0, hash), Integer.parseInt(name.substring(hash + 1)));
    }

    /** The number of violations. */
    public long hard() {
        return record.totals().hard();
    }

    /** The weight of mandatory work left out. */
    public long undone() {
        return record.totals().undone();
    }

    /** The cost in money units. */
    public long cost() {
        return record.totals().cost();
    }

    /** One term of the cost in money units. */
    public long cost(CostTerm term) {
        return record.costs().getOrDefault(term, 0L);
    }

    /** The violations. */
    public List<Broken> violations() {
        return record.broken();
    }

    /** What fixed visits force. */
    public List<Broken> forced() {
        return prepared.forced();
    }

    /** The figures of a route by the id of its shift. */
    public Route route(String shift) {
        return new Route(record.problem(), record.result(problem().index.shift(shift)));
    }

    /** When a shift's stop at a depot starts. */
    public Instant depotStart(String shift, String depot) {
        int stop = stop(problem(), DEPOT + depot, problem().index.shift(shift));
        return problem().clock.instant(entry(stop).start());
    }

    /** When a planned job starts. */
    public Instant visitStart(String job) {
        return problem().clock.instant(entry(job).start());
    }

    /** When a planned job ends. */
    public Instant visitEnd(String job) {
        return problem().clock.instant(entry(job).end());
    }

    private CompiledProblem problem() {
        return record.problem();
    }

    private RouteRecord.VisitEntry entry(String job) {
        return entry(visit(problem().index, job));
    }

    private RouteRecord.VisitEntry entry(int visit) {
        for (int s = 0; s < problem().shifts.length; s++) {
            for (RouteRecord.Entry entry : record.stops(s)) {
                if (entry instanceof RouteRecord.VisitEntry v && v.visit() == visit) {
                    return v;
                }
            }
        }
        throw new IllegalArgumentException("Visit " + visit + " is not planned.");
    }

    /** The figures of one route with instants. */
    public record Route(CompiledProblem problem, RouteResult result) {
        /** When it leaves. */
        public Instant departure() {
            return problem.clock.instant(result.departure());
        }

        /** When it ends. */
        public Instant end() {
            return problem.clock.instant(result.end());
        }

        /** Seconds on the road. */
        public long travelSeconds() {
            return result.travel();
        }

        /** The distance. */
        public long metres() {
            return result.metres();
        }

        /** Seconds at work: everything but breaks. */
        public long workSeconds() {
            return result.work();
        }

        /** Idle seconds. */
        public long waitingSeconds() {
            return result.waiting();
        }

        /** Seconds of overtime. */
        public long overtimeSeconds() {
            return result.overtime();
        }
    }
}
