// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.policy.Policy;

/** Section 9: what a route costs; times is null for a shift that is not used. */
final class RouteCosts {
    private final Case c;
    private final Fixed fixed;
    private final Shift shift;
    private final RouteTimes times;
    private final Technician.Costs rates;

    RouteCosts(Case c, Fixed fixed, Shift shift, RouteTimes times) {
        this.c = c;
        this.fixed = fixed;
        this.shift = shift;
        this.times = times;
        this.rates = c.costs(shift.id());
    }

    void add(Costs costs) {
        costs.add(CostTerm.PAID_TIME, Units.hours(rates.perHour(), paid()));
        if (times == null) {
            return;
        }
        costs.add(CostTerm.SHIFT_USED, Units.money(rates.perShift()));
        costs.add(CostTerm.TRAVEL_TIME, Units.hours(rates.perTravelHour(), times.travel));
        costs.add(CostTerm.WAITING, Units.hours(rates.perWaitingHour(), times.waiting()));
        costs.add(
                CostTerm.DISTANCE, Units.perKilometre(rates.perKilometre()).multiply(BigInteger.valueOf(times.metres)));
        costs.add(CostTerm.OVERTIME, overtimeCost());
        costs.add(CostTerm.RESERVE, reserve());
        VisitCosts visitCosts = new VisitCosts(c, shift);
        times.visits.stream().filter(v -> !Case.depotStop(v.job())).forEach(v -> visitCosts.add(v, costs));
    }

    static long regularEnd(Shift shift) {
        Instant end = shift.softEnd() != null ? shift.softEnd() : shift.softLastDeparture();
        return Case.seconds(end != null ? end : shift.hardEnd());
    }

    /** Net time of a shift: to its regular end, without any break that it declares. */
    static long net(Shift shift) {
        return regularEnd(shift) - Case.seconds(shift.earliestDeparture()) - declaredBreaks(shift, false);
    }

    private static long declaredBreaks(Shift shift, boolean unpaidOnly) {
        return shift.breaks().stream()
                .filter(b -> !(unpaidOnly && b.paid()))
                .mapToLong(RouteCosts::length)
                .sum();
    }

    private static long length(Break pause) {
        return pause instanceof Break.Fixed fixed
                ? Case.seconds(fixed.end()) - Case.seconds(fixed.start())
                : ((Break.Floating) pause).duration().toSeconds();
    }

    /** The end that counts for pay: the drive home is own time where the last departure is bounded softly. */
    private long payEnd() {
        return shift.softLastDeparture() != null ? times.lastVisitEnd() : times.end;
    }

    private long paid() {
        Policy.PaidTime how = c.policy.paidTime();
        if (how == Policy.PaidTime.FROM_DEPARTURE) {
            long span =
                    times == null ? 0 : Math.min(payEnd(), regularEnd(shift)) - times.departure - times.unpaidBreaks;
            return Math.max(0, span);
        }
        if (how == Policy.PaidTime.WHOLE_SHIFT_IF_USED && times == null) {
            return 0;
        }
        return Math.max(0, regularEnd(shift) - Case.seconds(shift.earliestDeparture()) - declaredBreaks(shift, true));
    }

    long overtime() {
        if (times == null || (shift.softEnd() == null && shift.softLastDeparture() == null)) {
            return 0;
        }
        return Math.max(0, payEnd() - Math.max(regularEnd(shift), times.departure));
    }

    private BigInteger overtimeCost() {
        BigInteger cost = BigInteger.ZERO;
        BigDecimal rate = rates.perHour();
        long done = 0;
        for (Technician.OvertimeTier tier : rates.overtime()) {
            long upTo = tier.upTo() == null
                    ? overtime()
                    : Math.min(overtime(), tier.upTo().toSeconds());
            rate = tier.perHour();
            cost = cost.add(Units.hours(rate, upTo - done));
            done = upTo;
        }
        return cost.add(Units.hours(rate, overtime() - done));
    }

    private BigInteger reserve() {
        long share = Case.hundredths(c.policy.reserveShare());
        if (share <= 0) {
            return BigInteger.ZERO;
        }
        long movable = times.visits.stream()
                .filter(v -> movable(v.job()))
                .mapToLong(v -> c.duration(v.job(), shift.id()))
                .sum();
        long beyond = Math.max(0, movable - Math.floorDiv(net(shift) * (100 - share), 100));
        return Units.hours(c.policy.reservePerHour(), beyond);
    }

    private boolean movable(Job job) {
        if (Case.depotStop(job)
                || fixed.inPrefix(job)
                || job.lock() != null
                || !job.promisedWindows().isEmpty()) {
            return false;
        }
        if (job.windows().isEmpty()) {
            return true;
        }
        TimeWindow last = Undone.last(job.windows());
        ZoneId zone = c.zone(c.sites.get(job.site()));
        LocalDate day = c.day(shift.id());
        return Undone.endsAfter(
                last, day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1));
    }
}
