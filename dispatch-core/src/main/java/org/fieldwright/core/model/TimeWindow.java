// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A period in which a visit may start and, if given, must end. Both ends are inclusive; who arrives before
 * {@code earliestStart} waits. {@code latestStart} bounds the start of work, {@code latestEnd} its end; without
 * both the window is open.
 *
 * @param earliestStart The first instant at which work may start.
 * @param latestStart The last instant at which work may start, or null for no bound.
 * @param latestEnd The last instant at which work may end, or null for no bound.
 */
public record TimeWindow(
        Instant earliestStart,
        @Nullable Instant latestStart,
        @Nullable Instant latestEnd) {
    /** Copies the collections and fills in the defaults. */
    public TimeWindow {
        Objects.requireNonNull(earliestStart, "TimeWindow.earliestStart");
    }

    /**
     * A window on the start of work alone.
     *
     * @param earliestStart the first instant at which work may start
     * @param latestStart the last instant at which work may start
     * @return the window
     */
    public static TimeWindow starting(Instant earliestStart, Instant latestStart) {
        return new TimeWindow(earliestStart, latestStart, null);
    }
}
