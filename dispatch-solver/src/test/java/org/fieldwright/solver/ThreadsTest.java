// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.solver.testing.WideDays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several threads in one call, and large problems in parts. */
class ThreadsTest {
    private static final ExecutorService POOL = Executors.newFixedThreadPool(3);
    private static final DispatchEngine ENGINE =
            DispatchEngine.builder().executor(POOL).build();

    @AfterAll
    static void shutDown() {
        POOL.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"60, 5, 2, 2000", "360, 24, 2, 4000", "360, 24, 3, 4000", "3100, 180, 1, 1500", "3100, 180, 2, 1500"})
    void equalSeedThreadsAndStepsGiveEqualPlans(int jobs, int technicians, int threads, long steps) {
        DispatchProblem problem = WideDays.of(jobs, technicians, 7);
        PlanRequest request = request(problem, threads).stepLimit(steps).seed(3).build();
        DispatchPlan plan = ENGINE.plan(request);
        assertThat(DispatchJson.writePlan(ENGINE.plan(request))).isEqualTo(DispatchJson.writePlan(plan));
        check(problem, plan);
        assertThat(plan.decision()).isNotNull();
        if (plan.decision() != null) {
            assertThat(plan.decision().steps()).isEqualTo(steps);
            assertThat(plan.decision().stopped()).isEqualTo("STEPS");
        }
    }

    @Test
    void anExecutorThatTakesNothingCostsOnlySpeed() {
        DispatchProblem problem = WideDays.of(300, 20, 8);
        PlanRequest request = request(problem, 2).stepLimit(2_000L).build();
        DispatchEngine refused = DispatchEngine.builder()
                .executor(task -> {
                    throw new RejectedExecutionException("full");
                })
                .build();
        DispatchEngine late = DispatchEngine.builder().executor(task -> {}).build();
        String expected = DispatchJson.writePlan(ENGINE.plan(request));
        assertThat(DispatchJson.writePlan(refused.plan(request))).isEqualTo(expected);
        assertThat(DispatchJson.writePlan(late.plan(request))).isEqualTo(expected);
    }

    @Test
    void byTimeBetterPlansAreToldAndTheLastIsThePlan() {
        DispatchProblem problem = WideDays.of(360, 24, 9);
        List<DispatchPlan.Score> told = new ArrayList<>();
        DispatchPlan plan = ENGINE.plan(request(problem, 2)
                .timeLimit(Duration.ofSeconds(12))
                .listener(p -> told.add(p.score()))
                .build());
        check(problem, plan);
        assertThat(told).isSortedAccordingTo((a, b) -> b.compareTo(a)).isNotEmpty();
        assertThat(told.get(told.size() - 1)).isEqualTo(plan.score());
    }

    @Test
    void cancellingStopsAllThreads() {
        DispatchProblem problem = WideDays.of(360, 24, 10);
        long started = System.nanoTime();
        DispatchPlan plan = ENGINE.plan(request(problem, 3)
                .timeLimit(Duration.ofMinutes(5))
                .cancelledBy(() -> System.nanoTime() - started > 3e9)
                .build());
        check(problem, plan);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMinutes(1));
    }

    private static PlanRequest.Builder request(DispatchProblem problem, int threads) {
        return PlanRequest.builder(problem)
                .rules(EligibilityProvider.everybody())
                .threads(threads)
                .seed(1);
    }

    private static void check(DispatchProblem problem, DispatchPlan plan) {
        List<String> jobs = new ArrayList<>();
        plan.routes()
                .forEach(r -> r.stops().forEach(stop -> {
                    if (stop instanceof Stop.Visit visit) {
                        jobs.add(visit.job());
                    }
                }));
        plan.unassigned().forEach(u -> jobs.add(u.job()));
        assertThat(jobs)
                .containsExactlyInAnyOrderElementsOf(
                        problem.jobs().stream().map(Job::id).toList());
        assertThat(plan.score().hard()).isZero();
        assertThat(plan.warnings()).noneMatch(w -> w.code().equals("SCORES_DIFFERED"));
    }
}
