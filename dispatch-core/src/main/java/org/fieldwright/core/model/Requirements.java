// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;
import org.fieldwright.core.internal.Default;
import org.jspecify.annotations.Nullable;

/**
 * What one visit demands of its technician. An empty list demands nothing.
 *
 * @param allOf Skills that the technician must all have, at the level or above; the first one governs the
 *     duration unless the visit names another.
 * @param anyOf Skills of which one is enough, at the level or above.
 * @param noneOf Skills that the technician must not have.
 * @param certifications Certifications and licences that must be valid to the end of the shift.
 * @param tools Reusable tools or equipment that must be on the van.
 * @param parts Consumed parts: part number to a quantity of at least 1.
 * @param resourceType The type of resource needed, or null for any.
 */
public record Requirements(
        List<SkillDemand> allOf,
        List<SkillDemand> anyOf,
        List<String> noneOf,
        List<String> certifications,
        List<String> tools,
        Map<String, Integer> parts,
        @Nullable String resourceType) {
    /** Copies the collections and fills in the defaults. */
    public Requirements {
        allOf = Copies.list(allOf);
        anyOf = Copies.list(anyOf);
        noneOf = Copies.list(noneOf);
        certifications = Copies.list(certifications);
        tools = Copies.list(tools);
        parts = Copies.sorted(parts);
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
        copy.allOf = allOf;
        copy.anyOf = anyOf;
        copy.noneOf = noneOf;
        copy.certifications = certifications;
        copy.tools = tools;
        copy.parts = parts;
        copy.resourceType = resourceType;
        return copy;
    }

    /** Demands nothing. */
    public static final Requirements NONE = builder().build();

    /** Collects the values of a {@link Requirements}; not thread-safe. */
    public static final class Builder {
        private List<SkillDemand> allOf = List.of();
        private List<SkillDemand> anyOf = List.of();
        private List<String> noneOf = List.of();
        private List<String> certifications = List.of();
        private List<String> tools = List.of();
        private Map<String, Integer> parts = Map.of();
        private @Nullable String resourceType;

        private Builder() {}

        /**
         * Sets skills that the technician must all have, at the level or above; the first one governs
         * the duration unless the visit names another.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder allOf(List<SkillDemand> value) {
            this.allOf = value;
            return this;
        }

        /**
         * Sets skills of which one is enough, at the level or above.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder anyOf(List<SkillDemand> value) {
            this.anyOf = value;
            return this;
        }

        /**
         * Sets skills that the technician must not have.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder noneOf(List<String> value) {
            this.noneOf = value;
            return this;
        }

        /**
         * Sets certifications and licences that must be valid to the end of the shift.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder certifications(List<String> value) {
            this.certifications = value;
            return this;
        }

        /**
         * Sets reusable tools or equipment that must be on the van.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder tools(List<String> value) {
            this.tools = value;
            return this;
        }

        /**
         * Sets consumed parts: part number to a quantity of at least 1.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder parts(Map<String, Integer> value) {
            this.parts = value;
            return this;
        }

        /**
         * Sets the type of resource needed, or null for any.
         *
         * @param value the new value
         * @return this builder
         */
        public Builder resourceType(@Nullable String value) {
            this.resourceType = value;
            return this;
        }

        /**
         * Builds the record.
         *
         * @return the immutable record
         */
        public Requirements build() {
            return new Requirements(allOf, anyOf, noneOf, certifications, tools, parts, resourceType);
        }
    }

    /**
     * A skill asked for.
     *
     * @param skill The name of the skill.
     * @param level The lowest level that will do, at least 1.
     */
    public record SkillDemand(String skill, @Default("1") int level) {
        /** Copies the collections and fills in the defaults. */
        public SkillDemand {
            Objects.requireNonNull(skill, "SkillDemand.skill");
        }
    }
}
