// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures micro benchmarks, each in a fresh JVM, with the reference kernel before and after each. Of many iterations of 50 ms, or of five single
 * shots for cold ones, the best counts, for benchmark and kernel alike: what else runs on the machine can only slow them, and an iteration
 * that is shorter than the scheduler's patience often has the core for itself. The faster of the two kernels beside a benchmark is what it is
 * compared with.
 */
final class SmokeRun {
    private static final String REFERENCE = "ReferenceBenchmark.kernel";
    private static final String COLD = "FirstVerdictBenchmark";

    /** Of the sizes of travel tables one is enough here. */
    private static final String TRAVEL_PLACES = "1000";

    private final List<String> benchmarks;
    private double kernel = Double.NaN;

    SmokeRun() {
        benchmarks = BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())
                .stream()
                .map(entry -> entry.getUsername())
                .filter(name -> !name.endsWith(REFERENCE))
                .sorted()
                .toList();
    }

    /** Speeds over the kernel's, by benchmark; a benchmark with parameters has a line for each of their values. */
    RatioTable measure() throws RunnerException {
        return measure(benchmarks);
    }

    /** Measures those again that have a line in the table of verdicts. */
    RatioTable measureAgain(Collection<String> lines) throws RunnerException {
        return measure(benchmarks.stream()
                .filter(b -> lines.stream().anyMatch(line -> line.startsWith(simple(b))))
                .toList());
    }

    /** The kernel's last speed, in runs a second. */
    double kernel() {
        return kernel;
    }

    private RatioTable measure(List<String> names) throws RunnerException {
        Map<String, Double> ratios = new TreeMap<>();
        kernel = reference();
        for (String name : names) {
            double before = kernel;
            ChainedOptionsBuilder options = name.contains(COLD) ? cold() : hot();
            Collection<RunResult> results =
                    new Runner(options.include(exactly(name)).build()).run();
            kernel = reference();
            for (RunResult result : results) {
                ratios.put(line(result), perSecond(result.getPrimaryResult()) / Math.max(before, kernel));
            }
        }
        return new RatioTable(ratios);
    }

    private static String exactly(String name) {
        return "^" + Pattern.quote(name) + "$";
    }

    private static double reference() throws RunnerException {
        return perSecond(new Runner(common().include(REFERENCE)
                        .forks(1)
                        .warmupIterations(10)
                        .warmupTime(TimeValue.milliseconds(50))
                        .measurementIterations(20)
                        .measurementTime(TimeValue.milliseconds(50))
                        .build())
                .runSingle()
                .getPrimaryResult());
    }

    private static ChainedOptionsBuilder hot() {
        return common().forks(1)
                .param("places", TRAVEL_PLACES)
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

    private static String line(RunResult result) {
        String parameters = result.getParams().getParamsKeys().stream()
                .map(key -> "/" + result.getParams().getParam(key))
                .collect(Collectors.joining());
        return simple(result.getParams().getBenchmark()) + parameters;
    }

    private static String simple(String benchmark) {
        String[] name = benchmark.split("\\.", -1);
        return name[name.length - 2] + "." + name[name.length - 1];
    }

    private static double perSecond(Result<?> result) {
        return switch (result.getScoreUnit()) {
            case "ops/s" -> result.getStatistics().getMax();
            case "ms/op" -> 1e3 / result.getStatistics().getMin();
            case "us/op" -> 1e6 / result.getStatistics().getMin();
            case "ns/op" -> 1e9 / result.getStatistics().getMin();
            default ->
                throw new IllegalStateException("Score of " + result.getLabel() + " is in " + result.getScoreUnit()
                        + "; a smoke benchmark reports ops/s, or ns, us or ms for one operation.");
        };
    }
}
