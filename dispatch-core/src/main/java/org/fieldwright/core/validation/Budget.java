// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;
import org.jspecify.annotations.Nullable;

/**
 * A bound on what a plan can cost at most. Money is counted in long units, 180 000 000 to one of the currency, so 51 000 000 000 is where
 * sums stop being exact; some of that is left for terms that are bounded only roughly. Estimates are in double: no decision hangs on cents.
 */
final class Budget {
    private static final double MOST = 40e9;
    private static final double MOST_UNDONE = 9e18;

    /** Half way round the earth. */
    private static final double FARTHEST_KILOMETRES = 20_100;

    private static final double METRES_PER_KILOMETRE = 1000;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double SECONDS_PER_DAY = 86_400;

    private final Context context;
    private final Policy policy;
    private double sum;
    private double greatest;
    private At greatestAt = At.ROOT;
    private double undone;
    private double legs;
    private double perKilometre;
    private At perKilometreAt = At.ROOT;

    private Budget(Context context, Policy policy) {
        this.context = context;
        this.policy = policy;
    }

    static void check(Context context, Policy policy) {
        new Budget(context, policy).check();
    }

    private void check() {
        DispatchProblem problem = context.problem;
        Instant last = problem.horizonEnd();
        for (int i = 0; i < problem.technicians().size(); i++) {
            Technician technician = problem.technicians().get(i);
            technician(technician, At.ROOT.field("technicians").index(i));
            for (Shift shift : technician.shifts()) {
                last = shift.hardEnd().isAfter(last) ? shift.hardEnd() : last;
            }
        }
        for (int i = 0; i < problem.jobs().size(); i++) {
            job(problem.jobs().get(i), At.ROOT.field("jobs").index(i), last);
        }
        disruption(problem);
        legs += problem.holds().size();
        add(perKilometre * legs * farthest(problem.travel()), perKilometreAt);
        if (!(sum <= MOST)) {
            String message = "The amounts of the problem could add up to " + Math.round(sum) + ", of which up to "
                    + Math.round(greatest) + " come from the place named.";
            context.faults.add(Code.MONEY_SUM_OVERFLOW, greatestAt, Math.round(greatest), message);
        }
        if (!(undone <= MOST_UNDONE) && !policy.strictPriorities()) {
            context.faults.add(
                    Code.UNDONE_OVERFLOW,
                    At.ROOT.field("jobs"),
                    null,
                    "The undone work of all jobs weighs up to " + undone + ".");
        }
    }

    private void add(double amount, At at) {
        sum += amount;
        if (amount > greatest) {
            greatest = amount;
            greatestAt = at;
        }
    }

    private void technician(Technician technician, At at) {
        double hours = 0;
        for (Shift shift : technician.shifts()) {
            legs += 1 + shift.breaks().size();
            hours +=
                    Duration.between(shift.earliestDeparture(), shift.hardEnd()).toSeconds() / SECONDS_PER_HOUR;
        }
        Technician.Costs own = technician.costs();
        Technician.Costs costs = own != null ? own : policy.costs() != null ? policy.costs() : Policy.DEFAULT_COSTS;
        At place = own != null ? at.field("costs") : at;
        add(amount(costs.perHour()) * hours, place.field("perHour"));
        add(amount(costs.perTravelHour()) * hours, place.field("perTravelHour"));
        if (amount(costs.perKilometre()) > perKilometre) {
            perKilometre = amount(costs.perKilometre());
            perKilometreAt = place.field("perKilometre");
        }
        add(amount(policy.reservePerHour()) * hours * policy.reserveShare().signum(), at.field("shifts"));
        fairness(technician, hours, at);
        add(amount(costs.perWaitingHour()) * hours, place.field("perWaitingHour"));
        add(amount(costs.perShift()) * technician.shifts().size(), place.field("perShift"));
        List<Technician.OvertimeTier> tiers = costs.overtime();
        for (int i = 0; i < tiers.size(); i++) {
            add(
                    amount(tiers.get(i).perHour()) * hours,
                    place.field("overtime").index(i).field("perHour"));
        }
    }

    private void job(Job job, At at, Instant last) {
        add(amount(job.optionalPrice()), at.field("optionalPrice"));
        if (job.sla() != null && job.sla().policy() != Sla.Policy.IGNORE) {
            target(job.sla().response(), at.field("sla").field("response"), last);
            target(job.sla().resolution(), at.field("sla").field("resolution"), last);
        }
        double horizon = Duration.between(context.problem.horizonStart(), last).toSeconds() / SECONDS_PER_HOUR;
        if (!job.preferredWindows().isEmpty()) {
            add(amount(policy.preferredWindowPerHour()) * horizon, at.field("preferredWindows"));
        }
        if (!job.promisedWindows().isEmpty()) {
            add(amount(policy.promisedWindowPerHour()) * horizon, at.field("promisedWindows"));
        }
        if (job.sla() != null && job.sla().policy() == Sla.Policy.AS_LATE_AS_POSSIBLE_INSIDE) {
            early(job.sla(), at.field("sla"));
        }
        if (policy.completionRiskPriority() > 0) {
            add(amount(policy.completionRiskPerHour()) * horizon * job.visits().size(), at);
        }
        legs += job.visits().size();
        for (Job.Visit visit : job.visits()) {
            double minutes = Math.ceil(visit.duration().toSeconds() / 60.0);
            undone += policy.emergencyWeight() * minutes * amount(policy.ageingCap()) * 100 * 100;
        }
    }

    /** The term is rate x load x load / available; load is at most all shifts and the time used before. */
    private void fairness(Technician technician, double hours, At at) {
        Technician.Workload workload = technician.workload();
        double used = workload == null ? hours : workload.used().toSeconds() / SECONDS_PER_HOUR;
        double available = workload == null ? hours : workload.available().toSeconds() / SECONDS_PER_HOUR;
        if (hours + available > 0) {
            double load = hours + used;
            add(amount(policy.fairnessPerHour()) * load * load / (hours + available), at.field("workload"));
        }
    }

    private static double farthest(Travel travel) {
        if (!(travel instanceof Travel.Matrix matrix)) {
            return travel instanceof Travel.GreatCircle circle
                    ? FARTHEST_KILOMETRES * circle.detourFactor()
                    : FARTHEST_KILOMETRES;
        }
        TravelTable table = matrix.table();
        double metres = 0;
        for (int r = 0; r < table.rows(); r++) {
            for (int c = 0; c < table.columns(); c++) {
                if (table.reachable(r, c)) {
                    metres = Math.max(metres, table.metres(r, c));
                }
            }
        }
        return metres / METRES_PER_KILOMETRE;
    }

    /** Nothing starts before the horizon, so that is the earliest that work can be. */
    private void early(Sla sla, At at) {
        Sla.Target due = sla.response() == null ? sla.resolution() : sla.response();
        if (due != null) {
            double seconds =
                    Duration.between(context.problem.horizonStart(), due.by()).toSeconds();
            add(amount(policy.alapPerHour()) * Math.max(0, seconds) / SECONDS_PER_HOUR, at);
        }
    }

    private void target(Sla.@Nullable Target target, At at, Instant last) {
        if (target == null) {
            return;
        }
        double seconds = Math.max(0, Duration.between(target.by(), last).toSeconds());
        add(amount(target.fixed() == null ? policy.slaFixed() : target.fixed()), at.field("fixed"));
        BigDecimal perHour = target.perHour() == null ? policy.slaPerHour() : target.perHour();
        add(amount(perHour) * seconds / SECONDS_PER_HOUR, at.field("perHour"));
        BigDecimal perDay = target.perDay() == null ? policy.slaPerDay() : target.perDay();
        add(amount(perDay) * Math.ceil(seconds / SECONDS_PER_DAY), at.field("perDay"));
    }

    private void disruption(DispatchProblem problem) {
        Policy.Disruption prices = policy.disruption() == null ? Policy.DEFAULT_DISRUPTION : policy.disruption();
        int factor = prices.steps().stream().mapToInt(Policy.Step::factor).max().orElse(4);
        double minutes =
                Duration.between(problem.horizonStart(), problem.horizonEnd()).toMinutes();
        double each = amount(prices.technicianChanged())
                + amount(prices.customerTold())
                + amount(prices.perMinuteMoved()) * minutes;
        add(each * factor * problem.published().size(), At.ROOT.field("published"));
    }

    private static double amount(@Nullable BigDecimal amount) {
        return amount == null ? 0 : amount.doubleValue();
    }
}
