// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as whole seconds from the start of the horizon. */
public final class Clock {
    /** Later than anything that happens; sums of two stay within an int. */
    public static final int NEVER = 1 << 29;
    /** Earlier than anything that happens. */
    public static final int ALWAYS = -NEVER;

    private final Instant origin;

    Clock(Instant origin) {
        this.origin = origin;
    }

    /** Seconds from the origin. */
    public int seconds(Instant instant) {
        long seconds = instant.getEpochSecond() - origin.getEpochSecond();
        return (int) Math.max(ALWAYS, Math.min(NEVER, seconds));
    }

    int secondsOr(@Nullable Instant instant, int otherwise) {
        return instant == null ? otherwise : seconds(instant);
    }

    static int lengthOr(@Nullable Duration duration, int otherwise) {
        return duration == null ? otherwise : (int) Math.min(NEVER, duration.toSeconds());
    }

    /** The instant of a number of seconds. */
    public Instant instant(int seconds) {
        return origin.plusSeconds(seconds);
    }
}
