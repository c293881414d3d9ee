// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;

/** Copies a plan. Every new best is copied once, so this is written by hand: the solver's own cloner reads each field by reflection. */
public final class RoutePlanCloner implements SolutionCloner<RoutePlan> {
    @Override
    public RoutePlan cloneSolution(RoutePlan original) {
        return original.copy();
    }
}
