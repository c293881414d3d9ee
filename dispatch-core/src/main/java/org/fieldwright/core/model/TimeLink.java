// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.model;

import java.time.Duration;
import java.util.Objects;
import org.fieldwright.core.internal.Default;
import org.jspecify.annotations.Nullable;

/**
 * Couples the times of two visits: crews and dependencies are one thing. The bound is on the anchor of b
 * relative to the anchor of a.
 *
 * @param a The first visit.
 * @param b The second visit.
 * @param anchorA Which end of a counts.
 * @param anchorB Which end of b counts.
 * @param min The least time from a's anchor to b's, may be negative.
 * @param max The most time, or null for no bound.
 * @param technician Whether the technicians must be the same or different.
 * @param sameDay Whether both must be on the same day.
 * @param ifAbsent What happens to b when a is undone.
 */
public record TimeLink(
        VisitRef a,
        VisitRef b,
        @Default("END") Anchor anchorA,
        @Default("START") Anchor anchorB,
        @Default("PT0S") Duration min,
        @Nullable Duration max,
        @Default("ANY") Relation technician,
        @Default("false") boolean sameDay,
        @Default("SKIP") IfAbsent ifAbsent) {
    /** Copies the collections and fills in the defaults. */
    public TimeLink {
        Objects.requireNonNull(a, "TimeLink.a");
        Objects.requireNonNull(b, "TimeLink.b");
        anchorA = anchorA == null ? Anchor.END : anchorA;
        anchorB = anchorB == null ? Anchor.START : anchorB;
        min = min == null ? Duration.ZERO : min;
        technician = technician == null ? Relation.ANY : technician;
        ifAbsent = ifAbsent == null ? IfAbsent.SKIP : ifAbsent;
    }

    /**
     * Starts a builder with the required values; everything else has its default.
     *
     * @param a The first visit.
     * @param b The second visit.
     * @return a new builder
     */
    public static Builder builder(VisitRef a, VisitRef b) {
        return new Builder(a, b);
    }

    /**
     * A builder that starts from these values.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder copy = new Builder(a, b);
        copy.anchorA = anchorA;
        copy.anchorB = anchorB;
        copy.min = min;
        copy.max = max;
        copy.technician = technician;
        copy.sameDay = sameDay;
        copy.ifAbsent = ifAbsent;
        return copy;
    }

    /** Collects the values of a {@link TimeLink}; not thread-safe. */
    public static final class Builder {
        private VisitRef a;
        private VisitRef b;
        private Anchor anchorA = Anchor.END;
        private Anchor anchorB = Anchor.START;
        private Duration min = Duration.ZERO;
        private @Nullable Duration max;
        private Relation technician = Relation.ANY;
        private boolean sameDay = false;
        private IfAbsent ifAbsent = IfAbsent.SKIP;

        private Builder(VisitRef a, VisitRef b) {
            this.a = a;
            this.b = b;
        }

        /**
         * Sets the first visit.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder a(VisitRef value) {
            this.a = value;
            return this;
        }

        /**
         * Sets the second visit.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder b(VisitRef value) {
            this.b = value;
            return this;
        }

        /**
         * Sets which end of a counts.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder anchorA(Anchor value) {
            this.anchorA = value;
            return this;
        }

        /**
         * Sets which end of b counts.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder anchorB(Anchor value) {
            this.anchorB = value;
            return this;
        }

        /**
         * Sets the least time from a's anchor to b's, may be negative.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder min(Duration value) {
            this.min = value;
            return this;
        }

        /**
         * Sets the most time, or null for no bound.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder max(@Nullable Duration value) {
            this.max = value;
            return this;
        }

        /**
         * Sets whether the technicians must be the same or different.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder technician(Relation value) {
            this.technician = value;
            return this;
        }

        /**
         * Sets whether both must be on the same day.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder sameDay(boolean value) {
            this.sameDay = value;
            return this;
        }

        /**
         * Sets what happens to b when a is undone.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder ifAbsent(IfAbsent value) {
            this.ifAbsent = value;
            return this;
        }

        /**
         * Builds the record.
         *
         * @return the immutable record
         */
        public TimeLink build() {
            return new TimeLink(a, b, anchorA, anchorB, min, max, technician, sameDay, ifAbsent);
        }
    }

    /**
     * Names a visit.
     *
     * @param job The id of the job.
     * @param visit The index of the visit in the job, from 0.
     */
    public record VisitRef(String job, @Default("0") int visit) {
        /** Copies the collections and fills in the defaults. */
        public VisitRef {
            Objects.requireNonNull(job, "VisitRef.job");
        }
    }

    /** An end of a visit. */
    public enum Anchor {
        /** Its start. */
        START,
        /** Its end. */
        END
    }

    /** A relation of two technicians. */
    public enum Relation {
        /** No matter. */
        ANY,
        /** The same technician. */
        SAME,
        /** Different technicians. */
        DIFFERENT
    }

    /** What happens to b when a is undone. */
    public enum IfAbsent {
        /** b is left undone too. */
        SKIP,
        /** b may be done alone. */
        ALLOW
    }
}
