// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fieldwright.core.model.TimeWindow;

/** Values as people read them, in the plan's zone and currency. The same input gives the same text on every machine. */
final class Texts {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final ZoneId zone;
    private final String currency;

    Texts(ZoneId zone, String currency) {
        this.zone = zone;
        this.currency = currency;
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    String clock(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    String moment(Instant instant) {
        return day(date(instant)) + ", " + clock(instant);
    }

    String span(Instant from, Instant to) {
        String end = date(from).equals(date(to)) ? clock(to) : moment(to);
        return moment(from) + " – " + end;
    }

    String window(TimeWindow window) {
        if (window.latestEnd() != null) {
            String start = window.latestStart() == null ? "" : ", start by " + moment(window.latestStart());
            return span(window.earliestStart(), window.latestEnd()) + start;
        }
        return window.latestStart() == null
                ? "from " + moment(window.earliestStart())
                : "start " + span(window.earliestStart(), window.latestStart());
    }

    String money(BigDecimal amount) {
        return String.format(Locale.ENGLISH, "%,.2f %s", amount.setScale(2, RoundingMode.HALF_EVEN), currency);
    }

    static String length(Duration duration) {
        long minutes = Math.round(duration.toSeconds() / 60.0);
        if (minutes == 0) {
            return duration.isZero() ? "0 min" : "<1 min";
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    static String distance(long metres) {
        return metres < 1000 ? metres + " m" : String.format(Locale.ENGLISH, "%,.1f km", metres / 1000.0);
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** {@code SLA_RESPONSE} becomes {@code SLA response}. */
    static String words(String code) {
        String plain = code.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
        String spelt = plain.replaceFirst("^sla\\b", "SLA");
        return spelt.isEmpty() ? spelt : Character.toUpperCase(spelt.charAt(0)) + spelt.substring(1);
    }
}
