// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import java.util.function.BooleanSupplier;
import org.fieldwright.solver.internal.search.PlanSearch;

/** Ends a slice by the pace, and the search by its budget or when the solver is told to stop. */
class SliceControl implements PlanSearch.Control {
    private final SlicedSearch.Budget budget;
    private final Pace pace;
    private final BooleanSupplier terminated;
    private boolean paused;

    SliceControl(SlicedSearch.Budget budget, Pace pace, BooleanSupplier terminated) {
        this.budget = budget;
        this.pace = pace;
        this.terminated = terminated;
    }

    /** Whether the run ended by the pace; else the search is over. */
    boolean paused() {
        return paused;
    }

    @Override
    public double used(long iterations) {
        return terminated.getAsBoolean() ? 1 : budget.used(iterations);
    }

    @Override
    public boolean pause(long iterations, boolean better) {
        paused = pace.ends(better);
        return paused;
    }

    @Override
    public long most() {
        return budget.most();
    }
}
