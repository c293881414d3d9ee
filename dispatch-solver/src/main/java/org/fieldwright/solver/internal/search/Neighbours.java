// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Arrays;
import org.fieldwright.solver.internal.compile.CompiledProblem;

/** For each visit the nearest others by travel time there and back, the visit itself first. */
final class Neighbours {
    private static final int MOST = 60;

    private final int[][] nearest;
    private final double legSeconds;
    private final double legMetres;

    Neighbours(CompiledProblem problem) {
        int count = problem.visits.count;
        int size = Math.min(MOST, count);
        nearest = new int[count][size];
        long[] keys = new long[count];
        long seconds = 0;
        long metres = 0;
        long legs = 0;
        for (int v = 0; v < count; v++) {
            for (int u = 0; u < count; u++) {
                keys[u] = (u == v ? 0 : 1 + distance(problem, v, u)) << 32 | u;
            }
            Arrays.sort(keys);
            for (int i = 0; i < size; i++) {
                nearest[v][i] = (int) keys[i];
            }
            for (int i = 1; i < Math.min(6, size); i++) {
                int from = problem.visits.site[v];
                int to = problem.visits.site[nearest[v][i]];
                seconds += Math.max(0, problem.travel.map(from, to));
                metres += problem.travel.metres(from, to);
                legs++;
            }
        }
        legSeconds = legs == 0 ? 0 : (double) seconds / legs;
        legMetres = legs == 0 ? 0 : (double) metres / legs;
    }

    private static long distance(CompiledProblem problem, int v, int u) {
        int a = problem.visits.site[v];
        int b = problem.visits.site[u];
        int there = problem.travel.map(a, b);
        int back = problem.travel.map(b, a);
        return there < 0 || back < 0 ? Integer.MAX_VALUE : ((long) there + back) / 2;
    }

    int[] of(int visit) {
        return nearest[visit];
    }

    /** The mean travel time to one of the five nearest. */
    double legSeconds() {
        return legSeconds;
    }

    /** The mean distance to one of the five nearest. */
    double legMetres() {
        return legMetres;
    }
}
