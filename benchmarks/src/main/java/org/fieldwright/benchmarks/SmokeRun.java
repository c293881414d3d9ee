// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures every micro benchmark, each in a fresh JVM. Of many iterations of 50 ms, or of five single shots for cold ones, the best counts,
 * for benchmark and reference kernel alike: what else runs on the machine can only slow them, and an iteration that is shorter than the
 * scheduler's patience often has the core for itself. The kernel runs first and last.
 */
final class SmokeRun {
    private static final String REFERENCE = "ReferenceBenchmark";
    private static final String COLD = "FirstVerdictBenchmark";

    /**
     * What was measured.
     *
     * @param reference runs of the reference kernel in a second
     * @param ratios the others' speeds over that
     */
    record Measured(double reference, RatioTable ratios) {}

    Measured measure() throws RunnerException {
        double before = reference();
        Map<String, Double> speeds = new TreeMap<>();
        collect(new Runner(hot().exclude(REFERENCE).exclude(COLD).build()).run(), speeds);
        collect(new Runner(cold().include(COLD).build()).run(), speeds);
        double reference = Math.max(before, reference());
        speeds.replaceAll((name, speed) -> speed / reference);
        return new Measured(reference, new RatioTable(speeds));
    }

    private static double reference() throws RunnerException {
        return perSecond(
                new Runner(hot().include(REFERENCE).build()).runSingle().getPrimaryResult());
    }

    private static ChainedOptionsBuilder hot() {
        return common().forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(40)
                .measurementTime(TimeValue.milliseconds(50));
    }

    private static ChainedOptionsBuilder cold() {
        return common().forks(5).warmupIterations(0).measurementIterations(1);
    }

    private static ChainedOptionsBuilder common() {
        return new OptionsBuilder().shouldFailOnError(true).verbosity(VerboseMode.SILENT);
    }

    private static void collect(Collection<RunResult> results, Map<String, Double> speeds) {
        for (RunResult result : results) {
            String[] name = result.getParams().getBenchmark().split("\\.", -1);
            speeds.put(name[name.length - 2] + "." + name[name.length - 1], perSecond(result.getPrimaryResult()));
        }
    }

    private static double perSecond(Result<?> result) {
        return switch (result.getScoreUnit()) {
            case "ops/s" -> result.getStatistics().getMax();
            case "ms/op" -> 1_000 / result.getStatistics().getMin();
            default ->
                throw new IllegalStateException("Score of " + result.getLabel() + " is in " + result.getScoreUnit()
                        + "; a smoke benchmark reports ops/s (throughput) or ms/op (single shot).");
        };
    }
}
