// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.travel.Location;
import org.jspecify.annotations.Nullable;

/** What holds for single values wherever they stand. Null is always right here: what is required is judged elsewhere. */
final class Values {
    static final Duration YEAR = Duration.ofDays(366);
    static final Duration DECADE = Duration.ofDays(3660);

    /** Half of what an int holds, so that a sum of two still fits. */
    private static final long MAX_SECONDS_FROM_START = 1L << 30;

    private static final BigDecimal MAX_AMOUNT = new BigDecimal("100000000");
    private static final int MAX_DECIMALS = 4;
    private static final int MAX_NAME = 200;
    private static final int MAX_TEXT = 10_000;
    private static final int MAX_ATTRIBUTES = 1_000;

    final Faults faults;
    private final @Nullable Instant origin;

    Values(Faults faults, @Nullable Instant origin) {
        this.faults = faults;
        this.origin = origin;
    }

    /** An id, or a name that others refer to: not blank, printable, short. */
    void name(@Nullable String name, At at, String subject) {
        if (name == null) {
            return;
        }
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            String message = subject + " (\"" + Faults.shorten(name) + "\") is blank or has control characters.";
            faults.add(Code.ID_INVALID, at, name, message);
        }
        length(name, MAX_NAME, at, subject);
    }

    void names(List<String> names, At at, String subject) {
        for (int i = 0; i < names.size(); i++) {
            name(names.get(i), at.index(i), subject);
        }
        distinct(names, at, subject);
    }

    void text(@Nullable String text, At at, String subject) {
        if (text != null) {
            length(text, MAX_TEXT, at, subject);
        }
    }

    private void length(String text, int most, At at, String subject) {
        if (text.length() > most) {
            String message = subject + " has " + text.length() + " characters; at most " + most + " are allowed.";
            faults.add(Code.TEXT_TOO_LONG, at, text, message);
        }
    }

    void distinct(List<String> list, At at, String subject) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (!seen.add(list.get(i))) {
                String message = subject + " names \"" + Faults.shorten(list.get(i)) + "\" twice.";
                faults.add(Code.LIST_DUPLICATE, at.index(i), list.get(i), message);
            }
        }
    }

    void count(int count, int most, At at, String subject) {
        if (count > most) {
            faults.add(
                    Code.TOO_MANY,
                    at,
                    count,
                    subject + " has " + count + " elements; at most " + most + " are allowed.");
        }
    }

    void attributes(Map<String, String> attributes, At parent, String subject) {
        At at = parent.field("attributes");
        count(attributes.size(), MAX_ATTRIBUTES, at, "The list of attributes of " + subject);
        attributes.forEach((key, value) -> {
            At valueAt = at.field(Faults.shorten(key));
            name(key, valueAt, "An attribute's name of " + subject);
            text(value, valueAt, "An attribute of " + subject);
        });
    }

    boolean range(@Nullable Integer value, int least, int most, At at, String subject) {
        if (value == null || (value >= least && value <= most)) {
            return true;
        }
        String message = subject + " is " + value + ", but must be from " + least + " to " + most + ".";
        faults.add(Code.VALUE_OUT_OF_RANGE, at, value, message);
        return false;
    }

    /** A number from {@code least} (excluded if it is 0) to {@code most}. */
    boolean factor(double value, double least, double most, At at, String subject) {
        if (!finite(value, at, subject)) {
            return false;
        }
        if (value > most || value < least || (least == 0 && value == 0)) {
            String range = (least == 0 ? "above " : "from ")
                    + BigDecimal.valueOf(least).stripTrailingZeros().toPlainString();
            String message = subject + " is " + value + ", but must be " + range + " to " + most + ".";
            faults.add(Code.VALUE_OUT_OF_RANGE, at, value, message);
            return false;
        }
        return true;
    }

    boolean finite(double value, At at, String subject) {
        if (!Double.isFinite(value)) {
            faults.add(Code.NUMBER_NOT_FINITE, at, value, subject + " is " + value + ".");
            return false;
        }
        return true;
    }

    void location(@Nullable Location location, At at, String subject) {
        if (location != null) {
            degrees(location.lat(), 90, at.field("lat"), "The latitude of " + subject);
            degrees(location.lon(), 180, at.field("lon"), "The longitude of " + subject);
        }
    }

    private void degrees(double value, int most, At at, String subject) {
        if (finite(value, at, subject) && Math.abs(value) > most) {
            String message = subject + " is " + value + ", but must be from -" + most + " to " + most + ".";
            faults.add(Code.COORDINATES_OUT_OF_RANGE, at, value, message);
        }
    }

    void money(@Nullable BigDecimal amount, At at, String subject) {
        if (amount == null) {
            return;
        }
        String said = subject + " is " + Faults.shorten(amount.toString());
        if (amount.signum() < 0) {
            faults.add(Code.MONEY_NEGATIVE, at, amount, said + ", but must not be negative.");
        }
        if (amount.stripTrailingZeros().scale() > MAX_DECIMALS) {
            faults.add(Code.MONEY_SCALE, at, amount, said + ", but money has at most " + MAX_DECIMALS + " decimals.");
        }
        if (amount.abs().compareTo(MAX_AMOUNT) > 0) {
            faults.add(Code.MONEY_TOO_LARGE, at, amount, said + ", but must be at most " + MAX_AMOUNT + ".");
        }
    }

    /** A point in time that the engine computes with. */
    boolean time(@Nullable Instant time, At at, String subject) {
        boolean sound = wholeSecond(time, at, subject);
        if (time != null && !near(time)) {
            String message =
                    subject + " (" + time + ") is more than 34 years from the start of the horizon (" + origin + ").";
            faults.add(Code.TIME_TOO_FAR, at, time, message);
            return false;
        }
        return sound;
    }

    /** Whether a time is near enough to the horizon to be computed with. */
    boolean near(Instant time) {
        return origin == null || Math.abs(time.getEpochSecond() - origin.getEpochSecond()) <= MAX_SECONDS_FROM_START;
    }

    /** A point in time that is only compared, such as a date of expiry. */
    boolean wholeSecond(@Nullable Instant time, At at, String subject) {
        if (time != null && fraction(time)) {
            faults.add(Code.TIME_SUB_SECOND, at, time, subject + " (" + time + ") has a fraction of a second.");
            return false;
        }
        return true;
    }

    /** Whether a time has a fraction of a second. */
    static boolean fraction(TemporalAccessor time) {
        return time.get(ChronoField.NANO_OF_SECOND) != 0;
    }

    /** A duration of zero or more. */
    boolean length(@Nullable Duration duration, Duration most, At at, String subject) {
        if (duration == null) {
            return true;
        }
        if (duration.isNegative()) {
            faults.add(Code.DURATION_NEGATIVE, at, duration, subject + " (" + duration + ") is negative.");
            return false;
        }
        return bounded(duration, most, at, subject);
    }

    /** A duration above zero. */
    boolean positive(@Nullable Duration duration, At at, String subject) {
        if (duration != null && duration.isZero()) {
            faults.add(Code.DURATION_ZERO, at, duration, subject + " is zero.");
            return false;
        }
        return length(duration, YEAR, at, subject);
    }

    /** A duration of either sign. */
    boolean bounded(@Nullable Duration duration, Duration most, At at, String subject) {
        if (duration == null) {
            return true;
        }
        if (duration.toNanosPart() != 0) {
            faults.add(
                    Code.DURATION_SUB_SECOND,
                    at,
                    duration,
                    subject + " (" + duration + ") has a fraction of a second.");
            return false;
        }
        if (duration.compareTo(most) > 0 || duration.compareTo(most.negated()) < 0) {
            String message = subject + " (" + duration + ") is longer than " + most.toDays() + " days.";
            faults.add(Code.DURATION_TOO_LONG, at, duration, message);
            return false;
        }
        return true;
    }
}
