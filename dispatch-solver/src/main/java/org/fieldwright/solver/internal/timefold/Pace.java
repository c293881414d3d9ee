// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When slices of a search end: by the clock, or under a step limit by iterations, so that equal searches have equal slices. A better plan ends one
 * early, but not so soon after the last that writing plans down would slow the search: writing takes at most one part in {@link #WRITING}.
 */
final class Pace {
    private static final long MILLI = 1_000_000;
    private static final long SLICE_NANOS = 100 * MILLI;
    private static final long GAP_NANOS = 20 * MILLI;
    private static final long WRITING = 60;
    private static final long GAP_STEPS = 1024;
    private static final long GAPS_IN_SLICE = 8;
    /** A short search is still published often. */
    private static final long LEAST_GAPS = 64;
    /** Slices of one round; a longer search has several. */
    private static final int MOST_SLICES = 8192;

    private final LongSupplier now;
    private final long slice;
    private final long usualGap;
    private final int slices;
    private long gap;
    private long sliceStart;
    private long lastWritten;

    /**
     * Slices by any clock.
     *
     * @param now the clock
     * @param slice the longest slice
     * @param usualGap the shortest time between two better plans
     * @param slices the slices of a round
     */
    Pace(LongSupplier now, long slice, long usualGap, int slices) {
        this.now = now;
        this.slice = slice;
        this.usualGap = usualGap;
        this.slices = slices;
        gap = usualGap;
        lastWritten = Long.MIN_VALUE / 2;
    }

    /** By the clock; null for no time limit. */
    static Pace ofTime(@Nullable Duration budget) {
        int slices = budget == null ? MOST_SLICES : slices(budget.toNanos(), SLICE_NANOS, GAP_NANOS);
        return new Pace(System::nanoTime, SLICE_NANOS, GAP_NANOS, slices);
    }

    /** By iterations. */
    static Pace ofSteps(long budget, LongSupplier iterations) {
        long gap = Math.max(1, Math.min(GAP_STEPS, budget / LEAST_GAPS));
        return new Pace(iterations, GAPS_IN_SLICE * gap, gap, slices(budget, GAPS_IN_SLICE * gap, gap));
    }

    /** Each slice is a whole one, or ends a gap. */
    private static int slices(long budget, long slice, long gap) {
        return (int) Math.min(MOST_SLICES, budget / gap + budget / slice + 2);
    }

    /** The slices that a round has room for. */
    int slices() {
        return slices;
    }

    /** A slice begins. */
    void begin() {
        sliceStart = now.getAsLong();
    }

    /** Whether the slice ends here. */
    boolean ends(boolean better) {
        long time = now.getAsLong();
        return time - sliceStart >= slice || (better && time - lastWritten >= gap);
    }

    /** A better plan was written down since some time of this pace's clock. */
    void written(long since) {
        lastWritten = now.getAsLong();
        gap = Math.max(usualGap, WRITING * (lastWritten - since));
    }

    /** The time, or the iterations. */
    long now() {
        return now.getAsLong();
    }
}
