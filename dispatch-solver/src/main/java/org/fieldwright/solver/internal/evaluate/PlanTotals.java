// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import org.fieldwright.solver.internal.compile.CompiledProblem;

/**
 * The score of a plan.
 *
 * @param hard the number of violations
 * @param undone the weight of mandatory work left out
 * @param cost the cost in money units
 */
public record PlanTotals(long hard, long undone, long cost) implements Comparable<PlanTotals> {

    /** Evaluates a plan: the visits of each shift in order, every other visit left out. */
    public static PlanTotals of(CompiledProblem problem, int[][] routes) {
        return new PlanRecord(problem, routes).totals();
    }

    @Override
    public int compareTo(PlanTotals other) {
        int byHard = Long.compare(hard, other.hard);
        int byUndone = Long.compare(undone, other.undone);
        return byHard != 0 ? byHard : byUndone != 0 ? byUndone : Long.compare(cost, other.cost);
    }
}
