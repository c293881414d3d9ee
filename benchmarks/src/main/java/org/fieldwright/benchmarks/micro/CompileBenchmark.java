// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.FixedVisits;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A day of 150 jobs and 20 technicians to flat arrays, with a given travel matrix of 170 places; rules left out.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar CompileBenchmark}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CompileBenchmark {
    private static final int JOBS = 150;
    private static final int TECHNICIANS = 20;

    private final DispatchProblem problem = MicroDay.withMatrix(MicroDay.of(JOBS, TECHNICIANS, 1));

    /**
     * Compiles the day.
     *
     * @return the arrays
     */
    @Benchmark
    public CompiledProblem compile() {
        CompiledProblem compiled = FixedVisits.prepare(problem, Policy.balanced(), EligibilityProvider.everybody())
                .problem();
        Check.equal("number of visits", compiled.visits.count, JOBS);
        Check.equal("number of shifts", compiled.shifts.length, TECHNICIANS);
        Check.equal(
                "number of shifts of the last visit",
                compiled.allowedShifts(JOBS - 1).cardinality(),
                TECHNICIANS);
        return compiled;
    }
}
