// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.testing;

import java.time.Duration;
import org.fieldwright.solver.internal.search.PlanSearch;
import org.fieldwright.solver.internal.timefold.SlicedSearch;
import org.jspecify.annotations.Nullable;

/** A budget of iterations and nothing else. */
public record Steps(long most) implements PlanSearch.Control, SlicedSearch.Budget {
    /** So many iterations. */
    public static Steps of(long most) {
        return new Steps(most);
    }

    @Override
    public double used(long iterations) {
        return (double) iterations / most;
    }

    @Override
    public boolean pause(long iterations, boolean better) {
        return false;
    }

    @Override
    public @Nullable Duration time() {
        return null;
    }
}
