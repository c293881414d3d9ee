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
                boolean inserted = !routes.planned(visit) && insertion.insert(visit, v -> place(routes, v));
                again |= inserted && (problem.links.linked(visit) || problem.visits.ordered);
            }
        }
    }
}
