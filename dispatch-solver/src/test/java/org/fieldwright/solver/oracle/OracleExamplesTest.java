// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldwright.solver.oracle.Example.at;
import static org.fieldwright.solver.oracle.Example.money;
import static org.fieldwright.solver.oracle.Example.time;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.DispatchProblem.PublishedVisit;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.travel.Travel;
import org.junit.jupiter.api.Test;

/** The oracle against numbers worked out by hand, by section of docs/semantics.md. */
class OracleExamplesTest {
    private final Example day = new Example();

    @Test
    void section1HourlyRatesAreExactPerSecond() {
        assertThat(Units.perHour(new BigDecimal("0.0001")).longValueExact()).isEqualTo(5);
        assertThat(Units.perKilometre(BigDecimal.ONE).longValueExact()).isEqualTo(180_000);
        assertThat(money(Units.hours(BigDecimal.valueOf(36), 100))).isEqualTo("1");
    }

    @Test
    void section2UndoneIsWeightTimesMinutesTimesAgeing() {
        // 61 s are 2 minutes, priority 9 weighs 3, one started day overdue ages by 1.1: 2 x 3 x 110 x 100
        day.job("j", "A", 1, j -> j.priority(9).due(at("00:00").minusSeconds(1)).visits(List.of(visit(61))));
        assertThat(day.judge().undone().longValueExact()).isEqualTo(66_000);
    }

    @Test
    void section2StrictWeightsOutweighAllLowerClasses() {
        day.policy.strictPriorities(true);
        day.job("low", "A", 30, j -> j.priority(9)).job("high", "A", 10, j -> j.priority(2));
        // low: weight 1, 30 x 10 000; high: floor(300 000 / 100 000) + 1 = 4, 10 x 4 x 10 000
        assertThat(day.judge().undone().longValueExact()).isEqualTo(700_000);
    }

    @Test
    void section3VisitTakesTheFirstWindowThatHoldsIt() {
        day.job(
                "j",
                "A",
                60,
                j -> j.windows(List.of(
                        new TimeWindow(at("08:00"), null, at("09:00")),
                        TimeWindow.starting(at("10:00"), at("11:00")))));
        OracleResult plan = day.judge("j");
        assertThat(time(plan.visit("j").start())).isEqualTo("10:00");
        assertThat(plan.violations()).isEmpty();
    }

    @Test
    void section3OpeningHoursCutTheDay() {
        day.siteA = s ->
                s.openingHours(List.of(new Site.Opening(DayOfWeek.WEDNESDAY, LocalTime.of(9, 0), LocalTime.of(9, 30))));
        day.job("fits", "A", 30).job("late", "A", 10);
        OracleResult plan = day.judge("fits", "late");
        assertThat(time(plan.visit("fits").start())).isEqualTo("09:00");
        assertThat(plan.violations()).containsExactly("WINDOW");
    }

    @Test
    void section4TrafficIsIntegratedOverSlices() {
        // 10 minutes of road: from 07:55 five at full speed, then the other five at half speed, 15 in all; later 20 and
        // 40
        day.shift = Shift.builder("s", "H", at("07:55"), at("16:00")).end("H");
        day.change = p -> p.traffic(
                List.of(new Travel.SpeedSlice(LocalTime.of(0, 0), 1), new Travel.SpeedSlice(LocalTime.of(8, 0), 0.5)));
        day.job("first", "A", 60).job("second", "B", 60);
        OracleResult plan = day.judge("first", "second");
        assertThat(time(plan.visit("first").start())).isEqualTo("08:10");
        assertThat(time(plan.visit("second").start())).isEqualTo("09:30");
        assertThat(plan.routes().get("s").travel).isEqualTo(75 * 60);
    }

    @Test
    void section5FloatingBreakIsTakenOnTheLegThatWouldPassIt() {
        day.shift.breaks(List.of(new Break.Floating(at("11:00"), at("12:00"), Duration.ofMinutes(30), false)));
        day.job("long", "A", 170).job("next", "B", 60);
        // long 08:10 to 11:00; next would end 12:10, so the break starts at 11:00 and next at 11:40
        OracleResult plan = day.judge("long", "next");
        assertThat(time(plan.visit("next").start())).isEqualTo("11:40");
        assertThat(plan.routes().get("s").breaks).isEqualTo(1_800);
        assertThat(plan.violations()).isEmpty();
    }

    @Test
    void section5PauseWithAPlaceIsDrivenTo() {
        day.shift.breaks(List.of(new Break.Fixed(at("10:00"), at("11:00"), "B", true)));
        day.job("before", "A", 60).job("after", "A", 60);
        // before ends 09:10, after would end 10:10, so B comes first: there from 09:20, free at 11:00, at A from 11:10
        OracleResult plan = day.judge("before", "after");
        assertThat(time(plan.visit("after").start())).isEqualTo("11:10");
        assertThat(time(plan.routes().get("s").end)).isEqualTo("12:20");
        // the appointment does not move, so everything before it moves by the 40 minutes of waiting at B
        assertThat(time(plan.routes().get("s").departure)).isEqualTo("08:40");
    }

    @Test
    void section6RuleBreakEndsTheStretch() {
        day.shift.breakRule(new Shift.BreakRule(Duration.ofMinutes(120), Duration.ofMinutes(15), false));
        day.job("first", "A", 60).job("second", "B", 60);
        // stretch from 08:00 ends 10:00; second would end 10:20, so 15 minutes before its start at 09:20: 09:20 to
        // 09:35
        OracleResult plan = day.judge("first", "second");
        assertThat(time(plan.visit("second").start())).isEqualTo("09:35");
        assertThat(plan.routes().get("s").breaks).isEqualTo(900);
        assertThat(plan.violations()).isEmpty();
    }

    @Test
    void section7DepartureMovesByTheWaiting() {
        day.job("j", "A", 60, j -> j.windows(List.of(TimeWindow.starting(at("10:00"), at("11:00")))));
        OracleResult plan = day.judge("j");
        assertThat(time(plan.routes().get("s").departure)).isEqualTo("09:50");
        assertThat(plan.routes().get("s").work()).isEqualTo(80 * 60);
        assertThat(plan.routes().get("s").waiting()).isZero();
    }

    @Test
    void section7AnEarlierDeadlineHoldsTheDeparture() {
        day.job("early", "A", 30, j -> j.sla(new Sla(target("08:25"), null, Sla.Policy.PENALISE)));
        day.job("later", "B", 30, j -> j.windows(List.of(TimeWindow.starting(at("12:00"), at("12:00")))));
        OracleResult plan = day.judge("early", "later");
        assertThat(time(plan.routes().get("s").departure)).isEqualTo("08:15");
        assertThat(time(plan.visit("early").start())).isEqualTo("08:25");
        assertThat(plan.cost(CostTerm.SLA_RESPONSE).signum()).isZero();
    }

    @Test
    void section8WhatALockBreaksIsForced() {
        day.job(
                "locked",
                "B",
                60,
                j -> j.lock(Job.Lock.builder().shift("s").start(at("08:10")).build()));
        day.job("other", "A", 10);
        assertThat(day.judge("locked").violations()).isEmpty();
        // before it, the other one makes it worse: 08:20 alone, 08:30 after the other
        assertThat(day.judge("other", "locked").violations()).containsExactly("WINDOW");
    }

    @Test
    void section8StartedVisitsKeepTheirTimes() {
        day.change = p -> p.now(at("09:00"));
        Job.Actual running = new Job.Actual("t", "s", at("08:30"), null);
        day.job(
                "running",
                "A",
                45,
                j -> j.status(Job.Status.WORKING)
                        .visits(List.of(new Job.Visit(Duration.ofMinutes(45), Example.NONE, null, running))));
        day.job("next", "B", 30);
        OracleResult plan = day.judge("running", "next");
        assertThat(time(plan.visit("running").end())).isEqualTo("09:15");
        assertThat(time(plan.visit("next").start())).isEqualTo("09:25");
        assertThat(time(plan.routes().get("s").departure)).isEqualTo("08:20");
    }

    @Test
    void section9OvertimeIsSplitInTiers() {
        day.technician.costs(Technician.Costs.builder()
                .perHour(BigDecimal.valueOf(30))
                .overtime(List.of(
                        new Technician.OvertimeTier(Duration.ofMinutes(30), BigDecimal.valueOf(60)),
                        new Technician.OvertimeTier(null, BigDecimal.valueOf(90))))
                .build());
        day.shift.softEnd(at("09:00"));
        day.job("j", "A", 100);
        // ends 10:00: one hour over, half at 60 and half at 90 an hour; paid 08:00 to 09:00
        OracleResult plan = day.judge("j");
        assertThat(money(plan.cost(CostTerm.OVERTIME))).isEqualTo("75");
        assertThat(money(plan.cost(CostTerm.PAID_TIME))).isEqualTo("30");
        assertThat(plan.overtime()).isEqualTo(Map.of("s", 3_600L));
    }

    @Test
    void section9LatenessCostsFixedHoursAndStartedDays() {
        day.job("j", "A", 60, j -> j.sla(new Sla(null, target("08:40"), Sla.Policy.PENALISE)));
        // ends 09:10: 50 + 20 x 0.5 + 100
        assertThat(money(day.judge("j").cost(CostTerm.SLA_RESOLUTION))).isEqualTo("160");
    }

    @Test
    void section10LimitsCountOneViolationEach() {
        day.shift.maxJobs(1).maxTravel(Duration.ofMinutes(39)).maxLeg(Duration.ofMinutes(15));
        day.job("a", "A", 10).job("b", "B", 10);
        assertThat(day.judge("a", "b").violations()).containsExactly("MAX_JOBS", "MAX_LEG", "MAX_TRAVEL");
    }

    @Test
    void section10FairnessIsLoadSquaredOverAvailable() {
        day.policy.fairnessPerHour(BigDecimal.valueOf(4));
        day.job("j", "A", 220);
        // 4 hours of load in 8 hours: 4 x 4 x 4 / 8
        assertThat(money(day.judge("j").cost(CostTerm.FAIRNESS))).isEqualTo("8");
    }

    @Test
    void section11MovingAPublishedVisitCosts() {
        day.change = p -> p.now(at("07:00")).published(List.of(new PublishedVisit("j", 0, "t", "s", at("10:00"))));
        day.policy.disruption(Policy.Disruption.builder().maxCustomers(0).build());
        day.job("j", "A", 10, j -> j.windows(List.of(TimeWindow.starting(at("08:00"), at("12:00")))));
        day.job("first", "B", 180);
        // starts 11:30, 75 minutes beyond the tolerance, 3 hours ahead: (75 x 0.25 + 10) x 2
        OracleResult plan = day.judge("first", "j");
        assertThat(time(plan.visit("j").start())).isEqualTo("11:30");
        assertThat(money(plan.cost(CostTerm.DISRUPTION))).isEqualTo("57.5");
        assertThat(plan.violations()).containsExactly("MAX_CUSTOMERS_CHANGED");
    }

    private static Job.Visit visit(int seconds) {
        return new Job.Visit(Duration.ofSeconds(seconds), Example.NONE, null, null);
    }

    private static Sla.Target target(String by) {
        return new Sla.Target(at(by), null, null, null);
    }
}
