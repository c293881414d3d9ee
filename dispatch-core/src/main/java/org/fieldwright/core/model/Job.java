// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;
import org.fieldwright.core.internal.Default;
import org.jspecify.annotations.Nullable;

// Long because its builders have a documented method for each of the many optional parts; there is no logic in it.

/**
 * One piece of work at one site: the part of a work order that is dispatched. A job has one visit, or several
 * at once (a crew).
 *
 * @param id The id, unique among the jobs.
 * @param site The id of the site where the work is.
 * @param visits The visits, at least one; several are done at once by different technicians.
 * @param workOrderId The id of the host's work order, echoed in the plan, or null.
 * @param type The kind of work; usual values are REACTIVE, PREVENTIVE, PROJECT, INSPECTION, INSTALLATION,
 *     REPAIR and EMERGENCY, others are free.
 * @param priority 1 (most urgent) to 10.
 * @param emergency Whether this is an emergency, a class above priority 1.
 * @param customer The id of the customer, or null.
 * @param equipment The id of the equipment that is worked on, or null.
 * @param windows Hard windows, sorted and disjoint; empty means any time that the site is open.
 * @param preferredWindows Windows that the customer prefers; time outside costs money.
 * @param promisedWindows Windows that were promised to the customer; time outside costs money, or is forbidden,
 *     as the policy says.
 * @param availableFrom No start before this instant, for example because parts arrive then; null for no bound.
 * @param due When the work is due; work left undone weighs more with every started day overdue at {@code now};
 *     null for no due date.
 * @param sla The deadlines promised, or null.
 * @param optionalPrice Null for mandatory work; else what leaving the job undone costs in money, all-in.
 * @param requiredTechnicians If not empty, only these technicians may do it.
 * @param excludedTechnicians Technicians who may not do it.
 * @param preferredTechnicians Technicians whom the customer prefers.
 * @param crewAlignment Whether the visits of a crew start or end together.
 * @param status How far the work has come.
 * @param lock What the dispatcher has fixed, or null.
 * @param attributes The host's own attributes, visible to rules.
 */
public record Job(
        String id,
        String site,
        List<Visit> visits,
        @Nullable String workOrderId,
        @Default("REACTIVE") String type,
        @Default("5") int priority,
        @Default("false") boolean emergency,
        @Nullable String customer,
        @Nullable String equipment,
        List<TimeWindow> windows,
        List<TimeWindow> preferredWindows,
        List<TimeWindow> promisedWindows,
        @Nullable Instant availableFrom,
        @Nullable Instant due,
        @Nullable Sla sla,
        @Nullable BigDecimal optionalPrice,
        List<String> requiredTechnicians,
        List<String> excludedTechnicians,
        List<Preference> preferredTechnicians,
        @Default("START") Alignment crewAlignment,
        @Default("REQUESTED") Status status,
        @Nullable Lock lock,
        Map<String, String> attributes) {
    /** Copies the collections and fills in the defaults. */
    public Job {
        optionalPrice = Copies.decimal(optionalPrice);
        Objects.requireNonNull(id, "Job.id");
        Objects.requireNonNull(site, "Job.site");
        visits = Copies.list(visits);
        type = type == null ? "REACTIVE" : type;
        windows = Copies.list(windows);
        preferredWindows = Copies.list(preferredWindows);
        promisedWindows = Copies.list(promisedWindows);
        requiredTechnicians = Copies.list(requiredTechnicians);
        excludedTechnicians = Copies.list(excludedTechnicians);
        preferredTechnicians = Copies.list(preferredTechnicians);
        crewAlignment = crewAlignment == null ? Alignment.START : crewAlignment;
        status = status == null ? Status.REQUESTED : status;
        attributes = Copies.sorted(attributes);
    }

    /**
     * Starts a builder with the required values; everything else has its default.
     *
     * @param id The id, unique among the jobs.
     * @param site The id of the site where the work is.
     * @return a new builder
     */
    public static Builder builder(String id, String site) {
        return new Builder(id, site);
    }

    /**
     * A builder that starts from these values.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder copy = new Builder(id, site);
        copy.visits = visits;
        copy.workOrderId = workOrderId;
        copy.type = type;
        copy.priority = priority;
        copy.emergency = emergency;
        copy.customer = customer;
        copy.equipment = equipment;
        copy.windows = windows;
        copy.preferredWindows = preferredWindows;
        copy.promisedWindows = promisedWindows;
        copy.availableFrom = availableFrom;
        copy.due = due;
        copy.sla = sla;
        copy.optionalPrice = optionalPrice;
        copy.requiredTechnicians = requiredTechnicians;
        copy.excludedTechnicians = excludedTechnicians;
        copy.preferredTechnicians = preferredTechnicians;
        copy.crewAlignment = crewAlignment;
        copy.status = status;
        copy.lock = lock;
        copy.attributes = attributes;
        return copy;
    }

    /**
     * Starts a builder of a job with one visit that demands nothing.
     *
     * @param id the id, unique among the jobs
     * @param site the id of the site where the work is
     * @param duration the work time at standard speed, whole seconds, above zero
     * @return a new builder
     */
    public static Builder builder(String id, String site, Duration duration) {
        return new Builder(id, site).visits(List.of(new Visit(duration, Requirements.NONE, null, null)));
    }

    /**
     * Whether the job must be done (undone work is judged before money) or has a price.
     *
     * @return true if it has no price
     */
    public boolean mandatory() {
        return optionalPrice == null;
    }

    /** Collects the values of a {@link Job}; not thread-safe. */
    public static final class Builder {
        private String id;
        private String site;
        private List<Visit> visits = List.of();
        private @Nullable String workOrderId;
        private String type = "REACTIVE";
        private int priority = 5;
        private boolean emergency = false;
        private @Nullable String customer;
        private @Nullable String equipment;
        private List<TimeWindow> windows = List.of();
        private List<TimeWindow> preferredWindows = List.of();
        private List<TimeWindow> promisedWindows = List.of();
        private @Nullable Instant availableFrom;
        private @Nullable Instant due;
        private @Nullable Sla sla;
        private @Nullable BigDecimal optionalPrice;
        private List<String> requiredTechnicians = List.of();
        private List<String> excludedTechnicians = List.of();
        private List<Preference> preferredTechnicians = List.of();
        private Alignment crewAlignment = Alignment.START;
        private Status status = Status.REQUESTED;
        private @Nullable Lock lock;
        private Map<String, String> attributes = Map.of();

        private Builder(String id, String site) {
            this.id = id;
            this.site = site;
        }

        /**
         * Sets the id, unique among the jobs.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder id(String value) {
            this.id = value;
            return this;
        }

        /**
         * Sets the id of the site where the work is.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder site(String value) {
            this.site = value;
            return this;
        }

        /**
         * Sets the visits, at least one; several are done at once by different technicians.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder visits(List<Visit> value) {
            this.visits = value;
            return this;
        }

        /**
         * Sets the id of the host's work order, echoed in the plan, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder workOrderId(@Nullable String value) {
            this.workOrderId = value;
            return this;
        }

        /**
         * Sets the kind of work; usual values are REACTIVE, PREVENTIVE, PROJECT, INSPECTION,
         * INSTALLATION, REPAIR and EMERGENCY, others are free.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder type(String value) {
            this.type = value;
            return this;
        }

        /**
         * Sets 1 (most urgent) to 10.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder priority(int value) {
            this.priority = value;
            return this;
        }

        /**
         * Sets whether this is an emergency, a class above priority 1.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder emergency(boolean value) {
            this.emergency = value;
            return this;
        }

        /**
         * Sets the id of the customer, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder customer(@Nullable String value) {
            this.customer = value;
            return this;
        }

        /**
         * Sets the id of the equipment that is worked on, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder equipment(@Nullable String value) {
            this.equipment = value;
            return this;
        }

        /**
         * Sets hard windows, sorted and disjoint; empty means any time that the site is open.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder windows(List<TimeWindow> value) {
            this.windows = value;
            return this;
        }

        /**
         * Sets windows that the customer prefers; time outside costs money.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder preferredWindows(List<TimeWindow> value) {
            this.preferredWindows = value;
            return this;
        }

        /**
         * Sets windows that were promised to the customer; time outside costs money, or is forbidden,
         * as the policy says.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder promisedWindows(List<TimeWindow> value) {
            this.promisedWindows = value;
            return this;
        }

        /**
         * Sets no start before this instant, for example because parts arrive then; null for no bound.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder availableFrom(@Nullable Instant value) {
            this.availableFrom = value;
            return this;
        }

        /**
         * Sets when the work is due; work left undone weighs more with every started day overdue at
         * {@code now}; null for no due date.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder due(@Nullable Instant value) {
            this.due = value;
            return this;
        }

        /**
         * Sets the deadlines promised, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder sla(@Nullable Sla value) {
            this.sla = value;
            return this;
        }

        /**
         * Sets null for mandatory work; else what leaving the job undone costs in money, all-in.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder optionalPrice(@Nullable BigDecimal value) {
            this.optionalPrice = value;
            return this;
        }

        /**
         * Sets if not empty, only these technicians may do it.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder requiredTechnicians(List<String> value) {
            this.requiredTechnicians = value;
            return this;
        }

        /**
         * Sets technicians who may not do it.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder excludedTechnicians(List<String> value) {
            this.excludedTechnicians = value;
            return this;
        }

        /**
         * Sets technicians whom the customer prefers.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder preferredTechnicians(List<Preference> value) {
            this.preferredTechnicians = value;
            return this;
        }

        /**
         * Sets whether the visits of a crew start or end together.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder crewAlignment(Alignment value) {
            this.crewAlignment = value;
            return this;
        }

        /**
         * Sets how far the work has come.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder status(Status value) {
            this.status = value;
            return this;
        }

        /**
         * Sets what the dispatcher has fixed, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder lock(@Nullable Lock value) {
            this.lock = value;
            return this;
        }

        /**
         * Sets the host's own attributes, visible to rules.
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
        public Job build() {
            return new Job(
                    id,
                    site,
                    visits,
                    workOrderId,
                    type,
                    priority,
                    emergency,
                    customer,
                    equipment,
                    windows,
                    preferredWindows,
                    promisedWindows,
                    availableFrom,
                    due,
                    sla,
                    optionalPrice,
                    requiredTechnicians,
                    excludedTechnicians,
                    preferredTechnicians,
                    crewAlignment,
                    status,
                    lock,
                    attributes);
        }
    }

    /**
     * One technician's presence at the job.
     *
     * @param duration The work time at standard speed, whole seconds, above zero.
     * @param requirements What the technician must bring.
     * @param durationSkill The skill whose factor scales the duration, or null for the first skill of
     *     {@code requirements.allOf}.
     * @param actual What really happened, for visits that are running or complete; null otherwise.
     */
    public record Visit(
            Duration duration,
            @Default("NONE") Requirements requirements,
            @Nullable String durationSkill,
            @Nullable Actual actual) {
        /** Copies the collections and fills in the defaults. */
        public Visit {
            Objects.requireNonNull(duration, "Visit.duration");
            requirements = requirements == null ? Requirements.NONE : requirements;
        }
    }

    /**
     * The real times of a visit that has started.
     *
     * @param technician The id of the technician who is or was there.
     * @param shift The id of the shift.
     * @param start When work started.
     * @param end When work ended, or null while it is running.
     */
    public record Actual(
            String technician,
            String shift,
            Instant start,
            @Nullable Instant end) {
        /** Copies the collections and fills in the defaults. */
        public Actual {
            Objects.requireNonNull(technician, "Actual.technician");
            Objects.requireNonNull(shift, "Actual.shift");
            Objects.requireNonNull(start, "Actual.start");
        }
    }

    /**
     * A technician whom the customer prefers, with a strength.
     *
     * @param technician The id of the technician.
     * @param strength The strength, above 0 to 10; it multiplies the money of the preference rule.
     */
    public record Preference(
            String technician, @Default("1.0") double strength) {
        /** Copies the collections and fills in the defaults. */
        public Preference {
            Objects.requireNonNull(technician, "Preference.technician");
        }
    }

    /**
     * What the dispatcher has fixed; null parts are free.
     *
     * @param technician The technician who must do it, or null.
     * @param day The day of the shift (in the technician's zone) on which it must be done, or null.
     * @param shift The shift in which it must be done, or null.
     * @param start The start that is fixed, or null.
     * @param tolerance How far the start may lie from {@code start} on either side.
     * @param position The place in the route's visits, from 0, or null.
     * @param after The id of the job that must come directly before on the same route, or null.
     */
    public record Lock(
            @Nullable String technician,
            @Nullable LocalDate day,
            @Nullable String shift,
            @Nullable Instant start,
            @Default("PT0S") Duration tolerance,
            @Nullable Integer position,
            @Nullable String after) {
        /** Copies the collections and fills in the defaults. */
        public Lock {
            tolerance = tolerance == null ? Duration.ZERO : tolerance;
        }

        /**
         * Starts a builder with the required values; everything else has its default.
         *
         * @return a new builder
         */
        public static Builder builder() {
            return new Builder();
        }

        /**
         * A builder that starts from these values.
         *
         * @return a new builder
         */
        public Builder toBuilder() {
            Builder copy = new Builder();
            copy.technician = technician;
            copy.day = day;
            copy.shift = shift;
            copy.start = start;
            copy.tolerance = tolerance;
            copy.position = position;
            copy.after = after;
            return copy;
        }

        /** Collects the values of a {@link Lock}; not thread-safe. */
        public static final class Builder {
            private @Nullable String technician;
            private @Nullable LocalDate day;
            private @Nullable String shift;
            private @Nullable Instant start;
            private Duration tolerance = Duration.ZERO;
            private @Nullable Integer position;
            private @Nullable String after;

            private Builder() {}

            /**
             * Sets the technician who must do it, or null.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder technician(@Nullable String value) {
                this.technician = value;
                return this;
            }

            /**
             * Sets the day of the shift (in the technician's zone) on which it must be done, or
             * null.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder day(@Nullable LocalDate value) {
                this.day = value;
                return this;
            }

            /**
             * Sets the shift in which it must be done, or null.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder shift(@Nullable String value) {
                this.shift = value;
                return this;
            }

            /**
             * Sets the start that is fixed, or null.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder start(@Nullable Instant value) {
                this.start = value;
                return this;
            }

            /**
             * Sets how far the start may lie from {@code start} on either side.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder tolerance(Duration value) {
                this.tolerance = value;
                return this;
            }

            /**
             * Sets the place in the route's visits, from 0, or null.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder position(@Nullable Integer value) {
                this.position = value;
                return this;
            }

            /**
             * Sets the id of the job that must come directly before on the same route, or null.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder after(@Nullable String value) {
                this.after = value;
                return this;
            }

            /**
             * Builds the record.
             *
             * @return the immutable record
             */
            public Lock build() {
                return new Lock(technician, day, shift, start, tolerance, position, after);
            }
        }
    }

    /** How the visits of a crew are aligned. */
    public enum Alignment {
        /** They start together. */
        START,
        /** They end together. */
        END
    }

    /** How far a job has come. From TRAVELLING on it stays where it is. */
    public enum Status {
        /** Not planned yet. */
        REQUESTED,
        /** Planned. */
        PLANNED,
        /** Sent to the technician. */
        DISPATCHED,
        /** Accepted by the technician. */
        ACCEPTED,
        /** The technician is on the way. */
        TRAVELLING,
        /** The technician has arrived. */
        ON_SITE,
        /** Work is running. */
        WORKING,
        /** Work has stopped for a part. */
        WAITING_FOR_PART,
        /** Work has stopped for help. */
        STUCK,
        /** Done. */
        COMPLETE,
        /** Ended without access; not planned. */
        NO_ACCESS,
        /** Ended because the customer was absent; not planned. */
        NO_SHOW,
        /** Withdrawn; not planned. */
        CANCELLED
    }
}
