// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fieldwright.core.model.Site;

/** Section 3, step 1: the periods in which a site is open. */
final class OpeningHours {
    record Period(long open, long close) {}

    private final Case c;
    private final Site site;
    private final ZoneId zone;

    OpeningHours(Case c, Site site) {
        this.c = c;
        this.site = site;
        this.zone = c.zone(site);
    }

    /** Whether the site has hours at all; without, it is always open. */
    boolean limited() {
        return !site.openingHours().isEmpty() || !site.exceptions().isEmpty();
    }

    List<Period> periods() {
        LocalDate first = c.problem.horizonStart().atZone(zone).toLocalDate().minusDays(1);
        LocalDate last = c.problem.horizonEnd().atZone(zone).toLocalDate().plusDays(1);
        List<Period> all = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (Site.Hours hours : hoursOf(date)) {
                Period period = period(date, hours);
                if (period.open() < period.close()) {
                    all.add(period);
                }
            }
        }
        return joined(all);
    }

    private List<Site.Hours> hoursOf(LocalDate date) {
        Optional<Site.DayException> exception =
                site.exceptions().stream().filter(e -> e.date().equals(date)).findFirst();
        if (exception.isPresent()) {
            return exception.get().hours();
        }
        if (site.openingHours().isEmpty()) {
            return List.of(new Site.Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        }
        return site.openingHours().stream()
                .filter(o -> o.day() == date.getDayOfWeek())
                .map(o -> new Site.Hours(o.from(), o.to()))
                .toList();
    }

    private Period period(LocalDate date, Site.Hours hours) {
        LocalDateTime from = date.atTime(hours.from());
        LocalDateTime to = date.atTime(hours.to());
        if (!hours.to().isAfter(hours.from())) {
            to = date.plusDays(1).atTime(hours.to());
        }
        boolean bothInOverlap = inOverlap(from) && inOverlap(to);
        return new Period(instant(from, zone, false), instant(to, zone, !bothInOverlap));
    }

    private boolean inOverlap(LocalDateTime local) {
        return zone.getRules().getValidOffsets(local).size() == 2;
    }

    /** The instant of a local time: the gap's end in a gap, the earlier or the later offset in an overlap. */
    static long instant(LocalDateTime local, ZoneId zone, boolean laterOffset) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(local);
            return gap.toEpochSecond();
        }
        return local.toEpochSecond(offsets.get(laterOffset ? offsets.size() - 1 : 0));
    }

    private static List<Period> joined(List<Period> periods) {
        List<Period> joined = new ArrayList<>();
        for (Period next :
                periods.stream().sorted(Comparator.comparingLong(Period::open)).toList()) {
            Period before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && next.open() <= before.close()) {
                joined.set(joined.size() - 1, new Period(before.open(), Math.max(before.close(), next.close())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
