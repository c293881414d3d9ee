// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.plan.CostTerm;

/** Section 9: what a visit costs by its own times. */
final class VisitCosts {
    private static final long DAY = 86_400;
    private final Case c;
    private final Shift shift;

    VisitCosts(Case c, Shift shift) {
        this.c = c;
        this.shift = shift;
    }

    void add(RouteTimes.VisitTime visit, Costs costs) {
        Job job = visit.job();
        if (job.sla() != null && !c.follows(job)) {
            sla(job.sla(), visit, costs);
        }
        costs.add(
                CostTerm.PREFERRED_WINDOW,
                Units.hours(c.policy.preferredWindowPerHour(), outside(job.preferredWindows(), visit)));
        costs.add(
                CostTerm.PROMISED_WINDOW,
                Units.hours(c.policy.promisedWindowPerHour(), outside(job.promisedWindows(), visit)));
        costs.add(
                CostTerm.PREFERENCE,
                Units.PER_TEN_THOUSANDTH.multiply(BigInteger.valueOf(-c.preference(job, shift.id()))));
        if (atRisk(c, job)) {
            long late = Math.max(0, visit.end() - riskBound(c, shift));
            costs.add(CostTerm.COMPLETION_RISK, Units.hours(c.policy.completionRiskPerHour(), late));
        }
    }

    private void sla(Sla sla, RouteTimes.VisitTime visit, Costs costs) {
        costs.add(CostTerm.SLA_RESPONSE, late(sla, sla.response(), visit.start()));
        costs.add(CostTerm.SLA_RESOLUTION, late(sla, sla.resolution(), visit.end()));
        costs.add(CostTerm.SLA_EARLY, Units.hours(c.policy.alapPerHour(), early(c, sla, visit.start())));
    }

    private BigInteger late(Sla sla, Sla.Target target, long time) {
        if (target == null || sla.policy() == Sla.Policy.IGNORE) {
            return BigInteger.ZERO;
        }
        long by = Case.seconds(target.by());
        boolean bound = sla.policy() == Sla.Policy.HARD && by >= c.now;
        long late = time - by;
        if (bound || late <= 0) {
            return BigInteger.ZERO;
        }
        BigInteger days = BigInteger.valueOf((late + DAY - 1) / DAY);
        return Units.money(or(target.fixed(), c.policy.slaFixed()))
                .add(Units.hours(or(target.perHour(), c.policy.slaPerHour()), late))
                .add(Units.money(or(target.perDay(), c.policy.slaPerDay())).multiply(days));
    }

    private static BigDecimal or(BigDecimal own, BigDecimal usual) {
        return own != null ? own : usual;
    }

    /** Seconds by which a start is earlier than an AS_LATE_AS_POSSIBLE_INSIDE deadline less the margin. */
    static long early(Case c, Sla sla, long start) {
        Sla.Target due = sla.response() != null ? sla.response() : sla.resolution();
        if (due == null || sla.policy() != Sla.Policy.AS_LATE_AS_POSSIBLE_INSIDE) {
            return 0;
        }
        return Math.max(0, Case.seconds(due.by()) - c.policy.alapMargin().toSeconds() - start);
    }

    private static long outside(List<TimeWindow> windows, RouteTimes.VisitTime visit) {
        return windows.stream()
                .mapToLong(w -> Window.of(w).outside(visit.start(), visit.end()))
                .min()
                .orElse(0);
    }

    /** How late a visit is for deadlines that are not ignored and for windows that do not bind; 0 in time. */
    static long lateness(Case c, RouteTimes.VisitTime visit) {
        Job job = visit.job();
        long late = Math.max(afterWindows(job.promisedWindows(), visit), afterWindows(job.preferredWindows(), visit));
        Sla sla = job.sla();
        if (sla == null || sla.policy() == Sla.Policy.IGNORE || c.follows(job)) {
            return late;
        }
        if (sla.response() != null) {
            late = Math.max(late, visit.start() - Case.seconds(sla.response().by()));
        }
        return sla.resolution() == null
                ? late
                : Math.max(late, visit.end() - Case.seconds(sla.resolution().by()));
    }

    private static long afterWindows(List<TimeWindow> windows, RouteTimes.VisitTime visit) {
        return windows.stream()
                .map(Window::of)
                .filter(w -> visit.start() >= w.earliestStart())
                .mapToLong(w -> Math.max(visit.start() - w.latestStart(), visit.end() - w.latestEnd()))
                .min()
                .stream()
                .map(late -> Math.max(0, late))
                .findFirst()
                .orElse(0);
    }

    static boolean atRisk(Case c, Job job) {
        int priority = c.policy.completionRiskPriority();
        return priority > 0 && !Case.depotStop(job) && (job.emergency() || job.priority() <= priority);
    }

    static long riskBound(Case c, Shift shift) {
        return RouteCosts.regularEnd(shift) - c.policy.completionRiskBuffer().toSeconds();
    }
}
