// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.eligibility.Verdict;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.testing.TinyProblems;
import org.fieldwright.solver.DispatchEngine.JobExplanation;
import org.fieldwright.solver.testing.GivenPlan;
import org.junit.jupiter.api.Test;

/** Plans judged and explained, and what is fixed in them. */
class JudgedPlansTest {
    private static final DispatchEngine ENGINE = DispatchEngine.create();

    private static Stop.Visit visit(DispatchPlan plan, String job) {
        return plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .filter(stop -> stop instanceof Stop.Visit v && v.job().equals(job))
                .map(Stop.Visit.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static DispatchProblem locked(Job.Lock lock) {
        return TinyProblems.changed(
                TinyProblems.withTwoTechnicians(),
                "job-1",
                job -> job.toBuilder().lock(lock).build());
    }

    @Test
    void timesAreDerivedAndGivenOnesThatDifferAreWarnings() {
        DispatchProblem problem = TinyProblems.threeJobs();
        DispatchPlan given = new GivenPlan()
                .route("tech-1", "shift-1", "job-1", "job-2", "job-3")
                .leaving();
        DispatchPlan judged = ENGINE.evaluate(problem, given);

        assertThat(visit(judged, "job-1").start()).isEqualTo(TinyProblems.at(8, 10));
        assertThat(visit(judged, "job-3").start()).isEqualTo(TinyProblems.at(10, 30));
        assertThat(judged.warnings())
                .extracting(Reason::code)
                .containsExactly("PLAN_TIME_DIFFERS", "PLAN_TIME_DIFFERS", "PLAN_TIME_DIFFERS");
        assertThat(ENGINE.evaluate(problem, judged).warnings()).isEmpty();
    }

    @Test
    void whatAGivenPlanBreaksIsToldAndNotRepaired() {
        DispatchProblem problem = TinyProblems.changed(
                TinyProblems.threeJobs(),
                "job-3",
                job -> job.toBuilder()
                        .windows(List.of(TimeWindow.starting(TinyProblems.at(8, 0), TinyProblems.at(9, 0))))
                        .build());
        DispatchPlan judged = ENGINE.evaluate(
                problem,
                new GivenPlan()
                        .route("tech-1", "shift-1", "job-1", "job-2", "job-3")
                        .leaving());

        assertThat(judged.score().hard()).isEqualTo(1);
        assertThat(judged.violations()).hasSize(1).allSatisfy(violation -> {
            assertThat(violation.code()).isEqualTo("WINDOW");
            assertThat(violation.facts()).containsEntry("job", "job-3").containsEntry("secondsOver", "5400");
            assertThat(violation.technician()).isEqualTo("tech-1");
            assertThat(violation.shift()).isEqualTo("shift-1");
        });
    }

    @Test
    void aJudgementNeedsAPlan() {
        assertThatThrownBy(() -> ENGINE.evaluate(
                        PlanRequest.builder(TinyProblems.threeJobs()).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("startPlan");
    }

    @Test
    void frozenVisitsStayWhereTheyAre() {
        DispatchProblem problem = TinyProblems.withTwoTechnicians().toBuilder()
                .published(List.of(
                        new DispatchProblem.PublishedVisit("job-3", 0, "tech-2", "shift-2", TinyProblems.at(9, 0))))
                .build();
        DispatchPlan plan = ENGINE.plan(PlanRequest.builder(problem)
                .policy(Policy.builder().freeze(Duration.ofHours(3)).build())
                .stepLimit(300L)
                .build());

        assertThat(visit(plan, "job-3").start()).isEqualTo(TinyProblems.at(9, 0));
        assertThat(visit(plan, "job-3").reasons()).extracting(Reason::code).contains("FROZEN");
        assertThat(plan.routes())
                .filteredOn(route -> route.technician().equals("tech-2"))
                .singleElement()
                .satisfies(route -> assertThat(route.stops().get(0)).isEqualTo(visit(plan, "job-3")));
    }

    @Test
    void lockedTimesAreKept() {
        DispatchPlan plan = ENGINE.plan(PlanRequest.builder(locked(
                        new Job.Lock("tech-2", null, "shift-2", TinyProblems.at(13, 0), Duration.ZERO, null, null)))
                .stepLimit(300L)
                .build());

        assertThat(visit(plan, "job-1").start()).isEqualTo(TinyProblems.at(13, 0));
        assertThat(visit(plan, "job-1").reasons()).extracting(Reason::code).contains("LOCKED");
        assertThat(plan.score().hard()).isZero();
        assertThat(plan.unassigned()).isEmpty();
    }

    @Test
    void whatALockForcesIsToldApartFromTheScore() {
        DispatchPlan plan = ENGINE.plan(PlanRequest.builder(locked(
                        new Job.Lock("tech-2", null, "shift-2", TinyProblems.at(15, 30), Duration.ZERO, null, null)))
                .rules(EligibilityProvider.everybody())
                .stepLimit(300L)
                .build());

        assertThat(plan.score().hard()).isZero();
        assertThat(plan.violations()).isEmpty();
        assertThat(plan.forced()).singleElement().satisfies(forced -> {
            assertThat(forced.code()).isEqualTo("HARD_END");
            // Done at 16:30, home at 16:40; the shift ends at 16:00.
            assertThat(forced.facts()).containsEntry("secondsOver", "2400");
        });
    }

    @Test
    void fixedVisitsThatAPlanMisplacesArePutBackWithAWarning() {
        DispatchProblem problem =
                locked(new Job.Lock("tech-2", null, "shift-2", TinyProblems.at(13, 0), Duration.ZERO, null, null));
        DispatchPlan judged = ENGINE.evaluate(
                problem,
                new GivenPlan().route("tech-1", "shift-1", "job-2", "job-3").leaving("job-1"));

        assertThat(visit(judged, "job-1").start()).isEqualTo(TinyProblems.at(13, 0));
        assertThat(judged.warnings()).extracting(Reason::code).contains("FIXED_VISITS_PLACED");
    }

    @Test
    void explanationsNameEveryTechnicianCheapestFirst() {
        DispatchProblem problem = TinyProblems.changed(
                TinyProblems.withTwoTechnicians(),
                "job-2",
                job -> job.toBuilder().excludedTechnicians(List.of("tech-1")).build());
        PlanRequest request = PlanRequest.builder(problem)
                .startPlan(new GivenPlan()
                        .route("tech-1", "shift-1", "job-1", "job-3")
                        .route("tech-2", "shift-2", "job-2")
                        .leaving())
                .build();

        JobExplanation second = ENGINE.explain(request, "job-2");
        assertThat(second.technician()).isEqualTo("tech-2");
        assertThat(second.candidates())
                .extracting(JobExplanation.Candidate::technician)
                .containsExactly("tech-2", "tech-1");
        assertThat(second.candidates().get(0).extraCost()).isNotNull();
        assertThat(second.candidates().get(1).extraCost()).isNull();
        Verdict verdict = second.candidates().get(1).verdict();
        assertThat(verdict.eligible()).isFalse();
        assertThat(verdict.rejections()).isNotEmpty();

        JobExplanation third = ENGINE.explain(request, "job-3");
        // Without it tech-1 is at site-1 already: 24 km more there and back. For tech-2 only 12 km more than to site-2.
        assertThat(third.candidates())
                .extracting(JobExplanation.Candidate::technician)
                .containsExactly("tech-2", "tech-1");
        assertThat(third.candidates().get(0).extraCost()).isEqualByComparingTo("6");
        assertThat(third.candidates().get(1).extraCost()).isEqualByComparingTo("12");
    }

    @Test
    void explanationsOfUnknownJobsAreRefused() {
        PlanRequest request = PlanRequest.builder(TinyProblems.threeJobs())
                .startPlan(new GivenPlan().leaving("job-1", "job-2", "job-3"))
                .build();

        assertThatThrownBy(() -> ENGINE.explain(request, "job-9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("job-9");
    }
}
