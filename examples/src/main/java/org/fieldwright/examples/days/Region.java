// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldwright.core.model.Territory;

/** Where the work is: towns in territories, of which some are neighbours. */
record Region(ZoneId zone, String currency, List<Town> towns, Map<String, List<String>> neighbours) {

    /** The territories; a visit by somebody from a neighbouring one costs extra. */
    List<Territory> territories(String extraCost) {
        List<Territory> result = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : new TreeMap<>(neighbours).entrySet()) {
            Map<String, BigDecimal> costs = new TreeMap<>();
            entry.getValue().forEach(name -> costs.put(name, new BigDecimal(extraCost)));
            result.add(new Territory(entry.getKey(), List.of(), costs));
        }
        return result;
    }

    List<String> territoryNames() {
        return List.copyOf(new TreeMap<>(neighbours).keySet());
    }

    List<Town> townsIn(String territory) {
        return towns.stream().filter(t -> t.territory().equals(territory)).toList();
    }

    List<String> neighboursOf(String territory) {
        return neighbours.getOrDefault(territory, List.of());
    }
}
