// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values look on the terminal. */
final class Text {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private Text() {}

    /** Text of an input without control characters, which could move the cursor or hide what follows. */
    static String clean(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean odd = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE;
            if (odd) {
                result.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                result.appendCodePoint(c);
            }
        });
        return result.toString();
    }

    static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_EVEN));
    }

    static String hours(Duration duration) {
        return String.format(Locale.ROOT, "%.1f h", duration.toSeconds() / 3600.0);
    }

    static String minutes(Duration duration) {
        return (duration.toSeconds() + 59) / 60 + " min";
    }

    static String km(long metres) {
        return String.format(Locale.ROOT, "%.1f km", metres / 1000.0);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /** The change from one value to another in percent, with its sign; empty if there is nothing to compare with. */
    static String change(double from, double to) {
        return from == 0 ? "" : String.format(Locale.ROOT, "%+.1f %%", (to - from) / Math.abs(from) * 100);
    }

    static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    static String day(Instant instant, ZoneId zone) {
        return DAY.format(instant.atZone(zone));
    }
}
