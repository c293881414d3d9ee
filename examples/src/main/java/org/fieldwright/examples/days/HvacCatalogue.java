// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import static org.fieldwright.examples.days.Trade.level;
import static org.fieldwright.examples.days.Work.profile;
import static org.fieldwright.examples.days.Work.skill;

import java.util.List;

/** The work and the people of a company for residential air conditioning. The share of each work is its number in a day of 60 jobs. */
final class HvacCatalogue {
    static final String VULNERABLE = "no-cooling-vulnerable";
    static final String COLD_ROOM = "cold-room";
    static final String NO_COOLING = "no-cooling";
    static final String HEAT_PUMP = "heat-pump";
    static final String DIAGNOSIS = "diagnosis";
    static final String SERVICE = "service";
    static final String INSTALLATION = "installation";
    static final String FILTERS = "filter-upgrade";

    private static final String F_GAS = "f-gas";
    private static final String PUMP = "vacuum-pump";

    private HvacCatalogue() {}

    static List<Work> works() {
        var cooling = skill("hvac", 2).certifications(List.of(F_GAS));
        var cold = skill("refrigeration", 2).certifications(List.of(F_GAS));
        var install = skill("installation", 2).certifications(List.of(F_GAS)).tools(List.of(PUMP));
        return List.of(
                new Work(VULNERABLE, 5, 45, 80, profile("REPAIR", 1, cooling)),
                new Work(COLD_ROOM, 6, 70, 115, profile("REPAIR", 2, cold)),
                new Work(NO_COOLING, 18, 45, 85, profile("REPAIR", 3, cooling)),
                new Work(HEAT_PUMP, 4, 55, 90, profile("REPAIR", 4, skill("heat-pump", 2))),
                new Work(DIAGNOSIS, 9, 30, 50, profile("REACTIVE", 4, skill("controls", 1))),
                new Work(SERVICE, 10, 45, 70, profile("PREVENTIVE", 6, skill("hvac", 1))),
                new Work(INSTALLATION, 4, 120, 165, profile("INSTALLATION", 5, install)),
                new Work(FILTERS, 4, 25, 40, profile("REACTIVE", 8, skill("hvac", 1))));
    }

    static List<Trade> trades() {
        return List.of(
                Trade.local(
                        "cooling",
                        4,
                        List.of(level("hvac", 2), level("controls", 1)),
                        List.of(F_GAS),
                        List.of("ladder")),
                Trade.everywhere(
                        "refrigeration",
                        2,
                        List.of(level("refrigeration", 3), level("hvac", 2)),
                        List.of(F_GAS),
                        List.of("ladder", PUMP)),
                Trade.everywhere(
                        "installation",
                        3,
                        List.of(level("installation", 3), level("hvac", 2), level("heat-pump", 2)),
                        List.of(F_GAS),
                        List.of("ladder", PUMP)),
                Trade.local(
                        "service",
                        2,
                        List.of(level("hvac", 1), level("controls", 2), level("heat-pump", 2)),
                        List.of(),
                        List.of("ladder")),
                Trade.everywhere(
                        "senior",
                        1,
                        List.of(
                                level("hvac", 3),
                                level("refrigeration", 2),
                                level("controls", 2),
                                level("heat-pump", 3)),
                        List.of(F_GAS),
                        List.of("ladder")));
    }
}
