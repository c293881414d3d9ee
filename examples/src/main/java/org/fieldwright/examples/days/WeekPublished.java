// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldwright.core.model.DispatchProblem.PublishedVisit;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.travel.Location;
import org.jspecify.annotations.Nullable;

/**
 * The plan of last Friday, made as a dispatcher in a hurry makes it: whoever is free gets the nearest job that fits. It covers the part of the work
 * that was known then, and no shift is full, so it can be kept or improved.
 */
final class WeekPublished {
    private static final double KNOWN = 0.55;
    private static final double REACH_KM = 40;
    private static final double KM_PER_MINUTE = 0.55;
    private static final int SPARE = 75;

    private final Draft draft;
    private final Map<String, List<Job>> open = new HashMap<>();

    WeekPublished(Draft draft, Set<String> linked) {
        this.draft = draft;
        Dice dice = draft.dice("published");
        for (Job job : draft.jobs) {
            boolean known = dice.chance(KNOWN) && !job.emergency() && job.lock() == null && !linked.contains(job.id());
            if (known && job.visits().size() == 1 && job.availableFrom() == null) {
                String territory = String.valueOf(draft.site(job.site()).territory());
                open.computeIfAbsent(territory, t -> new ArrayList<>()).add(job);
            }
        }
    }

    /** In the order of technicians and their shifts. */
    List<PublishedVisit> visits() {
        List<PublishedVisit> result = new ArrayList<>();
        for (Technician technician : draft.technicians) {
            for (Shift shift : technician.shifts()) {
                fill(technician, shift, result);
            }
        }
        return result;
    }

    private record Choice(Job job, Instant start, List<Job> from) {}

    private void fill(Technician technician, Shift shift, List<PublishedVisit> result) {
        Instant last = Objects.requireNonNullElse(
                        shift.softEnd(), Objects.requireNonNullElse(shift.softLastDeparture(), shift.hardEnd()))
                .minus(Duration.ofMinutes(SPARE));
        Location place = Objects.requireNonNull(draft.site(shift.start()).location());
        Instant free = shift.earliestDeparture().plus(Duration.ofMinutes(35));
        Choice next = nearest(technician, place, free, last);
        while (next != null) {
            Job job = next.job();
            result.add(new PublishedVisit(job.id(), 0, technician.id(), shift.id(), next.start()));
            next.from().remove(job);
            place = Objects.requireNonNull(draft.site(job.site()).location());
            // A quarter of the time is left for lunch and for what comes between.
            Duration work = job.visits().get(0).duration();
            free = next.start().plus(work).plus(work.dividedBy(4)).plus(Duration.ofMinutes(10));
            next = nearest(technician, place, free, last);
        }
    }

    private @Nullable Choice nearest(Technician technician, Location place, Instant free, Instant last) {
        Choice best = null;
        double least = REACH_KM;
        for (Technician.Membership membership : technician.territories()) {
            boolean whole = membership.validFrom() == null;
            List<Job> jobs = whole ? open.getOrDefault(membership.territory(), List.of()) : List.of();
            for (Job job : jobs) {
                double km =
                        km(place, Objects.requireNonNull(draft.site(job.site()).location()));
                if (km < least && WeekWork.able(draft, technician, job)) {
                    Instant start = start(job, free.plus(Duration.ofMinutes((long) (km / KM_PER_MINUTE))));
                    if (start != null
                            && !start.plus(job.visits().get(0).duration()).isAfter(last)
                            && Duration.between(free, start).toMinutes() < 120) {
                        best = new Choice(job, start, jobs);
                        least = km;
                    }
                }
            }
        }
        return best;
    }

    /** The first five minutes from then on that windows and opening hours of that day allow, or null. */
    private @Nullable Instant start(Job job, Instant ready) {
        Instant start = Instant.ofEpochSecond((ready.getEpochSecond() + 299) / 300 * 300);
        if (!job.windows().isEmpty()) {
            Instant from = start;
            start = job.windows().stream()
                    .filter(w -> !Objects.requireNonNull(w.latestStart()).isBefore(from))
                    .map(w -> later(w, from))
                    .findFirst()
                    .orElse(null);
        }
        return start != null && isOpen(draft.site(job.site()), start, job) ? start : null;
    }

    private static Instant later(TimeWindow window, Instant start) {
        return start.isAfter(window.earliestStart()) ? start : window.earliestStart();
    }

    private boolean isOpen(Site site, Instant start, Job job) {
        ZonedDateTime from = start.atZone(draft.days.zone());
        ZonedDateTime to = from.plus(job.visits().get(0).duration());
        return site.openingHours().isEmpty()
                || site.openingHours().stream()
                        .anyMatch(o -> o.day() == from.getDayOfWeek()
                                && !from.toLocalTime().isBefore(o.from())
                                && !to.toLocalTime().isAfter(o.to()));
    }

    private static double km(Location a, Location b) {
        double north = (a.lat() - b.lat()) * 111.195;
        double east = (a.lon() - b.lon()) * 111.195 * StrictMath.cos(StrictMath.toRadians(a.lat()));
        return Math.sqrt(north * north + east * east);
    }
}
