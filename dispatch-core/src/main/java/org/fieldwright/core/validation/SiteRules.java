// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.Site;

/** Sites and their hours. */
final class SiteRules {
    private SiteRules() {}

    static void check(Context context) {
        List<Site> sites = context.problem.sites();
        for (int i = 0; i < sites.size(); i++) {
            site(context, sites.get(i), At.ROOT.field("sites").index(i));
        }
    }

    private static void site(Context context, Site site, At at) {
        Values values = context.values;
        String subject = "site " + Faults.shorten(site.id());
        values.text(site.name(), at.field("name"), "The name of " + subject);
        values.location(site.location(), at.field("location"), subject);
        context.territories.refer(site.territory(), at.field("territory"), "Site " + Faults.shorten(site.id()));
        values.names(site.access(), at.field("access"), "The access list of " + subject);
        values.length(site.setup(), Values.YEAR, at.field("setup"), "The set-up time of " + subject);
        values.attributes(site.attributes(), at, subject);
        for (int i = 0; i < site.openingHours().size(); i++) {
            Site.Opening opening = site.openingHours().get(i);
            hours(values, opening.from(), opening.to(), at.field("openingHours").index(i), subject);
        }
        exceptions(context, site, at.field("exceptions"), subject);
    }

    private static void exceptions(Context context, Site site, At at, String subject) {
        Set<LocalDate> dates = new HashSet<>();
        for (int i = 0; i < site.exceptions().size(); i++) {
            Site.DayException exception = site.exceptions().get(i);
            if (!dates.add(exception.date())) {
                String message = "The exceptions of " + subject + " have the date " + exception.date() + " twice.";
                context.faults.add(Code.DATE_DUPLICATE, at.index(i).field("date"), exception.date(), message);
            }
            for (int h = 0; h < exception.hours().size(); h++) {
                Site.Hours hours = exception.hours().get(h);
                hours(
                        context.values,
                        hours.from(),
                        hours.to(),
                        at.index(i).field("hours").index(h),
                        subject);
            }
        }
    }

    private static void hours(Values values, LocalTime from, LocalTime to, At at, String subject) {
        wholeSecond(values, from, at.field("from"), subject);
        wholeSecond(values, to, at.field("to"), subject);
    }

    private static void wholeSecond(Values values, LocalTime time, At at, String subject) {
        if (Values.fraction(time)) {
            values.faults.add(
                    Code.TIME_SUB_SECOND,
                    at,
                    time,
                    "The hours of " + subject + " (" + time + ") have a fraction of a second.");
        }
    }
}
