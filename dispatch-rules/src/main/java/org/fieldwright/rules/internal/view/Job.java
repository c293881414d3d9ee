// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

import org.fieldwright.core.model.Requirements.SkillDemand;
import org.jspecify.annotations.Nullable;

/** What rules see of one visit of a job. */
public final class Job extends View {
    /** A view of these values. */
    public Job(Mask mask, Values values) {
        super(mask, values);
    }

    /** One of the job's own attributes, or null. */
    public @Nullable String attribute(@Nullable String name) {
        return named("attributes", name);
    }

    /** One of the site's own attributes, or null. */
    public @Nullable String siteAttribute(@Nullable String name) {
        return named("siteAttributes", name);
    }

    /** One of the customer's own attributes, or null. */
    public @Nullable String customerAttribute(@Nullable String name) {
        return named("customerAttributes", name);
    }

    /** One of the equipment's own attributes, or null. */
    public @Nullable String equipmentAttribute(@Nullable String name) {
        return named("equipmentAttributes", name);
    }

    private @Nullable String named(String attribute, @Nullable String name) {
        return name == null ? null : properties(attribute).get(name);
    }

    /** The level that is needed of a skill, 0 if the skill is not needed. */
    public int neededLevel(@Nullable String skill) {
        return demands("allOf").stream()
                .filter(d -> d.skill().equals(skill))
                .mapToInt(SkillDemand::level)
                .max()
                .orElse(0);
    }

    /** How many of a part are needed, 0 for none. */
    public int neededQuantity(@Nullable String part) {
        return part == null ? 0 : quantities("parts").getOrDefault(part, 0);
    }
}
