// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;

/** Which sites can be reached from the start of any shift, over other sites if need be. With great-circle travel that is all of them. */
final class Reach {
    private final Map<String, Integer> index = new HashMap<>();
    private final BitSet reached = new BitSet();
    private final boolean everything;

    Reach(DispatchProblem problem) {
        everything = !(problem.travel() instanceof Travel.Matrix)
                || problem.technicians().stream().allMatch(t -> t.shifts().isEmpty());
        if (!everything && problem.travel() instanceof Travel.Matrix matrix) {
            for (int i = 0; i < matrix.sites().size(); i++) {
                index.put(matrix.sites().get(i), i);
            }
            spread(problem, matrix.table());
        }
    }

    private void spread(DispatchProblem problem, TravelTable table) {
        Deque<Integer> open = new ArrayDeque<>();
        for (Technician technician : problem.technicians()) {
            for (Shift shift : technician.shifts()) {
                visit(index.getOrDefault(shift.start(), -1), open);
            }
        }
        while (!open.isEmpty()) {
            int from = open.remove();
            for (int to = reached.nextClearBit(0); to < table.columns(); to = reached.nextClearBit(to + 1)) {
                if (table.reachable(from, to)) {
                    visit(to, open);
                }
            }
        }
    }

    private void visit(int site, Deque<Integer> open) {
        if (site >= 0 && !reached.get(site)) {
            reached.set(site);
            open.add(site);
        }
    }

    boolean reaches(String site) {
        return everything || reached.get(index.getOrDefault(site, 0));
    }
}
