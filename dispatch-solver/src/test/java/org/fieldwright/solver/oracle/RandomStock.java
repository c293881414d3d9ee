// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldwright.core.model.DispatchProblem.VanStock;
import org.fieldwright.core.model.Shift;

/** Random parts: what visits need and what vans have, often too little. */
final class RandomStock {
    private static final List<String> PARTS = List.of("valve", "pump", "filter");

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
}
