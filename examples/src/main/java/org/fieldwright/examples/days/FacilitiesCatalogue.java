// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import static org.fieldwright.examples.days.Trade.level;
import static org.fieldwright.examples.days.Work.profile;
import static org.fieldwright.examples.days.Work.skill;

import java.util.List;

/** The work and the people of a facilities company with five trades. The share of each work is its number in 500 jobs. */
final class FacilitiesCatalogue {
    static final String OUTAGE = "leak-or-outage";
    static final String FIRE_TEST = "fire-alarm-inspection";
    static final String WATER_TEST = "water-hygiene-sampling";
    static final String PROJECT = "small-works";
    static final String IMPROVEMENT = "improvement";

    private static final String ELECTRICAL = "electrical";
    private static final String PLUMBING = "plumbing";
    private static final String HVAC = "hvac";
    private static final String FIRE = "fire-safety";
    private static final String DOORS = "access-control";
    private static final String BUILDING = "building";
    private static final String HYGIENE = "water-hygiene";
    private static final String ALARMS = "fire-alarm";

    private FacilitiesCatalogue() {}

    static List<Work> works() {
        var water = skill(PLUMBING, 2).certifications(List.of(HYGIENE));
        var alarms = skill(FIRE, 2).certifications(List.of(ALARMS));
        var ducts = skill(HVAC, 2).tools(List.of("duct-camera"));
        return List.of(
                new Work(OUTAGE, 6, 45, 120, profile("EMERGENCY", 1, skill(PLUMBING, 1))),
                new Work("power-fault", 20, 45, 120, profile("REPAIR", 2, skill(ELECTRICAL, 2))),
                new Work("lighting-repair", 42, 30, 90, profile("REACTIVE", 5, skill(ELECTRICAL, 1))),
                new Work("switchboard-service", 58, 60, 180, profile("PREVENTIVE", 6, skill(ELECTRICAL, 2))),
                new Work("emergency-lighting-test", 30, 60, 120, profile("INSPECTION", 4, skill(ELECTRICAL, 1))),
                new Work("plumbing-repair", 55, 45, 120, profile("REPAIR", 4, skill(PLUMBING, 1))),
                new Work(WATER_TEST, 35, 60, 120, profile("INSPECTION", 4, water)),
                new Work("ventilation-service", 60, 90, 200, profile("PREVENTIVE", 6, skill(HVAC, 2))),
                new Work("cooling-fault", 25, 75, 150, profile("REPAIR", 3, skill(HVAC, 2))),
                new Work("duct-survey", 10, 90, 150, profile("INSPECTION", 6, ducts)),
                new Work(FIRE_TEST, 40, 90, 180, profile("INSPECTION", 3, alarms)),
                new Work("door-fault", 30, 40, 90, profile("REPAIR", 4, skill(DOORS, 1))),
                new Work("fabric-repair", 65, 60, 150, profile("REACTIVE", 7, skill(BUILDING, 1))),
                new Work(PROJECT, 10, 180, 270, profile("PROJECT", 6, skill(BUILDING, 1))),
                new Work(IMPROVEMENT, 14, 60, 120, profile("REACTIVE", 9, skill(BUILDING, 1))));
    }

    static List<Trade> trades() {
        List<String> usual = List.of("ladder");
        return List.of(
                Trade.local("electrician", 7, List.of(level(ELECTRICAL, 2), level(DOORS, 1)), List.of(), usual),
                Trade.everywhere(
                        "electrician-master", 3, List.of(level(ELECTRICAL, 3), level(FIRE, 2)), List.of(ALARMS), usual),
                Trade.local("plumber", 5, List.of(level(PLUMBING, 2), level(BUILDING, 1)), List.of(HYGIENE), usual),
                Trade.local("plumber-hvac", 3, List.of(level(PLUMBING, 2), level(HVAC, 2)), List.of(HYGIENE), usual),
                Trade.local("hvac", 7, List.of(level(HVAC, 3)), List.of(), List.of("ladder", "duct-camera")),
                Trade.everywhere("fire", 4, List.of(level(FIRE, 3), level(ELECTRICAL, 1)), List.of(ALARMS), usual),
                Trade.local("doors", 2, List.of(level(DOORS, 2), level(ELECTRICAL, 1)), List.of(), usual),
                Trade.local("building", 9, List.of(level(BUILDING, 2), level(PLUMBING, 1)), List.of(), usual));
    }
}
