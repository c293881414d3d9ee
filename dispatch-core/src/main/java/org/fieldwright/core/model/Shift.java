// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;
import org.fieldwright.core.internal.Default;
import org.jspecify.annotations.Nullable;

/**
 *
 * <p>One dated working period of a technician, with its own start and end place.
 *
 * <p>Bounds in order of time: {@code earliestDeparture} (nobody leaves before), {@code earliestFirstArrival}
 * (nobody arrives at the first stop before), {@code softEnd} (overtime begins) and {@code hardEnd} (back at the
 * end place). Where the drive home is own time, {@code softLastDeparture} and {@code hardLastDeparture} bound
 * the departure from the last visit instead.
 *
 * @param id The id, unique among the shifts of all technicians.
 * @param start The id of the site where the technician starts.
 * @param end The id of the site where the technician ends, or null if the route stops at the last visit.
 * @param earliestDeparture Nobody leaves the start before.
 * @param hardEnd The route never ends after, the drive to {@code end} included.
 * @param earliestFirstArrival Nobody arrives at the first stop before, or null.
 * @param softEnd Past this instant the end of the route is overtime; null for none. Not together with {@code
 *     softLastDeparture}.
 * @param softLastDeparture Past this instant the departure from the last visit is overtime, the drive home
 *     being own time; null for none.
 * @param hardLastDeparture The last visit never ends after, or null.
 * @param breaks The breaks, taken in this order.
 * @param breakRule A rule on the longest stretch without a break, or null.
 * @param maxWork The most work in this shift, breaks not counted, or null.
 * @param maxTravel The most travel in this shift, or null.
 * @param maxLeg The longest single leg, or null.
 * @param maxJobs The most visits, or null.
 */
public record Shift(
        String id,
        String start,
        @Nullable String end,
        Instant earliestDeparture,
        Instant hardEnd,
        @Nullable Instant earliestFirstArrival,
        @Nullable Instant softEnd,
        @Nullable Instant softLastDeparture,
        @Nullable Instant hardLastDeparture,
        List<Break> breaks,
        @Nullable BreakRule breakRule,
        @Nullable Duration maxWork,
        @Nullable Duration maxTravel,
        @Nullable Duration maxLeg,
        @Nullable Integer maxJobs) {
    /** Copies the collections and fills in the defaults. */
    public Shift {
        Objects.requireNonNull(id, "Shift.id");
        Objects.requireNonNull(start, "Shift.start");
        Objects.requireNonNull(earliestDeparture, "Shift.earliestDeparture");
        Objects.requireNonNull(hardEnd, "Shift.hardEnd");
        breaks = Copies.list(breaks);
    }

    /**
     * Starts a builder with the required values; everything else has its default.
     *
     * @param id The id, unique among the shifts of all technicians.
     * @param start The id of the site where the technician starts.
     * @param earliestDeparture Nobody leaves the start before.
     * @param hardEnd The route never ends after, the drive to {@code end} included.
     * @return a new builder
     */
    public static Builder builder(String id, String start, Instant earliestDeparture, Instant hardEnd) {
        return new Builder(id, start, earliestDeparture, hardEnd);
    }

    /**
     * A builder that starts from these values.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder copy = new Builder(id, start, earliestDeparture, hardEnd);
        copy.end = end;
        copy.earliestFirstArrival = earliestFirstArrival;
        copy.softEnd = softEnd;
        copy.softLastDeparture = softLastDeparture;
        copy.hardLastDeparture = hardLastDeparture;
        copy.breaks = breaks;
        copy.breakRule = breakRule;
        copy.maxWork = maxWork;
        copy.maxTravel = maxTravel;
        copy.maxLeg = maxLeg;
        copy.maxJobs = maxJobs;
        return copy;
    }

    /** Collects the values of a {@link Shift}; not thread-safe. */
    public static final class Builder {
        private String id;
        private String start;
        private @Nullable String end;
        private Instant earliestDeparture;
        private Instant hardEnd;
        private @Nullable Instant earliestFirstArrival;
        private @Nullable Instant softEnd;
        private @Nullable Instant softLastDeparture;
        private @Nullable Instant hardLastDeparture;
        private List<Break> breaks = List.of();
        private @Nullable BreakRule breakRule;
        private @Nullable Duration maxWork;
        private @Nullable Duration maxTravel;
        private @Nullable Duration maxLeg;
        private @Nullable Integer maxJobs;

        private Builder(String id, String start, Instant earliestDeparture, Instant hardEnd) {
            this.id = id;
            this.start = start;
            this.earliestDeparture = earliestDeparture;
            this.hardEnd = hardEnd;
        }

        /**
         * Sets the id, unique among the shifts of all technicians.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder id(String value) {
            this.id = value;
            return this;
        }

        /**
         * Sets the id of the site where the technician starts.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder start(String value) {
            this.start = value;
            return this;
        }

        /**
         * Sets the id of the site where the technician ends, or null if the route stops at the last
         * visit.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder end(@Nullable String value) {
            this.end = value;
            return this;
        }

        /**
         * Sets nobody leaves the start before.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder earliestDeparture(Instant value) {
            this.earliestDeparture = value;
            return this;
        }

        /**
         * Sets the route never ends after, the drive to {@code end} included.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder hardEnd(Instant value) {
            this.hardEnd = value;
            return this;
        }

        /**
         * Sets nobody arrives at the first stop before, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder earliestFirstArrival(@Nullable Instant value) {
            this.earliestFirstArrival = value;
            return this;
        }

        /**
         * Sets past this instant the end of the route is overtime; null for none. Not together with
         * {@code softLastDeparture}.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder softEnd(@Nullable Instant value) {
            this.softEnd = value;
            return this;
        }

        /**
         * Sets past this instant the departure from the last visit is overtime, the drive home being
         * own time; null for none.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder softLastDeparture(@Nullable Instant value) {
            this.softLastDeparture = value;
            return this;
        }

        /**
         * Sets the last visit never ends after, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder hardLastDeparture(@Nullable Instant value) {
            this.hardLastDeparture = value;
            return this;
        }

        /**
         * Sets the breaks, taken in this order.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder breaks(List<Break> value) {
            this.breaks = value;
            return this;
        }

        /**
         * Sets A rule on the longest stretch without a break, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder breakRule(@Nullable BreakRule value) {
            this.breakRule = value;
            return this;
        }

        /**
         * Sets the most work in this shift, breaks not counted, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder maxWork(@Nullable Duration value) {
            this.maxWork = value;
            return this;
        }

        /**
         * Sets the most travel in this shift, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder maxTravel(@Nullable Duration value) {
            this.maxTravel = value;
            return this;
        }

        /**
         * Sets the longest single leg, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder maxLeg(@Nullable Duration value) {
            this.maxLeg = value;
            return this;
        }

        /**
         * Sets the most visits, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder maxJobs(@Nullable Integer value) {
            this.maxJobs = value;
            return this;
        }

        /**
         * Builds the record.
         *
         * @return the immutable record
         */
        public Shift build() {
            return new Shift(
                    id,
                    start,
                    end,
                    earliestDeparture,
                    hardEnd,
                    earliestFirstArrival,
                    softEnd,
                    softLastDeparture,
                    hardLastDeparture,
                    breaks,
                    breakRule,
                    maxWork,
                    maxTravel,
                    maxLeg,
                    maxJobs);
        }
    }

    /**
     * No stretch longer than {@code maxStretch} without a break of at least {@code minBreak}; the engine
     * plans what is missing.
     *
     * @param maxStretch The longest stretch since departure or the last break's end, above zero.
     * @param minBreak The shortest break that counts, above zero.
     * @param paid Whether a break planned by this rule is paid.
     */
    public record BreakRule(
            Duration maxStretch,
            Duration minBreak,
            @Default("false") boolean paid) {
        /** Copies the collections and fills in the defaults. */
        public BreakRule {
            Objects.requireNonNull(maxStretch, "BreakRule.maxStretch");
            Objects.requireNonNull(minBreak, "BreakRule.minBreak");
        }
    }
}
