// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldwright.core.model.DispatchProblem.VanStock;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.StockData;
import org.jspecify.annotations.Nullable;

/**
 * What to fetch at each depot stop of a route, and which parts the van brings back. A visit uses what was on the van first, then what the
 * earliest stop has, so that no stop fetches more than the rest of the route needs.
 */
final class VanLoad {
    private final Planning planning;
    private final CompiledProblem problem;
    private final @Nullable StockData stock;

    VanLoad(Planning planning) {
        this.planning = planning;
        problem = planning.compiled();
        stock = problem.stock;
    }

    /** A place where items come from: the van at its start (with no stop), or a depot stop. */
    @SuppressWarnings("ArrayRecordComponent") // counters, never compared
    private record Source(int stop, int[] has, int[] taken) {}

    /** What each depot stop of a route fetches, by its number. */
    Map<Integer, Map<String, Integer>> fetched(int shift, int[] route) {
        Map<Integer, Map<String, Integer>> fetched = new TreeMap<>();
        if (stock != null) {
            List<Source> sources = sources(stock, shift, route);
            for (Source source : sources.subList(1, sources.size())) {
                fetched.put(source.stop, names(stock, source.taken));
            }
        }
        return fetched;
    }

    /** The parts that are left of what the van had at the start of its shift. */
    Map<String, Integer> left(int shift, int[] route) {
        Map<String, Integer> left = new TreeMap<>();
        String id = planning.shift(shift);
        for (VanStock given : planning.problem().stock()) {
            if (given.shift().equals(id)) {
                left.merge(given.part(), given.quantity(), Integer::sum);
            }
        }
        if (stock != null) {
            names(stock, sources(stock, shift, route).get(0).taken)
                    .forEach((part, used) -> left.computeIfPresent(part, (p, had) -> Math.max(0, had - used)));
        }
        left.values().removeIf(count -> count == 0);
        return left;
    }

    private List<Source> sources(StockData from, int shift, int[] route) {
        List<Source> sources = new ArrayList<>();
        int[] onVan = new int[from.items];
        from.load(shift, onVan);
        sources.add(new Source(-1, onVan, new int[from.items]));
        for (int v : route) {
            int depot = problem.visits.depot[v];
            if (depot >= 0) {
                int[] has = new int[from.items];
                from.fetch(depot, has);
                sources.add(new Source(v, has, new int[from.items]));
            } else {
                for (int row = from.first[v]; row < from.first[v + 1]; row++) {
                    take(from, row, sources);
                }
            }
        }
        return sources;
    }

    private static void take(StockData from, int row, List<Source> sources) {
        int i = from.item[row];
        int wanted = from.quantity[row];
        for (Source source : sources) {
            if (from.reusable[i]) {
                if (source.has[i] > 0) {
                    source.taken[i] = 1;
                    return;
                }
            } else {
                int taken = Math.min(wanted, source.has[i] - source.taken[i]);
                source.taken[i] += taken;
                wanted -= taken;
            }
        }
    }

    private static Map<String, Integer> names(StockData from, int[] counts) {
        Map<String, Integer> names = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                names.merge(from.name(i), counts[i], Integer::sum);
            }
        }
        return names;
    }
}
