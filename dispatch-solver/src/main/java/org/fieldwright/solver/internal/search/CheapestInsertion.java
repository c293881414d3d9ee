// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.jspecify.annotations.Nullable;

/** Puts each visit that is left at its cheapest place, what is locked to a later position last: the heaviest undone work first, then what is dearest to leave, then the longest. */
public final class CheapestInsertion {
    private final CompiledProblem problem;
    private final Scope scope;

    /**
     * For a problem.
     *
     * @param problem the compiled problem
     */
    public CheapestInsertion(CompiledProblem problem) {
        this(problem, Scope.all(problem));
    }

    /**
     * For a part of a problem.
     *
     * @param problem the compiled problem
     * @param scope what may change
     */
    public CheapestInsertion(CompiledProblem problem, Scope scope) {
        this.problem = problem;
        this.scope = scope;
    }

    private Routes.@Nullable Place place(Routes routes, int visit) {
        return scope.visits().get(visit) ? routes.best(visit, scope.shifts()) : null;
    }

    /** Inserts what fits; optional work only where it costs less than its price. Stops between two visits when told to. */
    public void complete(Routes routes, BooleanSupplier stopped) {
        int[] order = IntStream.range(0, problem.visits.jobs)
                .filter(v -> scope.visits().get(v) && problem.visits.plannable[v] && !routes.planned(v))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(v -> Math.max(0, problem.visits.position[v]))
                        .thenComparingLong(v -> -problem.visits.undone[v])
                        .thenComparingLong(v -> -problem.visits.price[v])
                        .thenComparingInt(v -> -problem.visits.duration[v])
                        .thenComparingInt(v -> v))
                .mapToInt(Integer::intValue)
                .toArray();
        LinkedInsertion insertion = new LinkedInsertion(problem, routes);
        boolean again = true;
        while (again) { // what waits for something planned later in the order gets its turn
            again = false;
            for (int visit : order) {
                if (stopped.getAsBoolean()) {
                    return;
                }
                boolean inserted = !routes.planned(visit) && insert(insertion, routes, visit);
                again |= inserted && (problem.links.linked(visit) || problem.visits.ordered);
            }
        }
    }

    /** Inserts a visit, in front of it what it is locked behind, and behind it what is locked so; whether there was a place for it. */
    private boolean insert(LinkedInsertion insertion, Routes routes, int visit) {
        int[] after = problem.visits.after;
        int head = visit;
        while (after[head] >= 0 && !routes.planned(after[head]) && problem.visits.plannable[after[head]]) {
            head = after[head];
        }
        for (int v = head; v >= 0; v = problem.visits.follower[v]) {
            if (!routes.planned(v) && !insertion.insert(v, w -> place(routes, w))) {
                break;
            }
        }
        return routes.planned(visit);
    }
}
