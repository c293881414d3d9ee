// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.optaplanner;

import org.optaplanner.core.impl.heuristic.selector.common.nearby.NearbyDistanceMeter;

/** How far it is from a visit to another one, or to the start of a van. Public because OptaPlanner asks for it. */
public class Nearness implements NearbyDistanceMeter<Visit, Object> {
    /** For OptaPlanner. */
    public Nearness() {}

    @Override
    public double getNearbyDistance(Visit origin, Object destination) {
        int[] metres = origin.metresFromHere();
        if (destination instanceof Visit visit) {
            return metres[visit.facts().place()];
        }
        return metres[((Van) destination).facts().start()];
    }
}
