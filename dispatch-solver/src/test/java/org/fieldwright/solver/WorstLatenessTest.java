// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two jobs of an hour at one place, both wished for at once; a second technician would come from 30 km away. */
class WorstLatenessTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Policy CHEAP = Policy.builder()
            .costs(Technician.Costs.builder()
                    .perKilometre(new BigDecimal("0.5"))
                    .build())
            .preferredWindowPerHour(new BigDecimal("6"))
            .build();

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void thePriceOfTheWorstLatenessBringsTheSecondTechnician(int threads) {
        DispatchPlan usual = plan(CHEAP, threads);
        DispatchPlan fair = plan(
                CHEAP.toBuilder().worstLatenessPerHour(new BigDecimal("60")).build(), threads);

        assertThat(usual.routes()).hasSize(1);
        assertThat(usual.costs()).doesNotContainKey(CostTerm.WORST_LATENESS);
        assertThat(usual.costs().get(CostTerm.PREFERRED_WINDOW)).isEqualByComparingTo("6");
        assertThat(fair.routes()).hasSize(2);
        // The second one needs half an hour to come, and 60 km there and back.
        assertThat(fair.costs().get(CostTerm.WORST_LATENESS)).isEqualByComparingTo("30");
        assertThat(fair.costs().get(CostTerm.PREFERRED_WINDOW)).isEqualByComparingTo("3");
        assertThat(fair.score().cost()).isEqualByComparingTo("63");
        assertThat(fair.costs().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(fair.score().cost());
    }

    private static DispatchPlan plan(Policy policy, int threads) {
        return DispatchEngine.create()
                .plan(PlanRequest.builder(problem())
                        .policy(policy)
                        .threads(threads)
                        .stepLimit(400L)
                        .build());
    }

    private static DispatchProblem problem() {
        int half = 1800;
        int far = 30_000;
        Travel travel = new Travel.Matrix(
                List.of("near", "far"), TravelTable.of(new int[][] {{0, half}, {half, 0}}, new int[][] {
                    {0, far}, {far, 0}
                }));
        return DispatchProblem.builder(START, START.plus(Duration.ofHours(12)), ZoneOffset.UTC, travel)
                .sites(List.of(Site.builder("near").build(), Site.builder("far").build()))
                .technicians(List.of(technician("near"), technician("far")))
                .jobs(IntStream.range(0, 2)
                        .mapToObj(i -> Job.builder("job-" + i, "near", Duration.ofHours(1))
                                .preferredWindows(List.of(TimeWindow.starting(START, START)))
                                .build())
                        .toList())
                .build();
    }

    private static Technician technician(String home) {
        Shift day = Shift.builder("day-" + home, home, START, START.plus(Duration.ofHours(10)))
                .end(home)
                .build();
        return Technician.builder(home).shifts(List.of(day)).build();
    }
}
