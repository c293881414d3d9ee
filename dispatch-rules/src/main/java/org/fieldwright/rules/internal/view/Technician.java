// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.jspecify.annotations.Nullable;

/**
 * What rules see of a technician on the day of a shift: skills, certifications and territories are those valid then. Immutable; two
 * shifts with equal views are decided together.
 *
 * @param id the id
 * @param resourceType the type of resource, or null
 * @param rating 0 (none) to 5
 * @param senior whether the technician is senior
 * @param tools tools on the van
 * @param access clearances and keys held
 * @param maxDistanceFromHome metres, or null for no limit
 * @param skills skills valid on the day, with their level
 * @param skillsNotValid skills held that are not valid on the day, with the dates for people
 * @param certifications certifications valid for the whole shift
 * @param certificationsNotValid certifications held that do not cover the whole shift, with the dates for people
 * @param territories territories that hold on the day
 * @param attributes the technician's own attributes
 */
public record Technician(
        String id,
        @Nullable String resourceType,
        double rating,
        boolean senior,
        List<String> tools,
        List<String> access,
        @Nullable Integer maxDistanceFromHome,
        Map<String, Integer> skills,
        Map<String, String> skillsNotValid,
        List<String> certifications,
        Map<String, String> certificationsNotValid,
        List<String> territories,
        Map<String, String> attributes) {

    /** The level of a skill on the day, 0 if missing or not valid. */
    public int skillLevel(String skill) {
        return skills.getOrDefault(skill, 0);
    }

    /** Whether the technician has the skill on the day. */
    public boolean hasSkill(String skill) {
        return skills.containsKey(skill);
    }

    /** The skills asked for that the technician never had. */
    public List<SkillDemand> missingSkills(List<SkillDemand> demands) {
        return demands.stream()
                .filter(d -> !skills.containsKey(d.skill()) && !skillsNotValid.containsKey(d.skill()))
                .toList();
    }

    /** The skills asked for that the technician has on other days only. */
    public List<SkillDemand> outdatedSkills(List<SkillDemand> demands) {
        return demands.stream()
                .filter(d -> !skills.containsKey(d.skill()) && skillsNotValid.containsKey(d.skill()))
                .toList();
    }

    /** The skills asked for that the technician has at a lower level. */
    public List<SkillDemand> lowSkills(List<SkillDemand> demands) {
        return demands.stream()
                .filter(d -> skills.containsKey(d.skill()) && skillLevel(d.skill()) < d.level())
                .toList();
    }

    /** Whether one of the demands is met; false if there is none. */
    public boolean meetsOneOf(List<SkillDemand> demands) {
        return demands.stream().anyMatch(d -> skillLevel(d.skill()) >= d.level());
    }

    /** Which of these skills the technician has on the day. */
    public List<String> heldOf(List<String> names) {
        return names.stream().filter(skills::containsKey).toList();
    }

    /** What the technician has of the demands, for reasons. */
    public List<SkillDemand> levelsOf(List<SkillDemand> demands) {
        return demands.stream()
                .map(d -> new SkillDemand(d.skill(), skillLevel(d.skill())))
                .toList();
    }

    /** When the demanded skills are valid, for reasons. */
    public List<String> validityOf(List<SkillDemand> demands) {
        return demands.stream()
                .map(d -> d.skill() + " " + skillsNotValid.getOrDefault(d.skill(), ""))
                .toList();
    }

    /** The sum of the levels above those asked for. */
    public int surplusLevels(List<SkillDemand> demands) {
        return demands.stream()
                .mapToInt(d -> Math.max(0, skillLevel(d.skill()) - d.level()))
                .sum();
    }

    /** The certifications asked for that the technician does not hold at all. */
    public List<String> missingCertifications(List<String> names) {
        return names.stream()
                .filter(n -> !certifications.contains(n) && !certificationsNotValid.containsKey(n))
                .toList();
    }

    /** The certifications asked for that the technician holds, but not for the whole shift. */
    public List<String> outdatedCertifications(List<String> names) {
        return names.stream()
                .filter(n -> !certifications.contains(n) && certificationsNotValid.containsKey(n))
                .toList();
    }

    /** When the named certifications are valid, for reasons. */
    public List<String> certificationDates(List<String> names) {
        return names.stream()
                .map(n -> n + " " + certificationsNotValid.getOrDefault(n, ""))
                .toList();
    }

    /** The tools asked for that are not on the van. */
    public List<String> missingTools(List<String> names) {
        return names.stream().filter(n -> !tools.contains(n)).toList();
    }

    /** The clearances and keys asked for that the technician does not hold. */
    public List<String> missingAccess(List<String> names) {
        return names.stream().filter(n -> !access.contains(n)).toList();
    }

    /** One of the technician's own attributes, or null. */
    public @Nullable String attribute(String name) {
        return attributes.get(name);
    }
}
