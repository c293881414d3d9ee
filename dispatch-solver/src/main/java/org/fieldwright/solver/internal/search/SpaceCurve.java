// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Arrays;
import org.fieldwright.solver.internal.HilbertCurve;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.TravelData;

/**
 * Orders visits along a Hilbert curve. Coordinates are not needed: the distances to two far apart sites stand in for them, which is enough for
 * neighbours to come out near each other.
 */
final class SpaceCurve {
    private static final int BITS = 12;

    private SpaceCurve() {}

    /** The visits in the order of the curve. */
    static int[] order(CompiledProblem problem, int[] visits) {
        if (visits.length == 0) {
            return visits;
        }
        int[] site = problem.visits.site;
        int a = farthest(problem.travel, site, visits, site[visits[0]]);
        int b = farthest(problem.travel, site, visits, a);
        int[] x = distances(problem.travel, site, visits, a);
        int[] y = distances(problem.travel, site, visits, b);
        double width = Math.max(
                1,
                Math.max(
                        Arrays.stream(x).max().orElse(1), Arrays.stream(y).max().orElse(1)));
        long[] keys = new long[visits.length];
        for (int i = 0; i < keys.length; i++) {
            long curve = HilbertCurve.place(cell(x[i] / width), cell(y[i] / width), BITS);
            keys[i] = (curve << 32) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(k -> visits[(int) k]).toArray();
    }

    private static int farthest(TravelData travel, int[] site, int[] visits, int from) {
        int best = from;
        int most = -1;
        for (int v : visits) {
            int distance = travel.map(from, site[v]);
            if (distance > most) {
                most = distance;
                best = site[v];
            }
        }
        return best;
    }

    /** The site farthest from another. */
    static int farthestSite(TravelData travel, int from) {
        int best = from;
        for (int site = 0; site < travel.sites(); site++) {
            best = travel.map(from, site) > travel.map(from, best) ? site : best;
        }
        return best;
    }

    private static int[] distances(TravelData travel, int[] site, int[] visits, int from) {
        return Arrays.stream(visits)
                .map(v -> Math.max(0, travel.map(from, site[v])))
                .toArray();
    }

    private static int cell(double share) {
        return (int) (share * ((1 << BITS) - 1));
    }
}
