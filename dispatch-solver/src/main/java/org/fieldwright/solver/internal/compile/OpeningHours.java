// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Site;
import org.fieldwright.solver.internal.compile.Intervals.Row;

/** Opening periods of a site over the horizon as windows, on both daylight-saving edges as docs/semantics.md says. */
final class OpeningHours {
    private final DispatchProblem problem;
    private final Clock clock;

    OpeningHours(DispatchProblem problem, Clock clock) {
        this.problem = problem;
        this.clock = clock;
    }

    /** Periods by time, those that touch joined; empty for a site that is always open. */
    List<Row> periods(Site site) {
        if (alwaysOpen(site)) {
            return List.of();
        }
        ZoneId zone = site.zone() == null ? problem.zone() : site.zone();
        LocalDate last = problem.horizonEnd().atZone(zone).toLocalDate().plusDays(1);
        List<int[]> periods = new ArrayList<>();
        for (LocalDate date = problem.horizonStart().atZone(zone).toLocalDate().minusDays(1);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            for (Site.Hours hours : hoursOf(site, date)) {
                addPeriod(periods, date, hours, zone);
            }
        }
        return join(periods);
    }

    static boolean alwaysOpen(Site site) {
        return site.openingHours().isEmpty() && site.exceptions().isEmpty();
    }

    private static List<Site.Hours> hoursOf(Site site, LocalDate date) {
        for (Site.DayException exception : site.exceptions()) {
            if (exception.date().equals(date)) {
                return exception.hours();
            }
        }
        if (site.openingHours().isEmpty()) {
            return List.of(new Site.Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        }
        return site.openingHours().stream()
                .filter(o -> o.day() == date.getDayOfWeek())
                .map(o -> new Site.Hours(o.from(), o.to()))
                .toList();
    }

    private void addPeriod(List<int[]> periods, LocalDate date, Site.Hours hours, ZoneId zone) {
        LocalDateTime from = date.atTime(hours.from());
        LocalDateTime to = (hours.to().isAfter(hours.from()) ? date : date.plusDays(1)).atTime(hours.to());
        boolean bothInOverlap = offsets(from, zone) > 1 && offsets(to, zone) > 1;
        int open = clock.seconds(from.atZone(zone).withEarlierOffsetAtOverlap().toInstant());
        int close = clock.seconds((bothInOverlap
                        ? gapEnd(to, zone).atZone(zone).withEarlierOffsetAtOverlap()
                        : gapEnd(to, zone).atZone(zone).withLaterOffsetAtOverlap())
                .toInstant());
        open = offsets(from, zone) == 0
                ? clock.seconds(gapEnd(from, zone).atZone(zone).toInstant())
                : open;
        if (open < close) {
            periods.add(new int[] {open, close});
        }
    }

    private static int offsets(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.size();
    }

    /** The local time itself, or the end of the gap that it falls into. */
    static LocalDateTime gapEnd(LocalDateTime local, ZoneId zone) {
        return offsets(local, zone) == 0 ? zone.getRules().getTransition(local).getDateTimeAfter() : local;
    }

    private static List<Row> join(List<int[]> periods) {
        periods.sort(Comparator.<int[]>comparingInt(p -> p[0]).thenComparingInt(p -> p[1]));
        List<int[]> joined = new ArrayList<>();
        for (int[] period : periods) {
            int[] last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && period[0] <= last[1]) {
                last[1] = Math.max(last[1], period[1]);
            } else {
                joined.add(period);
            }
        }
        return joined.stream().map(p -> new Row(p[0], p[1], p[1])).toList();
    }
}
