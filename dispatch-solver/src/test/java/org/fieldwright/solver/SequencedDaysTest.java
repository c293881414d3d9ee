// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.core.testing.TinyProblems;
import org.fieldwright.core.travel.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days whose dispatcher has locked places in the route and what comes directly after what, from request to answer. */
class SequencedDaysTest {
    private static final DispatchEngine ENGINE = DispatchEngine.create();

    /** Two technicians with room for six of twelve jobs of 45 minutes each, on a random plane. */
    private static DispatchProblem day(long seed) {
        Random random = new Random(seed);
        List<Site> sites = IntStream.range(0, 13)
                .mapToObj(i -> Site.builder("p" + i)
                        .location(new Location(48 + random.nextInt(200) / 1000.0, 11 + random.nextInt(200) / 1000.0))
                        .build())
                .toList();
        return DispatchProblem.builder(
                        TinyProblems.at(0, 0),
                        TinyProblems.at(24, 0),
                        ZoneOffset.UTC,
                        TinyProblems.onTheGlobe().travel())
                .sites(sites)
                .technicians(List.of(technician("t1"), technician("t2")))
                .jobs(IntStream.range(1, 13)
                        .mapToObj(i -> Job.builder("j" + (i + 9), "p" + i, Duration.ofMinutes(45))
                                .priority(1 + random.nextInt(5))
                                .build())
                        .toList())
                .build();
    }

    private static Technician technician(String id) {
        return Technician.builder(id)
                .shifts(List.of(Shift.builder("shift-" + id, "p0", TinyProblems.at(8, 0), TinyProblems.at(18, 0))
                        .end("p0")
                        .build()))
                .build();
    }

    private static DispatchPlan plan(DispatchProblem problem, long steps) {
        return ENGINE.plan(PlanRequest.builder(problem)
                .rules(EligibilityProvider.everybody())
                .stepLimit(steps)
                .seed(3)
                .build());
    }

    private static DispatchProblem with(DispatchProblem problem, Map<String, Job.Lock> locks) {
        return problem.toBuilder()
                .jobs(problem.jobs().stream()
                        .map(job -> locks.containsKey(job.id())
                                ? job.toBuilder().lock(locks.get(job.id())).build()
                                : job)
                        .toList())
                .build();
    }

    /** First jobs of two shifts, one that is third wherever it is, and two chains of three and of two. */
    private static Map<String, Job.Lock> locks(DispatchProblem problem) {
        List<String> jobs = problem.jobs().stream().map(Job::id).toList();
        List<String> shifts = problem.technicians().stream()
                .flatMap(t -> t.shifts().stream())
                .map(s -> s.id())
                .toList();
        Map<String, Job.Lock> locks = new TreeMap<>();
        locks.put(
                jobs.get(0), Job.Lock.builder().shift(shifts.get(0)).position(0).build());
        locks.put(
                jobs.get(1), Job.Lock.builder().shift(shifts.get(1)).position(0).build());
        locks.put(jobs.get(2), Job.Lock.builder().position(2).build());
        locks.put(jobs.get(4), Job.Lock.builder().after(jobs.get(3)).build());
        locks.put(jobs.get(5), Job.Lock.builder().after(jobs.get(4)).build());
        locks.put(jobs.get(7), Job.Lock.builder().after(jobs.get(0)).build());
        return locks;
    }

    private static List<List<String>> routes(DispatchPlan plan) {
        return plan.routes().stream()
                .map(route -> route.stops().stream()
                        .flatMap(stop -> stop instanceof Stop.Visit visit ? Stream.of(visit.job()) : Stream.empty())
                        .toList())
                .toList();
    }

    private static void assertKept(DispatchPlan plan, Map<String, Job.Lock> locks) {
        for (List<String> route : routes(plan)) {
            for (int i = 0; i < route.size(); i++) {
                Job.Lock lock = locks.get(route.get(i));
                if (lock != null && lock.position() != null) {
                    assertThat(i).as(route.get(i)).isEqualTo(lock.position());
                }
                if (lock != null && lock.after() != null) {
                    assertThat(i == 0 ? "nothing" : route.get(i - 1)).isEqualTo(lock.after());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 300})
    void positionsAndChainsArePlannedCompletely(long steps) {
        for (long seed = 1; seed <= 5; seed++) {
            DispatchProblem free = day(seed);
            Map<String, Job.Lock> locks = locks(free);

            DispatchPlan plan = plan(with(free, locks), steps);

            assertThat(plan.score().hard()).isZero();
            assertThat(plan.unassigned()).as("seed %d", seed).isEmpty();
            assertKept(plan, locks);
        }
    }

    @Test
    void theSearchMakesAPlanWithLocksBetter() {
        DispatchProblem free = day(2);
        DispatchProblem problem = with(free, locks(free));

        assertThat(plan(problem, 300).score()).isLessThan(plan(problem, 0).score());
    }

    @Test
    void whatFollowsAJobThatIsNotPlannedIsLeftOutForThat() {
        DispatchProblem problem = with(
                TinyProblems.threeJobs(),
                Map.of("job-2", Job.Lock.builder().after("job-1").build()));
        DispatchPlan plan = plan(
                TinyProblems.changed(
                        problem,
                        "job-1",
                        job -> job.toBuilder().status(Job.Status.CANCELLED).build()),
                50);

        assertThat(reasons(plan, "job-2"))
                .extracting(Reason::code, reason -> reason.facts().get("job"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("PREDECESSOR_UNASSIGNED", "job-1"));
    }

    @Test
    void aPlaceThatNoRouteReachesIsTold() {
        DispatchPlan plan = plan(
                with(
                        TinyProblems.threeJobs(),
                        Map.of("job-2", Job.Lock.builder().position(3).build())),
                50);

        assertThat(reasons(plan, "job-2"))
                .extracting(Reason::code, reason -> reason.facts().get("position"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("NO_ROOM_AT_LOCKED_PLACE", "3"));
    }

    private static List<Reason> reasons(DispatchPlan plan, String job) {
        return plan.unassigned().stream()
                .filter(left -> left.job().equals(job))
                .flatMap(left -> left.reasons().stream())
                .toList();
    }
}
