// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.examples.report.ReportPage;
import org.fieldwright.solver.DispatchEngine;
import org.fieldwright.solver.PlanRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Plans a problem. */
@Command(
        name = "plan",
        description = {
            "Plans a problem and compares the plan with that of a greedy dispatcher.",
            "Without --seconds and --steps it works for 30 seconds. With --steps alone, equal input gives equal output."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PlanCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Mixin
    private Settings settings;

    @Parameters(paramLabel = "PROBLEM", description = "The problem (JSON).")
    private Path problem = Path.of("");

    @Option(names = "--seconds", paramLabel = "S", description = "How long to work.")
    private @Nullable Double seconds;

    @Option(names = "--steps", paramLabel = "N", description = "How many steps to take at most.")
    private @Nullable Long steps;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", description = "Seed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", paramLabel = "T", defaultValue = "1", description = "Threads (${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--out", paramLabel = "PLAN", description = "Where the plan goes (JSON).")
    private @Nullable Path out;

    @Option(names = "--report", paramLabel = "PAGE", description = "Where the report goes (one HTML page).")
    private @Nullable Path report;

    @Override
    public Integer call() {
        checkOptions();
        OutputFiles.checkWritable(out);
        OutputFiles.checkWritable(report);
        DispatchProblem read = InputFiles.problem(problem);
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), main.terminal(), read.currency());
        PlanRequest request = request(read, progress);
        DispatchEngine engine = DispatchEngine.create();
        DispatchPlan greedy = engine.baseline(request);
        DispatchPlan plan = engine.plan(request);
        progress.done();
        OutputFiles.write(out, file -> DispatchJson.writePlan(plan, file));
        OutputFiles.write(report, file -> ReportPage.write(read, plan, file));
        print(read, plan, greedy);
        return plan.score().hard() > 0 ? ExitCode.VIOLATIONS : ExitCode.OK;
    }

    private void checkOptions() {
        check("--seconds", seconds == null || (seconds > 0 && seconds <= 86_400), "above 0 and at most 86400");
        check("--steps", steps == null || steps > 0, "above 0");
        check("--threads", threads >= 1 && threads <= 256, "from 1 to 256");
    }

    private void check(String option, boolean good, String range) {
        if (!good) {
            throw new ParameterException(spec.commandLine(), "Option " + option + " must be " + range + ".");
        }
    }

    private PlanRequest request(DispatchProblem read, ProgressLine progress) {
        PlanRequest.Builder request =
                settings.request(read).seed(seed).threads(threads).listener(progress);
        if (steps != null) {
            request.stepLimit(steps);
        }
        if (seconds != null) {
            request.timeLimit(Duration.ofMillis(Math.round(seconds * 1000)));
        }
        return request.build();
    }

    private void print(DispatchProblem read, DispatchPlan plan, DispatchPlan greedy) {
        PrintWriter terminal = spec.commandLine().getOut();
        new RouteTable(read, plan).print(terminal);
        ReasonList.unassigned(terminal, plan);
        ReasonList.print(terminal, "Hard rules broken", plan.violations());
        ReasonList.print(terminal, "Forced by locks or events", plan.forced());
        ReasonList.print(terminal, "Warnings", plan.warnings());
        terminal.println();
        new KpiTable(plan, greedy).print(terminal);
        if (out != null) {
            terminal.println("Plan: " + out);
        }
        if (report != null) {
            terminal.println("Report: " + report);
        }
    }
}
