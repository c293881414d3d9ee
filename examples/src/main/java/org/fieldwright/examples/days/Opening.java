// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.fieldwright.core.model.Site;

/** Weekly opening hours; times in minutes after midnight. */
final class Opening {
    private Opening() {}

    static List<Site.Opening> weekdays(int from, int to) {
        return until(DayOfWeek.FRIDAY, from, to);
    }

    static List<Site.Opening> mondayToSaturday(int from, int to) {
        return until(DayOfWeek.SATURDAY, from, to);
    }

    private static List<Site.Opening> until(DayOfWeek last, int from, int to) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(last) <= 0)
                .map(day -> new Site.Opening(day, time(from), time(to)))
                .toList();
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }
}
