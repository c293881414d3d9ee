// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.testing.TinyProblems;
import org.fieldwright.core.validation.InvalidInputException;
import org.fieldwright.solver.testing.SmallDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a search is limited, watched, stopped and run elsewhere. */
class SearchControlTest {
    private static final DispatchEngine ENGINE = DispatchEngine.create();
    private static final int PATIENCE_SECONDS = 25;

    @Test
    @Timeout(PATIENCE_SECONDS)
    void aStepLimitAloneEndsTheSearch() {
        DispatchPlan plan = ENGINE.plan(
                PlanRequest.builder(SmallDays.day(1)).stepLimit(200L).build());

        assertThat(plan.decision()).isNotNull();
        assertThat(plan.decision().stopped()).isEqualTo("STEPS");
        assertThat(plan.decision().steps()).isGreaterThanOrEqualTo(200);
    }

    @Test
    @Timeout(PATIENCE_SECONDS)
    void aTimeLimitEndsTheSearch() {
        DispatchPlan plan = ENGINE.plan(PlanRequest.builder(SmallDays.day(1))
                .timeLimit(Duration.ofMillis(300))
                .build());

        assertThat(plan.decision().stopped()).isEqualTo("TIME");
        assertThat(plan.score().hard()).isZero();
    }

    @Test
    @Timeout(PATIENCE_SECONDS)
    void aSearchThatNoLongerImprovesEnds() {
        DispatchPlan plan = ENGINE.plan(PlanRequest.builder(TinyProblems.threeJobs())
                .stopAfterUnimproved(Duration.ofMillis(200))
                .build());

        assertThat(plan.decision().stopped()).isEqualTo("NOT_IMPROVING");
        assertThat(plan.unassigned()).isEmpty();
    }

    @Test
    void noStepsGiveAPlanAllTheSame() {
        DispatchPlan plan = ENGINE.plan(
                PlanRequest.builder(TinyProblems.threeJobs()).stepLimit(0L).build());

        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.score().hard()).isZero();
    }

    @Test
    @Timeout(PATIENCE_SECONDS)
    void cancellingEndsTheSearchWithAWholePlan() {
        AtomicInteger asked = new AtomicInteger();
        DispatchProblem problem = SmallDays.day(2);
        DispatchPlan plan = ENGINE.plan(PlanRequest.builder(problem)
                .cancelledBy(() -> asked.incrementAndGet() > 20)
                .build());

        assertThat(plan.decision().stopped()).isEqualTo("CANCELLED");
        assertThat(plan.score().hard()).isZero();
        assertThat(plan.kpis().assignedJobs() + plan.kpis().unassignedJobs())
                .isEqualTo(problem.jobs().size());
    }

    @Test
    @Timeout(PATIENCE_SECONDS)
    void cancelledFromTheStartStillGivesEveryJobAPlaceOrAReason() {
        DispatchProblem problem = SmallDays.day(2);
        DispatchPlan plan =
                ENGINE.plan(PlanRequest.builder(problem).cancelledBy(() -> true).build());

        assertThat(plan.decision().stopped()).isEqualTo("CANCELLED");
        assertThat(plan.kpis().assignedJobs() + plan.kpis().unassignedJobs())
                .isEqualTo(problem.jobs().size());
        assertThat(plan.unassigned())
                .allSatisfy(left -> assertThat(left.reasons()).isNotEmpty());
    }

    @Test
    void theListenerSeesOnlyBetterPlansAndTheLastOneIsTheAnswer() {
        List<PlanRequest.Progress> seen = new ArrayList<>();
        DispatchPlan plan = ENGINE.plan(PlanRequest.builder(SmallDays.day(3))
                .stepLimit(1_000L)
                .listener(seen::add)
                .build());

        assertThat(seen).isNotEmpty();
        for (int i = 1; i < seen.size(); i++) {
            assertThat(seen.get(i).score()).isLessThan(seen.get(i - 1).score());
        }
        assertThat(plan.score()).isLessThanOrEqualTo(seen.get(seen.size() - 1).score());
    }

    @Test
    void asynchronousCallsRunOnTheHostsExecutor() {
        List<Runnable> submitted = new ArrayList<>();
        DispatchEngine engine =
                DispatchEngine.builder().executor(submitted::add).build();
        CompletableFuture<DispatchPlan> answer = engine.planAsync(PlanRequest.builder(TinyProblems.threeJobs())
                        .stepLimit(50L)
                        .build())
                .toCompletableFuture();

        assertThat(answer).isNotDone();
        assertThat(submitted).hasSize(1);
        submitted.get(0).run();
        assertThat(answer.join().unassigned()).isEmpty();
    }

    @Test
    void asynchronousCallsFailWithWhatPlanThrows() {
        DispatchEngine engine = DispatchEngine.builder().executor(Runnable::run).build();
        DispatchProblem broken = TinyProblems.changed(
                TinyProblems.threeJobs(),
                "job-1",
                job -> job.toBuilder().site("nowhere").build());

        assertThatThrownBy(() -> engine.planAsync(PlanRequest.builder(broken).build())
                        .toCompletableFuture()
                        .join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(InvalidInputException.class);
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        PlanRequest.Builder request = PlanRequest.builder(TinyProblems.threeJobs());

        assertThatThrownBy(() -> request.timeLimit(Duration.ZERO).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("timeLimit (PT0S)");
        assertThatThrownBy(() -> request.timeLimit(null).stepLimit(-1L).build()).hasMessageContaining("stepLimit (-1)");
        assertThatThrownBy(() -> request.stepLimit(null).threads(0).build()).hasMessageContaining("threads (0)");
    }
}
