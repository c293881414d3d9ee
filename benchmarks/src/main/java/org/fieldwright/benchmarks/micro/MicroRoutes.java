// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.micro;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.VanStock;
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
 * Seeded pure routing: customers in a square with a window each, vehicles of one kind from a depot in the middle with a load, and nothing but
 * distance in the objective. About twelve customers fill a vehicle.
 */
final class MicroRoutes {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final int DAY = 10_000;
    private static final int SERVICE = 300;
    private static final int WINDOW = 2_500;
    private static final int SIDE = 1_500;
    private static final int LOAD = 12;
    private static final int METRES_PER_SECOND = 10;

    private final Random random;
    private final int[][] points;

    private MicroRoutes(int customers, long seed) {
        random = new Random(seed);
        points = new int[customers + 1][2];
        points[0] = new int[] {SIDE / 2, SIDE / 2};
        for (int i = 1; i <= customers; i++) {
            points[i] = new int[] {random.nextInt(SIDE), random.nextInt(SIDE)};
        }
    }

    /** So many customers and a quarter as many vehicles; the same for the same seed. */
    static DispatchProblem of(int customers, long seed) {
        return new MicroRoutes(customers, seed).problem();
    }

    /** Distance alone. */
    static Policy policy() {
        return Policy.builder()
                .version("micro-routes-1")
                .paidTime(Policy.PaidTime.FROM_DEPARTURE)
                .costs(Technician.Costs.builder().perKilometre(BigDecimal.ONE).build())
                .slaFixed(BigDecimal.ZERO)
                .slaPerHour(BigDecimal.ZERO)
                .slaPerDay(BigDecimal.ZERO)
                .build();
    }

    private DispatchProblem problem() {
        List<Site> sites = new ArrayList<>();
        List<Job> jobs = new ArrayList<>();
        List<Technician> vehicles = new ArrayList<>();
        List<VanStock> loads = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            sites.add(Site.builder("site-" + i).build());
            if (i > 0) {
                jobs.add(job(i));
            }
        }
        for (int v = 0; v < Math.max(1, points.length / 4); v++) {
            Shift day = Shift.builder("day-" + v, "site-0", START, START.plusSeconds(DAY))
                    .end("site-0")
                    .build();
            vehicles.add(Technician.builder("vehicle-" + v).shifts(List.of(day)).build());
            loads.add(new VanStock(day.id(), "load", LOAD));
        }
        return DispatchProblem.builder(START, START.plusSeconds(DAY), ZoneOffset.UTC, travel())
                .id("micro-routes-" + jobs.size())
                .sites(sites)
                .jobs(jobs)
                .technicians(vehicles)
                .stock(loads)
                .build();
    }

    private Job job(int number) {
        int open = SIDE + random.nextInt(DAY - WINDOW - 2 * SIDE - SERVICE);
        Requirements load = Requirements.builder().parts(Map.of("load", 1)).build();
        return Job.builder("job-" + number, "site-" + number)
                .visits(List.of(new Job.Visit(Duration.ofSeconds(SERVICE), load, null, null)))
                .windows(List.of(TimeWindow.starting(START.plusSeconds(open), START.plusSeconds(open + WINDOW))))
                .build();
    }

    private Travel travel() {
        int[][] seconds = new int[points.length][points.length];
        int[][] metres = new int[points.length][points.length];
        List<String> ids = new ArrayList<>();
        for (int r = 0; r < points.length; r++) {
            ids.add("site-" + r);
            for (int c = 0; c < points.length; c++) {
                double dx = points[r][0] - points[c][0];
                double dy = points[r][1] - points[c][1];
                seconds[r][c] = (int) Math.ceil(Math.sqrt(dx * dx + dy * dy));
                metres[r][c] = seconds[r][c] * METRES_PER_SECOND;
            }
        }
        return new Travel.Matrix(ids, TravelTable.of(seconds, metres));
    }
}
