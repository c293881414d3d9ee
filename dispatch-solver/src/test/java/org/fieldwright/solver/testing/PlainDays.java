// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;

/**
 * Small random days whose costs are exact in O(1): one window a job, no breaks, the same rates for all. They differ in everything else that such
 * days can have: homes, loads, parts and tools from depots, optional work, required technicians, paid time, the longest working time, one-way legs.
 */
public final class PlainDays {
    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    private static final String LOAD = "load";
    private static final int SITES = 14;

    private final Random random;
    private final List<Technician> technicians = new ArrayList<>();
    private final List<DispatchProblem.VanStock> stock = new ArrayList<>();
    private final boolean loads;
    private final boolean fetched;

    private PlainDays(long seed) {
        random = new Random(seed);
        loads = random.nextBoolean();
        fetched = random.nextInt(3) == 0;
    }

    /** A day; equal seeds give equal days. */
    public static DispatchProblem day(long seed) {
        return new PlainDays(seed).problem();
    }

    /** A policy that goes with it. */
    public static Policy policy(long seed) {
        Random random = new Random(~seed);
        Technician.Costs costs = Technician.Costs.builder()
                .perHour(BigDecimal.valueOf(random.nextInt(3) * 20L))
                .perTravelHour(BigDecimal.valueOf(30 + random.nextInt(2) * 7L))
                .perKilometre(BigDecimal.valueOf(random.nextInt(3)))
                .perWaitingHour(BigDecimal.ZERO)
                .perShift(BigDecimal.valueOf(random.nextInt(2) * 25L))
                .build();
        Policy.PaidTime[] kinds = Policy.PaidTime.values();
        return Policy.builder()
                .costs(costs)
                .paidTime(kinds[random.nextInt(kinds.length)])
                .completionRiskPerHour(BigDecimal.ZERO)
                .reservePerHour(BigDecimal.ZERO)
                .fairnessPerHour(BigDecimal.ZERO)
                .maxDepotStops(1 + random.nextInt(2))
                .build();
    }

    private DispatchProblem problem() {
        int homes = 1 + random.nextInt(3);
        int people = 2 + random.nextInt(4);
        Duration longest = random.nextBoolean() ? null : Duration.ofMinutes(240 + random.nextInt(200));
        for (int t = 0; t < people; t++) {
            addTechnician(t, "s" + random.nextInt(homes), longest);
        }
        List<Site> sites = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int s = 0; s < SITES; s++) {
            sites.add(Site.builder("s" + s).build());
            ids.add("s" + s);
        }
        List<Job> jobs = new ArrayList<>();
        int count = 4 + random.nextInt(20);
        for (int j = 0; j < count; j++) {
            jobs.add(job(j));
        }
        return DispatchProblem.builder(START, START.plus(Duration.ofHours(24)), ZoneOffset.UTC, travel(ids))
                .id("plain")
                .sites(sites)
                .technicians(technicians)
                .jobs(jobs)
                .stock(stock)
                .depots(fetched ? depots() : List.of())
                .build();
    }

    private void addTechnician(int number, String home, Duration longest) {
        Shift.Builder shift = Shift.builder("shift-" + number, home, START, START.plus(Duration.ofHours(10)))
                .end(home);
        if (longest != null) {
            shift.maxWork(longest);
        }
        technicians.add(Technician.builder("t" + number)
                .shifts(List.of(shift.build()))
                .tools(fetched && random.nextInt(3) == 0 ? List.of("lift") : List.of())
                .build());
        if (fetched && random.nextBoolean()) {
            stock.add(new DispatchProblem.VanStock("shift-" + number, "valve", 1 + random.nextInt(3)));
        }
        if (loads) {
            stock.add(new DispatchProblem.VanStock("shift-" + number, LOAD, 5 + random.nextInt(10)));
        }
    }

    private List<Depot> depots() {
        List<Depot> depots = new ArrayList<>();
        for (int d = 0; d < 1 + random.nextInt(2); d++) {
            Integer valves = random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(5));
            List<Depot.Stock> has = new ArrayList<>(List.of(new Depot.Stock("valve", valves, false)));
            if (d == 0) {
                has.add(new Depot.Stock("lift", null, true));
            }
            Duration handling = Duration.ofMinutes(random.nextInt(20));
            depots.add(new Depot("d" + d, "s" + random.nextInt(SITES), handling, has));
        }
        return depots;
    }

    private Job job(int number) {
        Requirements.Builder needs = Requirements.builder();
        Map<String, Integer> parts = new TreeMap<>();
        if (loads) {
            parts.put(LOAD, 1 + random.nextInt(4));
        }
        if (fetched && random.nextInt(3) == 0) {
            parts.put("valve", 1 + random.nextInt(2));
        }
        if (fetched && random.nextInt(4) == 0) {
            needs.tools(List.of("lift"));
        }
        needs.parts(parts);
        Duration duration = Duration.ofMinutes(10 + random.nextInt(50));
        Instant opens = START.plus(Duration.ofMinutes(random.nextInt(400)));
        Instant closes = opens.plus(Duration.ofMinutes(20 + random.nextInt(300)));
        Job.Builder job = Job.builder("j" + number, "s" + random.nextInt(SITES))
                .visits(List.of(new Job.Visit(duration, needs.build(), null, null)))
                .windows(List.of(TimeWindow.starting(opens, closes)));
        if (random.nextInt(4) == 0) {
            job.optionalPrice(BigDecimal.valueOf(10 + random.nextInt(60)));
        }
        if (random.nextInt(5) == 0) {
            job.requiredTechnicians(List.of("t0", "t1"));
        }
        return job.build();
    }

    private Travel travel(List<String> ids) {
        int[][] seconds = new int[SITES][SITES];
        int[][] metres = new int[SITES][SITES];
        int[] x = random.ints(SITES, 0, 3_000).toArray();
        int[] y = random.ints(SITES, 0, 3_000).toArray();
        for (int i = 0; i < SITES; i++) {
            for (int j = 0; j < SITES; j++) {
                int way = Math.abs(x[i] - x[j]) + Math.abs(y[i] - y[j]);
                seconds[i][j] = i == j ? 0 : way + random.nextInt(60);
                metres[i][j] = i == j ? 0 : 10 * way + random.nextInt(200);
            }
        }
        return new Travel.Matrix(ids, TravelTable.of(seconds, metres));
    }
}
