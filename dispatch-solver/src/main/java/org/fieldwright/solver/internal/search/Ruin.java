// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.fieldwright.solver.internal.compile.CompiledProblem;

/** Takes strings of visits out of the routes near a random visit. */
final class Ruin {
    private static final double MEAN_REMOVED = 10;
    private static final int LONGEST = 10;

    private final CompiledProblem problem;
    private final Neighbours neighbours;
    private final SplittableRandom random;

    Ruin(CompiledProblem problem, Neighbours neighbours, SplittableRandom random) {
        this.problem = problem;
        this.neighbours = neighbours;
        this.random = random;
    }

    /** The visits that were taken out. */
    int[] apply(Routes routes) {
        int[] shiftOf = routes.shiftOfVisits();
        int used =
                (int) Arrays.stream(routes.visits()).filter(r -> r.length > 0).count();
        int planned = Arrays.stream(routes.visits()).mapToInt(r -> r.length).sum();
        double mean = used == 0 ? 1 : (double) planned / used;
        double longest = Math.min(LONGEST, Math.max(1, mean));
        int strings = (int) (random.nextDouble() * (4 * MEAN_REMOVED / (1 + longest) - 1)) + 1;
        BitSet ruined = new BitSet();
        BitSet removed = new BitSet();
        for (int near : neighbours.of(random.nextInt(problem.visits.count))) {
            int shift = shiftOf[near];
            if (shift >= 0 && !ruined.get(shift) && !removed.get(near)) {
                ruined.set(shift);
                removeString(routes, shift, near, longest, removed);
                if (ruined.cardinality() >= strings) {
                    break;
                }
            }
        }
        return removed.stream().toArray();
    }

    private void removeString(Routes routes, int shift, int visit, double longest, BitSet removed) {
        int[] route = routes.visits()[shift];
        int length = Math.min(route.length, 1 + random.nextInt((int) Math.max(1, Math.min(route.length, longest))));
        int at = 0;
        while (route[at] != visit) {
            at++;
        }
        int first = Math.max(0, at - length + 1);
        int last = Math.min(at, route.length - length);
        int from = first + random.nextInt(last - first + 1);
        int[] kept = new int[route.length];
        int count = 0;
        for (int i = 0; i < route.length; i++) {
            boolean take = i >= from && i < from + length && problem.visits.mustShift[route[i]] < 0;
            if (take) {
                removed.set(route[i]);
            } else {
                kept[count++] = route[i];
            }
        }
        routes.replace(shift, Arrays.copyOf(kept, count));
    }
}
