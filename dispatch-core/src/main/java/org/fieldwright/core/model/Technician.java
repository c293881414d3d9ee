// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;
import org.fieldwright.core.internal.Default;
import org.jspecify.annotations.Nullable;

// Long because its builders have a documented method for each of the many optional parts; there is no logic in it.

/**
 * Who does visits. A technician has many dated shifts over the horizon.
 *
 * @param id The id, unique among the technicians.
 * @param name A name for people, or null; never logged above DEBUG.
 * @param home The id of the site from which the distance limit counts, or null.
 * @param shifts The shifts, in any order.
 * @param skills The skills.
 * @param certifications The certifications and licences.
 * @param territories The territories; empty means anywhere.
 * @param tools Reusable tools and equipment on the van.
 * @param access Clearances and keys held.
 * @param resourceType The type of resource, or null.
 * @param rating The rating from 0 (none) to 5.
 * @param senior Whether customers of the VIP tier are preferably sent this technician.
 * @param costs What this technician costs, or null for the policy's default.
 * @param travelFactor Factor on travel times, above 0 to 10.
 * @param travelExtra Time added to every leg between two different sites.
 * @param maxDistanceFromHome The greatest distance from home to a job in metres, or null for no limit.
 * @param maxWorkPerDay The most work in one day, or null.
 * @param maxWorkPerWeek The most work in one week (Monday to Sunday), or null.
 * @param minRest The least time between the end of one used shift and the departure of the next, or null.
 * @param maxJobsPerDayByType The most visits in one day by type of job; types not named have no limit.
 * @param workload Time used and available in the past, for fairness, or null for someone new.
 * @param zone The zone that decides the day of a shift, or null for the problem's.
 * @param attributes The host's own attributes, visible to rules.
 */
public record Technician(
        String id,
        @Nullable String name,
        @Nullable String home,
        List<Shift> shifts,
        List<Skill> skills,
        List<Certification> certifications,
        List<Membership> territories,
        List<String> tools,
        List<String> access,
        @Nullable String resourceType,
        @Default("0.0") double rating,
        @Default("false") boolean senior,
        @Nullable Costs costs,
        @Default("1.0") double travelFactor,
        @Default("PT0S") Duration travelExtra,
        @Nullable Integer maxDistanceFromHome,
        @Nullable Duration maxWorkPerDay,
        @Nullable Duration maxWorkPerWeek,
        @Nullable Duration minRest,
        Map<String, Integer> maxJobsPerDayByType,
        @Nullable Workload workload,
        @Nullable ZoneId zone,
        Map<String, String> attributes) {
    /** Copies the collections and fills in the defaults. */
    public Technician {
        Objects.requireNonNull(id, "Technician.id");
        shifts = Copies.list(shifts);
        skills = Copies.list(skills);
        certifications = Copies.list(certifications);
        territories = Copies.list(territories);
        tools = Copies.list(tools);
        access = Copies.list(access);
        travelExtra = travelExtra == null ? Duration.ZERO : travelExtra;
        maxJobsPerDayByType = Copies.sorted(maxJobsPerDayByType);
        attributes = Copies.sorted(attributes);
    }

    /**
     * Starts a builder with the required values; everything else has its default.
     *
     * @param id The id, unique among the technicians.
     * @return a new builder
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * A builder that starts from these values.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder copy = new Builder(id);
        copy.name = name;
        copy.home = home;
        copy.shifts = shifts;
        copy.skills = skills;
        copy.certifications = certifications;
        copy.territories = territories;
        copy.tools = tools;
        copy.access = access;
        copy.resourceType = resourceType;
        copy.rating = rating;
        copy.senior = senior;
        copy.costs = costs;
        copy.travelFactor = travelFactor;
        copy.travelExtra = travelExtra;
        copy.maxDistanceFromHome = maxDistanceFromHome;
        copy.maxWorkPerDay = maxWorkPerDay;
        copy.maxWorkPerWeek = maxWorkPerWeek;
        copy.minRest = minRest;
        copy.maxJobsPerDayByType = maxJobsPerDayByType;
        copy.workload = workload;
        copy.zone = zone;
        copy.attributes = attributes;
        return copy;
    }

    /** Collects the values of a {@link Technician}; not thread-safe. */
    public static final class Builder {
        private String id;
        private @Nullable String name;
        private @Nullable String home;
        private List<Shift> shifts = List.of();
        private List<Skill> skills = List.of();
        private List<Certification> certifications = List.of();
        private List<Membership> territories = List.of();
        private List<String> tools = List.of();
        private List<String> access = List.of();
        private @Nullable String resourceType;
        private double rating = 0.0;
        private boolean senior = false;
        private @Nullable Costs costs;
        private double travelFactor = 1.0;
        private Duration travelExtra = Duration.ZERO;
        private @Nullable Integer maxDistanceFromHome;
        private @Nullable Duration maxWorkPerDay;
        private @Nullable Duration maxWorkPerWeek;
        private @Nullable Duration minRest;
        private Map<String, Integer> maxJobsPerDayByType = Map.of();
        private @Nullable Workload workload;
        private @Nullable ZoneId zone;
        private Map<String, String> attributes = Map.of();

        private Builder(String id) {
            this.id = id;
        }

        /**
         * Sets the id, unique among the technicians.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder id(String value) {
            this.id = value;
            return this;
        }

        /**
         * Sets A name for people, or null; never logged above DEBUG.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder name(@Nullable String value) {
            this.name = value;
            return this;
        }

        /**
         * Sets the id of the site from which the distance limit counts, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder home(@Nullable String value) {
            this.home = value;
            return this;
        }

        /**
         * Sets the shifts, in any order.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder shifts(List<Shift> value) {
            this.shifts = value;
            return this;
        }

        /**
         * Sets the skills.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder skills(List<Skill> value) {
            this.skills = value;
            return this;
        }

        /**
         * Sets the certifications and licences.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder certifications(List<Certification> value) {
            this.certifications = value;
            return this;
        }

        /**
         * Sets the territories; empty means anywhere.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder territories(List<Membership> value) {
            this.territories = value;
            return this;
        }

        /**
         * Sets reusable tools and equipment on the van.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder tools(List<String> value) {
            this.tools = value;
            return this;
        }

        /**
         * Sets clearances and keys held.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder access(List<String> value) {
            this.access = value;
            return this;
        }

        /**
         * Sets the type of resource, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder resourceType(@Nullable String value) {
            this.resourceType = value;
            return this;
        }

        /**
         * Sets the rating from 0 (none) to 5.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder rating(double value) {
            this.rating = value;
            return this;
        }

        /**
         * Sets whether customers of the VIP tier are preferably sent this technician.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder senior(boolean value) {
            this.senior = value;
            return this;
        }

        /**
         * Sets what this technician costs, or null for the policy's default.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder costs(@Nullable Costs value) {
            this.costs = value;
            return this;
        }

        /**
         * Sets factor on travel times, above 0 to 10.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder travelFactor(double value) {
            this.travelFactor = value;
            return this;
        }

        /**
         * Sets time added to every leg between two different sites.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder travelExtra(Duration value) {
            this.travelExtra = value;
            return this;
        }

        /**
         * Sets the greatest distance from home to a job in metres, or null for no limit.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder maxDistanceFromHome(@Nullable Integer value) {
            this.maxDistanceFromHome = value;
            return this;
        }

        /**
         * Sets the most work in one day, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder maxWorkPerDay(@Nullable Duration value) {
            this.maxWorkPerDay = value;
            return this;
        }

        /**
         * Sets the most work in one week (Monday to Sunday), or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder maxWorkPerWeek(@Nullable Duration value) {
            this.maxWorkPerWeek = value;
            return this;
        }

        /**
         * Sets the least time between the end of one used shift and the departure of the next, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder minRest(@Nullable Duration value) {
            this.minRest = value;
            return this;
        }

        /**
         * Sets the most visits in one day by type of job; types not named have no limit.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder maxJobsPerDayByType(Map<String, Integer> value) {
            this.maxJobsPerDayByType = value;
            return this;
        }

        /**
         * Sets time used and available in the past, for fairness, or null for someone new.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder workload(@Nullable Workload value) {
            this.workload = value;
            return this;
        }

        /**
         * Sets the zone that decides the day of a shift, or null for the problem's.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder zone(@Nullable ZoneId value) {
            this.zone = value;
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
        public Technician build() {
            return new Technician(
                    id,
                    name,
                    home,
                    shifts,
                    skills,
                    certifications,
                    territories,
                    tools,
                    access,
                    resourceType,
                    rating,
                    senior,
                    costs,
                    travelFactor,
                    travelExtra,
                    maxDistanceFromHome,
                    maxWorkPerDay,
                    maxWorkPerWeek,
                    minRest,
                    maxJobsPerDayByType,
                    workload,
                    zone,
                    attributes);
        }
    }

    /**
     * A skill that a technician has.
     *
     * @param name The name.
     * @param level The level, at least 1.
     * @param validFrom The first day on which it counts, or null.
     * @param validTo The last day on which it counts, or null.
     * @param durationFactor Factor on the duration of work governed by this skill, above 0 to 10; 0.8 is
     *     faster than standard.
     */
    public record Skill(
            String name,
            @Default("1") int level,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Default("1.0") double durationFactor) {
        /** Copies the collections and fills in the defaults. */
        public Skill {
            Objects.requireNonNull(name, "Skill.name");
        }

        /**
         * Starts a builder with the required values; everything else has its default.
         *
         * @param name The name.
         * @return a new builder
         */
        public static Builder builder(String name) {
            return new Builder(name);
        }

        /**
         * A builder that starts from these values.
         *
         * @return a new builder
         */
        public Builder toBuilder() {
            Builder copy = new Builder(name);
            copy.level = level;
            copy.validFrom = validFrom;
            copy.validTo = validTo;
            copy.durationFactor = durationFactor;
            return copy;
        }

        /** Collects the values of a {@link Skill}; not thread-safe. */
        public static final class Builder {
            private String name;
            private int level = 1;
            private @Nullable LocalDate validFrom;
            private @Nullable LocalDate validTo;
            private double durationFactor = 1.0;

            private Builder(String name) {
                this.name = name;
            }

            /**
             * Sets the name.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder name(String value) {
                this.name = value;
                return this;
            }

            /**
             * Sets the level, at least 1.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder level(int value) {
                this.level = value;
                return this;
            }

            /**
             * Sets the first day on which it counts, or null.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder validFrom(@Nullable LocalDate value) {
                this.validFrom = value;
                return this;
            }

            /**
             * Sets the last day on which it counts, or null.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder validTo(@Nullable LocalDate value) {
                this.validTo = value;
                return this;
            }

            /**
             * Sets factor on the duration of work governed by this skill, above 0 to 10; 0.8 is
             * faster than standard.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder durationFactor(double value) {
                this.durationFactor = value;
                return this;
            }

            /**
             * Builds the record.
             *
             * @return the immutable record
             */
            public Skill build() {
                return new Skill(name, level, validFrom, validTo, durationFactor);
            }
        }
    }

    /**
     * A certification or licence.
     *
     * @param name The name.
     * @param validFrom From when it holds, or null.
     * @param expires The last instant at which it holds, or null.
     */
    public record Certification(
            String name,
            @Nullable Instant validFrom,
            @Nullable Instant expires) {
        /** Copies the collections and fills in the defaults. */
        public Certification {
            Objects.requireNonNull(name, "Certification.name");
        }
    }

    /**
     * Membership of a territory.
     *
     * @param territory The id of the territory.
     * @param primary Whether it is a primary territory.
     * @param validFrom The first day, or null; a loan has dates.
     * @param validTo The last day, or null.
     */
    public record Membership(
            String territory,
            @Default("true") boolean primary,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        /** Copies the collections and fills in the defaults. */
        public Membership {
            Objects.requireNonNull(territory, "Membership.territory");
        }
    }

    /**
     * Rates in money of the problem.
     *
     * @param perHour For each paid hour.
     * @param perTravelHour On top, for each hour of travel.
     * @param perKilometre For each kilometre.
     * @param perWaitingHour On top, for each hour of waiting.
     * @param perShift Once for each shift that is used.
     * @param overtime Ascending tiers whose rate replaces the hourly rate past the soft end; empty pays
     *     overtime at {@code perHour}.
     */
    public record Costs(
            @Default("0") BigDecimal perHour,
            @Default("0") BigDecimal perTravelHour,
            @Default("0") BigDecimal perKilometre,
            @Default("0") BigDecimal perWaitingHour,
            @Default("0") BigDecimal perShift,
            List<OvertimeTier> overtime) {
        /** Copies the collections and fills in the defaults. */
        public Costs {
            perHour = Copies.decimal(perHour, "0");
            perTravelHour = Copies.decimal(perTravelHour, "0");
            perKilometre = Copies.decimal(perKilometre, "0");
            perWaitingHour = Copies.decimal(perWaitingHour, "0");
            perShift = Copies.decimal(perShift, "0");
            overtime = Copies.list(overtime);
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
            copy.perHour = perHour;
            copy.perTravelHour = perTravelHour;
            copy.perKilometre = perKilometre;
            copy.perWaitingHour = perWaitingHour;
            copy.perShift = perShift;
            copy.overtime = overtime;
            return copy;
        }

        /** Collects the values of a {@link Costs}; not thread-safe. */
        public static final class Builder {
            private BigDecimal perHour = new BigDecimal("0");
            private BigDecimal perTravelHour = new BigDecimal("0");
            private BigDecimal perKilometre = new BigDecimal("0");
            private BigDecimal perWaitingHour = new BigDecimal("0");
            private BigDecimal perShift = new BigDecimal("0");
            private List<OvertimeTier> overtime = List.of();

            private Builder() {}

            /**
             * Sets for each paid hour.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder perHour(BigDecimal value) {
                this.perHour = value;
                return this;
            }

            /**
             * Sets on top, for each hour of travel.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder perTravelHour(BigDecimal value) {
                this.perTravelHour = value;
                return this;
            }

            /**
             * Sets for each kilometre.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder perKilometre(BigDecimal value) {
                this.perKilometre = value;
                return this;
            }

            /**
             * Sets on top, for each hour of waiting.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder perWaitingHour(BigDecimal value) {
                this.perWaitingHour = value;
                return this;
            }

            /**
             * Sets once for each shift that is used.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder perShift(BigDecimal value) {
                this.perShift = value;
                return this;
            }

            /**
             * Sets ascending tiers whose rate replaces the hourly rate past the soft end; empty
             * pays overtime at {@code perHour}.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder overtime(List<OvertimeTier> value) {
                this.overtime = value;
                return this;
            }

            /**
             * Builds the record.
             *
             * @return the immutable record
             */
            public Costs build() {
                return new Costs(perHour, perTravelHour, perKilometre, perWaitingHour, perShift, overtime);
            }
        }
    }

    /**
     * A tier of overtime.
     *
     * @param upTo The overtime up to which this rate holds, counted from the soft end; null for the last
     *     tier.
     * @param perHour The rate per hour in this tier.
     */
    public record OvertimeTier(@Nullable Duration upTo, BigDecimal perHour) {
        /** Copies the collections and fills in the defaults. */
        public OvertimeTier {
            Objects.requireNonNull(perHour, "OvertimeTier.perHour");
            perHour = Copies.decimal(perHour, "0");
        }
    }

    /**
     * Time used and available in a period before the horizon, the same period for all technicians.
     *
     * @param used The time worked.
     * @param available The time that was available, above zero.
     */
    public record Workload(Duration used, Duration available) {
        /** Copies the collections and fills in the defaults. */
        public Workload {
            Objects.requireNonNull(used, "Workload.used");
            Objects.requireNonNull(available, "Workload.available");
        }
    }
}
