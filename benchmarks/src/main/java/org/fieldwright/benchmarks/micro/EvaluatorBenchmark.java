// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.travel.TravelProvider.Place;
import org.fieldwright.core.travel.TravelTable;
import org.fieldwright.solver.internal.evaluate.FixedVisits;
import org.fieldwright.solver.internal.evaluate.RouteEvaluator;
import org.fieldwright.solver.internal.evaluate.RouteResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One walk over a route of eight visits with windows, a deadline, a lunch break and overtime: the inner loop of everything.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar EvaluatorBenchmark}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EvaluatorBenchmark {
    private static final int VISITS = 8;
    private static final int SHIFT = 0;

    private final int[] route = new int[VISITS];
    private final RouteEvaluator evaluator;
    private final long metres;
    private long cost;

    /** Compiles the day. */
    public EvaluatorBenchmark() {
        DispatchProblem problem = MicroDay.of(60, 12, 1);
        ProblemIndex index = new ProblemIndex(problem);
        evaluator =
                new RouteEvaluator(FixedVisits.prepare(problem, Policy.lowestCost(), EligibilityProvider.everybody())
                        .problem());
        for (int i = 0; i < VISITS; i++) {
            route[i] = i;
        }
        metres = metres(index);
    }

    /** The first result is what all others must be. */
    @Setup
    public void setup() {
        cost = evaluator.evaluate(SHIFT, route, VISITS).cost();
    }

    /** The length of the route from the records, without the compiled arrays. */
    private long metres(ProblemIndex index) {
        Place home = place(index, index.shifts().get(SHIFT).shift().start());
        long sum = 0;
        Place at = home;
        for (int visit : route) {
            Place next = place(index, index.visits().get(visit).job().site());
            sum += leg(index, at, next);
            at = next;
        }
        return sum + leg(index, at, home);
    }

    private static Place place(ProblemIndex index, String site) {
        return index.problem().sites().stream()
                .filter(s -> s.id().equals(site))
                .map(s -> new Place(s.id(), s.location()))
                .findFirst()
                .orElseThrow();
    }

    private static long leg(ProblemIndex index, Place from, Place to) {
        TravelTable table = index.problem().travel().table(List.of(from), List.of(to));
        return table.metres(0, 0);
    }

    /**
     * Walks the route.
     *
     * @return the result
     */
    @Benchmark
    public RouteResult walk() {
        RouteResult result = evaluator.evaluate(SHIFT, route, VISITS);
        Check.equal("length of the route", result.metres(), metres);
        Check.equal("cost of the route", result.cost(), cost);
        return result;
    }
}
