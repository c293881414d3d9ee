// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.rules.RuleEngine;
import org.fieldwright.rules.RuleSet;
import org.fieldwright.solver.DispatchEngine;
import org.fieldwright.solver.PlanRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Plans a known instance and reports the objective in the family's own arithmetic.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar org.fieldwright.benchmarks.instances.Solve FAMILY INSTANCE}; exit code 0 if the plan is
 * feasible and its money agrees with the objective, 1 if not, 3 for an instance that is unknown or cannot be read, 64 for a wrong option.
 */
@Command(
        name = "Solve",
        mixinStandardHelpOptions = true,
        description = "Plans a known instance and reports the objective in the family's own arithmetic.")
public final class Solve implements Callable<Integer> {
    static final int DIFFERENT = 1;
    static final int NO_INSTANCE = 3;
    static final int USAGE = 64;

    @Parameters(index = "0", paramLabel = "FAMILY", description = "The family, for example vrptw-solomon or strsp.")
    private String family = "";

    @Parameters(
            index = "1",
            paramLabel = "INSTANCE",
            description = "A file, or with --data the instance's name; strsp goes by name.")
    private String name = "";

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "10",
            description = "Wall seconds for planning (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--threads",
            paramLabel = "T",
            defaultValue = "1",
            description = "Threads of the search (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The seed of the search (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the solution here, as JSON.")
    private @Nullable Path out;

    @Option(names = "--data", paramLabel = "FOLDER", description = "The family's folder, which holds instances/.")
    private @Nullable Path data;

    @Option(names = "--problem-out", paramLabel = "FILE", description = "Write the dispatch problem here, as JSON.")
    private @Nullable Path problemOut;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private Solve() {}

    /**
     * Runs the command and exits with its code.
     *
     * @param args family, instance and options
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return commandLine(new Solve());
    }

    /** The exit codes and messages that all commands on instances share. */
    static CommandLine commandLine(Object command) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().exitCodeOnInvalidInput(USAGE);
        line.setExecutionExceptionHandler((e, at, result) -> {
            if (!(e instanceof InstanceException)) {
                throw e;
            }
            at.getErr().println(e.getMessage());
            return NO_INSTANCE;
        });
        return line;
    }

    @Override
    public Integer call() throws IOException {
        if (!(seconds > 0) || seconds > 86_400 || threads < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--seconds (" + seconds + ") must be above 0 and at most 86400, --threads (" + threads
                            + ") at least 1.");
        }
        Instance instance = Family.named(family).read(new Source(name, data));
        if (problemOut != null) {
            DispatchJson.writeProblem(instance.problem(), problemOut);
        }
        long start = System.nanoTime();
        FirstComplete first = new FirstComplete();
        DispatchPlan plan = DispatchEngine.create().plan(request(instance, first));
        double took = (System.nanoTime() - start) / 1e9;
        NeutralSolution solution = NeutralSolution.of(instance, plan);
        if (out != null) {
            Files.writeString(out, solution.toJson());
        }
        return report(instance, plan, solution, new Figures(took, plan, first));
    }

    private PlanRequest request(Instance instance, FirstComplete first) {
        return PlanRequest.builder(instance.problem())
                .policy(instance.policy())
                .rules(rules())
                .timeLimit(Duration.ofNanos((long) (seconds * 1e9)))
                .seed(seed)
                .threads(threads)
                .listener(first)
                .build();
    }

    /** The built-in rules, except that these families do not mind who is better than needed. */
    static RuleEngine rules() {
        return RuleEngine.compile(RuleSet.builder().disable("OverQualified").build());
    }

    private int report(Instance instance, DispatchPlan plan, NeutralSolution solution, Figures figures) {
        double objective = instance.objective().applyAsDouble(solution);
        PrintWriter text = spec.commandLine().getOut();
        text.printf(
                Locale.ROOT,
                "%s %s objective=%.6f undone=%d routes=%d %s%n",
                instance.family(),
                instance.name(),
                objective,
                solution.unassigned().size(),
                solution.routes().size(),
                figures);
        text.flush();
        Agreement agreement = Agreement.of(instance, plan, solution, objective);
        if (!agreement.holds()) {
            spec.commandLine().getErr().println(agreement);
            return DIFFERENT;
        }
        return 0;
    }
}
