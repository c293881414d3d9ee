// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.DispatchPlan.Unassigned;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.solver.DispatchEngine;
import org.fieldwright.solver.PlanRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped days promise: quick plans by steps in every build, those of 30 seconds in the full one. */
class ShippedDaysTest {
    private static final boolean FULL = Boolean.getBoolean("fieldwright.full");
    private static final long STEPS = 4_000;

    private final DispatchEngine engine = DispatchEngine.create();

    @ParameterizedTest
    @ValueSource(strings = {"hvac-heatwave", "lift-contract", "facilities-week"})
    void planIsLawfulCompleteAndClearlyCheaperThanGreedy(String day) {
        DispatchProblem problem = read(day);
        PlanRequest.Builder request = PlanRequest.builder(problem).seed(1);
        PlanRequest limited = FULL
                ? request.timeLimit(Duration.ofSeconds(30)).build()
                : request.stepLimit(STEPS).build();

        DispatchPlan plan = engine.plan(limited);
        DispatchPlan greedy = engine.baseline(limited);

        assertThat(plan.score().hard()).isZero();
        assertThat(plan.violations()).isEmpty();
        assertThat(jobsIn(plan)).isEqualTo(ids(problem));
        assertThat(plan.score().undone()).isLessThanOrEqualTo(greedy.score().undone());
        assertThat(plan.kpis().mandatoryMinutesDone() * 100)
                .isGreaterThanOrEqualTo(plan.kpis().mandatoryMinutes() * 95);
        assertThat(plan.score().cost()).isLessThan(greedy.score().cost().multiply(new BigDecimal("0.9")));
        assertThat(plan.costs().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(plan.score().cost());
        assertThat(engine.evaluate(problem, plan).score()).isEqualTo(plan.score());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hvac-heatwave", "lift-contract", "facilities-week"})
    void planDependsOnNeitherRunNorOrderOfTheInput(String day) {
        DispatchProblem problem = read(day);

        String plan = planned(problem);

        assertThat(planned(problem)).isEqualTo(plan);
        assertThat(planned(shuffled(problem))).isEqualTo(plan);
    }

    private String planned(DispatchProblem problem) {
        return DispatchJson.writePlan(
                engine.plan(PlanRequest.builder(problem).seed(7).stepLimit(400L).build()));
    }

    private static DispatchProblem shuffled(DispatchProblem problem) {
        Random random = new Random(11);
        return problem.toBuilder()
                .jobs(shuffled(problem.jobs(), random))
                .sites(shuffled(problem.sites(), random))
                .customers(shuffled(problem.customers(), random))
                .equipment(shuffled(problem.equipment(), random))
                .territories(shuffled(problem.territories(), random))
                .history(shuffled(problem.history(), random))
                .technicians(shuffled(problem.technicians(), random).stream()
                        .map(t -> t.toBuilder()
                                .shifts(shuffled(t.shifts(), random))
                                .build())
                        .toList())
                .build();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** The jobs of a plan; fails if one is in it twice. */
    private static Set<String> jobsIn(DispatchPlan plan) {
        List<String> jobs =
                new ArrayList<>(plan.unassigned().stream().map(Unassigned::job).toList());
        plan.routes()
                .forEach(route -> route.stops().forEach(stop -> {
                    if (stop instanceof Stop.Visit visit) {
                        jobs.add(visit.job());
                    }
                }));
        assertThat(jobs).doesNotHaveDuplicates();
        return new TreeSet<>(jobs);
    }

    private static Set<String> ids(DispatchProblem problem) {
        return new TreeSet<>(problem.jobs().stream().map(Job::id).toList());
    }

    private static DispatchProblem read(String day) {
        return DispatchJson.readProblem(Path.of("days", day + ".json"));
    }
}
