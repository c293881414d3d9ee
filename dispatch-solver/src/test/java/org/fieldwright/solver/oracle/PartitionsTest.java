// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.validation.Issue;
import org.fieldwright.core.validation.ProblemValidator;
import org.fieldwright.solver.DispatchEngine;
import org.fieldwright.solver.PartitionedPlanner;
import org.fieldwright.solver.PartitionedPlanner.Partition;
import org.fieldwright.solver.PlanRequest;
import org.fieldwright.solver.testing.GivenPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dividing and putting together on random problems with every feature. */
class PartitionsTest {
    private static final DispatchEngine ENGINE = DispatchEngine.create();

    private static PlanRequest.Builder request(RandomCase c) {
        return PlanRequest.builder(c.problem()).policy(c.policy()).rules(c.rules());
    }

    /**
     * The first case from a seed on that the engine does not refuse, for the evaluator's cases need not be sensible, and that can be divided: a
     * problem with links or crews is one part.
     */
    private static RandomCase valid(long seed) {
        RandomCase c = RandomProblems.make(seed);
        while (coupled(c.problem()) || !faults(c.problem(), c.policy()).isEmpty()) {
            c = RandomProblems.make(c.seed() + 1);
        }
        return c;
    }

    private static boolean coupled(DispatchProblem problem) {
        return !problem.links().isEmpty()
                || problem.jobs().stream().anyMatch(job -> job.visits().size() > 1);
    }

    private static List<Issue> faults(DispatchProblem problem, Policy policy) {
        return ProblemValidator.validate(problem, policy).stream()
                .filter(i -> i.severity() == Issue.Severity.ERROR)
                .toList();
    }

    /** The plan of a case, judged. */
    private static DispatchPlan plan(RandomCase c) {
        Map<String, String> owners = new TreeMap<>();
        c.problem().technicians().forEach(t -> t.shifts().forEach(s -> owners.put(s.id(), t.id())));
        List<String> left =
                new ArrayList<>(c.problem().jobs().stream().map(Job::id).toList());
        GivenPlan given = new GivenPlan();
        c.plan().forEach((shift, jobs) -> {
            String[] stops = jobs.stream().map(j -> j.replace(Case.DEPOT, "@")).toArray(String[]::new);
            given.route(String.valueOf(owners.get(shift)), shift, stops);
            left.removeAll(jobs);
        });
        DispatchPlan plan = given.leaving(left.toArray(new String[0]));
        return ENGINE.evaluate(request(c).startPlan(plan).build());
    }

    private static Map<String, List<String>> routes(DispatchPlan plan) {
        Map<String, List<String>> result = new TreeMap<>();
        plan.routes()
                .forEach(r -> result.put(
                        r.shift(),
                        r.stops().stream()
                                .filter(Stop.Visit.class::isInstance)
                                .map(s -> ((Stop.Visit) s).job() + "/" + ((Stop.Visit) s).visit())
                                .toList()));
        return result;
    }

    @Property(tries = 150)
    void mergeUndoesSplit(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int size, @ForAll @IntRange(max = 5) int round) {
        RandomCase c = valid(seed);
        DispatchPlan plan = plan(c);

        List<Partition> parts =
                PartitionedPlanner.split(request(c).startPlan(plan).build(), size, round);
        DispatchPlan merged = PartitionedPlanner.merge(c.problem(), parts);

        assertThat(routes(merged)).isEqualTo(routes(plan));
        assertThat(merged.unassigned()).isEqualTo(plan.unassigned());
        assertThat(ENGINE.evaluate(request(c).startPlan(merged).build()).score())
                .isEqualTo(plan.score());
    }

    @Property(tries = 150)
    void nothingIsLostOrDoubledAndNobodyIsInTwoPlaces(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int size, @ForAll @IntRange(max = 5) int round) {
        nothingIsLost(valid(seed), size, round);
    }

    /** A job locked behind one part's work, with another part's locked behind it. */
    @Test
    void whatIsLockedBetweenTwoPartsIsInOneOfThem() {
        nothingIsLost(valid(-22791), 1, 0);
    }

    private static void nothingIsLost(RandomCase c, int size, int round) {
        List<Partition> parts = PartitionedPlanner.split(request(c).build(), size, round);

        List<String> people = new ArrayList<>();
        List<String> jobs = new ArrayList<>();
        for (Partition part : parts) {
            part.problem().technicians().forEach(t -> people.add(t.id()));
            part.problem().jobs().forEach(j -> jobs.add(j.id()));
            assertThat(faults(part.problem(), c.policy()))
                    .as("faults of a part of seed %s", c.seed())
                    .isEmpty();
        }
        assertThat(people)
                .containsExactlyInAnyOrderElementsOf(
                        c.problem().technicians().stream().map(Technician::id).toList());
        assertThat(jobs)
                .containsExactlyInAnyOrderElementsOf(
                        c.problem().jobs().stream().map(Job::id).toList());
        assertThat(shifts(parts)).isEqualTo(shifts(c.problem().technicians()));
    }

    private static Map<String, List<String>> shifts(List<Partition> parts) {
        return shifts(
                parts.stream().flatMap(p -> p.problem().technicians().stream()).collect(Collectors.toList()));
    }

    private static Map<String, List<String>> shifts(Iterable<Technician> technicians) {
        Map<String, List<String>> result = new TreeMap<>();
        technicians.forEach(
                t -> result.put(t.id(), t.shifts().stream().map(Shift::id).toList()));
        return result;
    }

    @Property(tries = 25)
    void aStartPlanIsNeverMadeWorseAndThreadsDoNotMatter(@ForAll long seed) {
        RandomCase c = valid(seed);
        DispatchPlan start = ENGINE.plan(request(c).stepLimit(20L).build());
        PartitionedPlanner planner = new PartitionedPlanner(ENGINE, 2, 3);
        PlanRequest.Builder request = request(c).startPlan(start).stepLimit(120L);

        DispatchPlan one = planner.plan(request.build());
        DispatchPlan three = planner.plan(request.threads(3).build());

        assertThat(one.score()).isLessThanOrEqualTo(start.score());
        assertThat(three).isEqualTo(one);
    }

    @Property(tries = 25)
    void theResultIsAWholePlanWithoutViolationsButForALimitOnAllPartsTogether(@ForAll long seed) {
        isWhole(valid(seed));
    }

    /** Jobs locked behind others that another part has, one of them where the rules do not look at excluded technicians. */
    @ParameterizedTest
    @ValueSource(longs = {-8109755, -6524380})
    void nobodyInAPartDoesWhatIsLockedBehindWorkOfAnother(long seed) {
        isWhole(valid(seed));
    }

    private static void isWhole(RandomCase c) {

        DispatchPlan plan = new PartitionedPlanner(ENGINE, 3, 2)
                .plan(request(c).stepLimit(100L).build());

        DispatchPlan judged = ENGINE.evaluate(request(c).startPlan(plan).build());
        assertThat(judged.score()).isEqualTo(plan.score());
        assertThat(plan.violations()).extracting(Reason::code).isSubsetOf("MAX_CUSTOMERS_CHANGED");
        assertThat(plan.kpis().jobs()).isEqualTo(c.problem().jobs().size());
    }

    @Test
    void aProblemWithLinksIsOnePart() {
        RandomCase c = RandomProblems.make(3);
        while (c.problem().links().isEmpty() || !faults(c.problem(), c.policy()).isEmpty()) {
            c = RandomProblems.make(c.seed() + 1);
        }

        List<Partition> parts = PartitionedPlanner.split(request(c).build(), 1, 0);

        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).problem().links()).isEqualTo(c.problem().links());
        assertThat(parts.get(0).problem().jobs())
                .extracting(Job::id)
                .isEqualTo(c.problem().jobs().stream().map(Job::id).toList());
    }

    @Test
    void partsOfDifferentSplitsAreRefused() {
        RandomCase c = valid(3);
        DispatchProblem problem = c.problem();
        List<Partition> parts =
                PartitionedPlanner.split(request(c).startPlan(plan(c)).build(), 100, 0);
        List<Partition> twice = List.of(parts.get(0), parts.get(0));

        assertThatThrownBy(() -> PartitionedPlanner.merge(problem, twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is in two parts; merge the parts of one split.");
        assertThatThrownBy(() -> new PartitionedPlanner(ENGINE, 0, 1)).hasMessage("size (0) must be at least 1.");
    }
}
