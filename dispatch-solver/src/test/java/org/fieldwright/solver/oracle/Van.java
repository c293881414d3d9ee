// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.DispatchProblem.VanStock;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Shift;

/** Section 12: what a van has at the start of its shift, as given or widened to what fixed visits need, and what is short on the way. */
final class Van {
    private final Case c;
    private final Map<String, Long> atStart = new HashMap<>();
    private final Set<String> toolsAtStart;
    /** Tools that some depot has; all others are a matter of the rules. */
    private final Set<String> fetchable;

    Van(Case c, Shift shift) {
        this.c = c;
        for (VanStock stock : c.problem.stock()) {
            if (stock.shift().equals(shift.id())) {
                atStart.put(stock.part(), (long) stock.quantity());
            }
        }
        toolsAtStart = new HashSet<>(c.owners.get(shift.id()).tools());
        fetchable = c.problem.depots().stream()
                .flatMap(d -> d.stock().stream())
                .filter(s -> s.tool() && has(s))
                .map(Depot.Stock::item)
                .collect(Collectors.toSet());
    }

    private static boolean has(Depot.Stock stock) {
        return stock.quantity() == null || stock.quantity() > 0;
    }

    /** How often something is short when a route is done in this order. */
    long shortages(List<Job> route) {
        Map<String, Long> left = new HashMap<>(atStart);
        Set<String> tools = new HashSet<>(toolsAtStart);
        long count = 0;
        for (Job stop : route) {
            if (Case.depotStop(stop)) {
                fetch(c.depots.get(stop.id()), left, tools);
                continue;
            }
            for (Map.Entry<String, Integer> need : needs(stop).parts().entrySet()) {
                long rest = left.getOrDefault(need.getKey(), 0L) - need.getValue();
                count += rest < 0 ? 1 : 0;
                left.put(need.getKey(), Math.max(0, rest));
            }
            count += neededTools(stop).stream().filter(t -> !tools.contains(t)).count();
        }
        return count;
    }

    private static void fetch(Depot depot, Map<String, Long> left, Set<String> tools) {
        for (Depot.Stock stock : depot.stock()) {
            if (stock.tool() && has(stock)) {
                tools.add(stock.item());
            } else if (!stock.tool()) {
                left.merge(stock.item(), stock.quantity() == null ? Window.NEVER : stock.quantity(), Long::sum);
            }
        }
    }

    /** Puts on the van what fixed jobs need and it does not have. */
    void widen(List<Job> fixed) {
        Map<String, Long> taken = new HashMap<>();
        fixed.forEach(job -> needs(job).parts().forEach((part, n) -> taken.merge(part, (long) n, Long::sum)));
        taken.forEach((part, n) -> atStart.merge(part, n, Math::max));
        fixed.forEach(job -> toolsAtStart.addAll(neededTools(job)));
    }

    private Set<String> neededTools(Job job) {
        return needs(job).tools().stream().filter(fetchable::contains).collect(Collectors.toSet());
    }

    private static Requirements needs(Job job) {
        return job.visits().get(0).requirements();
    }
}
