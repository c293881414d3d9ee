// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.internal.search.PlanSearch;
import org.jspecify.annotations.Nullable;

/**
 * Tells of better plans while a slice goes on, so that nobody waits for the plan to be written down, which takes the longer the larger it is. A plan is
 * told the first time that the search asks whether to pause and the last one was told {@link #GAP} or more before; under a step limit at once, so that
 * equal searches tell the same.
 */
final class Telling {
    /** Searches ask every few milliseconds, so a plan is told well within 50. */
    static final long GAP = 20_000_000;

    private final PlanSearch search;
    private final int jobs;
    private final LongSupplier nanos;
    private final long gap;
    private final Consumer<SlicedSearch.Published> listener;
    private @Nullable PlanTotals told;
    private long toldAt;

    /**
     * For a search.
     *
     * @param search the search
     * @param jobs visits have numbers below this, stops at depots others
     * @param nanos the clock, or null to tell of everything at once
     * @param listener told
     */
    Telling(PlanSearch search, int jobs, @Nullable LongSupplier nanos, Consumer<SlicedSearch.Published> listener) {
        this.search = search;
        this.jobs = jobs;
        this.nanos = nanos == null ? () -> 0 : nanos;
        gap = nanos == null ? 0 : GAP;
        this.listener = listener;
        toldAt = this.nanos.getAsLong() - gap;
    }

    /** Tells of the best plan if it is a new one and the last was not told just now. */
    void look() {
        PlanTotals best = search.best();
        if (best.equals(told)) {
            return;
        }
        long now = nanos.getAsLong();
        if (now - toldAt >= gap) {
            toldAt = now;
            tell(new SlicedSearch.Published(best, planned(), search.iterations()));
        }
    }

    /** Tells of a plan that the solver has, if nobody knows of it or a better one. */
    void tell(SlicedSearch.Published better) {
        if (told == null || better.totals().compareTo(told) < 0) {
            told = better.totals();
            listener.accept(better);
        }
    }

    private int planned() {
        int planned = 0;
        for (int[] route : search.bestRoutes()) {
            for (int visit : route) {
                planned += visit < jobs ? 1 : 0;
            }
        }
        return planned;
    }
}
