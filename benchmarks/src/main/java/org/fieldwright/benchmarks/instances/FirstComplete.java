// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.time.Duration;
import java.util.Optional;
import org.fieldwright.solver.PlanRequest;
import org.jspecify.annotations.Nullable;

/** Remembers when the first plan was told of that breaks nothing and leaves no mandatory job undone. */
final class FirstComplete implements PlanRequest.Listener {
    private @Nullable Duration elapsed;

    @Override
    public void improved(PlanRequest.Progress progress) {
        if (elapsed == null && progress.score().hard() == 0 && progress.score().undone() == 0) {
            elapsed = progress.elapsed();
        }
    }

    /** The time since the call, or empty if there was none. */
    Optional<Duration> elapsed() {
        return Optional.ofNullable(elapsed);
    }
}
