// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A fixed kernel that says how fast the machine is right now: dependent reads from an array that fits the first-level cache, with integer
 * arithmetic and a branch that is hard to foretell, like an evaluator's walk. Never change it: every committed ratio refers to it.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar ReferenceBenchmark}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReferenceBenchmark {
    private static final int SIZE = 4096;
    private static final int STEPS = 20_000;
    /** What the kernel has always returned. */
    private static final long EXPECTED = 52_900_058_524L;

    private final int[] next = new int[SIZE];
    private final int[] weight = new int[SIZE];

    /** Fills the arrays. */
    public ReferenceBenchmark() {
        int random = 12_345;
        for (int i = 0; i < SIZE; i++) {
            random = random * 1_664_525 + 1_013_904_223;
            next[i] = (random >>> 16) % SIZE;
            weight[i] = (random >>> 8) & 1023;
        }
    }

    /**
     * Walks the array.
     *
     * @return the checksum
     */
    @Benchmark
    public long kernel() {
        long sum = 0;
        int at = 0;
        for (int step = 0; step < STEPS; step++) {
            int w = weight[at];
            sum += (w & 1) == 0 ? (long) w * step : Math.max(w, step);
            at = (next[at] + step) & (SIZE - 1);
        }
        return Check.equal("checksum of the reference kernel", sum, EXPECTED);
    }
}
