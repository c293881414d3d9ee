// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fieldwright.core.eligibility.Verdict;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.DispatchPlan.Unassigned;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.solver.DispatchEngine;
import org.fieldwright.solver.DispatchEngine.JobExplanation;
import org.fieldwright.solver.PlanRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why jobs are where they are. */
@Command(
        name = "explain",
        description = "Says why jobs are where they are; for one job also what the rules say of every technician.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Settings settings;

    @Parameters(index = "0", paramLabel = "PROBLEM", description = "The problem (JSON).")
    private Path problem = Path.of("");

    @Parameters(index = "1", paramLabel = "PLAN", description = "The plan (JSON).")
    private Path plan = Path.of("");

    @Parameters(index = "2", arity = "0..1", paramLabel = "JOB", description = "The id of a job.")
    private @Nullable String job;

    @Override
    public Integer call() {
        DispatchProblem read = InputFiles.problem(problem);
        PlanRequest request =
                settings.request(read).startPlan(InputFiles.plan(plan)).build();
        DispatchEngine engine = DispatchEngine.create();
        PrintWriter out = spec.commandLine().getOut();
        if (job == null) {
            all(out, engine.evaluate(request));
        } else {
            checkJob(read, job);
            one(out, engine.explain(request, job), read.currency());
        }
        return ExitCode.OK;
    }

    private void checkJob(DispatchProblem read, String id) {
        if (read.jobs().stream().noneMatch(j -> j.id().equals(id))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Job " + id + " is not in the problem. Give one of its "
                            + read.jobs().size() + " jobs, such as "
                            + read.jobs().stream().findFirst().map(j -> j.id()).orElse("(none)") + ".");
        }
    }

    private static void all(PrintWriter out, DispatchPlan plan) {
        for (Route route : plan.routes()) {
            for (Stop stop : route.stops()) {
                if (stop instanceof Stop.Visit visit) {
                    out.println(Text.clean(visit.job()) + "  " + Text.clean(route.technician()) + ", "
                            + Text.day(visit.start(), plan.zone()) + " " + Text.time(visit.start(), plan.zone()));
                    reasons(out, visit.reasons());
                }
            }
        }
        for (Unassigned left : plan.unassigned()) {
            out.println(Text.clean(left.job()) + "  not planned");
            reasons(out, left.reasons());
        }
    }

    /** What rules say of technicians stands with the technicians, so it is left out of the reasons. */
    private static void one(PrintWriter out, JobExplanation explanation, String currency) {
        out.println(Text.clean(explanation.job()) + "  "
                + (explanation.technician() == null ? "not planned" : Text.clean(explanation.technician())));
        reasons(
                out,
                explanation.reasons().stream().filter(r -> r.rule() == null).toList());
        out.println();
        out.println("Technicians and shifts, with the extra cost in " + currency + " at the best place in the plan");
        explanation.candidates().forEach(candidate -> print(out, candidate));
    }

    private static void print(PrintWriter out, JobExplanation.Candidate candidate) {
        Verdict verdict = candidate.verdict();
        BigDecimal cost = candidate.extraCost();
        String fits = cost == null ? "may, but it does not fit" : "may, for " + Text.money(cost);
        out.println("  " + Text.clean(candidate.technician()) + ", shift " + Text.clean(candidate.shift()) + ": "
                + (verdict.eligible() ? fits : "may not"));
        verdict.rejections().forEach(r -> out.println("      " + ReasonList.brief(r)));
        verdict.preferences()
                .forEach(p -> out.println("      " + Text.money(p.amount()) + "  " + ReasonList.brief(p.reason())));
    }

    private static void reasons(PrintWriter out, List<Reason> reasons) {
        reasons.forEach(r -> out.println("    " + ReasonList.line(r)));
    }
}
