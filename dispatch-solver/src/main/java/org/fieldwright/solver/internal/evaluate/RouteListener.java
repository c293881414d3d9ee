// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.plan.Stop;

/**
 * Told of everything that happens on a walk, for whoever needs more than the sums. Times are those of the early walk; {@code absorbed} says how
 * much of a later departure they do not feel.
 */
interface RouteListener {
    /** A leg ends at a visit or a place. */
    void leg(int from, int to, Moment departure, Moment arrival, int travel);

    void visit(int visit, Moment start, int end);

    void pause(Stop.Kind kind, int site, Moment start, int length, boolean paid);

    void cost(CostTerm term, long units);

    void violation(Violation violation, int visit, int amount);

    /** The route is walked; its first leg takes so many seconds from the final departure. */
    void end(RouteResult result, int firstTravel);

    /** A time of the early walk. */
    record Moment(int time, int absorbed) {
        int delayed(int delay) {
            return time + Math.max(0, delay - absorbed);
        }
    }
}
