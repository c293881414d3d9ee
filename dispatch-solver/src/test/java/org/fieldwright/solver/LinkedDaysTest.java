// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.TimeLink;
import org.fieldwright.core.model.TimeLink.Relation;
import org.fieldwright.core.model.TimeLink.VisitRef;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.solver.testing.SmallDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans of days with crews and dependencies, from request to answer. */
class LinkedDaysTest {
    private static final DispatchEngine ENGINE = DispatchEngine.create();

    /** A day whose first job is for two, whose second comes after it, and whose third is for whoever does the second. */
    private static DispatchProblem day(long seed) {
        DispatchProblem day = SmallDays.day(seed);
        List<Job> jobs = day.jobs().stream().map(LinkedDaysTest::linked).toList();
        return day.toBuilder()
                .jobs(jobs)
                .links(List.of(
                        TimeLink.builder(new VisitRef("j0", 0), new VisitRef("j1", 0))
                                .min(Duration.ofMinutes(10))
                                .build(),
                        TimeLink.builder(new VisitRef("j1", 0), new VisitRef("j2", 0))
                                .max(Duration.ofHours(3))
                                .technician(Relation.SAME)
                                .build()))
                .build();
    }

    private static Job linked(Job job) {
        Job free = List.of("j0", "j1", "j2").contains(job.id())
                ? job.toBuilder().windows(List.of()).optionalPrice(null).build()
                : job;
        return job.id().equals("j0")
                ? free.toBuilder()
                        .priority(1)
                        .visits(List.of(job.visits().get(0), job.visits().get(0)))
                        .build()
                : free;
    }

    private static DispatchPlan plan(DispatchProblem problem) {
        return ENGINE.plan(PlanRequest.builder(problem).stepLimit(200L).seed(7).build());
    }

    private static List<Stop.Visit> visits(DispatchPlan plan, String job) {
        return plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .filter(Stop.Visit.class::isInstance)
                .map(Stop.Visit.class::cast)
                .filter(visit -> visit.job().equals(job))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void crewsMeetAndNobodyStartsBeforeWhatComesFirst(long seed) {
        DispatchPlan plan = plan(day(seed));

        assertThat(plan.score().hard()).isZero();
        assertThat(visits(plan, "j0")).hasSize(2);
        assertThat(visits(plan, "j0").stream().map(Stop.Visit::start).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(visits(plan, "j1"))
                .allSatisfy(visit -> assertThat(visit.start())
                        .isAfterOrEqualTo(visits(plan, "j0").get(0).end().plus(Duration.ofMinutes(10))));
        assertThat(plan.kpis().jobs()).isEqualTo(10);
        assertThat(plan.kpis().assignedJobs() + plan.unassigned().size()).isEqualTo(10);
    }

    @Test
    void equalRequestsGiveEqualPlansWhateverTheOrderOfTheInput() {
        DispatchProblem problem = day(2);
        String first = DispatchJson.writePlan(plan(problem));
        DispatchProblem turned = problem.toBuilder()
                .links(List.of(problem.links().get(1), problem.links().get(0)))
                .build();

        assertThat(DispatchJson.writePlan(plan(problem))).isEqualTo(first);
        assertThat(DispatchJson.writePlan(plan(SmallDays.shuffled(turned, 5)))).isEqualTo(first);
    }

    @Test
    void aPlanIsReadBackAndJudgedTheSame() {
        DispatchProblem problem = day(3);
        DispatchPlan plan = plan(problem);
        DispatchPlan judged = ENGINE.evaluate(problem, plan);

        assertThat(judged.score()).isEqualTo(plan.score());
        assertThat(judged.routes()).isEqualTo(plan.routes());
        assertThat(judged.warnings()).isEqualTo(plan.warnings());
    }

    @Test
    void whatNeedsAJobThatNobodyCanDoIsLeftOutForThat() {
        DispatchProblem problem = day(1);
        List<Job> jobs = problem.jobs().stream()
                .map(job -> job.id().equals("j0")
                        ? job.toBuilder().requiredTechnicians(List.of("t1")).build()
                        : job)
                .toList();
        DispatchPlan plan = plan(problem.toBuilder().jobs(jobs).build());

        assertThat(reasons(plan, "j0")).containsExactly("NO_ROOM_FOR_CREW");
        assertThat(reasons(plan, "j1")).containsExactly("PREDECESSOR_UNASSIGNED");
        assertThat(reasons(plan, "j2")).containsExactly("PREDECESSOR_UNASSIGNED");
        assertThat(plan.score().hard()).isZero();
    }

    private static List<String> reasons(DispatchPlan plan, String job) {
        return plan.unassigned().stream()
                .filter(left -> left.job().equals(job))
                .flatMap(left -> left.reasons().stream())
                .map(Reason::code)
                .toList();
    }
}
