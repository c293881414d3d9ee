// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

/** The few places of least estimate, in order; each place once. */
final class Candidates {
    private final int most;
    private final int[] after;
    private final int[] route;
    /** The depot stop that comes with a place and after which node, or -1. */
    private final int[] stop;

    private final int[] stopAfter;
    private final long[] estimate;
    private final int[] seenIn;
    private int round;
    private int count;

    /** For so many places beside so many nodes. */
    Candidates(int nodes, int most) {
        this.most = most;
        after = new int[most];
        route = new int[most];
        stop = new int[most];
        stopAfter = new int[most];
        estimate = new long[most];
        seenIn = new int[nodes];
    }

    void clear() {
        count = 0;
        round++;
    }

    /** Whether a place of this estimate would be kept. */
    boolean wants(long value) {
        return count < most || value < estimate[most - 1];
    }

    /** Whether the place behind a node has not been looked at since the last {@link #clear}; then it has. */
    boolean isNew(int node) {
        boolean first = seenIn[node] != round;
        seenIn[node] = round;
        return first;
    }

    void add(int node, int r, long value) {
        add(node, r, value, -1, -1);
    }

    void add(int node, int r, long value, int withStop, int behind) {
        if (!wants(value)) {
            return;
        }
        int at = count == most ? most - 1 : count++;
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
