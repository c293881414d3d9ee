// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;
import org.fieldwright.core.internal.Default;
import org.fieldwright.core.model.Technician;
import org.jspecify.annotations.Nullable;

// Long because its builders have a documented method for each of the many optional parts; there is no logic in it.

/**
 * The objective as data: every weight, switch and default, in money of the problem's currency unless said
 * otherwise. Rates are per hour, per event or per minute as named. The presets are starting points; change them
 * with {@link #toBuilder()}.
 *
 * @param version A name and version for decision records.
 * @param paidTime Which time of a shift is paid by the hour.
 * @param costs What a technician without costs of their own costs; null for {@link #DEFAULT_COSTS}.
 * @param priorityWeights Weight of undone work for priority 1 to 10, ten values descending; empty for a factor
 *     of 3 per step (19683 to 1).
 * @param emergencyWeight Weight of undone emergencies, at least that of priority 1.
 * @param strictPriorities Whether weights are computed so that any work of a higher class outweighs all work of
 *     lower classes.
 * @param ageingPerDay What undone work gains in weight for every started day overdue, as a share; two decimals.
 * @param ageingCap The greatest factor that ageing reaches, at least 1; two decimals.
 * @param canWait Factor on the weight of undone work whose last window and SLA end after the horizon; two
 *     decimals.
 * @param slaFixed Money once when an SLA deadline without its own price is missed.
 * @param slaPerHour Money per hour past an SLA deadline without its own price.
 * @param slaPerDay Money per started day past an SLA deadline without its own price.
 * @param alapPerHour Money per hour of starting earlier than an AS_LATE_AS_POSSIBLE_INSIDE deadline less the
 *     margin.
 * @param alapMargin The margin before such a deadline.
 * @param preferredWindowPerHour Money per hour outside a job's preferred windows.
 * @param promisedWindowPerHour Money per hour outside a job's promised windows.
 * @param promisedWindowsHard Whether promised windows bind like hard ones.
 * @param completionRiskPriority Work of this priority or more urgent costs more when it ends close to the soft
 *     end; 0 for none.
 * @param completionRiskPerHour Money per hour past the soft end less the buffer.
 * @param completionRiskBuffer The buffer before the soft end.
 * @param reserveShare Share of each shift's net time to keep free of movable work, 0 to 1; two decimals.
 * @param reservePerHour Money per hour of movable work beyond that.
 * @param fairnessPerHour Rate of the fairness term: rate x load x load / available; 0 for none.
 * @param worstLatenessPerHour Money per hour of the largest lateness of any visit in the plan, so that nobody
 *     waits very long; 0 for none.
 * @param freeze Published visits that start before {@code now} plus this stay as they are.
 * @param waitingCountsAsBreak Whether waiting of at least the break's length counts for a break rule.
 * @param disruption What changes against the published plan cost; null for {@link #DEFAULT_DISRUPTION}.
 * @param maxDepotStops The most stops at depots in one shift, 0 to 100; each depot at most once.
 */
public record Policy(
        @Default("balanced-1") String version,
        @Default("WHOLE_SHIFT_IF_USED") PaidTime paidTime,
        Technician.@Nullable Costs costs,
        List<Integer> priorityWeights,
        @Default("59049") int emergencyWeight,
        @Default("false") boolean strictPriorities,
        @Default("0.1") BigDecimal ageingPerDay,
        @Default("10") BigDecimal ageingCap,
        @Default("0.1") BigDecimal canWait,
        @Default("50") BigDecimal slaFixed,
        @Default("20") BigDecimal slaPerHour,
        @Default("100") BigDecimal slaPerDay,
        @Default("2") BigDecimal alapPerHour,
        @Default("PT4H") Duration alapMargin,
        @Default("10") BigDecimal preferredWindowPerHour,
        @Default("60") BigDecimal promisedWindowPerHour,
        @Default("false") boolean promisedWindowsHard,
        @Default("0") int completionRiskPriority,
        @Default("10") BigDecimal completionRiskPerHour,
        @Default("PT1H") Duration completionRiskBuffer,
        @Default("0") BigDecimal reserveShare,
        @Default("15") BigDecimal reservePerHour,
        @Default("0") BigDecimal fairnessPerHour,
        @Default("0") BigDecimal worstLatenessPerHour,
        @Default("PT0S") Duration freeze,
        @Default("false") boolean waitingCountsAsBreak,
        @Nullable Disruption disruption,
        @Default("1") int maxDepotStops) {
    /** Copies the collections and fills in the defaults. */
    public Policy {
        version = version == null ? "balanced-1" : version;
        paidTime = paidTime == null ? PaidTime.WHOLE_SHIFT_IF_USED : paidTime;
        priorityWeights = Copies.list(priorityWeights);
        ageingPerDay = Copies.decimal(ageingPerDay, "0.1");
        ageingCap = Copies.decimal(ageingCap, "10");
        canWait = Copies.decimal(canWait, "0.1");
        slaFixed = Copies.decimal(slaFixed, "50");
        slaPerHour = Copies.decimal(slaPerHour, "20");
        slaPerDay = Copies.decimal(slaPerDay, "100");
        alapPerHour = Copies.decimal(alapPerHour, "2");
        alapMargin = alapMargin == null ? Duration.parse("PT4H") : alapMargin;
        preferredWindowPerHour = Copies.decimal(preferredWindowPerHour, "10");
        promisedWindowPerHour = Copies.decimal(promisedWindowPerHour, "60");
        completionRiskPerHour = Copies.decimal(completionRiskPerHour, "10");
        completionRiskBuffer = completionRiskBuffer == null ? Duration.parse("PT1H") : completionRiskBuffer;
        reserveShare = Copies.decimal(reserveShare, "0");
        reservePerHour = Copies.decimal(reservePerHour, "15");
        fairnessPerHour = Copies.decimal(fairnessPerHour, "0");
        worstLatenessPerHour = Copies.decimal(worstLatenessPerHour, "0");
        freeze = freeze == null ? Duration.ZERO : freeze;
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
        copy.version = version;
        copy.paidTime = paidTime;
        copy.costs = costs;
        copy.priorityWeights = priorityWeights;
        copy.emergencyWeight = emergencyWeight;
        copy.strictPriorities = strictPriorities;
        copy.ageingPerDay = ageingPerDay;
        copy.ageingCap = ageingCap;
        copy.canWait = canWait;
        copy.slaFixed = slaFixed;
        copy.slaPerHour = slaPerHour;
        copy.slaPerDay = slaPerDay;
        copy.alapPerHour = alapPerHour;
        copy.alapMargin = alapMargin;
        copy.preferredWindowPerHour = preferredWindowPerHour;
        copy.promisedWindowPerHour = promisedWindowPerHour;
        copy.promisedWindowsHard = promisedWindowsHard;
        copy.completionRiskPriority = completionRiskPriority;
        copy.completionRiskPerHour = completionRiskPerHour;
        copy.completionRiskBuffer = completionRiskBuffer;
        copy.reserveShare = reserveShare;
        copy.reservePerHour = reservePerHour;
        copy.fairnessPerHour = fairnessPerHour;
        copy.worstLatenessPerHour = worstLatenessPerHour;
        copy.freeze = freeze;
        copy.waitingCountsAsBreak = waitingCountsAsBreak;
        copy.disruption = disruption;
        copy.maxDepotStops = maxDepotStops;
        return copy;
    }

    /** Costs of a technician without costs of their own: 40 an hour, 0.50 a kilometre, overtime at 60. */
    public static final Technician.Costs DEFAULT_COSTS = Technician.Costs.builder()
            .perHour(new BigDecimal("40"))
            .perKilometre(new BigDecimal("0.5"))
            .overtime(List.of(new Technician.OvertimeTier(null, new BigDecimal("60"))))
            .build();

    /** Disruption with every default. */
    public static final Disruption DEFAULT_DISRUPTION = Disruption.builder().build();

    /**
     * A balance of cost and service; every default as documented on the components.
     *
     * @return the preset
     */
    public static Policy balanced() {
        return builder().build();
    }

    /**
     * Money first: paid from departure, so short days save; SLA prices as in the balanced preset.
     *
     * @return the preset
     */
    public static Policy lowestCost() {
        return builder()
                .version("lowest-cost-1")
                .paidTime(PaidTime.FROM_DEPARTURE)
                .build();
    }

    /**
     * Service first: lateness and broken promises cost three times as much, urgent work is kept away from the end of the shift.
     *
     * @return the preset
     */
    public static Policy serviceFirst() {
        return builder()
                .version("service-first-1")
                .slaFixed(new BigDecimal("150"))
                .slaPerHour(new BigDecimal("60"))
                .slaPerDay(new BigDecimal("300"))
                .promisedWindowPerHour(new BigDecimal("180"))
                .preferredWindowPerHour(new BigDecimal("30"))
                .completionRiskPriority(3)
                .build();
    }

    /**
     * The balanced preset with an even load: the tenth of an hour's pay as the rate of fairness.
     *
     * @return the preset
     */
    public static Policy evenLoad() {
        return builder()
                .version("even-load-1")
                .fairnessPerHour(new BigDecimal("4"))
                .build();
    }

    /** Collects the values of a {@link Policy}; not thread-safe. */
    public static final class Builder {
        private String version = "balanced-1";
        private PaidTime paidTime = PaidTime.WHOLE_SHIFT_IF_USED;
        private Technician.@Nullable Costs costs;
        private List<Integer> priorityWeights = List.of();
        private int emergencyWeight = 59049;
        private boolean strictPriorities = false;
        private BigDecimal ageingPerDay = new BigDecimal("0.1");
        private BigDecimal ageingCap = new BigDecimal("10");
        private BigDecimal canWait = new BigDecimal("0.1");
        private BigDecimal slaFixed = new BigDecimal("50");
        private BigDecimal slaPerHour = new BigDecimal("20");
        private BigDecimal slaPerDay = new BigDecimal("100");
        private BigDecimal alapPerHour = new BigDecimal("2");
        private Duration alapMargin = Duration.parse("PT4H");
        private BigDecimal preferredWindowPerHour = new BigDecimal("10");
        private BigDecimal promisedWindowPerHour = new BigDecimal("60");
        private boolean promisedWindowsHard = false;
        private int completionRiskPriority = 0;
        private BigDecimal completionRiskPerHour = new BigDecimal("10");
        private Duration completionRiskBuffer = Duration.parse("PT1H");
        private BigDecimal reserveShare = new BigDecimal("0");
        private BigDecimal reservePerHour = new BigDecimal("15");
        private BigDecimal fairnessPerHour = new BigDecimal("0");
        private BigDecimal worstLatenessPerHour = new BigDecimal("0");
        private Duration freeze = Duration.ZERO;
        private boolean waitingCountsAsBreak = false;
        private @Nullable Disruption disruption;
        private int maxDepotStops = 1;

        private Builder() {}

        /**
         * Sets A name and version for decision records.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder version(String value) {
            this.version = value;
            return this;
        }

        /**
         * Sets which time of a shift is paid by the hour.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder paidTime(PaidTime value) {
            this.paidTime = value;
            return this;
        }

        /**
         * Sets what a technician without costs of their own costs; null for {@link #DEFAULT_COSTS}.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder costs(Technician.@Nullable Costs value) {
            this.costs = value;
            return this;
        }

        /**
         * Sets weight of undone work for priority 1 to 10, ten values descending; empty for a factor of
         * 3 per step (19683 to 1).
         *
         * @param value the new value
         * @return this builder
         */
        public Builder priorityWeights(List<Integer> value) {
            this.priorityWeights = value;
            return this;
        }

        /**
         * Sets weight of undone emergencies, at least that of priority 1.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder emergencyWeight(int value) {
            this.emergencyWeight = value;
            return this;
        }

        /**
         * Sets whether weights are computed so that any work of a higher class outweighs all work of
         * lower classes.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder strictPriorities(boolean value) {
            this.strictPriorities = value;
            return this;
        }

        /**
         * Sets what undone work gains in weight for every started day overdue, as a share; two
         * decimals.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder ageingPerDay(BigDecimal value) {
            this.ageingPerDay = value;
            return this;
        }

        /**
         * Sets the greatest factor that ageing reaches, at least 1; two decimals.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder ageingCap(BigDecimal value) {
            this.ageingCap = value;
            return this;
        }

        /**
         * Sets factor on the weight of undone work whose last window and SLA end after the horizon; two
         * decimals.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder canWait(BigDecimal value) {
            this.canWait = value;
            return this;
        }

        /**
         * Sets money once when an SLA deadline without its own price is missed.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder slaFixed(BigDecimal value) {
            this.slaFixed = value;
            return this;
        }

        /**
         * Sets money per hour past an SLA deadline without its own price.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder slaPerHour(BigDecimal value) {
            this.slaPerHour = value;
            return this;
        }

        /**
         * Sets money per started day past an SLA deadline without its own price.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder slaPerDay(BigDecimal value) {
            this.slaPerDay = value;
            return this;
        }

        /**
         * Sets money per hour of starting earlier than an AS_LATE_AS_POSSIBLE_INSIDE deadline less the
         * margin.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder alapPerHour(BigDecimal value) {
            this.alapPerHour = value;
            return this;
        }

        /**
         * Sets the margin before such a deadline.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder alapMargin(Duration value) {
            this.alapMargin = value;
            return this;
        }

        /**
         * Sets money per hour outside a job's preferred windows.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder preferredWindowPerHour(BigDecimal value) {
            this.preferredWindowPerHour = value;
            return this;
        }

        /**
         * Sets money per hour outside a job's promised windows.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder promisedWindowPerHour(BigDecimal value) {
            this.promisedWindowPerHour = value;
            return this;
        }

        /**
         * Sets whether promised windows bind like hard ones.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder promisedWindowsHard(boolean value) {
            this.promisedWindowsHard = value;
            return this;
        }

        /**
         * Sets work of this priority or more urgent costs more when it ends close to the soft end; 0
         * for none.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder completionRiskPriority(int value) {
            this.completionRiskPriority = value;
            return this;
        }

        /**
         * Sets money per hour past the soft end less the buffer.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder completionRiskPerHour(BigDecimal value) {
            this.completionRiskPerHour = value;
            return this;
        }

        /**
         * Sets the buffer before the soft end.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder completionRiskBuffer(Duration value) {
            this.completionRiskBuffer = value;
            return this;
        }

        /**
         * Sets share of each shift's net time to keep free of movable work, 0 to 1; two decimals.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder reserveShare(BigDecimal value) {
            this.reserveShare = value;
            return this;
        }

        /**
         * Sets money per hour of movable work beyond that.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder reservePerHour(BigDecimal value) {
            this.reservePerHour = value;
            return this;
        }

        /**
         * Sets rate of the fairness term: rate x load x load / available; 0 for none.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder fairnessPerHour(BigDecimal value) {
            this.fairnessPerHour = value;
            return this;
        }

        /**
         * Sets money per hour of the largest lateness of any visit in the plan, so that nobody waits very
         * long; 0 for none.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder worstLatenessPerHour(BigDecimal value) {
            this.worstLatenessPerHour = value;
            return this;
        }

        /**
         * Sets published visits that start before {@code now} plus this stay as they are.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder freeze(Duration value) {
            this.freeze = value;
            return this;
        }

        /**
         * Sets whether waiting of at least the break's length counts for a break rule.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder waitingCountsAsBreak(boolean value) {
            this.waitingCountsAsBreak = value;
            return this;
        }

        /**
         * Sets what changes against the published plan cost; null for {@link #DEFAULT_DISRUPTION}.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder disruption(@Nullable Disruption value) {
            this.disruption = value;
            return this;
        }

        /**
         * Sets the most stops at depots in one shift, 0 to 100; each depot at most once.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder maxDepotStops(int value) {
            this.maxDepotStops = value;
            return this;
        }

        /**
         * Builds the record.
         *
         * @return the immutable record
         */
        public Policy build() {
            return new Policy(
                    version,
                    paidTime,
                    costs,
                    priorityWeights,
                    emergencyWeight,
                    strictPriorities,
                    ageingPerDay,
                    ageingCap,
                    canWait,
                    slaFixed,
                    slaPerHour,
                    slaPerDay,
                    alapPerHour,
                    alapMargin,
                    preferredWindowPerHour,
                    promisedWindowPerHour,
                    promisedWindowsHard,
                    completionRiskPriority,
                    completionRiskPerHour,
                    completionRiskBuffer,
                    reserveShare,
                    reservePerHour,
                    fairnessPerHour,
                    worstLatenessPerHour,
                    freeze,
                    waitingCountsAsBreak,
                    disruption,
                    maxDepotStops);
        }
    }

    /** Which time is paid by the hour. */
    public enum PaidTime {
        /** A used shift is paid from its earliest departure to its regular end, however short the route. */
        WHOLE_SHIFT_IF_USED,
        /** Every shift is, used or not. */
        WHOLE_SHIFT,
        /** From the departure to the end of the route. */
        FROM_DEPARTURE
    }

    /**
     * The price of changing what people already know.
     *
     * @param technicianChanged For a visit that changes its technician.
     * @param perMinuteMoved For each minute that a start moves beyond the tolerance.
     * @param customerTold Once for each customer who must be told again.
     * @param tolerance A move up to this costs nothing and keeps the promise.
     * @param steps Factors by the time from {@code now} to the published start, ascending; empty for x4
     *     under 2 hours and x2 under 24 hours.
     * @param maxCustomers The most customers who may be told again while their visit was still possible as
     *     published, or null.
     */
    public record Disruption(
            @Default("15") BigDecimal technicianChanged,
            @Default("0.25") BigDecimal perMinuteMoved,
            @Default("10") BigDecimal customerTold,
            @Default("PT15M") Duration tolerance,
            List<Step> steps,
            @Nullable Integer maxCustomers) {
        /** Copies the collections and fills in the defaults. */
        public Disruption {
            technicianChanged = Copies.decimal(technicianChanged, "15");
            perMinuteMoved = Copies.decimal(perMinuteMoved, "0.25");
            customerTold = Copies.decimal(customerTold, "10");
            tolerance = tolerance == null ? Duration.parse("PT15M") : tolerance;
            steps = Copies.list(steps);
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
            copy.technicianChanged = technicianChanged;
            copy.perMinuteMoved = perMinuteMoved;
            copy.customerTold = customerTold;
            copy.tolerance = tolerance;
            copy.steps = steps;
            copy.maxCustomers = maxCustomers;
            return copy;
        }

        /** Collects the values of a {@link Disruption}; not thread-safe. */
        public static final class Builder {
            private BigDecimal technicianChanged = new BigDecimal("15");
            private BigDecimal perMinuteMoved = new BigDecimal("0.25");
            private BigDecimal customerTold = new BigDecimal("10");
            private Duration tolerance = Duration.parse("PT15M");
            private List<Step> steps = List.of();
            private @Nullable Integer maxCustomers;

            private Builder() {}

            /**
             * Sets for a visit that changes its technician.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder technicianChanged(BigDecimal value) {
                this.technicianChanged = value;
                return this;
            }

            /**
             * Sets for each minute that a start moves beyond the tolerance.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder perMinuteMoved(BigDecimal value) {
                this.perMinuteMoved = value;
                return this;
            }

            /**
             * Sets once for each customer who must be told again.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder customerTold(BigDecimal value) {
                this.customerTold = value;
                return this;
            }

            /**
             * Sets A move up to this costs nothing and keeps the promise.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder tolerance(Duration value) {
                this.tolerance = value;
                return this;
            }

            /**
             * Sets factors by the time from {@code now} to the published start, ascending; empty
             * for x4 under 2 hours and x2 under 24 hours.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder steps(List<Step> value) {
                this.steps = value;
                return this;
            }

            /**
             * Sets the most customers who may be told again while their visit was still possible as
             * published, or null.
             *
             * @param value the new value
             * @return this builder
             */
            public Builder maxCustomers(@Nullable Integer value) {
                this.maxCustomers = value;
                return this;
            }

            /**
             * Builds the record.
             *
             * @return the immutable record
             */
            public Disruption build() {
                return new Disruption(technicianChanged, perMinuteMoved, customerTold, tolerance, steps, maxCustomers);
            }
        }
    }

    /**
     * A factor for published starts that are near.
     *
     * @param under The time to the published start below which it holds.
     * @param factor The factor, at least 1.
     */
    public record Step(Duration under, int factor) {
        /** Copies the collections and fills in the defaults. */
        public Step {
            Objects.requireNonNull(under, "Step.under");
        }
    }
}
