// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;
import org.fieldwright.core.internal.Default;
import org.fieldwright.core.travel.Travel;
import org.jspecify.annotations.Nullable;

// Long because its builders have a documented method for each of the many optional parts; there is no logic in it.

/**
 * A complete dispatch problem: everything that one planning call needs to know. Immutable; change it by {@link
 * #toBuilder()}.
 *
 * @param id The host's id of this problem, echoed in the plan, or null.
 * @param horizonStart The start of the planning horizon.
 * @param horizonEnd The end of the planning horizon, at most 366 days after its start.
 * @param now The current time: nothing is planned before it; null for the start of the horizon.
 * @param zone The default time zone.
 * @param currency The ISO 4217 code of the one currency of all money.
 * @param technicians The technicians.
 * @param sites All places.
 * @param jobs The jobs.
 * @param customers The customers.
 * @param equipment The equipment.
 * @param territories The territories.
 * @param depots The depots.
 * @param stock The parts on the vans at the start of shifts.
 * @param links Crews over jobs, and dependencies.
 * @param holds Slots kept for customers.
 * @param travel Where travel times come from.
 * @param traffic Speed factors by time of day in the problem's zone, sorted by time; empty for none.
 * @param published The plan that people already know; empty for none.
 * @param history Past visits, for familiarity.
 * @param attributes The host's own attributes.
 */
public record DispatchProblem(
        @Nullable String id,
        Instant horizonStart,
        Instant horizonEnd,
        @Nullable Instant now,
        ZoneId zone,
        @Default("EUR") String currency,
        List<Technician> technicians,
        List<Site> sites,
        List<Job> jobs,
        List<Customer> customers,
        List<Equipment> equipment,
        List<Territory> territories,
        List<Depot> depots,
        List<VanStock> stock,
        List<TimeLink> links,
        List<Hold> holds,
        Travel travel,
        List<Travel.SpeedSlice> traffic,
        List<PublishedVisit> published,
        List<PastVisit> history,
        Map<String, String> attributes) {
    /** Copies the collections and fills in the defaults. */
    public DispatchProblem {
        Objects.requireNonNull(horizonStart, "DispatchProblem.horizonStart");
        Objects.requireNonNull(horizonEnd, "DispatchProblem.horizonEnd");
        Objects.requireNonNull(zone, "DispatchProblem.zone");
        currency = currency == null ? "EUR" : currency;
        technicians = Copies.list(technicians);
        sites = Copies.list(sites);
        jobs = Copies.list(jobs);
        customers = Copies.list(customers);
        equipment = Copies.list(equipment);
        territories = Copies.list(territories);
        depots = Copies.list(depots);
        stock = Copies.list(stock);
        links = Copies.list(links);
        holds = Copies.list(holds);
        Objects.requireNonNull(travel, "DispatchProblem.travel");
        traffic = Copies.list(traffic);
        published = Copies.list(published);
        history = Copies.list(history);
        attributes = Copies.sorted(attributes);
    }

    /**
     * Starts a builder with the required values; everything else has its default.
     *
     * @param horizonStart The start of the planning horizon.
     * @param horizonEnd The end of the planning horizon, at most 366 days after its start.
     * @param zone The default time zone.
     * @param travel Where travel times come from.
     * @return a new builder
     */
    public static Builder builder(Instant horizonStart, Instant horizonEnd, ZoneId zone, Travel travel) {
        return new Builder(horizonStart, horizonEnd, zone, travel);
    }

    /**
     * A builder that starts from these values.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder copy = new Builder(horizonStart, horizonEnd, zone, travel);
        copy.id = id;
        copy.now = now;
        copy.currency = currency;
        copy.technicians = technicians;
        copy.sites = sites;
        copy.jobs = jobs;
        copy.customers = customers;
        copy.equipment = equipment;
        copy.territories = territories;
        copy.depots = depots;
        copy.stock = stock;
        copy.links = links;
        copy.holds = holds;
        copy.traffic = traffic;
        copy.published = published;
        copy.history = history;
        copy.attributes = attributes;
        return copy;
    }

    /**
     * The current time of the problem.
     *
     * @return {@code now}, or the start of the horizon if it is null
     */
    public Instant clock() {
        return now == null ? horizonStart : now;
    }

    /** Collects the values of a {@link DispatchProblem}; not thread-safe. */
    public static final class Builder {
        private @Nullable String id;
        private Instant horizonStart;
        private Instant horizonEnd;
        private @Nullable Instant now;
        private ZoneId zone;
        private String currency = "EUR";
        private List<Technician> technicians = List.of();
        private List<Site> sites = List.of();
        private List<Job> jobs = List.of();
        private List<Customer> customers = List.of();
        private List<Equipment> equipment = List.of();
        private List<Territory> territories = List.of();
        private List<Depot> depots = List.of();
        private List<VanStock> stock = List.of();
        private List<TimeLink> links = List.of();
        private List<Hold> holds = List.of();
        private Travel travel;
        private List<Travel.SpeedSlice> traffic = List.of();
        private List<PublishedVisit> published = List.of();
        private List<PastVisit> history = List.of();
        private Map<String, String> attributes = Map.of();

        private Builder(Instant horizonStart, Instant horizonEnd, ZoneId zone, Travel travel) {
            this.horizonStart = horizonStart;
            this.horizonEnd = horizonEnd;
            this.zone = zone;
            this.travel = travel;
        }

        /**
         * Sets the host's id of this problem, echoed in the plan, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder id(@Nullable String value) {
            this.id = value;
            return this;
        }

        /**
         * Sets the start of the planning horizon.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder horizonStart(Instant value) {
            this.horizonStart = value;
            return this;
        }

        /**
         * Sets the end of the planning horizon, at most 366 days after its start.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder horizonEnd(Instant value) {
            this.horizonEnd = value;
            return this;
        }

        /**
         * Sets the current time: nothing is planned before it; null for the start of the horizon.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder now(@Nullable Instant value) {
            this.now = value;
            return this;
        }

        /**
         * Sets the default time zone.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder zone(ZoneId value) {
            this.zone = value;
            return this;
        }

        /**
         * Sets the ISO 4217 code of the one currency of all money.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder currency(String value) {
            this.currency = value;
            return this;
        }

        /**
         * Sets the technicians.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder technicians(List<Technician> value) {
            this.technicians = value;
            return this;
        }

        /**
         * Sets all places.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder sites(List<Site> value) {
            this.sites = value;
            return this;
        }

        /**
         * Sets the jobs.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder jobs(List<Job> value) {
            this.jobs = value;
            return this;
        }

        /**
         * Sets the customers.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder customers(List<Customer> value) {
            this.customers = value;
            return this;
        }

        /**
         * Sets the equipment.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder equipment(List<Equipment> value) {
            this.equipment = value;
            return this;
        }

        /**
         * Sets the territories.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder territories(List<Territory> value) {
            this.territories = value;
            return this;
        }

        /**
         * Sets the depots.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder depots(List<Depot> value) {
            this.depots = value;
            return this;
        }

        /**
         * Sets the parts on the vans at the start of shifts.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder stock(List<VanStock> value) {
            this.stock = value;
            return this;
        }

        /**
         * Sets crews over jobs, and dependencies.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder links(List<TimeLink> value) {
            this.links = value;
            return this;
        }

        /**
         * Sets slots kept for customers.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder holds(List<Hold> value) {
            this.holds = value;
            return this;
        }

        /**
         * Sets where travel times come from.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder travel(Travel value) {
            this.travel = value;
            return this;
        }

        /**
         * Sets speed factors by time of day in the problem's zone, sorted by time; empty for none.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder traffic(List<Travel.SpeedSlice> value) {
            this.traffic = value;
            return this;
        }

        /**
         * Sets the plan that people already know; empty for none.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder published(List<PublishedVisit> value) {
            this.published = value;
            return this;
        }

        /**
         * Sets past visits, for familiarity.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder history(List<PastVisit> value) {
            this.history = value;
            return this;
        }

        /**
         * Sets the host's own attributes.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder attributes(Map<String, String> value) {
            this.attributes = value;
            return this;
        }

        /**
         * Builds the record.
         *
         * @return the immutable record
         */
        public DispatchProblem build() {
            return new DispatchProblem(
                    id,
                    horizonStart,
                    horizonEnd,
                    now,
                    zone,
                    currency,
                    technicians,
                    sites,
                    jobs,
                    customers,
                    equipment,
                    territories,
                    depots,
                    stock,
                    links,
                    holds,
                    travel,
                    traffic,
                    published,
                    history,
                    attributes);
        }
    }

    /**
     * A visit of the published plan.
     *
     * @param job The id of the job.
     * @param visit The index of the visit, from 0.
     * @param technician The id of the technician.
     * @param shift The id of the shift.
     * @param start The published start of work.
     */
    public record PublishedVisit(String job, @Default("0") int visit, String technician, String shift, Instant start) {
        /** Copies the collections and fills in the defaults. */
        public PublishedVisit {
            Objects.requireNonNull(job, "PublishedVisit.job");
            Objects.requireNonNull(technician, "PublishedVisit.technician");
            Objects.requireNonNull(shift, "PublishedVisit.shift");
            Objects.requireNonNull(start, "PublishedVisit.start");
        }
    }

    /**
     * A visit of the past.
     *
     * @param technician The id of the technician who was there.
     * @param at When.
     * @param site The id of the site, or null.
     * @param equipment The id of the equipment, or null.
     */
    public record PastVisit(
            String technician,
            Instant at,
            @Nullable String site,
            @Nullable String equipment) {
        /** Copies the collections and fills in the defaults. */
        public PastVisit {
            Objects.requireNonNull(technician, "PastVisit.technician");
            Objects.requireNonNull(at, "PastVisit.at");
        }
    }

    /**
     * Parts on a van at the start of a shift.
     *
     * @param shift The id of the shift.
     * @param part The part.
     * @param quantity How many, at least 1.
     */
    public record VanStock(String shift, String part, int quantity) {
        /** Copies the collections and fills in the defaults. */
        public VanStock {
            Objects.requireNonNull(shift, "VanStock.shift");
            Objects.requireNonNull(part, "VanStock.part");
        }
    }
}
