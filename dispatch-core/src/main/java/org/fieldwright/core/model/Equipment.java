// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.model;

import java.util.Map;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * What the work is done on.
 *
 * @param id The id, unique among the equipment.
 * @param type The type, or null.
 * @param model The model, or null.
 * @param serial The serial number, or null.
 * @param site The id of the site where it stands, or null.
 * @param meters Meter readings by name.
 * @param attributes The host's own attributes, visible to rules.
 */
public record Equipment(
        String id,
        @Nullable String type,
        @Nullable String model,
        @Nullable String serial,
        @Nullable String site,
        Map<String, Double> meters,
        Map<String, String> attributes) {
    /** Copies the collections and fills in the defaults. */
    public Equipment {
        Objects.requireNonNull(id, "Equipment.id");
        meters = Copies.sorted(meters);
        attributes = Copies.sorted(attributes);
    }

    /**
     * Starts a builder with the required values; everything else has its default.
     *
     * @param id The id, unique among the equipment.
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
        copy.type = type;
        copy.model = model;
        copy.serial = serial;
        copy.site = site;
        copy.meters = meters;
        copy.attributes = attributes;
        return copy;
    }

    /** Collects the values of a {@link Equipment}; not thread-safe. */
    public static final class Builder {
        private String id;
        private @Nullable String type;
        private @Nullable String model;
        private @Nullable String serial;
        private @Nullable String site;
        private Map<String, Double> meters = Map.of();
        private Map<String, String> attributes = Map.of();

        private Builder(String id) {
            this.id = id;
        }

        /**
         * Sets the id, unique among the equipment.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder id(String value) {
            this.id = value;
            return this;
        }

        /**
         * Sets the type, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder type(@Nullable String value) {
            this.type = value;
            return this;
        }

        /**
         * Sets the model, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder model(@Nullable String value) {
            this.model = value;
            return this;
        }

        /**
         * Sets the serial number, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder serial(@Nullable String value) {
            this.serial = value;
            return this;
        }

        /**
         * Sets the id of the site where it stands, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder site(@Nullable String value) {
            this.site = value;
            return this;
        }

        /**
         * Sets meter readings by name.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder meters(Map<String, Double> value) {
            this.meters = value;
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
        public Equipment build() {
            return new Equipment(id, type, model, serial, site, meters, attributes);
        }
    }
}
