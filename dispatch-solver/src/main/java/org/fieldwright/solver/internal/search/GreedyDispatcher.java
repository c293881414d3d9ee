// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher without an optimiser does: takes the jobs by urgency and gives each to the nearest qualified technician who can do it next,
 * at the end of a route; of equally near ones to the one who is done first. The line to beat.
 */
public final class GreedyDispatcher {
    private final CompiledProblem problem;

    /**
     * For a problem.
     *
     * @param problem the compiled problem
     */
    public GreedyDispatcher(CompiledProblem problem) {
        this.problem = problem;
    }

    /** The greedy plan. */
    public Routes plan() {
        Routes routes = Routes.fixedOnly(problem);
        LinkedInsertion insertion = new LinkedInsertion(problem, routes);
        IntStream.range(0, problem.visits.jobs)
                .filter(v -> problem.visits.plannable[v] && !routes.planned(v))
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(v -> -problem.visits.undone[v])
                        .thenComparingInt(v -> urgency(v))
                        .thenComparingInt(v -> v))
                .forEach(v -> {
                    if (!routes.planned(v)) {
                        insertion.insert(v, w -> place(routes, w), true);
                    }
                });
        return routes;
    }

    private int urgency(int visit) {
        int closing = problem.visits.windows.none(visit) ? Integer.MAX_VALUE : problem.visits.windows.closing(visit);
        return Math.min(closing, Math.min(problem.visits.respondBy[visit], problem.visits.resolveBy[visit]));
    }

    private Routes.@Nullable Place place(Routes routes, int visit) {
        Option best = null;
        BitSet allowed = problem.allowedShifts(visit);
        for (int s = allowed.nextSetBit(0); s >= 0; s = allowed.nextSetBit(s + 1)) {
            Option option = option(routes, visit, s);
            if (option != null && (best == null || option.compareTo(best) < 0)) {
                best = option;
            }
        }
        return best == null ? null : best.place;
    }

    private @Nullable Option option(Routes routes, int visit, int shift) {
        int[] route = routes.visits()[shift];
        int from = route.length == 0 ? problem.shifts[shift].start : problem.visits.site[route[route.length - 1]];
        Routes.Place place = routes.last(visit, shift);
        if (place == null) {
            return null;
        }
        return new Option(
                problem.travel.map(from, problem.visits.site[visit]),
                place.result().end(),
                place);
    }

    private record Option(int travel, int end, Routes.Place place) implements Comparable<Option> {
        @Override
        public int compareTo(Option other) {
            return travel != other.travel ? Integer.compare(travel, other.travel) : Integer.compare(end, other.end);
        }
    }
}
