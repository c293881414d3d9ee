// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.VanStock;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;
import org.fieldwright.solver.testing.GivenPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search stops at depots where visits need it, and nowhere else. */
class DepotStopsTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final Policy POLICY = Policy.lowestCost().toBuilder()
            .costs(Technician.Costs.builder().perHour(BigDecimal.TEN).build())
            .build();
    private static final Depot STORE = new Depot(
            "store",
            "p0",
            Duration.ofMinutes(5),
            List.of(new Depot.Stock("valve", null, false), new Depot.Stock("lift", null, true)));

    private static DispatchProblem problem(long seed, int jobs, int technicians, boolean breaks) {
        Random random = new Random(seed);
        int places = 8;
        int[][] seconds = new int[places][places];
        int[] x = random.ints(places, 0, 40).toArray();
        int[] y = random.ints(places, 0, 40).toArray();
        for (int i = 0; i < places; i++) {
            for (int j = 0; j < places; j++) {
                seconds[i][j] = 60 * (Math.abs(x[i] - x[j]) + Math.abs(y[i] - y[j]));
            }
        }
        List<String> sites = IntStream.range(0, places).mapToObj(i -> "p" + i).toList();
        return DispatchProblem.builder(
                        MORNING,
                        MORNING.plus(Duration.ofHours(12)),
                        ZoneOffset.UTC,
                        new Travel.Matrix(sites, TravelTable.of(seconds, seconds)))
                .sites(sites.stream().map(s -> Site.builder(s).build()).toList())
                .technicians(IntStream.range(0, technicians)
                        .mapToObj(t -> technician(t, sites.get(1 + t), breaks, random))
                        .toList())
                .jobs(IntStream.range(0, jobs)
                        .mapToObj(j -> job(j, sites.get(1 + random.nextInt(places - 1)), random))
                        .toList())
                .stock(IntStream.range(0, technicians)
                        .mapToObj(t -> new VanStock("shift" + t, "valve", 1 + random.nextInt(3)))
                        .toList())
                .depots(List.of(STORE))
                .build();
    }

    private static Technician technician(int number, String home, boolean breaks, Random random) {
        Shift.Builder shift = Shift.builder("shift" + number, home, MORNING, MORNING.plus(Duration.ofHours(9)))
                .end(home);
        if (breaks) {
            shift.breaks(List.of(new Break.Floating(
                    MORNING.plus(Duration.ofHours(3)),
                    MORNING.plus(Duration.ofHours(5)),
                    Duration.ofMinutes(30),
                    true)));
        }
        return Technician.builder("tech" + number)
                .shifts(List.of(shift.build()))
                .tools(random.nextInt(3) == 0 ? List.of("lift") : List.of())
                .build();
    }

    private static Job job(int number, String site, Random random) {
        Requirements.Builder needs = Requirements.builder();
        if (random.nextInt(2) == 0) {
            needs.parts(Map.of("valve", 1 + random.nextInt(2)));
        }
        if (random.nextInt(4) == 0) {
            needs.tools(List.of("lift"));
        }
        Duration duration = Duration.ofMinutes(20 + random.nextInt(30));
        return Job.builder("job" + number, site, duration)
                .visits(List.of(new Job.Visit(duration, needs.build(), null, null)))
                .build();
    }

    private static PlanRequest.Builder request(DispatchProblem problem) {
        return PlanRequest.builder(problem).policy(POLICY).stepLimit(3_000L).seed(1);
    }

    private static List<Stop.DepotStop> stops(DispatchPlan plan) {
        return plan.routes().stream()
                .flatMap(r -> r.stops().stream())
                .filter(Stop.DepotStop.class::isInstance)
                .map(Stop.DepotStop.class::cast)
                .toList();
    }

    /** Without breaks a place is exact in O(1), with them it is walked. */
    @ParameterizedTest
    @CsvSource({"false", "true"})
    void everyVisitHasWhatItNeedsAndNoStopIsMadeForNothing(boolean breaks) {
        List<Integer> counts = new ArrayList<>();
        for (long seed = 1; seed <= 12; seed++) {
            DispatchProblem problem = problem(seed, 14, 3, breaks);
            DispatchPlan plan = DispatchEngine.create().plan(request(problem).build());

            assertThat(plan.unassigned()).as("seed %d", seed).isEmpty();
            assertThat(plan.violations()).as("seed %d", seed).isEmpty();
            assertThat(stops(plan))
                    .as("seed %d", seed)
                    .allSatisfy(s -> assertThat(s.fetched()).isNotEmpty());
            DispatchPlan judged = DispatchEngine.create()
                    .evaluate(PlanRequest.builder(problem)
                            .policy(POLICY)
                            .startPlan(plan)
                            .build());
            assertThat(judged.score()).as("seed %d", seed).isEqualTo(plan.score());
            assertThat(judged.routes()).as("seed %d", seed).isEqualTo(plan.routes());
            counts.add(stops(plan).size());
        }
        assertThat(counts).as("stops by seed").anyMatch(c -> c > 0).anyMatch(c -> c < 3);
    }

    @Test
    void aStopThatNobodyNeedsDisappearsFromAStartPlan() {
        DispatchProblem problem = problem(3, 4, 1, false).toBuilder()
                .stock(List.of(new VanStock("shift0", "valve", 9)))
                .build();
        problem = problem.toBuilder()
                .technicians(List.of(problem.technicians().get(0).toBuilder()
                        .tools(List.of("lift"))
                        .build()))
                .build();
        DispatchPlan given = new GivenPlan()
                .route("tech0", "shift0", "job0", "job1", "@store", "job2", "job3")
                .leaving();
        DispatchPlan judged = DispatchEngine.create()
                .evaluate(PlanRequest.builder(problem)
                        .policy(POLICY)
                        .startPlan(given)
                        .build());
        DispatchPlan better =
                DispatchEngine.create().plan(request(problem).startPlan(given).build());

        assertThat(stops(judged))
                .hasSize(1)
                .allSatisfy(s -> assertThat(s.fetched()).isEmpty());
        assertThat(stops(better)).isEmpty();
        assertThat(better.unassigned()).isEmpty();
        assertThat(better.score().cost()).isLessThan(judged.score().cost());
    }

    @Test
    void theGreedyDispatcherStopsToo() {
        DispatchProblem problem =
                problem(5, 8, 1, true).toBuilder().stock(List.of()).build();
        DispatchPlan plan = DispatchEngine.create().baseline(request(problem).build());

        assertThat(plan.violations()).isEmpty();
        assertThat(stops(plan)).hasSize(1);
    }

    @Test
    void aTechnicianWhoMayNotStopIsNotSentForWhatIsAtTheDepot() {
        DispatchProblem problem =
                problem(5, 8, 1, true).toBuilder().stock(List.of()).build();
        DispatchPlan plan = DispatchEngine.create()
                .plan(request(problem)
                        .policy(POLICY.toBuilder().maxDepotStops(0).build())
                        .build());

        assertThat(stops(plan)).isEmpty();
        assertThat(plan.unassigned())
                .isNotEmpty()
                .allSatisfy(u -> assertThat(u.reasons())
                        .extracting(r -> r.code())
                        .contains("NEVER_FITS")
                        .containsAnyOf("STOCK", "MAX_DEPOT_STOPS"));
    }
}
