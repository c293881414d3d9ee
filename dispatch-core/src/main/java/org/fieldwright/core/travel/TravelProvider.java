// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.travel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers travel times and distances in bulk; never asked leg by leg. Implementations are thread-safe. */
@FunctionalInterface
public interface TravelProvider {
    /**
     * Travel from every place of one list to every place of the other, at free flow.
     *
     * @param from the places where legs start
     * @param to the places where legs end
     * @return a table with a row for each of {@code from} and a column for each of {@code to}
     * @throws IllegalArgumentException if a place is unknown to the provider
     */
    TravelTable table(List<Place> from, List<Place> to);

    /**
     * A place to travel from or to.
     *
     * @param id the id of the site
     * @param location its coordinates, or null if it has none
     */
    record Place(String id, @Nullable Location location) {}
}
