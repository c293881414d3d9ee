// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.Set;
import org.fieldwright.core.plan.DispatchPlan;

/**
 * Whether a plan answers the instance, and the engine's money says the same as the family's objective. The two differ by rounding alone: each
 * leg as the family says, each price to 0.0001, or not at all. So a cost term that the family does not know, or a job that is counted wrongly, shows at once.
 *
 * @param hard violations that the engine reports
 * @param undone jobs left out that must be done
 * @param money the engine's cost
 * @param objective the family's objective
 * @param tolerance the greatest difference that rounding explains
 */
record Agreement(long hard, long undone, double money, double objective, double tolerance) {

    static Agreement of(Instance instance, DispatchPlan plan, NeutralSolution solution, double objective) {
        int legs =
                solution.routes().stream().mapToInt(t -> t.stops().size() + 1).sum();
        Set<String> left = Set.copyOf(solution.unassigned());
        return new Agreement(
                plan.score().hard(),
                instance.problem().jobs().stream()
                        .filter(j -> j.optionalPrice() == null && left.contains(j.id()))
                        .count(),
                plan.score().cost().doubleValue(),
                objective,
                1e-4
                        + instance.legRounding() * legs
                        + 1e-4 * solution.unassigned().size());
    }

    boolean holds() {
        return hard == 0 && undone == 0 && Math.abs(money - objective) <= tolerance;
    }

    @Override
    public String toString() {
        if (undone > 0) {
            return "The plan leaves " + undone + " jobs undone that must be done; give it more seconds.";
        }
        return "The engine reports " + hard + " violations and a cost of " + money + ", the family's objective is "
                + objective + "; rounding explains " + tolerance + ". The reader or the engine is wrong.";
    }
}
