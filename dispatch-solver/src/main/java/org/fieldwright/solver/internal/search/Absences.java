// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

/**
 * Counts how often each job was left out (Christiaens and Vanden Berghe 2020). A plan that leaves out jobs which usually find a place is worth
 * going on from, even if it is dearer for the moment: room is made for those that never do.
 */
final class Absences {
    /** Where more is left out, it is no matter of finding room for the last few. */
    private static final int FEW = 64;

    private final Tours tours;
    private final long[] times;

    Absences(Tours tours) {
        this.tours = tours;
        times = new long[tours.jobs];
    }

    /** How often a job was left out. */
    long of(int job) {
        return times[job];
    }

    /** Counts what is left out now; whether it was left out more rarely than what was before the change. */
    boolean rarer() {
        if (tours.absents + tours.savedAbsents() == 0 || tours.absents > FEW) {
            return false;
        }
        long after = 0;
        for (int i = 0; i < tours.absents; i++) {
            after += ++times[tours.absent[i]];
        }
        long before = 0;
        for (int i = 0; i < tours.savedAbsents(); i++) {
            before += times[tours.savedAbsent(i)];
        }
        return after < before;
    }
}
