// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.time.Instant;
import java.util.List;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.model.TimeWindow;
import org.jspecify.annotations.Nullable;

/** Lists of windows: each with an end that is not before its start, sorted, without overlap of the times at which work may start. */
final class WindowRules {
    private static final int MAX_WINDOWS = 1000;

    private WindowRules() {}

    static void check(Context context, List<TimeWindow> windows, At at, String subject) {
        context.values.count(windows.size(), MAX_WINDOWS, at, "The list of windows of " + subject);
        TimeWindow before = null;
        for (int i = 0; i < windows.size(); i++) {
            TimeWindow window = windows.get(i);
            At place = at.index(i);
            String said = "Window " + i + " of " + subject;
            context.values.time(window.earliestStart(), place.field("earliestStart"), said);
            end(context, window, window.latestStart(), place.field("latestStart"), said);
            end(context, window, window.latestEnd(), place.field("latestEnd"), said);
            if (before != null) {
                sorted(context, before, window, place.field("earliestStart"), said);
            }
            before = window;
        }
    }

    private static void end(Context context, TimeWindow window, @Nullable Instant end, At at, String subject) {
        if (end != null && context.values.time(end, at, subject) && end.isBefore(window.earliestStart())) {
            String message = subject + " ends (" + end + ") before it starts (" + window.earliestStart() + ").";
            context.faults.add(Code.WINDOW_REVERSED, at, end, message);
        }
    }

    private static void sorted(Context context, TimeWindow before, TimeWindow window, At at, String subject) {
        Instant start = window.earliestStart();
        Instant lastStart = lastStart(before);
        if (start.isBefore(before.earliestStart())) {
            String message =
                    subject + " starts (" + start + ") before the one before it (" + before.earliestStart() + ").";
            context.faults.add(Code.WINDOW_UNSORTED, at, start, message);
        } else if (lastStart == null || start.isBefore(lastStart)) {
            String open = lastStart == null ? "has no end" : "ends at " + lastStart;
            context.faults.add(
                    Code.WINDOW_OVERLAP,
                    at,
                    start,
                    subject + " starts at " + start + ", but the one before it " + open + ".");
        }
    }

    /** The last instant at which work may start in a window, or null if it is open. */
    static @Nullable Instant lastStart(TimeWindow window) {
        Instant start = window.latestStart();
        Instant end = window.latestEnd();
        return start == null ? end : end == null || start.isBefore(end) ? start : end;
    }
}
