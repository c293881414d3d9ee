// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A short run of every micro benchmark that guards against a great loss of speed. Speeds are divided by the speed of a fixed kernel in
 * the same run, so that the verdict does not hang on the machine.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar org.fieldwright.benchmarks.Smoke}; exit code 0 if every ratio is at least 70 % of
 * what is committed, the best of up to three measurements for those below; 1 if one is not, 2 if a benchmark failed, 64 for a wrong option.
 */
@Command(
        name = "Smoke",
        mixinStandardHelpOptions = true,
        description = "Runs every micro benchmark shortly and compares ratios with the committed ones.")
public final class Smoke implements Callable<Integer> {
    private static final int FAILED = 2;
    private static final int USAGE = 64;
    /** How often those that are too slow are measured once more. */
    private static final int AGAIN = 2;

    @Option(
            names = "--least",
            paramLabel = "SHARE",
            defaultValue = "0.7",
            description = "The least share of a committed ratio that passes (default: ${DEFAULT-VALUE}).")
    private double least;

    @Option(names = "--ratios", paramLabel = "FILE", description = "The committed ratios (default: those in the jar).")
    private @Nullable Path ratios;

    @Option(names = "--write", paramLabel = "FILE", description = "Write the ratios of this run to a file.")
    private @Nullable Path write;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private Smoke() {}

    /**
     * Runs the command and exits with its code.
     *
     * @param args the options
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Smoke());
        line.getCommandSpec().exitCodeOnInvalidInput(USAGE).exitCodeOnExecutionException(FAILED);
        return line;
    }

    @Override
    public Integer call() throws RunnerException, IOException {
        Guard guard = new Guard(committed(), least);
        SmokeRun run = new SmokeRun();
        RatioTable measured = run.measure();
        for (int again = 0; again < AGAIN && !slow(guard, measured).isEmpty(); again++) {
            measured = measured.bestWith(run.measureAgain(slow(guard, measured)));
        }
        if (write != null) {
            Files.writeString(write, measured.toText());
        }
        List<Guard.Line> lines = guard.judge(measured);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "reference kernel: %.0f a second%n", run.kernel());
        out.println(Guard.header());
        lines.forEach(out::println);
        boolean passed = lines.stream().allMatch(Guard.Line::passed);
        out.println(
                passed
                        ? "All ratios hold."
                        : "A ratio is below " + least + " of what is committed, or has no counterpart.");
        out.flush();
        return passed ? 0 : 1;
    }

    private static List<String> slow(Guard guard, RatioTable measured) {
        return guard.judge(measured).stream()
                .filter(line -> line.measured() < line.committed() && !line.passed())
                .map(Guard.Line::benchmark)
                .toList();
    }

    private RatioTable committed() throws IOException {
        if (ratios != null) {
            return RatioTable.parse(Files.readAllLines(ratios));
        }
        try (InputStream in = Objects.requireNonNull(Smoke.class.getResourceAsStream("ratios.csv"), "ratios.csv")) {
            return RatioTable.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }
}
