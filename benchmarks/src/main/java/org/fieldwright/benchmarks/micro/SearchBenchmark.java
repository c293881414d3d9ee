// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.micro;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.internal.search.PlanSearch;
import org.fieldwright.solver.internal.search.Routes;
import org.fieldwright.solver.internal.search.RuinAndRecreate;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Iterations of the search a second, in the middle of a search, by kind and size of problem.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar SearchBenchmark -p problem=plain-1000,wide-10000}; the result {@code tried} over the result
 * {@code iterate} is the number of visits tried again in each.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SearchBenchmark {
    private static final int ITERATIONS = 64;

    /** Half-way the temperature is neither that of the start nor that of the end. */
    private static final double MIDDLE = 0.5;

    /** The problem, as {@link SearchProblem} names it. */
    @Param({"plain-100", "plain-1000", "week-500"})
    public String problem = "plain-100";

    @SuppressWarnings("NullAway.Init") // set in setup()
    private CompiledProblem compiled;

    @SuppressWarnings("NullAway.Init") // set in setup()
    private PlanSearch search;

    @SuppressWarnings("NullAway.Init") // set in setup()
    private PlanTotals start;

    /** What the search did, beside its iterations. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Effort {
        /** The visits tried. */
        public long tried;
    }

    /** Compiles the problem and makes the first plan. */
    @Setup
    public void setup() {
        compiled = SearchProblem.compile(problem);
        search = new RuinAndRecreate(compiled, Routes.fixedOnly(compiled).visits(), 1);
        search.run(new Until(1));
        start = search.best();
    }

    /**
     * Goes on for some iterations.
     *
     * @param effort counts the visits
     * @return the best score
     */
    @Benchmark
    @OperationsPerInvocation(ITERATIONS)
    public PlanTotals iterate(Effort effort) {
        long iterations = search.iterations();
        long tried = search.tried();
        search.run(new Until(iterations + ITERATIONS));
        Check.equal("number of iterations", search.iterations() - iterations, ITERATIONS);
        effort.tried += search.tried() - tried;
        return search.best();
    }

    /** The best plan has the score that the search says, has no visit twice, and is no worse than the first. */
    @TearDown(Level.Iteration)
    public void check() {
        int[][] routes = search.bestRoutes();
        PlanTotals best = search.best();
        PlanTotals again = PlanTotals.of(compiled, routes);
        Check.equal("number of violations", best.hard(), again.hard());
        Check.equal("weight of undone work", best.undone(), again.undone());
        Check.equal("cost", best.cost(), again.cost());
        Check.that(best.compareTo(start) <= 0, "the best plan is no worse than the first");
        BitSet seen = new BitSet();
        Arrays.stream(routes).flatMapToInt(Arrays::stream).forEach(v -> {
            Check.that(!seen.get(v), "visit " + v + " is planned once");
            seen.set(v);
        });
    }

    private record Until(long most) implements PlanSearch.Control {
        @Override
        public double used(long iterations) {
            return MIDDLE;
        }

        @Override
        public boolean pause(long iterations, boolean better) {
            return false;
        }
    }
}
