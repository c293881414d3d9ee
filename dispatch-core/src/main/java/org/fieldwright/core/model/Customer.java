// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;
import org.fieldwright.core.internal.Default;
import org.jspecify.annotations.Nullable;

/**
 * For whom the work is.
 *
 * @param id The id, unique among the customers.
 * @param name A name for people, or null; never logged above DEBUG.
 * @param tier The tier.
 * @param preferredTechnicians Technicians preferred for all jobs of this customer.
 * @param bannedTechnicians Technicians who may not come.
 * @param contract The id of the contract, or null.
 * @param attributes The host's own attributes, visible to rules.
 */
public record Customer(
        String id,
        @Nullable String name,
        @Default("STANDARD") Tier tier,
        List<Job.Preference> preferredTechnicians,
        List<String> bannedTechnicians,
        @Nullable String contract,
        Map<String, String> attributes) {
    /** Copies the collections and fills in the defaults. */
    public Customer {
        Objects.requireNonNull(id, "Customer.id");
        tier = tier == null ? Tier.STANDARD : tier;
        preferredTechnicians = Copies.list(preferredTechnicians);
        bannedTechnicians = Copies.list(bannedTechnicians);
        attributes = Copies.sorted(attributes);
    }

    /**
     * Starts a builder with the required values; everything else has its default.
     *
     * @param id The id, unique among the customers.
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
        copy.tier = tier;
        copy.preferredTechnicians = preferredTechnicians;
        copy.bannedTechnicians = bannedTechnicians;
        copy.contract = contract;
        copy.attributes = attributes;
        return copy;
    }

    /** Collects the values of a {@link Customer}; not thread-safe. */
    public static final class Builder {
        private String id;
        private @Nullable String name;
        private Tier tier = Tier.STANDARD;
        private List<Job.Preference> preferredTechnicians = List.of();
        private List<String> bannedTechnicians = List.of();
        private @Nullable String contract;
        private Map<String, String> attributes = Map.of();

        private Builder(String id) {
            this.id = id;
        }

        /**
         * Sets the id, unique among the customers.
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
         * Sets the tier.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder tier(Tier value) {
            this.tier = value;
            return this;
        }

        /**
         * Sets technicians preferred for all jobs of this customer.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder preferredTechnicians(List<Job.Preference> value) {
            this.preferredTechnicians = value;
            return this;
        }

        /**
         * Sets technicians who may not come.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder bannedTechnicians(List<String> value) {
            this.bannedTechnicians = value;
            return this;
        }

        /**
         * Sets the id of the contract, or null.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder contract(@Nullable String value) {
            this.contract = value;
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
        public Customer build() {
            return new Customer(id, name, tier, preferredTechnicians, bannedTechnicians, contract, attributes);
        }
    }

    /** The standing of a customer. */
    public enum Tier {
        /** No special standing. */
        STANDARD,
        /** Strategic. */
        STRATEGIC,
        /** VIP. */
        VIP
    }
}
