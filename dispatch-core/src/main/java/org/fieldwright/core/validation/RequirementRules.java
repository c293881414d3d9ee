// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.Requirements;

/** What a visit demands. */
final class RequirementRules {
    private RequirementRules() {}

    static void check(Context context, Requirements requirements, At at, String subject) {
        Values values = context.values;
        Set<String> wanted = skills(values, requirements.allOf(), at.field("allOf"), subject);
        skills(values, requirements.anyOf(), at.field("anyOf"), subject);
        values.names(requirements.noneOf(), at.field("noneOf"), "The list of skills excluded by " + subject);
        for (int i = 0; i < requirements.noneOf().size(); i++) {
            String skill = requirements.noneOf().get(i);
            if (wanted.contains(skill)) {
                String message =
                        "Skill " + Faults.shorten(skill) + " is both required and excluded by " + subject + ".";
                context.faults.add(Code.LIST_CONTRADICTION, at.field("noneOf").index(i), skill, message);
            }
        }
        values.names(
                requirements.certifications(), at.field("certifications"), "The list of certifications of " + subject);
        values.names(requirements.tools(), at.field("tools"), "The list of tools of " + subject);
        values.name(requirements.resourceType(), at.field("resourceType"), "The resource type of " + subject);
        requirements.parts().forEach((part, quantity) -> {
            At place = at.field("parts").field(Faults.shorten(part));
            values.name(part, place, "The name of a part of " + subject);
            String said = "The quantity of part " + Faults.shorten(part) + " of " + subject;
            values.range(quantity, 1, StockRules.MAX_QUANTITY, place, said);
        });
    }

    private static Set<String> skills(Values values, List<Requirements.SkillDemand> demands, At at, String subject) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < demands.size(); i++) {
            Requirements.SkillDemand demand = demands.get(i);
            At place = at.index(i);
            values.name(demand.skill(), place.field("skill"), "A skill of " + subject);
            String said = "The level of skill " + Faults.shorten(demand.skill()) + " of " + subject;
            values.range(demand.level(), 1, TechnicianRules.MAX_LEVEL, place.field("level"), said);
            if (!names.add(demand.skill())) {
                String message = "Skill " + Faults.shorten(demand.skill()) + " is demanded twice by " + subject + ".";
                values.faults.add(Code.LIST_DUPLICATE, place.field("skill"), demand.skill(), message);
            }
        }
        return names;
    }
}
