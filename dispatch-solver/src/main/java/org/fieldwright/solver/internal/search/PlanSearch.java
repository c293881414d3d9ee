// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.jspecify.annotations.Nullable;

/** A search over whole plans that goes on in slices. Not thread-safe. */
public interface PlanSearch {
    /** Iterations so far. */
    long iterations();

    /** How many visits these iterations took out, or found left out, and tried to place again. */
    long tried();

    /** The score of the best plan so far. */
    PlanTotals best();

    /** The best plan so far: the visits of each shift in order, for all shifts of the problem. */
    int[][] bestRoutes();

    /** Goes on until the control ends or pauses it. */
    void run(Control control);

    /**
     * Sets who has the last word on accepted states, or null for nobody. While there is somebody, the search goes from state to state by accepted
     * proposals alone, so that what they add up to is where it is.
     */
    void judge(@Nullable Judge judge);

    /** Says how far the search is and when to pause; asked every few dozen iterations. */
    interface Control {
        /** The share of the whole budget that is used; 1 or more ends the search. */
        double used(long iterations);

        /**
         * Whether the slice ends here.
         *
         * @param iterations the iterations so far
         * @param better whether a better plan was found since the run began
         */
        boolean pause(long iterations, boolean better);

        /** The most iterations of all runs together; none is made beyond it. */
        default long most() {
            return Long.MAX_VALUE;
        }
    }

    /** Somebody else's word on a state that the search would go on from. */
    @FunctionalInterface
    interface Judge {
        /** By how many money units more than the threshold a state may cost and still be proposed, as the judge may make up for it. */
        default double margin() {
            return 0;
        }

        /** Whether the search may go on from the proposal; if not, it is undone. */
        boolean accepts(Proposal proposal);
    }

    /** A state that the search would go on from. */
    interface Proposal {
        /** The shifts whose visits are others, or in another order, than in the state before. */
        int[] changedShifts();

        /** The visits of a shift in order. */
        int[] route(int shift);

        /** The score of the state, without what the search does not know of. */
        PlanTotals totals();

        /** By how many money units the cost may be above that of the state before. */
        double threshold();
    }
}
