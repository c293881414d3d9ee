// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

/**
 * Makes do with fewer routes: the route whose jobs found a place most easily so far is taken out, and plans that leave out jobs which were rarely
 * left out are preferred until all have a place again (the absence counters of Christiaens and Vanden Berghe 2020).
 */
final class FleetReduction {
    private final PlainTours tours;
    private final Absences absences;
    private int fewestOut;

    FleetReduction(PlainTours tours, Absences absences) {
        this.tours = tours;
        this.absences = absences;
    }

    /** Takes a route out; everything must be planned. */
    void dropRoute() {
        int dropped = -1;
        long least = Long.MAX_VALUE;
        for (int t = 0; t < tours.actives; t++) {
            int r = tours.active[t];
            long sum = 0;
            for (int x = tours.next[tours.start(r)]; tours.isJob(x); x = tours.next[x]) {
                sum += absences.of(x) + 1;
            }
            if (sum < least || (sum == least && r < dropped)) {
                least = sum;
                dropped = r;
            }
        }
        tours.mostRoutes = tours.actives - 1;
        tours.begin();
        tours.clear(dropped);
        fewestOut = tours.absents;
    }

    void end() {
        tours.mostRoutes = Integer.MAX_VALUE;
    }

    /** Whether to go on from a state, given whether annealing would. */
    boolean accepts(boolean byCost) {
        boolean rarer = absences.rarer();
        int out = tours.absents;
        boolean fewer = out < tours.savedAbsents();
        boolean few = out == tours.savedAbsents() || out <= fewestOut + 1;
        boolean accepted = fewer || (few && (rarer || byCost));
        if (accepted) {
            fewestOut = Math.min(fewestOut, out);
        }
        return accepted;
    }
}
