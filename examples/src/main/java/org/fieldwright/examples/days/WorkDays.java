// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fieldwright.core.model.TimeWindow;

/** The working days of a problem, numbered from 0; weekends are left out. Times of day are minutes after midnight, local time. */
record WorkDays(LocalDate first, int count, ZoneId zone) {

    LocalDate date(int day) {
        LocalDate date = first;
        for (int left = day; left > 0; left--) {
            date = date.plusDays(date.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        }
        return date;
    }

    Instant at(int day, int minute) {
        return date(day).atTime(minute / 60, minute % 60).atZone(zone).toInstant();
    }

    /** A window on the start of work. */
    TimeWindow window(int day, int from, int to) {
        return TimeWindow.starting(at(day, from), at(day, to));
    }

    Instant start() {
        return at(0, 6 * 60);
    }

    Instant end() {
        return at(count - 1, 22 * 60);
    }

    /** So many calendar days before the first day, at nine o'clock. */
    Instant before(int days) {
        return first.minusDays(days).atTime(9, 0).atZone(zone).toInstant();
    }
}
