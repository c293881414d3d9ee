// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.math.BigDecimal;
import java.util.List;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.core.testing.TinyProblems;
import org.fieldwright.solver.testing.SmallDays;
import org.fieldwright.solver.timefold.PlannedRoute;
import org.fieldwright.solver.timefold.PlannedVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Constraints of a host, which the search does not know, choose between its plans. */
public class HostConstraintsTest {
    private static final DispatchEngine ENGINE = DispatchEngine.create();
    private static final long THOUSAND = 10_000_000;

    /** Nobody shall have all three jobs: a rule over the whole plan. */
    public static final class SharedWork implements ConstraintProvider {
        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            return new Constraint[] {
                factory.forEach(PlannedRoute.class)
                        .filter(route -> !route.jobs().isEmpty())
                        .groupBy(ConstraintCollectors.countDistinct(PlannedRoute::technician))
                        .filter(technicians -> technicians < 2)
                        .penalizeLong(PlannedRoute.TEN_THOUSANDTH, technicians -> THOUSAND)
                        .asConstraint("Shared work")
            };
        }
    }

    /** Starts early in the hour: reads times. */
    public static final class OnTheHour implements ConstraintProvider {
        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            return new Constraint[] {
                factory.forEach(PlannedRoute.class)
                        .flattenLast(PlannedRoute::visits)
                        .penalizeLong(PlannedRoute.TEN_THOUSANDTH, OnTheHour::amount)
                        .asConstraint("On the hour")
            };
        }

        private static long amount(PlannedVisit visit) {
            return visit.start().getEpochSecond() % 3600 * 100;
        }
    }

    private static List<String> jobs(Route route) {
        return route.stops().stream()
                .filter(Stop.Visit.class::isInstance)
                .map(stop -> ((Stop.Visit) stop).job())
                .toList();
    }

    @Test
    void aRuleOverTheWholePlanIsHonoured() {
        PlanRequest.Builder request =
                PlanRequest.builder(TinyProblems.withTwoTechnicians()).stepLimit(500L);
        DispatchPlan ignoring = ENGINE.plan(request.build());

        DispatchPlan plan = ENGINE.plan(request.constraints(SharedWork.class).build());

        assertThat(ignoring.routes()).hasSize(1);
        assertThat(plan.routes()).hasSize(2);
        assertThat(plan.routes().stream().mapToInt(r -> jobs(r).size()).sum()).isEqualTo(3);
        assertThat(plan.score().cost().subtract(ignoring.score().cost()))
                .as("dearer by less than what the host asks")
                .isPositive()
                .isLessThan(BigDecimal.valueOf(1_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void timesAreThoseOfThePlan(long seed) {
        PlanRequest.Builder request =
                PlanRequest.builder(SmallDays.day(seed)).stepLimit(6_000L).seed(seed);
        DispatchPlan ignoring = ENGINE.plan(request.build());

        DispatchPlan plan = ENGINE.plan(request.constraints(OnTheHour.class).build());

        assertThat(plan.score().hard()).isZero();
        assertThat(plan.score().undone()).isLessThanOrEqualTo(ignoring.score().undone());
        assertThat(whole(plan)).isLessThanOrEqualTo(whole(ignoring));
        assertThat(DispatchJson.writePlan(ENGINE.plan(request.build()))).isEqualTo(DispatchJson.writePlan(plan));
    }

    /** Our cost and the host's, in ten-thousandths. */
    private static long whole(DispatchPlan plan) {
        long hosts = plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .filter(Stop.Visit.class::isInstance)
                .mapToLong(stop -> stop.start().getEpochSecond() % 3600 * 100)
                .sum();
        return hosts + plan.score().cost().movePointRight(4).longValueExact();
    }

    @Test
    void aClassThatIsNoConstraintsIsRefused() {
        PlanRequest request = PlanRequest.builder(TinyProblems.threeJobs())
                .stepLimit(10L)
                .constraints(String.class)
                .build();

        assertThatThrownBy(() -> ENGINE.plan(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The constraints (java.lang.String) must implement");
    }
}
