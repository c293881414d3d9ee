// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.solver.testing.GivenPlan;
import org.fieldwright.solver.testing.SmallDays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every plan of every problem, on small random days. */
class PlannedDaysTest {
    private static final long STEPS = 300;
    private static final DispatchEngine ENGINE = DispatchEngine.create();

    private static PlanRequest.Builder request(DispatchProblem problem) {
        return PlanRequest.builder(problem).stepLimit(STEPS).seed(7);
    }

    private static DispatchPlan plan(DispatchProblem problem) {
        return ENGINE.plan(request(problem).build());
    }

    private static List<String> jobs(DispatchPlan plan) {
        List<String> jobs = new ArrayList<>();
        plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .filter(Stop.Visit.class::isInstance)
                .forEach(stop -> jobs.add(((Stop.Visit) stop).job()));
        plan.unassigned().forEach(unassigned -> jobs.add(unassigned.job()));
        return jobs;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyJobIsInThePlanOnceAndNothingIsBroken(long seed) {
        DispatchProblem problem = SmallDays.day(seed);
        DispatchPlan plan = plan(problem);

        assertThat(jobs(plan))
                .containsExactlyInAnyOrderElementsOf(
                        problem.jobs().stream().map(Job::id).toList());
        assertThat(plan.score().hard()).isZero();
        assertThat(plan.violations()).isEmpty();
        assertThat(plan.unassigned())
                .allSatisfy(left -> assertThat(left.reasons()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void costsAddUpExactly(long seed) {
        DispatchPlan plan = plan(SmallDays.day(seed));

        BigDecimal sum = plan.costs().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(plan.score().cost());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalRequestsGiveEqualPlansWhateverTheOrderOfTheInput(long seed) {
        DispatchProblem problem = SmallDays.day(seed);
        String first = DispatchJson.writePlan(plan(problem));

        assertThat(DispatchJson.writePlan(plan(problem))).isEqualTo(first);
        assertThat(DispatchJson.writePlan(plan(SmallDays.shuffled(problem, seed))))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPlanJudgedAgainIsTheSamePlan(long seed) {
        DispatchProblem problem = SmallDays.day(seed);
        DispatchPlan plan = plan(problem);
        DispatchPlan judged = ENGINE.evaluate(request(problem).startPlan(plan).build());

        assertThat(judged.score()).isEqualTo(plan.score());
        assertThat(judged.routes()).isEqualTo(plan.routes());
        assertThat(judged.warnings()).isEqualTo(plan.warnings());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aStartPlanIsNeverMadeWorse(long seed) {
        DispatchProblem problem = SmallDays.day(seed);
        DispatchPlan start = plan(problem);
        DispatchPlan next = ENGINE.plan(
                request(problem).seed(8).stepLimit(50L).startPlan(start).build());

        assertThat(next.score()).isLessThanOrEqualTo(start.score());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aStartPlanThatBreaksRulesIsRepaired(long seed) {
        DispatchProblem problem = SmallDays.day(seed);
        String[] all = problem.jobs().stream().map(Job::id).toArray(String[]::new);
        PlanRequest crowded = request(problem)
                .startPlan(new GivenPlan().route("t2", "s2", all).leaving())
                .build();
        assertThat(ENGINE.evaluate(crowded).score().hard()).isPositive();

        DispatchPlan plan = ENGINE.plan(crowded);

        assertThat(plan.score().hard()).isZero();
        assertThat(jobs(plan)).containsExactlyInAnyOrder(all);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theGreedyDispatcherBreaksNothingAndIsNotBetter(long seed) {
        DispatchProblem problem = SmallDays.day(seed);
        DispatchPlan baseline = ENGINE.baseline(request(problem).build());

        assertThat(baseline.score().hard()).isZero();
        assertThat(jobs(baseline)).hasSameSizeAs(problem.jobs()).doesNotHaveDuplicates();
        assertThat(ENGINE.plan(request(problem).startPlan(baseline).build()).score())
                .isLessThanOrEqualTo(baseline.score());
    }
}
