// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.Shift;

/** The working hours of one technician in a dispatch week; who has which bounds and breaks follows from the number. */
record WeekShifts(WorkDays days, String technician, int number, String home, String office) {
    private static final List<Shifts.Hours> HOURS = List.of(
            new Shifts.Hours(420, 945, 120, 675, 45),
            new Shifts.Hours(450, 975, 120, 690, 30),
            new Shifts.Hours(480, 1005, 90, 705, 45),
            new Shifts.Hours(600, 1110, 90, 780, 30));
    private static final int MEETING_DAY = 2;
    private static final int MEETING = 900;

    Shift shift(int day) {
        Shifts.Hours hours = HOURS.get(number % HOURS.size());
        Shift.Builder shift = Shift.builder(
                        technician + "-" + days.date(day),
                        number % 5 == 1 ? office : home,
                        days.at(day, hours.from()),
                        days.at(day, hours.softEnd() + hours.overtime()))
                .breaks(breaks(day, hours));
        ends(shift, day, hours);
        limits(shift, day, hours);
        return shift.build();
    }

    /** Most are paid to the door, some drive home in their own time, and a few end where the last job is. */
    private void ends(Shift.Builder shift, int day, Shifts.Hours hours) {
        if (number % 10 == 7) {
            shift.softEnd(days.at(day, hours.softEnd()));
        } else if (number % 6 == 5) {
            shift.end(home)
                    .softLastDeparture(days.at(day, hours.softEnd() - 15))
                    .hardLastDeparture(days.at(day, hours.softEnd() + hours.overtime() - 45));
        } else {
            shift.end(home).softEnd(days.at(day, hours.softEnd()));
        }
    }

    private void limits(Shift.Builder shift, int day, Shifts.Hours hours) {
        if (number % 9 == 2) {
            shift.earliestFirstArrival(days.at(day, hours.from() + 30));
        }
        if (number % 7 == 0) {
            shift.maxJobs(9);
        }
        if (number % 8 == 1) {
            shift.maxWork(Duration.ofHours(9));
        }
        switch (number % 4) {
            case 1 -> shift.maxTravel(Duration.ofHours(4));
            case 2 -> shift.maxLeg(Duration.ofMinutes(75));
            default -> shift.maxLeg(null);
        }
        if (number % 5 == 3) {
            shift.breakRule(new Shift.BreakRule(Duration.ofMinutes(270), Duration.ofMinutes(15), true));
        }
    }

    /** Lunch for all but those whose break rule alone decides; for some a meeting in the office in the middle of the week. */
    private List<Break> breaks(int day, Shifts.Hours hours) {
        List<Break> result = new ArrayList<>();
        if (number % 20 != 13) {
            result.add(new Break.Floating(
                    days.at(day, hours.lunchFrom()),
                    days.at(day, hours.lunchFrom() + 90),
                    Duration.ofMinutes(hours.lunch()),
                    false));
        }
        if (day == MEETING_DAY && number % 8 == 4) {
            result.add(new Break.Fixed(days.at(day, MEETING), days.at(day, MEETING + 30), office, true));
        }
        return result;
    }
}
