// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.DispatchPlan.Kpis;
import org.fieldwright.core.plan.DispatchPlan.Unassigned;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;

/** Plans as somebody would make them by hand: who does what in which order. Times are given as zero for the engine to derive. */
public final class GivenPlan {
    private static final Duration NONE = Duration.ZERO;
    private static final Instant ANY = Instant.EPOCH;

    private final List<Route> routes = new ArrayList<>();

    /**
     * Adds a route.
     *
     * @param technician the id of the technician
     * @param shift the id of the shift
     * @param jobs the ids of the jobs in order; {@code id#k} is visit k of a crew, {@code @D} a stop at depot D
     * @return this plan
     */
    public GivenPlan route(String technician, String shift, String... jobs) {
        List<Stop> stops = new ArrayList<>();
        Arrays.stream(jobs)
                .forEach(job -> stops.add(
                        job.startsWith("@")
                                ? new Stop.DepotStop(job.substring(1), ANY, ANY, ANY, Map.of())
                                : new Stop.Visit(
                                        job(job),
                                        visit(job),
                                        "",
                                        ANY,
                                        ANY,
                                        ANY,
                                        ANY,
                                        NONE,
                                        0,
                                        NONE,
                                        NONE,
                                        NONE,
                                        Map.of(),
                                        List.of())));
        routes.add(new Route(technician, shift, ANY, ANY, stops, NONE, 0, NONE, NONE, NONE, Map.of(), Map.of()));
        return this;
    }

    private static String job(String name) {
        return name.contains("#") ? name.substring(0, name.indexOf('#')) : name;
    }

    private static int visit(String name) {
        return name.contains("#") ? Integer.parseInt(name.substring(name.indexOf('#') + 1)) : 0;
    }

    /**
     * The whole plan.
     *
     * @param unassigned the ids of the jobs left out
     * @return the plan
     */
    public DispatchPlan leaving(String... unassigned) {
        List<Unassigned> left = Arrays.stream(unassigned)
                .map(job -> new Unassigned(job, List.of()))
                .toList();
        Kpis kpis = new Kpis(0, 0, 0, 0, 0, 0, 0, NONE, 0, NONE, NONE, NONE, 0, 0, 0, 0, 0);
        return new DispatchPlan(
                null,
                ZoneId.of("UTC"),
                "EUR",
                new DispatchPlan.Score(0, 0, BigDecimal.ZERO),
                routes,
                left,
                Map.of(),
                kpis,
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
