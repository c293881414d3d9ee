// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fieldwright.core.model.DispatchProblem.PastVisit;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;

/** What customers wish, who was there before, and what the dispatcher has fixed already; added when technicians and jobs are known. */
final class Wishes {
    private final Draft draft;
    private final Dice dice;

    Wishes(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice("wishes");
    }

    private List<String> qualified(Job job) {
        return draft.qualified(job.visits().get(0).requirements(), job.site()).stream()
                .map(Technician::id)
                .toList();
    }

    /** Of the qualified those who are at work when the job is booked. */
    private List<String> atWork(Job job) {
        Instant from = job.windows().get(0).earliestStart();
        Instant to = Objects.requireNonNull(job.windows().get(0).latestStart(), job.id())
                .plus(job.visits().get(0).duration());
        return draft.qualified(job.visits().get(0).requirements(), job.site()).stream()
                .filter(t -> t.shifts().stream().anyMatch(s -> covers(s, from, to)))
                .map(Technician::id)
                .toList();
    }

    private static boolean covers(Shift shift, Instant from, Instant to) {
        return !shift.earliestDeparture().isAfter(from) && !shift.hardEnd().isBefore(to);
    }

    /** Of a hundred jobs so many prefer a technician who can do it, and for others the technician of the last visit is not wanted again. */
    Wishes preferences(int wantedPercent, int strengthTenths) {
        draft.jobs.replaceAll(job -> {
            List<String> able = qualified(job);
            if (able.size() < 2 || !dice.chance(wantedPercent / 100.0)) {
                return job;
            }
            double strength = dice.between(5, strengthTenths) / 10.0;
            Job.Builder changed =
                    job.toBuilder().preferredTechnicians(List.of(new Job.Preference(dice.pick(able), strength)));
            if (able.size() > 4 && dice.chance(0.2)) {
                String wanted = changed.build().preferredTechnicians().get(0).technician();
                String unwanted = dice.pick(able);
                changed.excludedTechnicians(unwanted.equals(wanted) ? List.of() : List.of(unwanted));
            }
            return changed.build();
        });
        return this;
    }

    /** About so many past visits for every four jobs, within the last year. */
    Wishes past(int perFourJobs) {
        List<PastVisit> visits = new ArrayList<>();
        for (Job job : draft.jobs) {
            List<String> able = qualified(job);
            for (int i = 0; i < 4 && !able.isEmpty(); i++) {
                if (dice.chance(perFourJobs / 16.0)) {
                    Instant at = draft.days.before(dice.between(5, 360));
                    visits.add(new PastVisit(dice.pick(able), at, job.site(), job.equipment()));
                }
            }
        }
        draft.history.addAll(visits);
        return this;
    }

    /** In every hundred jobs so many are promised to one technician, at least one. */
    Wishes technicianLocks(int percent) {
        for (int i : some(percent)) {
            Job job = draft.jobs.get(i);
            String technician = dice.pick(atWork(job));
            draft.jobs.set(
                    i,
                    job.toBuilder()
                            .lock(Job.Lock.builder().technician(technician).build())
                            .excludedTechnicians(List.of())
                            .build());
        }
        return this;
    }

    /** In every hundred jobs so many have an exact time by now, give or take a quarter of an hour, at least one. */
    Wishes startLocks(int percent) {
        for (int i : some(percent)) {
            Job job = draft.jobs.get(i);
            TimeWindow window = job.windows().get(0);
            Instant latest = Objects.requireNonNull(window.latestStart(), job.id());
            long half = Duration.between(window.earliestStart(), latest).toMinutes() / 30 * 15;
            Instant start = window.earliestStart().plus(Duration.ofMinutes(half));
            draft.jobs.set(
                    i,
                    job.toBuilder()
                            .lock(Job.Lock.builder()
                                    .start(start)
                                    .tolerance(Duration.ofMinutes(15))
                                    .build())
                            .build());
        }
        return this;
    }

    /** Jobs without a lock that have a window of half a day at most and somebody who can do them. */
    private List<Integer> some(int percent) {
        List<Integer> fit = new ArrayList<>();
        for (int i = 0; i < draft.jobs.size(); i++) {
            Job job = draft.jobs.get(i);
            if (job.lock() == null
                    && job.optionalPrice() == null
                    && booked(job)
                    && !atWork(job).isEmpty()) {
                fit.add(i);
            }
        }
        List<Integer> result = dice.shuffled(fit);
        return result.subList(0, Math.min(result.size(), Math.max(1, draft.jobs.size() * percent / 100)));
    }

    private static boolean booked(Job job) {
        return job.windows().size() == 1
                && job.windows().get(0).latestStart() != null
                && Duration.between(
                                        job.windows().get(0).earliestStart(),
                                        job.windows().get(0).latestStart())
                                .toMinutes()
                        <= 360;
    }
}
