// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fieldwright.core.model.DispatchProblem.VanStock;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.ProblemIndex.VisitEntry;
import org.jspecify.annotations.Nullable;

/** Numbers what visits need, and counts what vans have of it. */
final class StockCompiler {
    private final ProblemIndex index;
    private final Map<String, Integer> items = new HashMap<>();

    StockCompiler(ProblemIndex index) {
        this.index = index;
        TreeSet<String> parts = new TreeSet<>();
        for (VisitEntry entry : index.visits()) {
            parts.addAll(entry.visit().requirements().parts().keySet());
        }
        parts.forEach(part -> items.put(part, items.size()));
    }

    /** The stock, or null if no visit needs any. */
    @Nullable
    StockData compile() {
        if (items.isEmpty()) {
            return null;
        }
        List<VisitEntry> visits = index.visits();
        int[] first = new int[visits.size() + 1];
        List<Integer> item = new ArrayList<>();
        List<Integer> quantity = new ArrayList<>();
        for (int v = 0; v < visits.size(); v++) {
            visits.get(v).visit().requirements().parts().forEach((part, needed) -> {
                item.add(items.getOrDefault(part, -1));
                quantity.add(needed);
            });
            first[v + 1] = item.size();
        }
        return new StockData(items.size(), first, array(item), array(quantity), onBoard());
    }

    private int[] onBoard() {
        int[] onBoard = new int[index.shifts().size() * items.size()];
        for (VanStock stock : index.problem().stock()) {
            Integer item = items.get(stock.part());
            if (item != null) {
                onBoard[index.shift(stock.shift()) * items.size() + item] += stock.quantity();
            }
        }
        return onBoard;
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
