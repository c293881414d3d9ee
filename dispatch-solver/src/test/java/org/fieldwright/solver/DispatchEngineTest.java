// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.travel.Location;
import org.fieldwright.core.travel.Travel;
import org.junit.jupiter.api.Test;

class DispatchEngineTest {
    private static final Instant EIGHT = Instant.parse("2026-07-13T08:00:00Z");

    @Test
    void plansEveryJobOfATinyDayWithTheBuiltInRules() {
        DispatchPlan plan = DispatchEngine.create()
                .plan(PlanRequest.builder(problem()).stepLimit(2_000L).build());

        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.routes()).hasSize(1);
        assertThat(plan.score().hard()).isZero();
        assertThat(plan.decision().stopped()).isEqualTo("STEPS");
    }

    @Test
    void everyJobIsAccountedForWhenNothingCanBeDone() {
        DispatchProblem problem = problem().toBuilder().technicians(List.of()).build();

        DispatchPlan plan = DispatchEngine.create()
                .plan(PlanRequest.builder(problem)
                        .rules(EligibilityProvider.everybody())
                        .stepLimit(100L)
                        .build());

        assertThat(plan.unassigned())
                .hasSize(3)
                .allSatisfy(u -> assertThat(u.reasons()).extracting("code").containsExactly("NO_SHIFT"));
    }

    private static DispatchProblem problem() {
        Site home = Site.builder("home").location(new Location(45.75, 4.85)).build();
        Site a = Site.builder("a").location(new Location(45.76, 4.86)).build();
        Site b = Site.builder("b").location(new Location(45.77, 4.83)).build();
        Shift shift = Shift.builder("s1", "home", EIGHT, EIGHT.plusSeconds(9 * 3600))
                .end("home")
                .build();
        Technician ann = Technician.builder("ann").shifts(List.of(shift)).build();
        return DispatchProblem.builder(
                        EIGHT.minusSeconds(8 * 3600),
                        EIGHT.plusSeconds(16 * 3600),
                        ZoneId.of("Europe/Paris"),
                        new Travel.GreatCircle(1.3, List.of()))
                .sites(List.of(home, a, b))
                .technicians(List.of(ann))
                .jobs(List.of(
                        Job.builder("j1", "a", Duration.ofMinutes(60)).build(),
                        Job.builder("j2", "b", Duration.ofMinutes(90)).build(),
                        Job.builder("j3", "a", Duration.ofMinutes(30)).build()))
                .build();
    }
}
