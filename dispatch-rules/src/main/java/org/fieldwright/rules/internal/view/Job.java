// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.jspecify.annotations.Nullable;

/**
 * What rules see of one visit of a job. Every component is an attribute of the vocabulary. Immutable.
 *
 * @param id the id of the job
 * @param visit the index of the visit in the job, from 0
 * @param crew the number of visits of the job
 * @param type the kind of work
 * @param priority 1 (most urgent) to 10
 * @param emergency whether it is an emergency
 * @param mandatory whether it has no price
 * @param status the name of the status
 * @param durationMinutes the work time at standard speed, rounded up
 * @param site the id of the site
 * @param siteAccess clearances and keys that the site asks for
 * @param territories the territories of the site; empty means open to all
 * @param customer the id of the customer, or null
 * @param customerTier STANDARD, STRATEGIC or VIP; STANDARD without a customer
 * @param equipment the id of the equipment, or null
 * @param equipmentType the type of the equipment, or null
 * @param equipmentModel the model of the equipment, or null
 * @param allOf skills that are all needed
 * @param anyOf skills of which one is enough
 * @param noneOf skills that are forbidden
 * @param certifications certifications needed
 * @param tools tools needed
 * @param toolsNotAtDepots those of them that no depot has, so that the van must carry them from the start
 * @param parts parts needed, with quantities
 * @param resourceType the type of resource needed, or null
 * @param requiredTechnicians the only technicians who may do it; empty for no such list
 * @param hours when the visit may take place, for people
 * @param attributes the job's own attributes
 * @param siteAttributes the site's own attributes
 * @param customerAttributes the customer's own attributes
 * @param equipmentAttributes the equipment's own attributes
 */
public record Job(
        String id,
        int visit,
        int crew,
        String type,
        int priority,
        boolean emergency,
        boolean mandatory,
        String status,
        int durationMinutes,
        String site,
        List<String> siteAccess,
        List<String> territories,
        @Nullable String customer,
        String customerTier,
        @Nullable String equipment,
        @Nullable String equipmentType,
        @Nullable String equipmentModel,
        List<SkillDemand> allOf,
        List<SkillDemand> anyOf,
        List<String> noneOf,
        List<String> certifications,
        List<String> tools,
        List<String> toolsNotAtDepots,
        Map<String, Integer> parts,
        @Nullable String resourceType,
        List<String> requiredTechnicians,
        String hours,
        Map<String, String> attributes,
        Map<String, String> siteAttributes,
        Map<String, String> customerAttributes,
        Map<String, String> equipmentAttributes) {

    /** One of the job's own attributes, or null. */
    public @Nullable String attribute(String name) {
        return attributes.get(name);
    }

    /** One of the site's own attributes, or null. */
    public @Nullable String siteAttribute(String name) {
        return siteAttributes.get(name);
    }

    /** One of the customer's own attributes, or null. */
    public @Nullable String customerAttribute(String name) {
        return customerAttributes.get(name);
    }

    /** One of the equipment's own attributes, or null. */
    public @Nullable String equipmentAttribute(String name) {
        return equipmentAttributes.get(name);
    }
}
