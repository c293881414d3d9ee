// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.model.Site;

/** Opening hours that fall into the hour which daylight saving leaves out in spring. */
final class Openings {
    private Openings() {}

    static void check(Context context) {
        Instant from = context.problem.horizonStart().minus(Duration.ofDays(1));
        Instant to = context.problem.horizonEnd().plus(Duration.ofDays(1));
        List<Site> sites = context.problem.sites();
        for (int i = 0; i < sites.size(); i++) {
            Site site = sites.get(i);
            if (site.openingHours().isEmpty() && site.exceptions().isEmpty()) {
                continue;
            }
            ZoneId zone = site.zone() == null ? context.problem.zone() : site.zone();
            ZoneOffsetTransition next = zone.getRules().nextTransition(from);
            while (next != null && next.getInstant().isBefore(to)) {
                if (next.isGap()) {
                    gap(context, site, next, At.ROOT.field("sites").index(i));
                }
                next = zone.getRules().nextTransition(next.getInstant());
            }
        }
    }

    private static void gap(Context context, Site site, ZoneOffsetTransition gap, At at) {
        LocalDate date = gap.getDateTimeBefore().toLocalDate();
        for (int e = 0; e < site.exceptions().size(); e++) {
            Site.DayException exception = site.exceptions().get(e);
            if (exception.date().equals(date)) {
                At hoursAt = at.field("exceptions").index(e).field("hours");
                for (int h = 0; h < exception.hours().size(); h++) {
                    judge(context, site, gap, exception.hours().get(h), hoursAt.index(h));
                }
                return;
            }
        }
        for (int o = 0; o < site.openingHours().size(); o++) {
            Site.Opening opening = site.openingHours().get(o);
            if (opening.day() == date.getDayOfWeek()) {
                judge(
                        context,
                        site,
                        gap,
                        new Site.Hours(opening.from(), opening.to()),
                        at.field("openingHours").index(o));
            }
        }
    }

    private static void judge(Context context, Site site, ZoneOffsetTransition gap, Site.Hours hours, At at) {
        LocalTime from = hours.from();
        LocalTime to = hours.to();
        LocalDate date = gap.getDateTimeBefore().toLocalDate();
        boolean sameDay = to.isAfter(from);
        boolean inside = !date.atTime(from).isBefore(gap.getDateTimeBefore())
                && !date.atTime(to).isAfter(gap.getDateTimeAfter());
        if (sameDay && inside) {
            String message =
                    "The hours of site " + site.id() + " from " + from + " to " + to + " do not exist on " + date + ".";
            context.faults.add(Code.OPENING_DROPPED, at, from + "-" + to, message);
        }
    }
}
