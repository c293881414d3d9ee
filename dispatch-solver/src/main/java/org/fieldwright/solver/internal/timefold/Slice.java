// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import ai.timefold.solver.core.api.solver.phase.PhaseCommand;

/** A slice of the search as a command of the solver's custom phase; each call goes on where the last one ended. */
interface Slice extends PhaseCommand<RoutePlan> {
    /** Whether the search is at its end; further slices do nothing. */
    boolean over();

    /** How often the solver's score was not the search's. */
    long mismatches();
}
