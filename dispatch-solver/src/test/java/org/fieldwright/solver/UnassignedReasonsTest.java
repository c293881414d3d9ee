// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.core.testing.TinyProblems;
import org.junit.jupiter.api.Test;

/** Why a job is left out: one case for every deciding reason. */
class UnassignedReasonsTest {
    private static final DispatchEngine ENGINE = DispatchEngine.create();

    private static List<Reason> reasons(DispatchProblem problem, String job) {
        return reasons(PlanRequest.builder(problem), job);
    }

    /** The built-in rules would say of a window outside of the shifts that nobody is eligible. */
    private static List<Reason> reasonsWithoutRules(DispatchProblem problem, String job) {
        return reasons(PlanRequest.builder(problem).rules(EligibilityProvider.everybody()), job);
    }

    private static List<Reason> reasons(PlanRequest.Builder request, String job) {
        DispatchPlan plan = ENGINE.plan(request.stepLimit(100L).build());
        assertThat(plan.score().hard()).isZero();
        return plan.unassigned().stream()
                .filter(unassigned -> unassigned.job().equals(job))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Job " + job + " is planned."))
                .reasons();
    }

    private static DispatchProblem withThird(UnaryOperator<Job.Builder> change) {
        return TinyProblems.changed(
                TinyProblems.withTwoTechnicians(),
                "job-3",
                job -> change.apply(job.toBuilder()).build());
    }

    @Test
    void nobodyIsAllowedAndEveryTechnicianHasAReason() {
        Requirements gas = Requirements.builder()
                .allOf(List.of(new Requirements.SkillDemand("gas", 2)))
                .build();
        List<Reason> reasons = reasons(
                withThird(job -> job.visits(List.of(new Job.Visit(Duration.ofHours(1), gas, null, null)))), "job-3");

        assertThat(reasons).extracting(Reason::code).first().isEqualTo("NO_ELIGIBLE_TECHNICIAN");
        assertThat(reasons.subList(1, reasons.size()))
                .extracting(Reason::technician)
                .containsExactly("tech-1", "tech-2");
        assertThat(reasons.subList(1, reasons.size())).allSatisfy(reason -> {
            assertThat(reason.rule()).isNotBlank();
            assertThat(reason.facts()).isNotEmpty();
        });
    }

    @Test
    void itFitsNoShiftEvenAlone() {
        List<Reason> reasons = reasonsWithoutRules(
                withThird(job ->
                        job.windows(List.of(TimeWindow.starting(TinyProblems.at(18, 0), TinyProblems.at(20, 0))))),
                "job-3");

        assertThat(reasons).extracting(Reason::code).containsExactly("NEVER_FITS", "HARD_END", "HARD_END");
        assertThat(reasons).extracting(Reason::shift).containsExactly(null, "shift-1", "shift-2");
        // Done at 19:00, home half an hour later; the shifts end at 16:00.
        assertThat(reasons.get(1).facts()).containsEntry("secondsOver", Integer.toString(3 * 3600 + 1800));
    }

    @Test
    void thereIsNoWayToIt() {
        assertThat(reasons(TinyProblems.oneUnreachable(), "job-3"))
                .extracting(Reason::code)
                .startsWith("NEVER_FITS")
                .contains("UNREACHABLE");
    }

    @Test
    void allWhoCouldAreBusy() {
        DispatchProblem full = TinyProblems.threeJobs().toBuilder()
                .jobs(TinyProblems.threeJobs().jobs().stream()
                        .map(job -> job.toBuilder()
                                .visits(List.of(new Job.Visit(
                                        Duration.ofMinutes(170),
                                        Requirements.builder().build(),
                                        null,
                                        null)))
                                .priority(job.id().equals("job-3") ? 9 : 1)
                                .build())
                        .toList())
                .build();

        assertThat(reasons(full, "job-3")).extracting(Reason::code).containsExactly("NO_ROOM");
    }

    @Test
    void itCostsMoreThanItsPrice() {
        DispatchProblem far = withThird(job -> job.optionalPrice(new BigDecimal("5")));
        DispatchProblem alone = far.toBuilder()
                .jobs(far.jobs().stream().filter(j -> j.id().equals("job-3")).toList())
                .build();
        Reason reason = reasons(alone, "job-3").get(0);

        assertThat(reason.code()).isEqualTo("COSTS_MORE_THAN_PRICE");
        // Eight paid hours at 40 and 36 km at 0.50.
        assertThat(reason.facts()).containsEntry("extraCost", "338.0000").containsEntry("price", "5");
    }

    @Test
    void itIsNotToBeDone() {
        assertThat(reasons(withThird(job -> job.status(Job.Status.CANCELLED)), "job-3"))
                .extracting(Reason::code)
                .containsExactly("STATUS_CANCELLED");
    }

    @Test
    void itsWindowsAreOver() {
        assertThat(reasonsWithoutRules(
                        withThird(job -> job.windows(
                                List.of(TimeWindow.starting(TinyProblems.at(5, 0), TinyProblems.at(6, 30))))),
                        "job-3"))
                .extracting(Reason::code)
                .containsExactly("NO_WINDOW_LEFT");
    }

    @Test
    void itsLockLeavesNobody() {
        Job.Lock lock = new Job.Lock(
                null,
                TinyProblems.MIDNIGHT.atZone(ZoneOffset.UTC).toLocalDate().plusDays(9),
                null,
                null,
                Duration.ZERO,
                null,
                null);

        assertThat(reasons(withThird(job -> job.lock(lock)), "job-3"))
                .extracting(Reason::code)
                .containsExactly("LOCK_LEAVES_NO_SHIFT");
    }

    @Test
    void thereIsNoShift() {
        DispatchProblem empty =
                TinyProblems.threeJobs().toBuilder().technicians(List.of()).build();

        assertThat(reasons(empty, "job-1")).extracting(Reason::code).containsExactly("NO_SHIFT");
    }
}
