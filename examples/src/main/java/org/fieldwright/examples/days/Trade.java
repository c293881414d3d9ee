// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.util.List;
import org.fieldwright.core.model.Requirements.SkillDemand;

/**
 * A profile of technicians.
 *
 * @param name its name, kept as an attribute of the technician
 * @param share how many of the technicians have it, relative to the other profiles
 * @param skills the skills with their levels
 * @param certifications the certificates that everybody of the profile holds
 * @param tools the tools on the van
 * @param everywhere whether they serve all territories, as specialists do who are few
 */
record Trade(
        String name,
        int share,
        List<SkillDemand> skills,
        List<String> certifications,
        List<String> tools,
        boolean everywhere) {
    /** A trade whose people serve the territory that they live in, and perhaps a neighbouring one. */
    static Trade local(
            String name, int share, List<SkillDemand> skills, List<String> certifications, List<String> tools) {
        return new Trade(name, share, skills, certifications, tools, false);
    }

    /** A trade whose people serve all territories. */
    static Trade everywhere(
            String name, int share, List<SkillDemand> skills, List<String> certifications, List<String> tools) {
        return new Trade(name, share, skills, certifications, tools, true);
    }

    static SkillDemand level(String skill, int level) {
        return new SkillDemand(skill, level);
    }

    boolean senior() {
        return skills.stream().anyMatch(s -> s.level() >= 3);
    }
}
