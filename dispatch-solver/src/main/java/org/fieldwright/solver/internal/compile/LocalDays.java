// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** The local day of a time in one zone: the midnights of the horizon are worked out once, since searches ask very often. */
final class LocalDays {
    private static final int BEFORE = 2;
    private static final int DAYS = 380;
    private static final int USUAL_DAY = (int) Duration.ofDays(1).toSeconds();

    private final Clock clock;
    private final ZoneId zone;
    private final long first;
    private final int[] midnights = new int[DAYS];

    LocalDays(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        LocalDate day = clock.instant(0).atZone(zone).toLocalDate().minusDays(BEFORE);
        first = day.toEpochDay();
        for (int d = 0; d < DAYS; d++) {
            midnights[d] = clock.seconds(day.plusDays(d).atStartOfDay(zone).toInstant());
        }
    }

    /** The day, counted from 1970-01-01. */
    long of(int time) {
        if (time < midnights[0] || time >= midnights[DAYS - 1]) {
            return clock.instant(time).atZone(zone).toLocalDate().toEpochDay();
        }
        // Days of 23 and 25 hours make the guess wrong by one.
        int d = Math.min(DAYS - 2, (time - midnights[0]) / USUAL_DAY);
        while (midnights[d] > time) {
            d--;
        }
        while (midnights[d + 1] <= time) {
            d++;
        }
        return first + d;
    }
}
