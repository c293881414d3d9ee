// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import static org.fieldwright.examples.days.Draft.money;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;

/** The jobs of a dispatch week. Durations are stretched so that the work fills about the same part of the shifts in every size. */
final class WeekWork {
    private static final double FILLED = 0.6;

    private final Draft draft;
    private final Dice works;
    private final Dice times;
    private final double stretch;

    WeekWork(Draft draft) {
        this.draft = draft;
        this.works = draft.dice("works");
        this.times = draft.dice("times");
        this.stretch = stretch();
    }

    private double stretch() {
        long minutes = draft.technicians.stream()
                .flatMap(t -> t.shifts().stream())
                .mapToLong(WeekWork::minutes)
                .sum();
        long share = FacilitiesCatalogue.works().stream().mapToLong(Work::share).sum();
        long usual = FacilitiesCatalogue.works().stream()
                .mapToLong(w -> (long) w.share() * (w.least() + w.greatest()) / 2)
                .sum();
        double wanted = FILLED * minutes / draft.request.jobs() / ((double) usual / share);
        return Math.max(0.25, Math.min(1.25, wanted));
    }

    private static long minutes(Shift shift) {
        var end = shift.softEnd() != null
                ? shift.softEnd()
                : Objects.requireNonNull(shift.softLastDeparture(), shift.id());
        return Duration.between(shift.earliestDeparture(), end).toMinutes() - 40;
    }

    /** Makes all jobs; the buildings of each county are given. */
    void add(List<List<Site>> portfolio) {
        List<Work> all = works.shuffled(Work.spread(FacilitiesCatalogue.works(), draft.request.jobs()));
        for (int i = 0; i < all.size(); i++) {
            List<Site> buildings = portfolio.get(i % portfolio.size());
            Site site = works.pick(buildings);
            Work work = all.get(i);
            Job.Builder job = draft.job(i + 1, site.id(), work, works)
                    .customer(site.attributes().get("customer"));
            Job drafted = job.build();
            job.visits(List.of(stretched(drafted.visits().get(0))));
            booked(job, work, times.between(0, draft.days.count() - 1));
            draft.jobs.add(job.build());
        }
    }

    private Job.Visit stretched(Job.Visit visit) {
        long minutes = Math.max(10, Math.round(visit.duration().toMinutes() * stretch / 5) * 5);
        return new Job.Visit(Duration.ofMinutes(minutes), visit.requirements(), visit.durationSkill(), null);
    }

    private void booked(Job.Builder job, Work work, int day) {
        switch (work.name()) {
            case FacilitiesCatalogue.OUTAGE -> {
                job.emergency(true);
                job.sla(sla(Math.min(1, day), times.step(540, 720, 30), 400, Sla.Policy.PENALISE));
            }
            case FacilitiesCatalogue.FIRE_TEST, FacilitiesCatalogue.WATER_TEST -> inspection(job, day);
            case FacilitiesCatalogue.PROJECT -> job.windows(everyDay(420, 720));
            case FacilitiesCatalogue.IMPROVEMENT -> job.optionalPrice(BigDecimal.valueOf(times.step(40, 160, 10)));
            default -> usual(job, work, day);
        }
    }

    private List<TimeWindow> everyDay(int from, int to) {
        return IntStream.range(0, draft.days.count())
                .mapToObj(day -> draft.days.window(day, from, to))
                .toList();
    }

    /** Half of the inspections are announced for half a day, others are better late than early. */
    private void inspection(Job.Builder job, int day) {
        boolean morning = times.chance(0.5);
        if (times.chance(0.5)) {
            job.windows(List.of(draft.days.window(day, morning ? 480 : 750, morning ? 690 : 930)));
        } else {
            job.due(draft.days.before(times.between(-10, 3)));
            Sla.Target end = new Sla.Target(draft.days.at(day, 1020), null, null, null);
            job.sla(times.chance(0.3) ? new Sla(null, end, Sla.Policy.AS_LATE_AS_POSSIBLE_INSIDE) : null);
        }
    }

    private void usual(Job.Builder job, Work work, int day) {
        switch (work.profile().type()) {
            case "REPAIR" -> {
                int last = Math.min(day + work.priority() - 2, draft.days.count() - 1);
                Sla.Policy policy = last > 0 && times.chance(0.1) ? Sla.Policy.HARD : Sla.Policy.PENALISE;
                job.sla(sla(last, times.step(600, 960, 60), 50 * (6 - work.priority()), policy));
            }
            case "REACTIVE" -> appointment(job, day);
            default -> service(job, day);
        }
    }

    /** An arrival window of two to four hours, one on either of two days, or only a wish. */
    private void appointment(Job.Builder job, int day) {
        int from = times.step(450, 840, 30);
        int to = from + times.step(120, 240, 60);
        double kind = times.unit();
        if (kind < 0.45) {
            job.windows(List.of(draft.days.window(day, from, to)));
        } else if (kind < 0.65 && day + 1 < draft.days.count()) {
            job.windows(List.of(draft.days.window(day, from, to), draft.days.window(day + 1, from, to)));
        } else if (kind < 0.8) {
            job.preferredWindows(List.of(draft.days.window(day, from, to)));
        }
    }

    private void service(Job.Builder job, int day) {
        job.due(draft.days.before(times.between(-14, 6)));
        double kind = times.unit();
        if (kind < 0.12) {
            job.promisedWindows(List.of(draft.days.window(day, 480, 720)));
        } else if (kind < 0.24) {
            job.availableFrom(draft.days.at(day, times.step(420, 780, 60)));
        } else if (kind < 0.3) {
            job.lock(Job.Lock.builder().day(draft.days.date(day)).build());
        }
    }

    private Sla sla(int day, int by, int fixed, Sla.Policy policy) {
        BigDecimal once = BigDecimal.valueOf(fixed);
        BigDecimal perHour = BigDecimal.valueOf(fixed / 4);
        return new Sla(
                new Sla.Target(draft.days.at(day, by), once, perHour, money("60")),
                new Sla.Target(draft.days.at(day, by + 300), once, perHour, money("60")),
                policy);
    }

    /** Whether a technician of the draft may do the job's only visit. */
    static boolean able(Draft draft, Technician technician, Job job) {
        Requirements needs = job.visits().get(0).requirements();
        return draft.able(technician, needs, job.site())
                && !job.excludedTechnicians().contains(technician.id());
    }
}
