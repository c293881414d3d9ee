// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.core.validation.Issue;
import org.fieldwright.core.validation.ProblemValidator;
import org.fieldwright.solver.DispatchEngine;
import org.fieldwright.solver.PlanRequest;
import org.fieldwright.solver.testing.GivenPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random start plans of random problems with every feature: never made worse, and changed only where the scope lets them. */
class StartPlanTest {
    private static final DispatchEngine ENGINE = DispatchEngine.create();
    private static final int CASES = Boolean.getBoolean("fieldwright.full") ? 2_000 : 200;
    private static final long STEPS = 60;

    @Test
    void aStartPlanIsNeverMadeWorse() {
        int better = 0;
        for (RandomCase random : cases()) {
            long seed = random.seed();
            DispatchPlan start = start(random);

            DispatchPlan plan = ENGINE.plan(request(random, start).build());

            assertThat(plan.score()).as("seed %d", seed).isLessThanOrEqualTo(start.score());
            better += plan.score().compareTo(start.score()) < 0 ? 1 : 0;
        }
        assertThat(better).as("plans made better").isGreaterThan(CASES / 3);
    }

    @Test
    void whatIsOutOfScopeStays() {
        int changed = 0;
        for (RandomCase random : cases()) {
            long seed = random.seed();
            DispatchPlan start = start(random);
            PlanRequest.Scope scope = scope(random);

            DispatchPlan plan = ENGINE.plan(request(random, start).scope(scope).build());

            assertThat(plan.score()).as("seed %d", seed).isLessThanOrEqualTo(start.score());
            assertThat(context(random, plan, scope, start))
                    .as("seed %d", seed)
                    .isEqualTo(context(random, start, scope, start));
            changed += jobsByShift(plan).equals(jobsByShift(start)) ? 0 : 1;
        }
        assertThat(changed).as("plans changed inside of their scope").isGreaterThan(CASES / 5);
    }

    /** Those that the engine takes; what it refuses is fit to be evaluated all the same. */
    private static List<RandomCase> cases() {
        return LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(RandomProblems::make)
                .filter(random -> ProblemValidator.validate(random.problem(), random.policy()).stream()
                        .noneMatch(issue -> issue.severity() == Issue.Severity.ERROR))
                .limit(CASES)
                .toList();
    }

    private static PlanRequest.Builder request(RandomCase random, @Nullable DispatchPlan start) {
        return PlanRequest.builder(random.problem())
                .policy(random.policy())
                .rules(random.rules())
                .startPlan(start)
                .stepLimit(STEPS)
                .seed(random.seed());
    }

    /** Of every other case a plan of the engine, of the others the random one, with what is fixed where it is fixed. */
    private static DispatchPlan start(RandomCase random) {
        return random.seed() % 2 == 0
                ? ENGINE.plan(request(random, null).stepLimit(10L).build())
                : judged(random);
    }

    private static DispatchPlan judged(RandomCase random) {
        GivenPlan given = new GivenPlan();
        Set<String> left = Members.split(random.problem()).jobs().stream()
                .map(Job::id)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Technician technician : random.problem().technicians()) {
            technician.shifts().forEach(shift -> {
                List<String> jobs = random.plan().getOrDefault(shift.id(), List.of()).stream()
                        .filter(id -> !id.startsWith(Case.DEPOT))
                        .toList();
                given.route(technician.id(), shift.id(), jobs.toArray(String[]::new));
                jobs.forEach(left::remove);
            });
        }
        DispatchPlan plan =
                given.leaving(left.stream().map(Members::job).distinct().toArray(String[]::new));
        return ENGINE.evaluate(request(random, plan).build());
    }

    /** About half of the technicians and of the jobs. */
    private static PlanRequest.Scope scope(RandomCase random) {
        return new PlanRequest.Scope(
                half(
                        random.seed(),
                        random.problem().technicians().stream()
                                .map(Technician::id)
                                .toList()),
                null,
                half(
                        random.seed() + 1,
                        random.problem().jobs().stream().map(Job::id).toList()));
    }

    private static Set<String> half(long seed, Collection<String> ids) {
        Dice dice = new Dice(seed, "scope", 0);
        return ids.stream().filter(id -> dice.chance(60)).collect(Collectors.toSet());
    }

    /** By shift, what may not change: all jobs of a technician out of scope, of others those that are not in scope; and what is left out. */
    private static Map<String, List<String>> context(
            RandomCase random, DispatchPlan plan, PlanRequest.Scope scope, DispatchPlan start) {
        Set<String> free = new TreeSet<>(scope.jobs());
        start.routes().stream()
                .filter(r -> !scope.technicians().contains(r.technician()))
                .forEach(r -> free.removeAll(jobs(r)));
        Map<String, List<String>> context = new TreeMap<>();
        random.problem().technicians().forEach(t -> t.shifts().forEach(s -> context.put(s.id(), new ArrayList<>())));
        for (Route route : plan.routes()) {
            jobs(route).stream()
                    .filter(job -> !free.contains(job) || !scope.technicians().contains(route.technician()))
                    .forEach(context.get(route.shift())::add);
        }
        context.put(
                "left out",
                plan.unassigned().stream()
                        .map(DispatchPlan.Unassigned::job)
                        .filter(job -> !free.contains(job))
                        .toList());
        return context;
    }

    private static Map<String, List<String>> jobsByShift(DispatchPlan plan) {
        return plan.routes().stream().collect(Collectors.toMap(Route::shift, StartPlanTest::jobs));
    }

    private static List<String> jobs(Route route) {
        return route.stops().stream()
                .filter(Stop.Visit.class::isInstance)
                .map(stop -> ((Stop.Visit) stop).job())
                .toList();
    }
}
