// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.HashMap;
import java.util.Map;
import org.fieldwright.solver.internal.compile.CompiledProblem;

/** How long each job takes on each route, in a table by technician where that fits. */
final class Durations {
    private static final long MOST_CELLS = 4_000_000;

    private final CompiledProblem problem;
    private final int[] visit;
    private final int[] shift;
    /** The column of each route: shifts of one technician and day share one. */
    private final int[] column;

    private final int columns;
    private final int[] table;

    Durations(Layout layout) {
        problem = layout.problem;
        visit = layout.visit;
        shift = layout.shift;
        column = new int[layout.routes];
        Map<Object, Integer> known = new HashMap<>();
        for (int r = 0; r < layout.routes; r++) {
            column[r] = known.computeIfAbsent(problem.durationClass(shift[r]), k -> known.size());
        }
        columns = known.size();
        boolean fits = (long) columns * layout.jobs <= MOST_CELLS;
        table = new int[fits ? columns * layout.jobs : 0];
        for (int r = 0; r < layout.routes && fits; r++) {
            for (int j = 0; j < layout.jobs; j++) {
                table[j * columns + column[r]] = problem.duration(visit[j], shift[r]);
            }
        }
    }

    int of(int job, int r) {
        return table.length > 0 ? table[job * columns + column[r]] : problem.duration(visit[job], shift[r]);
    }
}
