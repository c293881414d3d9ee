// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import static org.fieldwright.rules.internal.language.Attribute.given;
import static org.fieldwright.rules.internal.language.Attribute.optional;
import static org.fieldwright.rules.internal.language.Type.DECIMAL;
import static org.fieldwright.rules.internal.language.Type.TEXT;
import static org.fieldwright.rules.internal.language.Type.TEXTS;
import static org.fieldwright.rules.internal.language.Type.TRUTH;
import static org.fieldwright.rules.internal.language.Type.WHOLE;

import java.util.List;

/** What rules can name of a shift, of a visit and a shift together, and of the parameters of a rule set. */
final class PairWords {
    static final String SHIFT = "Shift";
    static final String PAIRING = "Pairing";
    static final String PARAMETER = "Parameter";

    private PairWords() {}

    static ViewWords shift() {
        return new ViewWords(
                SHIFT,
                "a shift; days and times are local to the technician",
                List.of(
                        given("id", TEXT, "The id."),
                        given("date", TEXT, "The day, as in 2026-05-04."),
                        given("weekday", TEXT, "MONDAY to SUNDAY."),
                        given("startMinute", WHOLE, "The earliest departure in minutes after midnight of the day."),
                        given(
                                "endMinute",
                                WHOLE,
                                "The hard end in minutes after midnight of the day; past 1440 on the next."),
                        given("minutes", WHOLE, "From the earliest departure to the hard end."),
                        given("startSite", TEXT, "The id of the site where it starts."),
                        optional("endSite", TEXT, "The id of the site where it ends."),
                        given("period", TEXT, "The whole shift, for people.")),
                List.of());
    }

    static ViewWords pairing() {
        return new ViewWords(
                PAIRING,
                "a visit and a shift together",
                List.of(
                        given(
                                "reachableFromHome",
                                TRUTH,
                                "Whether there is a way from the technician's home, or from the start of the shift without a home."),
                        optional(
                                "minutesFromHome",
                                WHOLE,
                                "Travel time from there by this technician, rounded up; missing if there is no way."),
                        optional("metresFromHome", WHOLE, "The distance from there; missing if there is no way."),
                        given(
                                "fitsWindow",
                                TRUTH,
                                "Whether some window leaves room for the whole visit inside the shift, travel not counted."),
                        given(
                                "overlapMinutes",
                                WHOLE,
                                "The most minutes that one window leaves for the visit inside the shift."),
                        given("amongRequired", TRUTH, "Whether the job names no required technicians, or this one."),
                        given("excluded", TRUTH, "Whether the job excludes the technician."),
                        given("banned", TRUTH, "Whether the customer bans the technician."),
                        given(
                                "preferredStrength",
                                DECIMAL,
                                "How much the job or the customer prefers the technician; 0 for not at all."),
                        given("visitsToSite", WHOLE, "How often the technician has been at the site."),
                        given("visitsToEquipment", WHOLE, "How often the technician has worked on the equipment."),
                        given(
                                "didLastVisit",
                                TRUTH,
                                "Whether the technician did the last visit at the equipment, or at the site if the job names none."),
                        given(
                                "inTerritory",
                                TRUTH,
                                "Whether one side has no territory, or the technician is a member on the day."),
                        given(
                                "primaryTerritory",
                                TRUTH,
                                "Whether the site is in a primary territory of the technician on the day."),
                        optional(
                                "neighbourCost",
                                DECIMAL,
                                "The money for coming from a neighbouring territory; missing if that is not possible or not needed."),
                        given(
                                "missingParts",
                                TEXTS,
                                "Parts that are not on the van at the start of the shift in the quantity needed.")),
                List.of());
    }

    static ViewWords parameter() {
        return new ViewWords(
                PARAMETER,
                "a number of the rule set, or a row of a table",
                List.of(
                        given("name", TEXT, "The name of the parameter or table."),
                        given("key", TEXT, "The key of the row, empty for a single number."),
                        given("value", DECIMAL, "The number.")),
                List.of(
                        new Function(
                                "times", "factor", DECIMAL, DECIMAL, false, List.of("value"), "The number multiplied."),
                        new Function(
                                "negated",
                                "",
                                DECIMAL,
                                DECIMAL,
                                false,
                                List.of("value"),
                                "The number with the other sign.")));
    }
}
