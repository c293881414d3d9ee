// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;
import org.jspecify.annotations.Nullable;

/** The shifts of a technician. */
final class ShiftRules {
    private static final int MAX_JOBS = 100_000;

    private ShiftRules() {}

    static void check(Context context, Technician technician, At at) {
        List<Shift> shifts = technician.shifts();
        for (int i = 0; i < shifts.size(); i++) {
            Shift shift = shifts.get(i);
            At place = at.index(i);
            String subject =
                    "shift " + Faults.shorten(shift.id()) + " of technician " + Faults.shorten(technician.id());
            context.sites.refer(shift.start(), place.field("start"), "The start of " + subject);
            context.sites.refer(shift.end(), place.field("end"), "The end of " + subject);
            bounds(context, shift, place, subject);
            limits(context.values, shift, place, subject);
            BreakRules.check(context, shift, place.field("breaks"), subject);
        }
        overlaps(context, shifts, at, "technician " + Faults.shorten(technician.id()));
    }

    private static void bounds(Context context, Shift shift, At at, String subject) {
        Values values = context.values;
        boolean sound = values.time(
                shift.earliestDeparture(), at.field("earliestDeparture"), "The earliest departure of " + subject);
        sound &= values.time(shift.hardEnd(), at.field("hardEnd"), "The hard end of " + subject);
        if (sound && !shift.hardEnd().isAfter(shift.earliestDeparture())) {
            String message = "The hard end of " + subject + " (" + shift.hardEnd()
                    + ") is not after its earliest departure (" + shift.earliestDeparture() + ").";
            context.faults.add(Code.SHIFT_BOUNDS_ORDER, at.field("hardEnd"), shift.hardEnd(), message);
            return;
        }
        within(
                context,
                shift,
                shift.earliestFirstArrival(),
                at.field("earliestFirstArrival"),
                "The earliest first arrival of " + subject);
        within(context, shift, shift.softEnd(), at.field("softEnd"), "The soft end of " + subject);
        within(
                context,
                shift,
                shift.softLastDeparture(),
                at.field("softLastDeparture"),
                "The soft last departure of " + subject);
        within(
                context,
                shift,
                shift.hardLastDeparture(),
                at.field("hardLastDeparture"),
                "The hard last departure of " + subject);
        if (shift.softEnd() != null && shift.softLastDeparture() != null) {
            String message = "The " + subject + " has both softEnd and softLastDeparture.";
            context.faults.add(
                    Code.SHIFT_BOUNDS_CONFLICT, at.field("softLastDeparture"), shift.softLastDeparture(), message);
        }
        if (shift.softLastDeparture() != null
                && shift.hardLastDeparture() != null
                && shift.hardLastDeparture().isBefore(shift.softLastDeparture())) {
            String message = "The hard last departure of " + subject + " (" + shift.hardLastDeparture()
                    + ") is before the soft one (" + shift.softLastDeparture() + ").";
            context.faults.add(
                    Code.SHIFT_BOUNDS_ORDER, at.field("hardLastDeparture"), shift.hardLastDeparture(), message);
        }
    }

    private static void within(Context context, Shift shift, @Nullable Instant time, At at, String subject) {
        if (time != null
                && context.values.time(time, at, subject)
                && (time.isBefore(shift.earliestDeparture()) || time.isAfter(shift.hardEnd()))) {
            String message = subject + " (" + time + ") is not between its earliest departure ("
                    + shift.earliestDeparture() + ") and its hard end (" + shift.hardEnd() + ").";
            context.faults.add(Code.SHIFT_BOUNDS_ORDER, at, time, message);
        }
    }

    private static void limits(Values values, Shift shift, At at, String subject) {
        values.length(shift.maxWork(), Values.YEAR, at.field("maxWork"), "The most work in " + subject);
        values.length(shift.maxTravel(), Values.YEAR, at.field("maxTravel"), "The most travel in " + subject);
        values.length(shift.maxLeg(), Values.YEAR, at.field("maxLeg"), "The longest leg in " + subject);
        values.range(shift.maxJobs(), 0, MAX_JOBS, at.field("maxJobs"), "The most jobs in " + subject);
        Shift.BreakRule rule = shift.breakRule();
        if (rule != null) {
            At place = at.field("breakRule");
            values.positive(
                    rule.maxStretch(),
                    place.field("maxStretch"),
                    "The longest stretch of the break rule in " + subject);
            values.positive(
                    rule.minBreak(), place.field("minBreak"), "The shortest break of the break rule in " + subject);
        }
    }

    private static void overlaps(Context context, List<Shift> shifts, At at, String subject) {
        List<Integer> byTime = IntStream.range(0, shifts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shifts.get(i).earliestDeparture()))
                .toList();
        for (int k = 1; k < byTime.size(); k++) {
            Shift before = shifts.get(byTime.get(k - 1));
            Shift after = shifts.get(byTime.get(k));
            if (after.earliestDeparture().isBefore(before.hardEnd())) {
                String message = "Shift " + after.id() + " of " + subject + " starts (" + after.earliestDeparture()
                        + ") before shift " + before.id() + " ends (" + before.hardEnd() + ").";
                At place = at.index(byTime.get(k)).field("earliestDeparture");
                context.faults.add(Code.SHIFT_OVERLAP, place, after.earliestDeparture(), message);
            }
        }
    }
}
