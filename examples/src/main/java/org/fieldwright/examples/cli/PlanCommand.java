// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
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

    @Mixin
    private Budget budget;

    @Option(names = "--out", paramLabel = "PLAN", description = "Where the plan goes (JSON).")
    private @Nullable Path out;

    @Option(names = "--report", paramLabel = "PAGE", description = "Where the report goes (one HTML page).")
    private @Nullable Path report;

    @Override
    public Integer call() {
        budget.check();
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

    private PlanRequest request(DispatchProblem read, ProgressLine progress) {
        return settings.request(read)
                .seed(budget.seed())
                .threads(budget.threads())
                .stepLimit(budget.stepLimit())
                .timeLimit(budget.timeLimit())
                .listener(progress)
                .build();
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
