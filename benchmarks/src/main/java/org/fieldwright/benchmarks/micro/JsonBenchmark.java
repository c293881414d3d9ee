// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.micro;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.DispatchProblem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Reading (with validation) and writing the JSON of a day of 150 jobs and 20 technicians.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar JsonBenchmark}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class JsonBenchmark {
    private final DispatchProblem problem = MicroDay.of(150, 20, 1);
    private final byte[] document = DispatchJson.writeProblem(problem).getBytes(StandardCharsets.UTF_8);

    /**
     * Reads the day.
     *
     * @return the problem
     */
    @Benchmark
    public DispatchProblem read() {
        DispatchProblem found = DispatchJson.readProblem(document);
        Check.that(found.jobs().equals(problem.jobs()), "the jobs survive writing and reading");
        return found;
    }

    /**
     * Writes the day.
     *
     * @return the document
     */
    @Benchmark
    public String write() {
        String text = DispatchJson.writeProblem(problem);
        Check.equal("length of the document", text.length(), document.length);
        return text;
    }
}
