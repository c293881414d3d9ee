// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

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

    private static final long OPEN = Long.MAX_VALUE;

    private final List<TimeWindow> windows;
    private final Instant earliest;
    private final boolean begun;
    private final ZoneId zone;
    /** By window, in seconds of the epoch. */
    private final long[] earliestStart;

    private final long[] latestStart;
    private final long[] latestEnd;

    VisitTime(DispatchProblem problem, VisitEntry entry) {
        Job job = entry.job();
        begun = entry.visit().actual() != null || job.status().compareTo(Job.Status.TRAVELLING) >= 0;
        windows = windows(job);
        earliest = latest(problem.horizonStart(), latest(problem.clock(), job.availableFrom()));
        zone = problem.zone();
        earliestStart = windows.stream()
                .mapToLong(w -> latest(earliest, w.earliestStart()).getEpochSecond())
                .toArray();
        latestStart = windows.stream().mapToLong(w -> seconds(w.latestStart())).toArray();
        latestEnd = windows.stream().mapToLong(w -> seconds(w.latestEnd())).toArray();
    }

    private static long seconds(@Nullable Instant instant) {
        return instant == null ? OPEN : instant.getEpochSecond();
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

    /** Whether some window leaves room for so much work inside a shift; all in seconds of the epoch. */
    boolean fits(long shiftStart, long shiftEnd, long work) {
        for (int w = 0; w < earliestStart.length; w++) {
            long start = Math.max(earliestStart[w], shiftStart);
            if (start <= latestStart[w] && start + work <= Math.min(shiftEnd, latestEnd[w])) {
                return true;
            }
        }
        return begun;
    }

    /** The most seconds that one window leaves inside a shift, at least 0. */
    long overlapSeconds(long shiftStart, long shiftEnd, long work) {
        long most = 0;
        for (int w = 0; w < earliestStart.length; w++) {
            long end = Math.min(shiftEnd, latestEnd[w]);
            end = latestStart[w] == OPEN ? end : Math.min(end, latestStart[w] + work);
            most = Math.max(most, end - Math.max(earliestStart[w], shiftStart));
        }
        return most;
    }

    /** When the last work of a shift has to end. */
    static long end(Shift shift) {
        return first(shift.hardEnd(), shift.hardLastDeparture()).getEpochSecond();
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
