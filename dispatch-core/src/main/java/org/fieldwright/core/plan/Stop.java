// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;
import org.fieldwright.core.internal.Default;
import org.jspecify.annotations.Nullable;

/** A stop of a route, in order of time. */
public sealed interface Stop permits Stop.Visit, Stop.Pause, Stop.DepotStop {

    /**
     * When the stop starts: work, the pause or the handling.
     *
     * @return the start
     */
    Instant start();

    /**
     * When the stop ends.
     *
     * @return the end
     */
    Instant end();

    /**
     * A visit at a job.
     *
     * @param job The id of the job.
     * @param visit The index of the visit in the job, from 0.
     * @param site The id of the site.
     * @param travelStart When the leg to it starts.
     * @param arrival When the technician arrives.
     * @param start When work starts.
     * @param end When work ends.
     * @param travel The time on the road, breaks not counted.
     * @param metres The length of the leg.
     * @param waiting The idle time before it.
     * @param responseLate How long after the response deadline work starts; zero if in time.
     * @param resolutionLate How long after the resolution deadline work ends; zero if in time.
     * @param costs The cost terms of this visit alone.
     * @param reasons Why this technician: preferences, alternatives and what was forced.
     */
    public record Visit(
            String job,
            @Default("0") int visit,
            String site,
            Instant travelStart,
            Instant arrival,
            Instant start,
            Instant end,
            Duration travel,
            long metres,
            Duration waiting,
            Duration responseLate,
            Duration resolutionLate,
            Map<CostTerm, BigDecimal> costs,
            List<Reason> reasons)
            implements Stop {
        /** Copies the collections and fills in the defaults. */
        public Visit {
            Objects.requireNonNull(job, "Visit.job");
            Objects.requireNonNull(site, "Visit.site");
            Objects.requireNonNull(travelStart, "Visit.travelStart");
            Objects.requireNonNull(arrival, "Visit.arrival");
            Objects.requireNonNull(start, "Visit.start");
            Objects.requireNonNull(end, "Visit.end");
            Objects.requireNonNull(travel, "Visit.travel");
            Objects.requireNonNull(waiting, "Visit.waiting");
            Objects.requireNonNull(responseLate, "Visit.responseLate");
            Objects.requireNonNull(resolutionLate, "Visit.resolutionLate");
            costs = Copies.sorted(costs);
            reasons = Copies.list(reasons);
        }
    }

    /**
     * A break, a fixed appointment or a hold.
     *
     * @param kind What it is.
     * @param site The id of the site, or null for on the way.
     * @param start When it starts.
     * @param end When it ends.
     * @param paid Whether it is paid.
     */
    public record Pause(Kind kind, @Nullable String site, Instant start, Instant end, boolean paid) implements Stop {
        /** Copies the collections and fills in the defaults. */
        public Pause {
            Objects.requireNonNull(kind, "Pause.kind");
            Objects.requireNonNull(start, "Pause.start");
            Objects.requireNonNull(end, "Pause.end");
        }
    }

    /**
     * A stop at a depot.
     *
     * @param depot The id of the depot.
     * @param travelStart When the leg to it starts.
     * @param start When handling starts.
     * @param end When handling ends.
     * @param fetched What the rest of the route needs from here: the number of each part, 1 for a tool.
     */
    public record DepotStop(String depot, Instant travelStart, Instant start, Instant end, Map<String, Integer> fetched)
            implements Stop {
        /** Copies the collections and fills in the defaults. */
        public DepotStop {
            Objects.requireNonNull(depot, "DepotStop.depot");
            Objects.requireNonNull(travelStart, "DepotStop.travelStart");
            Objects.requireNonNull(start, "DepotStop.start");
            Objects.requireNonNull(end, "DepotStop.end");
            fetched = Copies.sorted(fetched);
        }
    }

    /** The kinds of pause. */
    public enum Kind {
        /** A floating break. */
        FLOATING,
        /** A fixed break or appointment. */
        FIXED,
        /** A break that a break rule demands. */
        RULE,
        /** A slot kept for a customer. */
        HOLD
    }
}
