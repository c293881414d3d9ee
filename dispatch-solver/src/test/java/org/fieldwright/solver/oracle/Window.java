// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.Comparator;
import org.fieldwright.core.model.TimeWindow;

/** A window in epoch seconds; a missing bound is {@link #NEVER}. */
record Window(long earliestStart, long latestStart, long latestEnd) {
    static final long NEVER = Long.MAX_VALUE / 4;
    static final Window ALWAYS = new Window(-NEVER, NEVER, NEVER);
    static final Comparator<Window> ORDER = Comparator.comparingLong(Window::earliestStart)
            .thenComparingLong(Window::latestStart)
            .thenComparingLong(Window::latestEnd);

    static Window of(TimeWindow w) {
        return new Window(
                Case.seconds(w.earliestStart()),
                w.latestStart() == null ? NEVER : Case.seconds(w.latestStart()),
                w.latestEnd() == null ? NEVER : Case.seconds(w.latestEnd()));
    }

    Window cut(Window other) {
        return new Window(
                Math.max(earliestStart, other.earliestStart),
                Math.min(latestStart, other.latestStart),
                Math.min(latestEnd, other.latestEnd));
    }

    boolean empty() {
        return earliestStart > latestStart || earliestStart > latestEnd;
    }

    /** Whether a visit from start to end lies inside. */
    boolean holds(long start, long end) {
        return start >= earliestStart && start <= latestStart && end <= latestEnd;
    }

    /** Seconds by which a visit from start to end lies outside. */
    long outside(long start, long end) {
        return Math.max(0, earliestStart - start) + Math.max(0, Math.max(start - latestStart, end - latestEnd));
    }
}
