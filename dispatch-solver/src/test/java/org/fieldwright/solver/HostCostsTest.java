// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.core.policy.AssignmentCost;
import org.fieldwright.core.policy.RouteCost;
import org.fieldwright.core.testing.TinyProblems;
import org.fieldwright.solver.testing.SmallDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host asks for beside the policy: it changes the plan, is part of its cost, and is what the host says of the plan. */
class HostCostsTest {
    private static final DispatchEngine ENGINE = DispatchEngine.create();
    private static final long HUNDRED = 1_000_000;
    private static final long STEPS = 300;

    private static PlanRequest.Builder request(DispatchProblem problem) {
        return PlanRequest.builder(problem).stepLimit(STEPS).seed(3);
    }

    private static List<String> jobs(Route route) {
        return route.stops().stream()
                .filter(Stop.Visit.class::isInstance)
                .map(stop -> ((Stop.Visit) stop).job())
                .toList();
    }

    @Test
    void anAssignmentThatTheHostDislikesIsAvoided() {
        DispatchProblem problem = TinyProblems.withTwoTechnicians();
        DispatchPlan usual = ENGINE.plan(request(problem).build());
        String busy = usual.routes().get(0).technician();
        String disliked = jobs(usual.routes().get(0)).get(0);
        AssignmentCost dislike = (job, technician, shift) ->
                job.id().equals(disliked) && technician.id().equals(busy) ? HUNDRED : 0;

        DispatchPlan plan = ENGINE.plan(request(problem).assignmentCost(dislike).build());
        DispatchPlan ignoring = ENGINE.evaluate(
                request(problem).assignmentCost(dislike).startPlan(usual).build());

        assertThat(ignoring.costs().get(CostTerm.ASSIGNMENT)).isEqualByComparingTo("100");
        assertThat(plan.costs()).doesNotContainKey(CostTerm.ASSIGNMENT);
        assertThat(plan.score()).isLessThan(ignoring.score());
        assertThat(plan.routes()).noneMatch(r -> r.technician().equals(busy) && jobs(r).contains(disliked));
    }

    @Test
    void aRouteThatTheHostDislikesIsAvoided() {
        DispatchProblem problem = TinyProblems.withTwoTechnicians();
        DispatchPlan usual = ENGINE.plan(request(problem).build());
        RouteCost atMostTwo = route -> 10 * HUNDRED * Math.max(0, route.size() - 2);

        DispatchPlan plan = ENGINE.plan(request(problem).routeCost(atMostTwo).build());
        DispatchPlan ignoring = ENGINE.evaluate(
                request(problem).routeCost(atMostTwo).startPlan(usual).build());

        assertThat(ignoring.costs().get(CostTerm.ROUTE)).isEqualByComparingTo("1000");
        assertThat(plan.costs()).doesNotContainKey(CostTerm.ROUTE);
        assertThat(plan.score()).isLessThan(ignoring.score());
        assertThat(plan.routes()).hasSize(2).allSatisfy(r -> assertThat(jobs(r)).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void whatTheHostLikesIsACredit() {
        AssignmentCost like = (job, technician, shift) -> technician.id().equals("tech-2") ? -HUNDRED : 0;

        DispatchPlan plan = ENGINE.plan(
                request(TinyProblems.withTwoTechnicians()).assignmentCost(like).build());

        assertThat(plan.routes()).extracting(Route::technician).containsExactly("tech-2");
        assertThat(plan.costs().get(CostTerm.ASSIGNMENT)).isEqualByComparingTo("-300");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void thePlanCostsWhatTheHostSaysOfItsRoutes(long seed) {
        DispatchProblem problem = SmallDays.day(seed);
        RouteCost early = view -> {
            long cost =
                    7 * LocalTime.ofInstant(view.departure(), problem.zone()).toSecondOfDay();
            for (int i = 0; i < view.size(); i++) {
                cost += ofJob(view.job(i)) + view.start(i).getEpochSecond() % 9_973;
                cost += view.end(i).getEpochSecond() % 997;
            }
            return cost + view.end().getEpochSecond() % 101;
        };
        AssignmentCost byName = (job, technician, shift) -> (job.id() + shift.id()).hashCode() % 1_000;

        DispatchPlan plan = ENGINE.plan(
                request(problem).routeCost(early).assignmentCost(byName).build());

        long routes = 0;
        long pairs = 0;
        for (Route route : plan.routes()) {
            routes +=
                    7L * LocalTime.ofInstant(route.departure(), problem.zone()).toSecondOfDay()
                            + route.end().getEpochSecond() % 101;
            for (Stop stop : route.stops()) {
                if (stop instanceof Stop.Visit visit) {
                    routes += ofJob(visit.job()) + visit.start().getEpochSecond() % 9_973;
                    routes += visit.end().getEpochSecond() % 997;
                    pairs += (visit.job() + route.shift()).hashCode() % 1_000;
                }
            }
        }
        assertThat(plan.costs().get(CostTerm.ROUTE)).isEqualByComparingTo(BigDecimal.valueOf(routes, 4));
        assertThat(plan.costs().getOrDefault(CostTerm.ASSIGNMENT, BigDecimal.ZERO))
                .isEqualByComparingTo(BigDecimal.valueOf(pairs, 4));
    }

    private static long ofJob(String job) {
        return Math.floorMod(job.hashCode(), 89);
    }

    @Test
    void amountsBeyondAllMeasureAreRefused() {
        PlanRequest request = request(TinyProblems.threeJobs())
                .assignmentCost((job, technician, shift) -> Long.MAX_VALUE)
                .build();

        assertThatThrownBy(() -> ENGINE.plan(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The host's cost (9223372036854775807");
    }
}
