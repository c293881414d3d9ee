// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.time.Duration;
import java.util.List;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.Shift;

/** Working hours. */
final class Shifts {
    private Shifts() {}

    /**
     * Hours of one day, in minutes after midnight.
     *
     * @param from nobody leaves home before
     * @param softEnd overtime begins
     * @param overtime the most overtime, in minutes
     * @param lunchFrom the lunch break starts within 90 minutes after
     * @param lunch its length in minutes
     */
    record Hours(int from, int softEnd, int overtime, int lunchFrom, int lunch) {}

    static Shift shift(String technician, String home, WorkDays days, int day, Hours hours) {
        return Shift.builder(
                        technician + "-" + days.date(day),
                        home,
                        days.at(day, hours.from()),
                        days.at(day, hours.softEnd() + hours.overtime()))
                .end(home)
                .softEnd(days.at(day, hours.softEnd()))
                .breaks(List.of(new Break.Floating(
                        days.at(day, hours.lunchFrom()),
                        days.at(day, hours.lunchFrom() + 90),
                        Duration.ofMinutes(hours.lunch()),
                        false)))
                .build();
    }
}
