// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;

/** Random technicians with random shifts. */
final class RandomTechnicians {
    private final RandomWorld w;
    private final List<Site> sites;

    RandomTechnicians(RandomWorld w, List<Site> sites) {
        this.w = w;
        this.sites = sites;
    }

    List<Technician> technicians() {
        List<Technician> technicians = new ArrayList<>();
        int count = w.dice("technicians", 0).from(1, 3);
        for (int i = 0; i < count; i++) {
            technicians.add(technician(i));
        }
        return technicians;
    }

    private Technician technician(int i) {
        Dice dice = w.dice("technician", i);
        Technician.Builder t = Technician.builder("tech" + i).shifts(shifts(i));
        if (w.on(Feature.TECHNICIAN_COSTS, i, 70)) {
            t.costs(costs(w.dice(Feature.TECHNICIAN_COSTS, i), w.on(Feature.OVERTIME_TIERS)));
        }
        if (w.on(Feature.TRAVEL_FACTOR, i, 70)) {
            t.travelFactor(w.dice(Feature.TRAVEL_FACTOR, i).from(500, 2000) / 1000.0);
        }
        if (w.on(Feature.TRAVEL_EXTRA, i, 70)) {
            t.travelExtra(w.dice(Feature.TRAVEL_EXTRA, i).minutes(1, 10));
        }
        if (w.on(Feature.SKILL_FACTOR)) {
            t.skills(skills(w.dice(Feature.SKILL_FACTOR, i)));
        }
        if (w.on(Feature.TOOLS)) {
            t.tools(RandomStock.tools(w.dice(Feature.TOOLS, 100 + i)));
        }
        if (w.on(Feature.WORKLOAD, i, 60)) {
            Dice load = w.dice(Feature.WORKLOAD, i);
            t.workload(new Technician.Workload(load.minutes(0, 6000), load.minutes(3000, 9000)));
        }
        if (w.on(Feature.MAX_WORK_DAY, i, 70)) {
            t.maxWorkPerDay(w.dice(Feature.MAX_WORK_DAY, i).minutes(60, 420));
        }
        if (w.on(Feature.MAX_WORK_WEEK, i, 70)) {
            t.maxWorkPerWeek(w.dice(Feature.MAX_WORK_WEEK, i).minutes(60, 800));
        }
        if (w.on(Feature.MIN_REST, i, 80)) {
            t.minRest(w.dice(Feature.MIN_REST, i).minutes(700, 1500));
        }
        if (w.on(Feature.JOBS_BY_TYPE, i, 70)) {
            t.maxJobsPerDayByType(
                    Map.of("REACTIVE", w.dice(Feature.JOBS_BY_TYPE, i).from(0, 2)));
        }
        return dice.chance(20) ? t.zone(ZoneId.of("Europe/London")).build() : t.build();
    }

    private static Technician.Costs costs(Dice dice, boolean tiered) {
        Technician.Costs.Builder costs = Technician.Costs.builder()
                .perHour(BigDecimal.valueOf(dice.from(0, 600_000), 4))
                .perTravelHour(BigDecimal.valueOf(dice.from(0, 200_000), 4))
                .perKilometre(BigDecimal.valueOf(dice.from(0, 10_000), 4))
                .perWaitingHour(BigDecimal.valueOf(dice.from(0, 100_000), 4))
                .perShift(BigDecimal.valueOf(dice.from(0, 500_000), 4));
        if (tiered && dice.chance(80)) {
            List<Technician.OvertimeTier> tiers = new ArrayList<>();
            tiers.add(new Technician.OvertimeTier(dice.minutes(10, 60), BigDecimal.valueOf(dice.from(30, 60))));
            tiers.add(new Technician.OvertimeTier(dice.minutes(70, 120), BigDecimal.valueOf(dice.from(60, 90))));
            if (dice.chance(50)) {
                tiers.add(new Technician.OvertimeTier(null, BigDecimal.valueOf(dice.from(90, 150))));
            }
            costs.overtime(tiers);
        }
        return costs.build();
    }

    private List<Technician.Skill> skills(Dice dice) {
        List<Technician.Skill> skills = new ArrayList<>();
        for (String name : List.of("gas", "power", "gas")) {
            Technician.Skill.Builder skill =
                    Technician.Skill.builder(name).durationFactor(dice.from(500, 2000) / 1000.0);
            if (dice.chance(40)) {
                skill.validTo(w.firstDay.plusDays(dice.from(-1, 2)));
            }
            if (dice.chance(30)) {
                skill.validFrom(w.firstDay.plusDays(dice.from(-1, 2)));
            }
            skills.add(skill.build());
        }
        return skills;
    }

    private List<Shift> shifts(int i) {
        List<Shift> shifts = new ArrayList<>();
        Dice dice = w.dice("shifts", i);
        LocalTime time = dice.chance(25)
                ? LocalTime.of(dice.from(20, 23), 30)
                : LocalTime.of(dice.from(5, 10), dice.minuteOfHour());
        int home = dice.from(0, sites.size() - 1);
        for (int day = 0; day < w.days; day++) {
            Instant start = w.firstDay.plusDays(day).atTime(time).atZone(w.zone).toInstant();
            if (day == 0 || dice.chance(75)) {
                shifts.add(shift(i * 10 + day, start, sites.get(home).id()));
            }
        }
        return shifts;
    }

    private Shift shift(int number, Instant start, String home) {
        Dice dice = w.dice("shift", number);
        Instant hardEnd = start.plus(dice.minutes(300, 660));
        Shift.Builder shift = Shift.builder("shift" + number, home, start, hardEnd);
        if (!w.on(Feature.OPEN_END, number, 60)) {
            shift.end(dice.chance(20) ? dice.pick(sites).id() : home);
        }
        ends(shift, number, hardEnd);
        limits(shift, number);
        if (w.on(Feature.FIRST_ARRIVAL, number, 80)) {
            shift.earliestFirstArrival(
                    start.plus(w.dice(Feature.FIRST_ARRIVAL, number).minutes(5, 120)));
        }
        shift.breaks(breaks(number, start));
        if (w.on(Feature.BREAK_RULE, number, 90)) {
            Dice rule = w.dice(Feature.BREAK_RULE, number);
            shift.breakRule(new Shift.BreakRule(
                    rule.minutes(60, 180), rule.minutes(5, 15), w.on(Feature.PAID_BREAKS, number, 50)));
        }
        return shift.build();
    }

    private void ends(Shift.Builder shift, int number, Instant hardEnd) {
        if (w.on(Feature.SOFT_LAST_DEPARTURE, number, 60)) {
            shift.softLastDeparture(
                    hardEnd.minus(w.dice(Feature.SOFT_LAST_DEPARTURE, number).minutes(30, 240)));
        } else if (w.on(Feature.SOFT_END, number, 80)) {
            shift.softEnd(hardEnd.minus(w.dice(Feature.SOFT_END, number).minutes(0, 240)));
        }
        if (w.on(Feature.HARD_LAST_DEPARTURE, number, 70)) {
            shift.hardLastDeparture(
                    hardEnd.minus(w.dice(Feature.HARD_LAST_DEPARTURE, number).minutes(0, 180)));
        }
    }

    private void limits(Shift.Builder shift, int number) {
        if (w.on(Feature.MAX_WORK, number, 60)) {
            shift.maxWork(w.dice(Feature.MAX_WORK, number).minutes(60, 400));
        }
        if (w.on(Feature.MAX_TRAVEL, number, 60)) {
            shift.maxTravel(w.dice(Feature.MAX_TRAVEL, number).minutes(10, 150));
        }
        if (w.on(Feature.MAX_LEG, number, 60)) {
            shift.maxLeg(w.dice(Feature.MAX_LEG, number).minutes(5, 60));
        }
        if (w.on(Feature.MAX_JOBS, number, 60)) {
            shift.maxJobs(w.dice(Feature.MAX_JOBS, number).from(1, 3));
        }
    }

    private List<Break> breaks(int number, Instant start) {
        List<Break> breaks = new ArrayList<>();
        boolean paid = w.on(Feature.PAID_BREAKS, number, 60);
        Dice floating = w.dice(Feature.FLOATING_BREAKS, number);
        for (int k = 0; k < 2 && w.on(Feature.FLOATING_BREAKS, number, 80); k++) {
            Instant from = start.plus(floating.minutes(30 + 150 * k, 150 + 200 * k));
            if (k == 0 || floating.chance(40)) {
                Instant latest = from.plus(floating.minutes(0, 90));
                breaks.add(new Break.Floating(from, latest, floating.minutes(10, 45), paid));
            }
        }
        if (w.on(Feature.FIXED_BREAKS, number, 80)) {
            Dice dice = w.dice(Feature.FIXED_BREAKS, number);
            Instant from = start.plus(dice.minutes(60, 360));
            String site =
                    w.on(Feature.BREAK_PLACE, number, 70) ? dice.pick(sites).id() : null;
            breaks.add(new Break.Fixed(from, from.plus(dice.minutes(10, 60)), site, paid));
        }
        return breaks;
    }

    static Duration length(Shift shift) {
        return Duration.between(shift.earliestDeparture(), shift.hardEnd());
    }
}
