// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.VanStock;

/** What depots and vans have. Immutable. */
final class Supply {
    private static final int PLENTY = Integer.MAX_VALUE;

    private final Set<String> toolsAtDepots = new HashSet<>();
    /** The most of a part that one depot or one van has. */
    private final Map<String, Integer> parts = new HashMap<>();

    Supply(DispatchProblem problem) {
        problem.depots().forEach(depot -> depot.stock().forEach(this::addDepot));
        Map<String, Map<String, Integer>> onVans = new HashMap<>();
        for (VanStock stock : problem.stock()) {
            onVans.computeIfAbsent(stock.shift(), id -> new HashMap<>())
                    .merge(stock.part(), stock.quantity(), Integer::sum);
        }
        onVans.values().forEach(van -> van.forEach((part, quantity) -> parts.merge(part, quantity, Math::max)));
    }

    private void addDepot(Depot.Stock stock) {
        int quantity = stock.quantity() == null ? PLENTY : stock.quantity();
        if (!stock.tool()) {
            parts.merge(stock.item(), quantity, Math::max);
        } else if (quantity > 0) {
            toolsAtDepots.add(stock.item());
        }
    }

    /** Those of the tools that no depot has. */
    List<String> notAtDepots(List<String> tools) {
        return tools.stream().filter(tool -> !toolsAtDepots.contains(tool)).toList();
    }

    /** Those of the parts that neither a depot nor one van has in the quantity needed. */
    List<String> missing(Map<String, Integer> needed) {
        return needed.entrySet().stream()
                .filter(part -> parts.getOrDefault(part.getKey(), 0) < part.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
