// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;

/**
 * A shift that is used, with its stops in order.
 *
 * @param technician The id of the technician.
 * @param shift The id of the shift.
 * @param departure When the technician leaves the start.
 * @param end When the route ends.
 * @param stops The stops in order of time.
 * @param travel The time on the road.
 * @param metres The distance.
 * @param work The time of visits, set-up and handling at depots.
 * @param waiting The idle time.
 * @param overtime The time past the soft end.
 * @param costs The cost terms of the route, those of its visits included; terms of technician and plan are not.
 * @param left What is left at the end of the parts that the van had at the start of the shift.
 */
public record Route(
        String technician,
        String shift,
        Instant departure,
        Instant end,
        List<Stop> stops,
        Duration travel,
        long metres,
        Duration work,
        Duration waiting,
        Duration overtime,
        Map<CostTerm, BigDecimal> costs,
        Map<String, Integer> left) {
    /** Copies the collections and fills in the defaults. */
    public Route {
        Objects.requireNonNull(technician, "Route.technician");
        Objects.requireNonNull(shift, "Route.shift");
        Objects.requireNonNull(departure, "Route.departure");
        Objects.requireNonNull(end, "Route.end");
        stops = Copies.list(stops);
        Objects.requireNonNull(travel, "Route.travel");
        Objects.requireNonNull(work, "Route.work");
        Objects.requireNonNull(waiting, "Route.waiting");
        Objects.requireNonNull(overtime, "Route.overtime");
        costs = Copies.sorted(costs);
        left = Copies.sorted(left);
    }
}
