// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.solver.DispatchEngine;
import org.fieldwright.solver.PlanRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a plan, whoever made it. */
@Command(name = "evaluate", description = "Judges a plan: what it costs, what it leaves undone, which rules it breaks.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Settings settings;

    @Parameters(index = "0", paramLabel = "PROBLEM", description = "The problem (JSON).")
    private Path problem = Path.of("");

    @Parameters(index = "1", paramLabel = "PLAN", description = "The plan (JSON).")
    private Path plan = Path.of("");

    @Override
    public Integer call() {
        DispatchProblem read = InputFiles.problem(problem);
        DispatchPlan given = InputFiles.plan(plan);
        PlanRequest request = settings.request(read).startPlan(given).build();
        DispatchEngine engine = DispatchEngine.create();
        DispatchPlan judged = engine.evaluate(request);
        DispatchPlan greedy = engine.baseline(settings.request(read).build());
        PrintWriter out = spec.commandLine().getOut();
        new KpiTable(judged, greedy).print(out);
        ReasonList.unassigned(out, judged);
        ReasonList.print(out, "Hard rules broken", judged.violations());
        ReasonList.print(out, "Forced by locks or events", judged.forced());
        ReasonList.print(out, "Warnings", judged.warnings());
        if (!given.score().equals(judged.score())) {
            out.println();
            out.println("The file says " + given.score() + ", which differs from " + judged.score() + ".");
        }
        return judged.score().hard() > 0 ? ExitCode.VIOLATIONS : ExitCode.OK;
    }
}
