// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fieldwright.benchmarks.flat.FlatBreak;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.fieldwright.benchmarks.flat.FlatShift;
import org.fieldwright.benchmarks.flat.FlatVisit;

/** A seeded problem of seven visits and two shifts in which every kind of constraint matters, and all its plans tried one by one. */
public final class TinyProblem {
    private static final int VISITS = 7;

    private TinyProblem() {}

    /** With a limit on the length of routes, or with a break instead. */
    public static FlatProblem of(long seed, boolean pause) {
        Random random = new Random(seed);
        int[][] metres = new int[VISITS + 1][VISITS + 1];
        int[][] at = new int[VISITS + 1][2];
        for (int[] point : at) {
            point[0] = random.nextInt(1000);
            point[1] = random.nextInt(1000);
        }
        for (int a = 0; a <= VISITS; a++) {
            for (int b = 0; b <= VISITS; b++) {
                metres[a][b] = (int) Math.ceil(Math.hypot(at[a][0] - at[b][0], at[a][1] - at[b][1]));
            }
        }
        List<FlatVisit> visits = new ArrayList<>();
        for (int v = 0; v < VISITS; v++) {
            int earliest = random.nextInt(2500);
            List<Integer> shifts = v == 0 ? List.of(0) : v == 1 ? List.of(1) : List.of(0, 1);
            visits.add(new FlatVisit(
                    "j" + v, v + 1, 100, earliest, earliest + 1800, -1, List.of(1 + random.nextInt(2)), shifts));
        }
        List<FlatBreak> breaks = pause ? List.of(new FlatBreak(1500, 2500, 300)) : List.of();
        FlatShift first = new FlatShift("t0", "s0", 0, 0, 0, 6000, pause ? -1 : 3600, List.of(7), breaks);
        FlatShift second = new FlatShift("t1", "s1", 0, 0, 0, 6000, pause ? -1 : 3600, List.of(6), breaks);
        return new FlatProblem("tiny", 1000, 1, metres, metres, visits, List.of(first, second));
    }

    /** The least metres of all plans without violation, or {@link Long#MAX_VALUE}. */
    public static long best(FlatProblem problem) {
        return extend(problem, List.of(new ArrayList<>(), new ArrayList<>()), 0);
    }

    private static long extend(FlatProblem problem, List<List<Integer>> routes, int visit) {
        if (visit == problem.visits().size()) {
            return metres(problem, routes);
        }
        long best = Long.MAX_VALUE;
        for (List<Integer> route : routes) {
            for (int i = 0; i <= route.size(); i++) {
                route.add(i, visit);
                best = Math.min(best, extend(problem, routes, visit + 1));
                route.remove(i);
            }
        }
        return best;
    }

    /** The metres of a plan, or {@link Long#MAX_VALUE} if it violates something, is not whole, or there is none. */
    public static long metres(FlatProblem problem, List<List<Integer>> routes) {
        if (routes.size() != problem.shifts().size()) {
            return Long.MAX_VALUE;
        }
        long sum = 0;
        int planned = 0;
        for (int s = 0; s < routes.size(); s++) {
            FlatShift shift = problem.shifts().get(s);
            RouteTime time = RouteTime.start(shift);
            int load = 0;
            int late = 0;
            for (int v : routes.get(s)) {
                FlatVisit visit = problem.visits().get(v);
                sum += problem.metres()[time.place()][visit.place()];
                time = time.then(problem, shift, visit);
                late += time.late() + (visit.shifts().contains(s) ? 0 : 1);
                load += visit.demand().get(0);
                planned++;
            }
            sum += problem.metres()[time.place()][shift.end()];
            time = time.finish(problem, shift);
            boolean longer = shift.longest() >= 0 && time.span() > shift.longest();
            if (late + time.late() > 0 || load > shift.stock().get(0) || longer) {
                return Long.MAX_VALUE;
            }
        }
        return planned == problem.visits().size() ? sum : Long.MAX_VALUE;
    }
}
