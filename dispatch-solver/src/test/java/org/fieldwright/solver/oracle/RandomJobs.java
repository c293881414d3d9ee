// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.TimeWindow;

/** Random jobs, each around its aim. */
final class RandomJobs {
    private final RandomWorld w;

    RandomJobs(RandomWorld w) {
        this.w = w;
    }

    List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        int count = w.dice("jobs", 0).from(1, 7);
        for (int i = 0; i < count; i++) {
            jobs.add(job(i, w.aims.get(i).time()));
        }
        return jobs;
    }

    private Job job(int i, Instant aim) {
        Dice dice = w.dice("job", i);
        List<String> sites = List.copyOf(w.siteIds());
        String site = sites.get(w.on(Feature.SHARED_SITES, i, 70) ? 0 : dice.from(0, sites.size() - 1));
        Job.Builder job = Job.builder("job" + i, site, dice.minutes(5, 100));
        job.type(dice.chance(60) ? "REACTIVE" : "PREVENTIVE");
        job.priority(w.on(Feature.PRIORITIES) ? w.dice(Feature.PRIORITIES, i).from(1, 10) : 5);
        job.emergency(w.on(Feature.EMERGENCY, i, 30));
        if (w.on(Feature.SHARED_CUSTOMERS, i, 80)) {
            job.customer("customer" + dice.from(0, 1));
        }
        if (w.on(Feature.OPTIONAL, i, 50)) {
            job.optionalPrice(BigDecimal.valueOf(w.dice(Feature.OPTIONAL, i).from(0, 2_000_000), 4));
        }
        if (w.on(Feature.NOT_PLANNABLE, i, 25)) {
            job.status(w.dice(Feature.NOT_PLANNABLE, i)
                    .pick(List.of(Job.Status.CANCELLED, Job.Status.NO_ACCESS, Job.Status.NO_SHOW)));
        }
        requirements(job, i);
        crew(job, i);
        times(job, i, aim);
        return job.build();
    }

    private void requirements(Job.Builder job, int i) {
        Requirements.Builder requirements = Requirements.builder();
        String governing = null;
        if (w.on(Feature.SKILL_FACTOR, i, 80)) {
            Dice dice = w.dice("skill", i);
            requirements.allOf(
                    List.of(new SkillDemand(dice.pick(List.of("gas", "power")), 1), new SkillDemand("power", 1)));
            governing = dice.chance(30) ? "gas" : null;
        }
        if (w.on(Feature.PARTS, i, 60)) {
            requirements.parts(RandomStock.parts(w.dice(Feature.PARTS, i)));
        }
        if (w.on(Feature.TOOLS, i, 60)) {
            requirements.tools(RandomStock.tools(w.dice(Feature.TOOLS, i)));
        }
        Job.Visit plain = job.build().visits().get(0);
        job.visits(List.of(new Job.Visit(plain.duration(), requirements.build(), governing, null)));
    }

    private void crew(Job.Builder job, int i) {
        if (!w.on(Feature.CREWS, i, 55)) {
            return;
        }
        Dice dice = w.dice(Feature.CREWS, i);
        List<Job.Visit> visits = new ArrayList<>(job.build().visits());
        int more = dice.chance(75) ? 1 : 2;
        for (int k = 0; k < more; k++) {
            visits.add(new Job.Visit(dice.minutes(5, 100), visits.get(0).requirements(), null, null));
        }
        job.visits(visits);
        job.crewAlignment(w.on(Feature.CREW_END) ? Job.Alignment.END : Job.Alignment.START);
    }

    private void times(Job.Builder job, int i, Instant aim) {
        if (w.on(Feature.WINDOWS, i, 80)) {
            job.windows(windows(i, aim));
        }
        if (w.on(Feature.PREFERRED_WINDOWS, i, 60)) {
            job.preferredWindows(wishes(w.dice(Feature.PREFERRED_WINDOWS, i), aim));
        }
        if (w.on(Feature.PROMISED_WINDOWS, i, 60)) {
            job.promisedWindows(wishes(w.dice(Feature.PROMISED_WINDOWS, i), aim));
        }
        if (w.on(Feature.AVAILABLE_FROM, i, 60)) {
            job.availableFrom(aim.plus(w.dice(Feature.AVAILABLE_FROM, i).minutes(-60, 120)));
        }
        if (w.on(Feature.DUE, i, 60)) {
            job.due(w.horizonStart()
                    .plus(Duration.ofMinutes(w.dice(Feature.DUE, i).from(-6000, 3000))));
        }
        if (w.on(Feature.SLA, i, 70)) {
            job.sla(sla(i, aim));
        }
    }

    private List<TimeWindow> windows(int i, Instant aim) {
        List<TimeWindow> windows = new ArrayList<>();
        Dice dice = w.dice(Feature.WINDOWS, i);
        Instant from = aim.minus(dice.minutes(0, 90));
        TimeWindow main = window(from, dice, w.on(Feature.LATEST_END, i, 80));
        if (w.on(Feature.MANY_WINDOWS, i, 70)) {
            Instant before = from.minus(dice.minutes(200, 400));
            windows.add(new TimeWindow(before, before.plus(dice.minutes(0, 150)), null));
        }
        windows.add(main);
        if (w.on(Feature.MANY_WINDOWS, i, 60) && (main.latestStart() != null || main.latestEnd() != null)) {
            Instant after = from.plus(dice.minutes(400, 1800));
            windows.add(window(after, dice, dice.chance(50)));
        }
        return windows;
    }

    private static TimeWindow window(Instant from, Dice dice, boolean endBound) {
        Instant latestStart = from.plus(dice.minutes(0, 180));
        Instant latestEnd = from.plus(dice.minutes(30, 150));
        if (endBound) {
            return new TimeWindow(from, dice.chance(50) ? latestStart : null, latestEnd);
        }
        return new TimeWindow(from, dice.chance(20) ? null : latestStart, null);
    }

    private static List<TimeWindow> wishes(Dice dice, Instant aim) {
        List<TimeWindow> windows = new ArrayList<>();
        Instant from = aim.minus(dice.minutes(0, 120));
        int count = dice.from(1, 2);
        for (int k = 0; k < count; k++) {
            windows.add(window(from, dice, dice.chance(40)));
            from = from.plus(dice.minutes(250, 1500));
        }
        return windows;
    }

    private Sla sla(int i, Instant aim) {
        Dice dice = w.dice(Feature.SLA, i);
        Sla.Target response = dice.chance(65) ? target(dice, i, aim.plus(dice.minutes(-120, 120))) : null;
        Sla.Target resolution =
                response == null || dice.chance(50) ? target(dice, i, aim.plus(dice.minutes(-60, 240))) : null;
        Sla.Policy policy = Sla.Policy.PENALISE;
        if (w.on(Feature.ALAP, i, 80)) {
            policy = Sla.Policy.AS_LATE_AS_POSSIBLE_INSIDE;
        }
        if (w.on(Feature.SLA_HARD, i, 60)) {
            policy = Sla.Policy.HARD;
        }
        return new Sla(response, resolution, w.on(Feature.SLA_IGNORE, i, 40) ? Sla.Policy.IGNORE : policy);
    }

    private Sla.Target target(Dice dice, int i, Instant by) {
        Instant late = dice.chance(15) ? by.minus(Duration.ofHours(dice.from(20, 60))) : by;
        Instant any = dice.chance(25) ? w.horizonEnd().plus(Duration.ofHours(1)) : late;
        if (!w.on(Feature.SLA_OWN_PRICES, i, 60)) {
            return new Sla.Target(any, null, null, null);
        }
        return new Sla.Target(
                any,
                BigDecimal.valueOf(dice.from(0, 900_000), 4),
                dice.chance(70) ? BigDecimal.valueOf(dice.from(0, 400_000), 4) : null,
                BigDecimal.valueOf(dice.from(0, 900_000), 4));
    }
}
