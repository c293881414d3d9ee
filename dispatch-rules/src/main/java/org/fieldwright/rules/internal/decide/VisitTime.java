// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex.VisitEntry;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * When a visit may take place as far as its job says: windows, availability and a locked start. Opening hours, travel and deadlines are the
 * planner's. A visit that has begun is where it is, whatever its windows say.
 */
final class VisitTime {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final List<TimeWindow> windows;
    private final Instant earliest;
    private final boolean begun;
    private final ZoneId zone;

    VisitTime(DispatchProblem problem, VisitEntry entry) {
        Job job = entry.job();
        begun = entry.visit().actual() != null || job.status().compareTo(Job.Status.TRAVELLING) >= 0;
        windows = windows(job);
        earliest = latest(problem.horizonStart(), latest(problem.clock(), job.availableFrom()));
        zone = problem.zone();
    }

    private static List<TimeWindow> windows(Job job) {
        Job.@Nullable Lock lock = job.lock();
        Instant start = lock == null ? null : lock.start();
        if (lock == null || start == null) {
            return job.windows().isEmpty() ? List.of(new TimeWindow(Instant.MIN, null, null)) : job.windows();
        }
        return List.of(TimeWindow.starting(start.minus(lock.tolerance()), start.plus(lock.tolerance())));
    }

    private static Instant latest(Instant a, @Nullable Instant b) {
        return b == null || b.isBefore(a) ? a : b;
    }

    private static Instant first(Instant a, @Nullable Instant b) {
        return b == null || a.isBefore(b) ? a : b;
    }

    /** Whether some window leaves room for so much work inside the shift. */
    boolean fits(Shift shift, Duration duration) {
        return begun
                || windows.stream().anyMatch(w -> {
                    Instant start = start(w, shift);
                    return (w.latestStart() == null || !start.isAfter(w.latestStart()))
                            && !start.plus(duration).isAfter(end(w, shift, null));
                });
    }

    /** The most seconds that one window leaves inside the shift, at least 0. */
    long overlapSeconds(Shift shift, Duration duration) {
        return windows.stream()
                .mapToLong(w -> Duration.between(start(w, shift), end(w, shift, duration))
                        .toSeconds())
                .max()
                .stream()
                .map(s -> Math.max(0, s))
                .findFirst()
                .orElse(0);
    }

    private Instant start(TimeWindow window, Shift shift) {
        return latest(latest(window.earliestStart(), earliest), shift.earliestDeparture());
    }

    private static Instant end(TimeWindow window, Shift shift, @Nullable Duration afterLatestStart) {
        Instant end = first(first(shift.hardEnd(), shift.hardLastDeparture()), window.latestEnd());
        return window.latestStart() == null || afterLatestStart == null
                ? end
                : first(end, window.latestStart().plus(afterLatestStart));
    }

    /** The windows in words, in the zone of the site or the problem. */
    String text(@Nullable ZoneId siteZone) {
        ZoneId at = siteZone == null ? zone : siteZone;
        String from = "from " + minute(earliest, at) + " on";
        return windows.get(0).earliestStart().equals(Instant.MIN)
                ? from
                : windows.stream().map(w -> text(w, at)).collect(Collectors.joining(" or ")) + ", " + from;
    }

    private static String text(TimeWindow w, ZoneId zone) {
        return minute(w.earliestStart(), zone)
                + (w.latestStart() == null ? "" : ", start by " + minute(w.latestStart(), zone))
                + (w.latestEnd() == null ? "" : ", end by " + minute(w.latestEnd(), zone));
    }

    static String minute(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }
}
