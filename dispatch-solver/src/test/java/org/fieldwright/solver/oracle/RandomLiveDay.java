// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.DispatchProblem.PublishedVisit;
import org.fieldwright.core.model.Hold;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;

/** What makes a random problem a day under way: now, a published plan, holds, locks, visits that have started. */
final class RandomLiveDay {
    private final RandomWorld w;
    private final Map<String, Instant> busyUntil = new HashMap<>();

    RandomLiveDay(RandomWorld w) {
        this.w = w;
    }

    Instant now() {
        if (!w.on(Feature.NOW)) {
            return null;
        }
        Dice dice = w.dice(Feature.NOW, 0);
        Shift shift = dice.pick(w.shifts());
        return shift.earliestDeparture().plus(dice.minutes(-60, 360));
    }

    List<Hold> holds() {
        List<Hold> holds = new ArrayList<>();
        for (Shift shift : w.shifts()) {
            int n = holds.size();
            if (w.on(Feature.HOLDS, shift.id().hashCode(), 60)) {
                Dice dice = w.dice(Feature.HOLDS, shift.id().hashCode());
                Instant start = shift.earliestDeparture().plus(dice.minutes(30, 400));
                String site = w.on(Feature.BREAK_PLACE, n, 60)
                        ? dice.pick(w.problem.sites()).id()
                        : null;
                Instant now = w.problem.now() == null ? w.problem.horizonStart() : w.problem.now();
                Instant expires = now.plus(dice.minutes(-20, 100));
                String technician = w.owner(shift.id()).id();
                holds.add(new Hold("hold" + n, technician, shift.id(), start, dice.minutes(10, 60), expires, site));
            }
        }
        return holds;
    }

    List<PublishedVisit> published() {
        List<PublishedVisit> published = new ArrayList<>();
        for (int i = 0; i < w.problem.jobs().size(); i++) {
            if (w.on(Feature.PUBLISHED, i, 75)) {
                Dice dice = w.dice(Feature.PUBLISHED, i);
                RandomWorld.Aim aim = w.aims.get(i);
                Shift shift = dice.chance(80) ? aim.shift() : dice.pick(w.shifts());
                Instant start = aim.time().plus(dice.minutes(-60, 60));
                published.add(
                        new PublishedVisit("job" + i, 0, w.owner(shift.id()).id(), shift.id(), start));
            }
        }
        return published;
    }

    /** The jobs with locks, actual times and states. */
    List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < w.problem.jobs().size(); i++) {
            Job job = w.problem.jobs().get(i);
            if (Case.plannable(job)) {
                Job started = w.on(Feature.ACTUALS, i, 60) && job.visits().size() == 1 ? started(job, i) : job;
                job = started.visits().get(0).actual() == null ? waiting(job, i) : started;
            }
            jobs.add(job);
        }
        return jobs;
    }

    /** Visits have started one after another in their shifts, before now; the last may be running. */
    private Job started(Job job, int i) {
        Dice dice = w.dice(Feature.ACTUALS, i);
        RandomWorld.Aim aim = w.aims.get(i);
        Shift shift = aim.shift();
        Instant now = w.problem.now() == null ? w.problem.horizonStart() : w.problem.now();
        Instant free = busyUntil.getOrDefault(shift.id(), shift.earliestDeparture());
        Instant start = free.plus(dice.minutes(0, 60));
        if (!start.isBefore(now)) {
            return job;
        }
        Instant end = start.plus(dice.minutes(5, 100));
        boolean done = end.isBefore(now) && dice.chance(85);
        busyUntil.put(shift.id(), done ? end : w.horizonEnd().plus(Duration.ofDays(1)));
        Job.Visit visit = job.visits().get(0);
        Job.Actual actual = new Job.Actual(w.owner(shift.id()).id(), shift.id(), start, done ? end : null);
        return job.toBuilder()
                .status(done ? Job.Status.COMPLETE : Job.Status.WORKING)
                .visits(List.of(new Job.Visit(visit.duration(), visit.requirements(), visit.durationSkill(), actual)))
                .build();
    }

    private Job waiting(Job job, int i) {
        boolean published = w.problem.published().stream().anyMatch(p -> p.job().equals(job.id()));
        if (published && w.on(Feature.TRAVELLING, i, 30)) {
            return job.toBuilder().status(Job.Status.TRAVELLING).build();
        }
        Job.Lock lock = new RandomLocks(w).lock(i);
        return lock == null ? job : job.toBuilder().lock(lock).build();
    }
}
