// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.VanStock;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.ProblemIndex.VisitEntry;
import org.fieldwright.core.model.Requirements;
import org.jspecify.annotations.Nullable;

/** Numbers what visits need, and counts what vans and depots have of it. */
final class StockCompiler {
    private final ProblemIndex index;
    private final Map<String, Integer> parts = new TreeMap<>();
    private final Map<String, Integer> tools = new TreeMap<>();
    final List<String> names = new ArrayList<>();
    final List<Integer> item = new ArrayList<>();
    final List<Integer> quantity = new ArrayList<>();
    final int[] first;
    final boolean[] reusable;
    final int[] onBoard;
    final int[] supply;
    /** Depots that have anything that visits need, by id. */
    final List<Depot> depots;

    StockCompiler(ProblemIndex index) {
        this.index = index;
        numberItems();
        depots = index.problem().depots().stream()
                .filter(d -> d.stock().stream().anyMatch(s -> offered(s) && item(s) != null))
                .sorted(Comparator.comparing(Depot::id))
                .toList();
        int stops = index.shifts().size() * depots.size();
        first = new int[index.visits().size() + stops + 1];
        needs();
        reusable = new boolean[names.size()];
        tools.values().forEach(i -> reusable[i] = true);
        onBoard = new int[index.shifts().size() * names.size()];
        vans();
        supply = new int[depots.size() * names.size()];
        supplies();
    }

    /** The stock, or null if no visit needs any. */
    @Nullable
    StockData compile() {
        return names.isEmpty() ? null : new StockData(this);
    }

    /** The tools that can be fetched somewhere. */
    static Set<String> fetchableTools(DispatchProblem problem) {
        Set<String> fetchable = new HashSet<>();
        for (Depot depot : problem.depots()) {
            depot.stock().stream().filter(s -> s.tool() && offered(s)).forEach(s -> fetchable.add(s.item()));
        }
        return fetchable;
    }

    private static boolean offered(Depot.Stock stock) {
        return stock.quantity() == null || stock.quantity() > 0;
    }

    /** Parts first, then tools, each by name. */
    private void numberItems() {
        Set<String> fetchable = fetchableTools(index.problem());
        Set<String> partNames = new TreeSet<>();
        Set<String> toolNames = new TreeSet<>();
        for (VisitEntry entry : index.visits()) {
            Requirements needs = entry.visit().requirements();
            partNames.addAll(needs.parts().keySet());
            needs.tools().stream().filter(fetchable::contains).forEach(toolNames::add);
        }
        partNames.forEach(name -> parts.put(name, parts.size()));
        toolNames.forEach(name -> tools.put(name, parts.size() + tools.size()));
        names.addAll(partNames);
        names.addAll(toolNames);
    }

    private void needs() {
        int visits = index.visits().size();
        for (int v = 0; v < visits; v++) {
            Requirements needs = index.visits().get(v).visit().requirements();
            needs.parts().forEach((part, needed) -> need(parts.get(part), needed));
            needs.tools().stream().distinct().forEach(tool -> need(tools.get(tool), 1));
            first[v + 1] = item.size();
        }
        Arrays.fill(first, visits, first.length, item.size());
    }

    private void need(@Nullable Integer number, int needed) {
        if (number != null) {
            item.add(number);
            quantity.add(needed);
        }
    }

    private void vans() {
        for (VanStock stock : index.problem().stock()) {
            Integer part = parts.get(stock.part());
            if (part != null) {
                onBoard[index.shift(stock.shift()) * names.size() + part] += stock.quantity();
            }
        }
        for (int s = 0; s < index.shifts().size(); s++) {
            for (String tool : index.shifts().get(s).technician().tools()) {
                Integer number = tools.get(tool);
                if (number != null) {
                    onBoard[s * names.size() + number] = 1;
                }
            }
        }
    }

    private void supplies() {
        for (int d = 0; d < depots.size(); d++) {
            for (Depot.Stock stock : depots.get(d).stock()) {
                Integer number = item(stock);
                if (number != null && offered(stock)) {
                    int usual = Objects.requireNonNullElse(stock.quantity(), StockData.UNLIMITED);
                    supply[d * names.size() + number] = stock.tool() ? 1 : usual;
                }
            }
        }
    }

    private @Nullable Integer item(Depot.Stock stock) {
        return (stock.tool() ? tools : parts).get(stock.item());
    }

    static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
