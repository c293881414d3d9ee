// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.optaplanner;

import java.util.List;
import org.optaplanner.core.config.heuristic.selector.common.nearby.NearbySelectionConfig;
import org.optaplanner.core.config.heuristic.selector.list.DestinationSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.list.SubListSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.ListChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.ListSwapMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.SubListChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.SubListSwapMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.kopt.KOptListMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.value.ValueSelectorConfig;

/** All the moves that OptaPlanner has for lists, each with nearby selection: the 40 nearest, the nearer the likelier. */
final class Moves {
    private static final int NEAREST = 40;

    private Moves() {}

    static UnionMoveSelectorConfig all() {
        return new UnionMoveSelectorConfig()
                .withMoveSelectorList(List.of(change(), swap(), subChange(), subSwap(), kOpt()));
    }

    private static ListChangeMoveSelectorConfig change() {
        return new ListChangeMoveSelectorConfig()
                .withValueSelectorConfig(value("change"))
                .withDestinationSelectorConfig(
                        new DestinationSelectorConfig().withNearbySelectionConfig(near("change")));
    }

    private static ListSwapMoveSelectorConfig swap() {
        return new ListSwapMoveSelectorConfig()
                .withValueSelectorConfig(value("swap"))
                .withSecondaryValueSelectorConfig(new ValueSelectorConfig().withNearbySelectionConfig(near("swap")));
    }

    private static SubListChangeMoveSelectorConfig subChange() {
        return new SubListChangeMoveSelectorConfig()
                .withSelectReversingMoveToo(true)
                .withSubListSelectorConfig(new SubListSelectorConfig().withId("sub-change"))
                .withDestinationSelectorConfig(
                        new DestinationSelectorConfig().withNearbySelectionConfig(nearSubList("sub-change")));
    }

    private static SubListSwapMoveSelectorConfig subSwap() {
        return new SubListSwapMoveSelectorConfig()
                .withSelectReversingMoveToo(true)
                .withSubListSelectorConfig(new SubListSelectorConfig().withId("sub-swap"))
                .withSecondarySubListSelectorConfig(
                        new SubListSelectorConfig().withNearbySelectionConfig(nearSubList("sub-swap")));
    }

    private static KOptListMoveSelectorConfig kOpt() {
        return new KOptListMoveSelectorConfig()
                .withOriginSelectorConfig(value("k-opt"))
                .withValueSelectorConfig(new ValueSelectorConfig().withNearbySelectionConfig(near("k-opt")));
    }

    private static ValueSelectorConfig value(String id) {
        ValueSelectorConfig selector = new ValueSelectorConfig();
        selector.setId(id);
        return selector;
    }

    private static NearbySelectionConfig near(String origin) {
        ValueSelectorConfig mimic = new ValueSelectorConfig();
        mimic.setMimicSelectorRef(origin);
        return nearest().withOriginValueSelectorConfig(mimic);
    }

    private static NearbySelectionConfig nearSubList(String origin) {
        return nearest().withOriginSubListSelectorConfig(new SubListSelectorConfig().withMimicSelectorRef(origin));
    }

    private static NearbySelectionConfig nearest() {
        return new NearbySelectionConfig()
                .withNearbyDistanceMeterClass(Nearness.class)
                .withParabolicDistributionSizeMaximum(NEAREST);
    }
}
