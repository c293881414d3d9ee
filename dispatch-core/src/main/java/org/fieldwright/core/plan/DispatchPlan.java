// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;
import org.fieldwright.core.internal.Default;
import org.jspecify.annotations.Nullable;

/**
 * The answer: routes, what is left undone and why, score, costs, figures and the record of the decision. Every
 * job of the problem is in it exactly once, planned or unassigned.
 *
 * @param problem The id of the problem, or null.
 * @param zone The zone in which people read the times.
 * @param currency The currency of all money.
 * @param score The score.
 * @param routes The used shifts, by technician and start.
 * @param unassigned The jobs not planned, by id.
 * @param costs The cost by term; the terms add up to the score's cost.
 * @param kpis Key figures.
 * @param violations Broken hard rules outside locks; empty in a plan made by the engine.
 * @param forced Broken rules that locks or events force, apart from the score.
 * @param warnings What was odd about the input or a given plan.
 * @param decision How it was made, or null for a plan that somebody else made.
 */
public record DispatchPlan(
        @Nullable String problem,
        ZoneId zone,
        String currency,
        Score score,
        List<Route> routes,
        List<Unassigned> unassigned,
        Map<CostTerm, BigDecimal> costs,
        Kpis kpis,
        List<Reason> violations,
        List<Reason> forced,
        List<Reason> warnings,
        @Nullable Decision decision) {
    /** Copies the collections and fills in the defaults. */
    public DispatchPlan {
        Objects.requireNonNull(zone, "DispatchPlan.zone");
        Objects.requireNonNull(currency, "DispatchPlan.currency");
        Objects.requireNonNull(score, "DispatchPlan.score");
        routes = Copies.list(routes);
        unassigned = Copies.list(unassigned);
        costs = Copies.sorted(costs);
        Objects.requireNonNull(kpis, "DispatchPlan.kpis");
        violations = Copies.list(violations);
        forced = Copies.list(forced);
        warnings = Copies.list(warnings);
    }

    /**
     * Three levels compared in order, lower is better: violations, undone work, money.
     *
     * @param hard The number of broken hard rules outside locks.
     * @param undone The weight of mandatory work left undone, in ten-thousandths of weight x minutes.
     * @param cost The money, four decimals; negative when preferences outweigh the cost.
     */
    public record Score(long hard, long undone, BigDecimal cost) implements Comparable<Score> {
        /** Copies the collections and fills in the defaults. */
        public Score {
            Objects.requireNonNull(cost, "Score.cost");
        }

        @Override
        public int compareTo(Score other) {
            int byHard = Long.compare(hard, other.hard);
            int byUndone = Long.compare(undone, other.undone);
            return byHard != 0 ? byHard : byUndone != 0 ? byUndone : cost.compareTo(other.cost);
        }
    }

    /**
     * A job that is not planned, with every reason.
     *
     * @param job The id of the job.
     * @param reasons The reasons, the deciding one first; never empty.
     */
    public record Unassigned(String job, List<Reason> reasons) {
        /** Copies the collections and fills in the defaults. */
        public Unassigned {
            Objects.requireNonNull(job, "Unassigned.job");
            reasons = Copies.list(reasons);
        }
    }

    /**
     * Key figures of a plan.
     *
     * @param jobs Jobs in the problem.
     * @param assignedJobs Jobs planned, or already done.
     * @param unassignedJobs Jobs not planned.
     * @param mandatoryMinutes Minutes of mandatory work that can be planned, rounded up by visit.
     * @param mandatoryMinutesDone Those of them that are planned.
     * @param shiftsUsed Shifts used.
     * @param techniciansUsed Technicians used.
     * @param travel Time on the road.
     * @param metres Distance.
     * @param work Time of visits and set-up.
     * @param waiting Idle time.
     * @param overtime Time past the soft end.
     * @param slaJobs Planned jobs with an SLA that is not ignored.
     * @param slaMet Those of them in time for every deadline.
     * @param utilisation Work over net shift time of used shifts, 0 to 1.
     * @param loadSpread Greatest less smallest load over available time among technicians.
     * @param loadDeviation Standard deviation of load over available time.
     */
    public record Kpis(
            int jobs,
            int assignedJobs,
            int unassignedJobs,
            long mandatoryMinutes,
            long mandatoryMinutesDone,
            int shiftsUsed,
            int techniciansUsed,
            Duration travel,
            long metres,
            Duration work,
            Duration waiting,
            Duration overtime,
            int slaJobs,
            int slaMet,
            double utilisation,
            double loadSpread,
            double loadDeviation) {
        /** Copies the collections and fills in the defaults. */
        public Kpis {
            Objects.requireNonNull(travel, "Kpis.travel");
            Objects.requireNonNull(work, "Kpis.work");
            Objects.requireNonNull(waiting, "Kpis.waiting");
            Objects.requireNonNull(overtime, "Kpis.overtime");
        }
    }

    /**
     * What a replay needs.
     *
     * @param engineVersion The version of the engine.
     * @param policyVersion The version of the policy.
     * @param rulesHash The hash of the rules.
     * @param problemHash The hash of the problem.
     * @param seed The seed.
     * @param steps The candidates tried.
     * @param tried The visits that these candidates took out, or found left out, and tried to place again.
     * @param stopped What ended the search: TIME, STEPS, NOT_IMPROVING, CANCELLED or DONE.
     */
    public record Decision(
            String engineVersion,
            String policyVersion,
            String rulesHash,
            String problemHash,
            long seed,
            long steps,
            @Default("0") long tried,
            String stopped) {
        /** Copies the collections and fills in the defaults. */
        public Decision {
            Objects.requireNonNull(engineVersion, "Decision.engineVersion");
            Objects.requireNonNull(policyVersion, "Decision.policyVersion");
            Objects.requireNonNull(rulesHash, "Decision.rulesHash");
            Objects.requireNonNull(problemHash, "Decision.problemHash");
            Objects.requireNonNull(stopped, "Decision.stopped");
        }
    }
}
