// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.testing.TinyProblems;
import org.fieldwright.core.validation.InvalidInputException;
import org.fieldwright.core.validation.Issue;
import org.fieldwright.solver.testing.GivenPlan;
import org.junit.jupiter.api.Test;

/** What the engine refuses, with code and pointer: sizes, broken problems, plans of other problems. */
class RefusalTest {
    private static final DispatchProblem PROBLEM = TinyProblems.threeJobs();

    private static List<String> refusals(DispatchEngine engine, PlanRequest request) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> engine.plan(request));
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.issues()).allSatisfy(issue -> {
            assertThat(issue.message()).isNotBlank();
            assertThat(issue.remedy()).isNotBlank();
        });
        return refusal.issues().stream()
                .filter(issue -> issue.severity() == Issue.Severity.ERROR)
                .map(issue -> issue.code() + " " + issue.pointer())
                .toList();
    }

    private static List<String> refusals(DispatchProblem problem) {
        return refusals(
                DispatchEngine.create(),
                PlanRequest.builder(problem).stepLimit(1L).build());
    }

    private static List<String> refusals(DispatchPlan plan) {
        return refusals(
                DispatchEngine.create(),
                PlanRequest.builder(PROBLEM).startPlan(plan).stepLimit(1L).build());
    }

    @Test
    void problemsBeyondTheLimits() {
        DispatchEngine small = DispatchEngine.builder()
                .limits(new DispatchEngine.Limits(2, 0, 15))
                .build();

        assertThat(refusals(small, PlanRequest.builder(PROBLEM).build()))
                .containsExactly("LIMIT_JOBS /jobs", "LIMIT_SHIFTS /technicians", "LIMIT_TRAVEL_CELLS /sites");
    }

    @Test
    void problemsAtTheLimitsArePlanned() {
        DispatchEngine exact = DispatchEngine.builder()
                .limits(new DispatchEngine.Limits(3, 1, 16))
                .build();

        assertThat(exact.plan(PlanRequest.builder(PROBLEM).stepLimit(1L).build())
                        .unassigned())
                .isEmpty();
    }

    @Test
    void brokenProblemsWithEveryFaultAtOnce() {
        DispatchProblem broken = PROBLEM.toBuilder()
                .jobs(PROBLEM.jobs().stream()
                        .map(job -> job.toBuilder().site("nowhere").build())
                        .toList())
                .build();

        assertThat(refusals(broken))
                .containsExactly(
                        "REFERENCE_UNKNOWN /jobs/0/site",
                        "REFERENCE_UNKNOWN /jobs/1/site",
                        "REFERENCE_UNKNOWN /jobs/2/site");
    }

    @Test
    void plansOfUnknownDoubledAndMissingJobs() {
        DispatchPlan plan = new GivenPlan()
                .route("tech-1", "shift-1", "job-1", "job-9", "job-1")
                .leaving("job-1", "job-3");

        assertThat(refusals(plan))
                .containsExactly(
                        "PLAN_JOB_UNKNOWN /routes/0/stops/1/job",
                        "PLAN_JOB_TWICE /routes/0/stops/2/job",
                        "PLAN_JOB_TWICE /unassigned/0/job",
                        "PLAN_JOB_MISSING ");
    }

    @Test
    void plansOfUnknownShiftsAndOtherTechnicians() {
        DispatchPlan plan = new GivenPlan()
                .route("tech-1", "shift-9", "job-1")
                .route("tech-7", "shift-1", "job-2", "job-3")
                .leaving();

        assertThat(refusals(plan))
                .containsExactly("PLAN_SHIFT_UNKNOWN /routes/0/shift", "PLAN_TECHNICIAN_WRONG /routes/1/technician");
    }
}
