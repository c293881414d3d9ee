// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fieldwright.examples.batch.BatchRun;
import org.fieldwright.examples.batch.BatchSettings;
import org.fieldwright.examples.batch.BatchSummary;
import org.fieldwright.solver.DispatchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Plans many problems, and goes on where it was stopped. */
@Command(
        name = "plan-batch",
        description = {
            "Plans every problem of a folder or of an NDJSON file into a folder of results.",
            "Given again it keeps what is whole and made from the same problem, policy, rules, limits and engine."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PlanBatchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Mixin
    private Settings settings;

    @Mixin
    private Budget budget;

    @Parameters(
            paramLabel = "INPUT",
            description = "A folder with problems (*.json), or a file with a problem in each line (NDJSON).")
    private Path input = Path.of("");

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Where the results go.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        budget.check();
        checkPaths();
        BatchSettings each = new BatchSettings(
                settings.policy(), settings.rules(), budget.timeLimit(), budget.stepLimit(), budget.seed());
        BatchProgress progress = new BatchProgress(spec.commandLine().getErr(), main.terminal());
        BatchRun run = new BatchRun(DispatchEngine.create(), each, budget.threads(), progress);
        return StopSignal.during(run::stop, () -> {
            BatchSummary summary = run(run);
            progress.clear();
            print(summary);
            return exitCode(summary);
        });
    }

    private void checkPaths() {
        if (!Files.isDirectory(input)) {
            InputFiles.checkReadable(input);
        }
        if (input.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Option --out names the input. Give another folder, so that results are no input.");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw OutputFiles.unwritable(out, "it is not a folder");
        }
    }

    private BatchSummary run(BatchRun run) {
        try {
            return run.run(input, out);
        } catch (BatchRun.BusyException e) {
            throw new CommandFailure(ExitCode.AGAIN, Text.clean(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw OutputFiles.unwritable(out, e.toString());
        }
    }

    private static int exitCode(BatchSummary summary) {
        if (summary.missing() > 0) {
            return ExitCode.AGAIN;
        }
        if (summary.faulty() + summary.failed() > 0) {
            return ExitCode.PARTIAL;
        }
        return summary.withViolations() > 0 ? ExitCode.VIOLATIONS : ExitCode.OK;
    }

    private void print(BatchSummary summary) {
        PrintWriter terminal = spec.commandLine().getOut();
        Table table = new Table()
                .row("problems", Integer.toString(summary.problems()))
                .row("planned", Integer.toString(summary.planned()))
                .row("faulty", Integer.toString(summary.faulty()))
                .row("failed", Integer.toString(summary.failed()))
                .row("not reached", Integer.toString(summary.missing()))
                .row("were there", Integer.toString(summary.kept()))
                .row("break hard rules", Integer.toString(summary.withViolations()))
                .row("jobs", Long.toString(summary.jobs()))
                .row("jobs planned", Long.toString(summary.assignedJobs()));
        summary.cost().forEach((currency, cost) -> table.row("cost in " + currency, Text.money(cost)));
        table.row("seconds", Double.toString(summary.seconds()));
        table.print(terminal);
        if (!summary.slowest().isEmpty()) {
            terminal.println();
            terminal.println("Slowest");
            Table slowest = new Table();
            summary.slowest().forEach(s -> slowest.row(Text.clean(s.problem()), s.seconds() + " s"));
            slowest.print(terminal);
        }
        if (!summary.without().isEmpty()) {
            terminal.println();
            terminal.println("Without a plan");
            summary.without()
                    .forEach(w -> terminal.println("  " + Text.clean(w.problem()) + " (" + Text.clean(w.source())
                            + ")  " + Text.clean(w.message())));
        }
    }
}
