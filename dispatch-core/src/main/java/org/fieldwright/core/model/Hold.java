// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A slot kept for a customer who has not confirmed yet. While it has not expired it blocks the technician as a
 * fixed, paid appointment would.
 *
 * @param id The id, unique among the holds.
 * @param technician The id of the technician.
 * @param shift The id of the shift.
 * @param start When the slot starts.
 * @param length How long it is, above zero.
 * @param expires The instant from which it no longer counts.
 * @param site The id of the site, or null for wherever the technician is.
 */
public record Hold(
        String id,
        String technician,
        String shift,
        Instant start,
        Duration length,
        Instant expires,
        @Nullable String site) {
    /** Copies the collections and fills in the defaults. */
    public Hold {
        Objects.requireNonNull(id, "Hold.id");
        Objects.requireNonNull(technician, "Hold.technician");
        Objects.requireNonNull(shift, "Hold.shift");
        Objects.requireNonNull(start, "Hold.start");
        Objects.requireNonNull(length, "Hold.length");
        Objects.requireNonNull(expires, "Hold.expires");
    }

    /**
     * Starts a builder with the required values; everything else has its default.
     *
     * @param id The id, unique among the holds.
     * @param technician The id of the technician.
     * @param shift The id of the shift.
     * @param start When the slot starts.
     * @param length How long it is, above zero.
     * @param expires The instant from which it no longer counts.
     * @return a new builder
     */
    public static Builder builder(
            String id, String technician, String shift, Instant start, Duration length, Instant expires) {
        return new Builder(id, technician, shift, start, length, expires);
    }

    /**
     * A builder that starts from these values.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder copy = new Builder(id, technician, shift, start, length, expires);
        copy.site = site;
        return copy;
    }

    /** Collects the values of a {@link Hold}; not thread-safe. */
    public static final class Builder {
        private String id;
        private String technician;
        private String shift;
        private Instant start;
        private Duration length;
        private Instant expires;
        private @Nullable String site;

        private Builder(String id, String technician, String shift, Instant start, Duration length, Instant expires) {
            this.id = id;
            this.technician = technician;
            this.shift = shift;
            this.start = start;
            this.length = length;
            this.expires = expires;
        }

        /**
         * Sets the id, unique among the holds.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder id(String value) {
            this.id = value;
            return this;
        }

        /**
         * Sets the id of the technician.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder technician(String value) {
            this.technician = value;
            return this;
        }

        /**
         * Sets the id of the shift.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder shift(String value) {
            this.shift = value;
            return this;
        }

        /**
         * Sets when the slot starts.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder start(Instant value) {
            this.start = value;
            return this;
        }

        /**
         * Sets how long it is, above zero.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder length(Duration value) {
            this.length = value;
            return this;
        }

        /**
         * Sets the instant from which it no longer counts.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder expires(Instant value) {
            this.expires = value;
            return this;
        }

        /**
         * Sets the id of the site, or null for wherever the technician is.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder site(@Nullable String value) {
            this.site = value;
            return this;
        }

        /**
         * Builds the record.
         *
         * @return the immutable record
         */
        public Hold build() {
            return new Hold(id, technician, shift, start, length, expires, site);
        }
    }
}
