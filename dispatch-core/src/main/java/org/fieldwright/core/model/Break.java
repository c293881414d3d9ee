// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.fieldwright.core.internal.Default;
import org.jspecify.annotations.Nullable;

/** A pause in a shift. Floating breaks are taken in travel or waiting, never inside a visit; fixed ones have exact times. */
public sealed interface Break permits Break.Floating, Break.Fixed {

    /**
     * Whether the break is paid.
     *
     * @return true if it is paid
     */
    boolean paid();

    /**
     * A break with a window for its start.
     *
     * @param earliestStart The first instant at which it may start.
     * @param latestStart The last instant at which it may start.
     * @param duration Its length, above zero.
     * @param paid Whether it is paid.
     */
    public record Floating(
            Instant earliestStart,
            Instant latestStart,
            Duration duration,
            @Default("false") boolean paid) implements Break {
        /** Copies the collections and fills in the defaults. */
        public Floating {
            Objects.requireNonNull(earliestStart, "Floating.earliestStart");
            Objects.requireNonNull(latestStart, "Floating.latestStart");
            Objects.requireNonNull(duration, "Floating.duration");
        }
    }

    /**
     * A break or appointment at an exact time, optionally at a place to which the technician drives.
     *
     * @param start When it starts.
     * @param end When it ends, exclusive.
     * @param site The id of the site where it is, or null for wherever the technician is.
     * @param paid Whether it is paid.
     */
    public record Fixed(
            Instant start,
            Instant end,
            @Nullable String site,
            @Default("false") boolean paid) implements Break {
        /** Copies the collections and fills in the defaults. */
        public Fixed {
            Objects.requireNonNull(start, "Fixed.start");
            Objects.requireNonNull(end, "Fixed.end");
        }
    }
}
