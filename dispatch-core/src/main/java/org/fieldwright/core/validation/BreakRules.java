// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.time.Duration;
import java.time.Instant;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.Shift;
import org.jspecify.annotations.Nullable;

/** The breaks of a shift: each possible by itself, all of them in their order. */
final class BreakRules {
    private BreakRules() {}

    /** A break reduced to a window for its start and a length. */
    private record Pause(Instant earliest, Instant latest, Duration length) {}

    static void check(Context context, Shift shift, At at, String subject) {
        context.values.count(shift.breaks().size(), 100, at, "The list of breaks of " + subject);
        Pause before = null;
        Instant free = shift.earliestDeparture();
        for (int i = 0; i < shift.breaks().size(); i++) {
            Pause pause = pause(context, shift.breaks().get(i), at.index(i), "Break " + i + " of " + subject);
            if (pause == null) {
                // Broken by itself; what it does to the others says nothing.
                return;
            }
            free = inOrder(context, shift, new Step(before, pause, free, at.index(i), "Break " + i + " of " + subject));
            before = pause;
        }
    }

    /** A break, the one before it, and when that one has ended at the earliest. */
    private record Step(@Nullable Pause before, Pause pause, Instant free, At at, String subject) {}

    private static Instant inOrder(Context context, Shift shift, Step step) {
        At at = step.at();
        Pause pause = step.pause();
        Instant earliestEnd = pause.earliest().plus(pause.length());
        if (pause.latest().isBefore(shift.earliestDeparture()) || earliestEnd.isAfter(shift.hardEnd())) {
            String message = step.subject() + " lies outside the shift from " + shift.earliestDeparture() + " to "
                    + shift.hardEnd() + ".";
            context.faults.add(Code.BREAK_OUTSIDE_SHIFT, at, pause.latest(), message);
        }
        Pause before = step.before();
        if (before != null && pause.latest().isBefore(before.latest())) {
            String message = step.subject() + " starts by " + pause.latest() + ", but the one before it by "
                    + before.latest() + ".";
            context.faults.add(Code.BREAK_UNSORTED, at, pause.latest(), message);
        } else if (before != null && step.free().isAfter(pause.latest())) {
            String message = step.subject() + " must start by " + pause.latest() + ", but the ones before it end at "
                    + step.free() + " at the earliest.";
            context.faults.add(Code.BREAK_OVERLAP, at, pause.latest(), message);
        }
        Instant start = step.free().isAfter(pause.earliest()) ? step.free() : pause.earliest();
        return start.plus(pause.length());
    }

    private static @Nullable Pause pause(Context context, Break pause, At at, String subject) {
        return pause instanceof Break.Fixed fixed
                ? fixed(context, fixed, at, subject)
                : floating(context, (Break.Floating) pause, at, subject);
    }

    private static @Nullable Pause floating(Context context, Break.Floating pause, At at, String subject) {
        Values values = context.values;
        boolean sound = values.time(pause.earliestStart(), at.field("earliestStart"), subject);
        sound &= values.time(pause.latestStart(), at.field("latestStart"), subject);
        sound &= values.positive(pause.duration(), at.field("duration"), "The length of " + subject);
        if (sound && pause.latestStart().isBefore(pause.earliestStart())) {
            String message = "The latest start of " + subject + " (" + pause.latestStart()
                    + ") is before its earliest (" + pause.earliestStart() + ").";
            context.faults.add(Code.BREAK_REVERSED, at.field("latestStart"), pause.latestStart(), message);
            sound = false;
        }
        return sound ? new Pause(pause.earliestStart(), pause.latestStart(), pause.duration()) : null;
    }

    private static @Nullable Pause fixed(Context context, Break.Fixed pause, At at, String subject) {
        context.sites.refer(pause.site(), at.field("site"), subject);
        boolean sound = context.values.time(pause.start(), at.field("start"), subject);
        sound &= context.values.time(pause.end(), at.field("end"), subject);
        if (sound && !pause.end().isAfter(pause.start())) {
            String message = subject + " ends (" + pause.end() + ") at or before its start (" + pause.start() + ").";
            context.faults.add(Code.BREAK_REVERSED, at.field("end"), pause.end(), message);
            sound = false;
        }
        return sound ? new Pause(pause.start(), pause.start(), Duration.between(pause.start(), pause.end())) : null;
    }
}
