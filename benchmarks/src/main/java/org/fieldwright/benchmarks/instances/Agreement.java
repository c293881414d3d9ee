// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import org.fieldwright.core.plan.DispatchPlan;

/**
 * Whether the engine's money says the same as the family's objective. The two differ by rounding alone: each leg to 0.00001 units, each price
 * to 0.0001. So a cost term that the family does not know, or a job that is counted wrongly, shows at once.
 *
 * @param hard violations that the engine reports
 * @param money the engine's cost
 * @param objective the family's objective
 * @param tolerance the greatest difference that rounding explains
 */
record Agreement(long hard, double money, double objective, double tolerance) {

    static Agreement of(DispatchPlan plan, NeutralSolution solution, double objective) {
        int legs =
                solution.routes().stream().mapToInt(t -> t.stops().size() + 1).sum();
        return new Agreement(
                plan.score().hard(),
                plan.score().cost().doubleValue(),
                objective,
                1e-4 + 1e-5 * legs + 1e-4 * solution.unassigned().size());
    }

    boolean holds() {
        return hard == 0 && Math.abs(money - objective) <= tolerance;
    }

    @Override
    public String toString() {
        return "The engine reports " + hard + " violations and a cost of " + money + ", the family's objective is "
                + objective + "; rounding explains " + tolerance + ". The reader or the engine is wrong.";
    }
}
