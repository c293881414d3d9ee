// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

import java.util.List;
import java.util.function.Predicate;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.jspecify.annotations.Nullable;

/** What rules see of a technician on a day: skills, certifications and territories are those valid then. */
public final class Technician extends View {
    /** A view of these values. */
    public Technician(Mask mask, Values values) {
        super(mask, values);
    }

    /** One of the technician's own attributes, or null. */
    public @Nullable String attribute(@Nullable String name) {
        return name == null ? null : properties("attributes").get(name);
    }

    /** The level of a skill on the day, 0 if missing or not valid. */
    public int skillLevel(@Nullable String skill) {
        return skill == null ? 0 : quantities("skills").getOrDefault(skill, 0);
    }

    /** Whether the technician has the skill on the day. */
    public boolean hasSkill(@Nullable String skill) {
        return skill != null && quantities("skills").containsKey(skill);
    }

    private boolean hadSkill(String skill) {
        return properties("skillsNotValid").containsKey(skill);
    }

    /** The skills asked for that the technician never had. */
    public List<SkillDemand> missingSkills(List<SkillDemand> demands) {
        return only(demands, d -> !hasSkill(d.skill()) && !hadSkill(d.skill()));
    }

    /** The skills asked for that the technician has on other days only. */
    public List<SkillDemand> outdatedSkills(List<SkillDemand> demands) {
        return only(demands, d -> !hasSkill(d.skill()) && hadSkill(d.skill()));
    }

    /** The skills asked for that the technician has at a lower level. */
    public List<SkillDemand> lowSkills(List<SkillDemand> demands) {
        return only(demands, d -> hasSkill(d.skill()) && skillLevel(d.skill()) < d.level());
    }

    /** Whether one of the demands is met; false if there is none. */
    public boolean meetsOneOf(List<SkillDemand> demands) {
        return demands.stream().anyMatch(d -> skillLevel(d.skill()) >= d.level());
    }

    /** Which of these skills the technician has on the day. */
    public List<String> heldOf(List<String> names) {
        return only(names, this::hasSkill);
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
                .map(d -> d.skill() + " " + properties("skillsNotValid").getOrDefault(d.skill(), ""))
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
        return only(names, n -> !holds(n) && !held(n));
    }

    /** The certifications asked for that the technician holds, but not for the whole shift. */
    public List<String> outdatedCertifications(List<String> names) {
        return only(names, n -> !holds(n) && held(n));
    }

    private boolean holds(String certification) {
        return texts("certifications").contains(certification);
    }

    private boolean held(String certification) {
        return properties("certificationsNotValid").containsKey(certification);
    }

    /** When the named certifications are valid, for reasons. */
    public List<String> certificationDates(List<String> names) {
        return names.stream()
                .map(n -> n + " " + properties("certificationsNotValid").getOrDefault(n, ""))
                .toList();
    }

    /** The tools asked for that are not on the van. */
    public List<String> missingTools(List<String> names) {
        return only(names, n -> !texts("tools").contains(n));
    }

    /** The clearances and keys asked for that the technician does not hold. */
    public List<String> missingAccess(List<String> names) {
        return only(names, n -> !texts("access").contains(n));
    }

    private static <T> List<T> only(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).toList();
    }
}
