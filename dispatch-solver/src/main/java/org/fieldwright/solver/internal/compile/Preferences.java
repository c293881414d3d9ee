// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import org.fieldwright.core.eligibility.Eligibility;

/** What rules like or dislike about a visit on a shift, in money units; kept by classes of both where that fits, since every walk asks. */
final class Preferences {
    private static final int MOST_CELLS = 1 << 20;
    /** Marks a cell whose pair is not eligible, for which the rules are asked each time. */
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Eligibility eligibility;
    private final int[] visitClass;
    private final int[] shiftClass;
    private final int columns;
    private final long[] cost;

    Preferences(Eligibility eligibility, int visits, int shifts) {
        this.eligibility = eligibility;
        visitClass = new int[visits];
        shiftClass = new int[shifts];
        int rows = 0;
        for (int v = 0; v < visits; v++) {
            visitClass[v] = eligibility.visitClass(v);
            rows = Math.max(rows, visitClass[v] + 1);
        }
        int most = 0;
        for (int s = 0; s < shifts; s++) {
            shiftClass[s] = eligibility.shiftClass(s);
            most = Math.max(most, shiftClass[s] + 1);
        }
        columns = most;
        cost = new long[(long) rows * columns <= MOST_CELLS ? rows * columns : 0];
        if (cost.length > 0) {
            fill(rows);
        }
    }

    private void fill(int rows) {
        boolean[] known = new boolean[rows];
        for (int v = 0; v < visitClass.length; v++) {
            if (!known[visitClass[v]]) {
                known[visitClass[v]] = true;
                for (int s = 0; s < shiftClass.length; s++) {
                    cost[visitClass[v] * columns + shiftClass[s]] = eligibility.eligible(v, s) ? asked(v, s) : UNKNOWN;
                }
            }
        }
    }

    /** The cost of a pair; negative for what is liked. */
    long cost(int visit, int shift) {
        long kept = cost.length == 0 ? UNKNOWN : cost[visitClass[visit] * columns + shiftClass[shift]];
        return kept == UNKNOWN ? asked(visit, shift) : kept;
    }

    private long asked(int visit, int shift) {
        return -Money.ofTenThousandths(eligibility.preference(visit, shift));
    }
}
