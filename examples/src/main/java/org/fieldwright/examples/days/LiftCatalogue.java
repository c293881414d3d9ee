// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import static org.fieldwright.examples.days.Trade.level;
import static org.fieldwright.examples.days.Work.profile;
import static org.fieldwright.examples.days.Work.skill;

import java.util.List;

/** The work and the people of a lift maintenance company. The share of each work is its number in 150 jobs. */
final class LiftCatalogue {
    static final String ENTRAPMENT = "entrapment";
    static final String BREAKDOWN = "breakdown";
    static final String CERTIFICATE = "thorough-examination";
    static final String ANNUAL = "annual-service";
    static final String MONTHLY = "monthly-service";
    static final String REPAIR = "planned-repair";
    static final String ADVICE = "advisory-visit";
    static final List<String> DRIVES = List.of("hydraulic", "traction");

    private static final String LIFT = "lift";
    private static final String RELEASE = "passenger-release";
    private static final String EXAMINER = "thorough-examination";
    private static final String HOIST = "chain-hoist";

    private LiftCatalogue() {}

    static List<Work> works() {
        var release = skill(LIFT, 2).certifications(List.of(RELEASE));
        var examination = skill(LIFT, 2).certifications(List.of(EXAMINER));
        return List.of(
                new Work(ENTRAPMENT, 3, 30, 45, profile("EMERGENCY", 1, release)),
                new Work(BREAKDOWN, 22, 50, 110, profile("REPAIR", 2, skill(LIFT, 2))),
                new Work(CERTIFICATE, 14, 80, 110, profile("INSPECTION", 3, examination)),
                new Work(ANNUAL, 22, 80, 130, profile("PREVENTIVE", 5, skill(LIFT, 2))),
                new Work(MONTHLY, 70, 40, 65, profile("PREVENTIVE", 6, skill(LIFT, 1))),
                new Work(
                        REPAIR,
                        11,
                        150,
                        220,
                        profile("PROJECT", 4, skill(LIFT, 3).tools(List.of(HOIST)))),
                new Work(ADVICE, 8, 25, 45, profile("REACTIVE", 8, skill(LIFT, 1))));
    }

    static List<Trade> trades() {
        List<String> ladder = List.of("ladder");
        List<String> hoist = List.of("ladder", HOIST);
        return List.of(
                Trade.local("service", 5, List.of(level(LIFT, 1), level("hydraulic", 1)), List.of(), ladder),
                Trade.local(
                        "mechanic-traction",
                        4,
                        List.of(level(LIFT, 2), level("traction", 2)),
                        List.of(RELEASE),
                        ladder),
                Trade.local(
                        "mechanic-hydraulic",
                        3,
                        List.of(level(LIFT, 2), level("hydraulic", 2), level("traction", 1)),
                        List.of(RELEASE),
                        hoist),
                Trade.everywhere(
                        "examiner",
                        4,
                        List.of(level(LIFT, 2), level("hydraulic", 1), level("traction", 1)),
                        List.of(EXAMINER, RELEASE),
                        ladder),
                Trade.everywhere(
                        "repair",
                        4,
                        List.of(level(LIFT, 3), level("traction", 2), level("hydraulic", 2)),
                        List.of(RELEASE),
                        hoist));
    }
}
