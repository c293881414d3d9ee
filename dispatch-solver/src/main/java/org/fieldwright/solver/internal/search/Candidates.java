// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

/** The few places of least estimate, in order; each place once. */
final class Candidates {
    private static final int MOST = 8;

    private final int[] after = new int[MOST];
    private final int[] route = new int[MOST];
    /** The depot stop that comes with a place and after which node, or -1. */
    private final int[] stop = new int[MOST];

    private final int[] stopAfter = new int[MOST];
    private final long[] estimate = new long[MOST];
    private final int[] seenIn;
    private int round;
    private int count;

    Candidates(int nodes) {
        seenIn = new int[nodes];
    }

    void clear() {
        count = 0;
        round++;
    }

    /** Whether a place of this estimate would be kept. */
    boolean wants(long value) {
        return count < MOST || value < estimate[MOST - 1];
    }

    void add(int node, int r, long value) {
        add(node, r, value, -1, -1);
    }

    void add(int node, int r, long value, int withStop, int behind) {
        if (seenIn[node] == round || (count == MOST && value >= estimate[MOST - 1])) {
            return;
        }
        seenIn[node] = round;
        int at = count == MOST ? MOST - 1 : count++;
        while (at > 0 && estimate[at - 1] > value) {
            estimate[at] = estimate[at - 1];
            after[at] = after[at - 1];
            route[at] = route[at - 1];
            stop[at] = stop[at - 1];
            stopAfter[at] = stopAfter[at - 1];
            at--;
        }
        estimate[at] = value;
        after[at] = node;
        route[at] = r;
        stop[at] = withStop;
        stopAfter[at] = behind;
    }

    int count() {
        return count;
    }

    int after(int i) {
        return after[i];
    }

    int route(int i) {
        return route[i];
    }

    int stop(int i) {
        return stop[i];
    }

    int stopAfter(int i) {
        return stopAfter[i];
    }

    long estimate(int i) {
        return estimate[i];
    }
}
