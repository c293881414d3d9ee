// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import static org.fieldwright.rules.internal.language.Attribute.given;
import static org.fieldwright.rules.internal.language.Attribute.optional;
import static org.fieldwright.rules.internal.language.Type.DECIMAL;
import static org.fieldwright.rules.internal.language.Type.DEMANDS;
import static org.fieldwright.rules.internal.language.Type.PROPERTIES;
import static org.fieldwright.rules.internal.language.Type.QUANTITIES;
import static org.fieldwright.rules.internal.language.Type.TEXT;
import static org.fieldwright.rules.internal.language.Type.TEXTS;
import static org.fieldwright.rules.internal.language.Type.TRUTH;
import static org.fieldwright.rules.internal.language.Type.WHOLE;

import java.util.List;

/** What rules can name of a technician on the day of a shift. */
final class TechnicianWords {
    static final String NAME = "Technician";

    private static final List<String> SKILLS = List.of("skills");
    private static final List<String> ALL_SKILLS = List.of("skills", "skillsNotValid");
    private static final List<String> ALL_CERTIFICATIONS = List.of("certifications", "certificationsNotValid");

    private static final List<Attribute> ATTRIBUTES = List.of(
            given("id", TEXT, "The id."),
            optional("resourceType", TEXT, "The type of resource."),
            given("rating", DECIMAL, "0 (none) to 5."),
            given("senior", TRUTH, "Whether the technician is senior."),
            given("tools", TEXTS, "Tools on the van."),
            given("access", TEXTS, "Clearances and keys held."),
            optional("maxDistanceFromHome", WHOLE, "Metres; missing for no limit."),
            given("skills", QUANTITIES, "Skills valid on the day, with their level."),
            given(
                    "skillsNotValid",
                    PROPERTIES,
                    "Skills held that are not valid on the day, with the dates for people."),
            given("certifications", TEXTS, "Certifications valid for the whole shift."),
            given(
                    "certificationsNotValid",
                    PROPERTIES,
                    "Certifications held that do not cover the whole shift, with the dates for people."),
            given("territories", TEXTS, "Territories that hold on the day."),
            given("attributes", PROPERTIES, "The technician's own attributes."));

    private static final List<Function> FUNCTIONS = List.of(
            new Function(
                    "attribute",
                    "name",
                    TEXT,
                    TEXT,
                    true,
                    List.of("attributes"),
                    "One of the technician's own attributes."),
            new Function(
                    "skillLevel",
                    "skill",
                    TEXT,
                    WHOLE,
                    false,
                    SKILLS,
                    "The level of a skill on the day, 0 without it."),
            new Function(
                    "hasSkill",
                    "skill",
                    TEXT,
                    TRUTH,
                    false,
                    SKILLS,
                    "Whether the technician has the skill on the day."),
            ofDemands("missingSkills", DEMANDS, ALL_SKILLS, "The skills asked for that the technician never had."),
            ofDemands(
                    "outdatedSkills",
                    DEMANDS,
                    ALL_SKILLS,
                    "The skills asked for that the technician has on other days only."),
            ofDemands("lowSkills", DEMANDS, SKILLS, "The skills asked for that the technician has at a lower level."),
            ofDemands("meetsOneOf", TRUTH, SKILLS, "Whether one of the demands is met; false if there is none."),
            ofDemands("levelsOf", DEMANDS, SKILLS, "What the technician has of the demands, for reasons."),
            ofDemands(
                    "validityOf", TEXTS, List.of("skillsNotValid"), "When the demanded skills are valid, for reasons."),
            ofDemands("surplusLevels", WHOLE, SKILLS, "The sum of the levels above those asked for."),
            ofNames("heldOf", SKILLS, "Which of these skills the technician has on the day."),
            ofNames(
                    "missingCertifications",
                    ALL_CERTIFICATIONS,
                    "The certifications asked for that the technician does not hold at all."),
            ofNames(
                    "outdatedCertifications",
                    ALL_CERTIFICATIONS,
                    "The certifications asked for that the technician holds, but not for the whole shift."),
            ofNames(
                    "certificationDates",
                    List.of("certificationsNotValid"),
                    "When these certifications are valid, for reasons."),
            ofNames("missingTools", List.of("tools"), "The tools asked for that are not on the van."),
            ofNames(
                    "missingAccess",
                    List.of("access"),
                    "The clearances and keys asked for that the technician does not hold."));

    private TechnicianWords() {}

    private static Function ofDemands(String name, Type type, List<String> reads, String meaning) {
        return new Function(name, "demands", DEMANDS, type, false, reads, meaning);
    }

    private static Function ofNames(String name, List<String> reads, String meaning) {
        return new Function(name, "names", TEXTS, TEXTS, false, reads, meaning);
    }

    static ViewWords words() {
        return new ViewWords(NAME, "a technician on the day of the shift", ATTRIBUTES, FUNCTIONS);
    }
}
