// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.FixedVisits;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.internal.search.CheapestInsertion;
import org.fieldwright.solver.internal.search.Routes;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The best place of one visit among all positions of a day of 60 jobs and 12 technicians, all other visits in place.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar InsertionBenchmark}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class InsertionBenchmark {
    private final CompiledProblem problem;
    private final Routes routes;
    private final int visit;
    private long delta;

    /** Plans the day and takes one visit out. */
    public InsertionBenchmark() {
        DispatchProblem day = MicroDay.of(60, 12, 1);
        problem = FixedVisits.prepare(day, Policy.lowestCost(), EligibilityProvider.everybody())
                .problem();
        routes = Routes.fixedOnly(problem);
        new CheapestInsertion(problem).complete(routes, () -> false);
        int shift = longest(routes);
        visit = routes.visits()[shift][routes.visits()[shift].length / 2];
        routes.remove(visit, shift);
    }

    private static int longest(Routes routes) {
        int longest = 0;
        for (int s = 1; s < routes.visits().length; s++) {
            longest = routes.visits()[s].length > routes.visits()[longest].length ? s : longest;
        }
        return longest;
    }

    /** What the best place costs, by evaluating the whole plan at every position of every route. */
    @Setup
    public void setup() {
        long before = PlanTotals.of(problem, routes.visits()).cost();
        delta = Long.MAX_VALUE;
        for (int shift = 0; shift < routes.visits().length; shift++) {
            for (int position = 0; position <= routes.visits()[shift].length; position++) {
                routes.restore(visit, shift, position);
                PlanTotals with = PlanTotals.of(problem, routes.visits());
                if (with.hard() == 0) {
                    delta = Math.min(delta, with.cost() - before);
                }
                routes.remove(visit, shift);
            }
        }
    }

    /**
     * Finds the best place.
     *
     * @return the place
     */
    @Benchmark
    public Routes.@Nullable Place best() {
        Routes.Place place = routes.best(visit);
        Check.equal("cost of the best place", place == null ? Long.MAX_VALUE : place.delta(), delta);
        return place;
    }
}
