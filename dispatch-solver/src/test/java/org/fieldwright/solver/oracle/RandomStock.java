// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.VanStock;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Shift;

/** Random parts, tools and depots: what visits need, and what vans and depots have, often too little. */
final class RandomStock {
    private static final List<String> PARTS = List.of("valve", "pump", "filter");
    private static final List<String> TOOLS = List.of("lift", "camera");

    private RandomStock() {}

    static Map<String, Integer> parts(Dice dice) {
        Map<String, Integer> parts = new TreeMap<>();
        for (String part : PARTS) {
            if (dice.chance(40)) {
                parts.put(part, dice.from(1, 3));
            }
        }
        return parts;
    }

    static List<String> tools(Dice dice) {
        return TOOLS.stream().filter(t -> dice.chance(50)).toList();
    }

    static List<VanStock> vans(RandomWorld w) {
        List<VanStock> vans = new ArrayList<>();
        List<Shift> shifts = w.shifts();
        for (int s = 0; s < shifts.size() && w.on(Feature.PARTS); s++) {
            Dice dice = w.dice("van", s);
            for (String part : PARTS) {
                if (dice.chance(80)) {
                    vans.add(new VanStock(shifts.get(s).id(), part, dice.from(1, 6)));
                }
            }
        }
        return vans;
    }

    static List<Depot> depots(RandomWorld w) {
        List<Depot> depots = new ArrayList<>();
        for (int d = 0; d < 2 && w.on(Feature.DEPOTS); d++) {
            Dice dice = w.dice(Feature.DEPOTS, d);
            List<Depot.Stock> stock = new ArrayList<>();
            for (String part : PARTS) {
                if (dice.chance(60)) {
                    stock.add(new Depot.Stock(part, dice.chance(40) ? null : dice.from(0, 3), false));
                }
            }
            for (String tool : TOOLS) {
                if (dice.chance(70)) {
                    stock.add(new Depot.Stock(tool, dice.chance(60) ? null : dice.from(0, 1), true));
                }
            }
            String site = dice.pick(w.problem.sites()).id();
            depots.add(new Depot("depot" + d, site, dice.minutes(0, 30), stock));
        }
        return depots;
    }

    /** Whether a depot has anything that a job needs; a stop elsewhere is no part of a plan. */
    static boolean useful(DispatchProblem problem, Depot depot) {
        return problem.jobs().stream()
                .map(j -> j.visits().get(0).requirements())
                .anyMatch(needs -> depot.stock().stream().anyMatch(s -> wanted(needs, s)));
    }

    private static boolean wanted(Requirements needs, Depot.Stock stock) {
        boolean has = stock.quantity() == null || stock.quantity() > 0;
        return has
                && (stock.tool()
                        ? needs.tools().contains(stock.item())
                        : needs.parts().containsKey(stock.item()));
    }

    /** Puts stops at useful depots anywhere behind the fixed prefix of a route. */
    static void addStops(RandomWorld w, String shift, List<String> route, int prefix) {
        for (Depot depot : w.problem.depots()) {
            Dice dice = w.dice("stop at " + depot.id(), shift.hashCode());
            if (useful(w.problem, depot) && dice.chance(55)) {
                route.add(dice.from(prefix, route.size()), Case.DEPOT + depot.id());
            }
        }
    }
}
