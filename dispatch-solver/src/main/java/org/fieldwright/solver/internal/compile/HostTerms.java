// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.util.BitSet;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.policy.AssignmentCost;
import org.fieldwright.core.policy.RouteCost;
import org.jspecify.annotations.Nullable;

/**
 * What a host asks for beside the policy.
 *
 * @param assignment the cost of pairs, or null
 * @param route the cost of routes, or null
 */
public record HostTerms(
        @Nullable AssignmentCost assignment, @Nullable RouteCost route) {
    /** Nothing. */
    public static final HostTerms NONE = new HostTerms(null, null);

    private static final long MOST = 100_000_000_000L;

    /** The cost of each allowed pair in money units by visit and shift; rows without a cost are null, and so is a table without one. */
    long @Nullable [] @Nullable [] table(ProblemIndex index, BitSet[] allowed) {
        if (assignment == null) {
            return null;
        }
        long[][] table = new long[allowed.length][];
        for (int v = 0; v < table.length; v++) {
            for (int s = allowed[v].nextSetBit(0); s >= 0; s = allowed[v].nextSetBit(s + 1)) {
                ProblemIndex.ShiftEntry shift = index.shifts().get(s);
                long cost = assignment.cost(index.visits().get(v).job(), shift.technician(), shift.shift());
                if (cost != 0) {
                    table[v] = table[v] == null ? new long[index.shifts().size()] : table[v];
                    table[v][s] = units(cost);
                }
            }
        }
        return table;
    }

    /**
     * Money units of a host's amount.
     *
     * @throws IllegalArgumentException if it is too great
     */
    public static long units(long tenThousandths) {
        if (tenThousandths > MOST || tenThousandths < -MOST) {
            throw new IllegalArgumentException("The host's cost (" + tenThousandths
                    + " ten-thousandths) must be within " + MOST + "; work that may not be done is for the rules.");
        }
        return Money.ofTenThousandths(tenThousandths);
    }
}
