// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import static org.fieldwright.rules.internal.language.Attribute.given;
import static org.fieldwright.rules.internal.language.Attribute.optional;
import static org.fieldwright.rules.internal.language.Type.QUANTITIES;
import static org.fieldwright.rules.internal.language.Type.TEXT;
import static org.fieldwright.rules.internal.language.Type.TEXTS;
import static org.fieldwright.rules.internal.language.Type.TRUTH;
import static org.fieldwright.rules.internal.language.Type.WHOLE;

import java.util.List;

/** What rules can name of a visit on the live day, and of what was recorded when it is done. */
final class VisitWords {
    static final String NAME = "Visit";

    private static final List<Attribute> ATTRIBUTES = List.of(
            optional("technician", TEXT, "The id of who does it; missing while nobody does."),
            given("status", TEXT, "PLANNED, TRAVELLING, ON_SITE, WORKING, STUCK, COMPLETE and so on."),
            optional("minutesInStatus", WHOLE, "How long it has had that status."),
            optional(
                    "minutesToStart", WHOLE, "Minutes to the start as it is expected now, negative once it has begun."),
            optional("minutesLate", WHOLE, "How much later than promised it starts as it is expected now; 0 in time."),
            optional(
                    "minutesToSlaBreach",
                    WHOLE,
                    "Minutes to the next promise that is still open, negative once it is broken."),
            optional("minutesOnSite", WHOLE, "How long the technician has been there, or was there."),
            optional("minutesOverrun", WHOLE, "How much longer than planned the work takes; 0 inside of the plan."),
            optional("minutesSinceLastSign", WHOLE, "How long nothing has been heard of the technician."),
            optional("metresFromSite", WHOLE, "How far from the site the technician was seen last."),
            optional(
                    "daysToCertificateExpiry",
                    WHOLE,
                    "Days to the first end of a certification that the job asks for."),
            given("alone", TRUTH, "Whether the technician is there without a colleague."),
            given("evidence", TEXTS, "Names of what was recorded, as in photo, signature, certificate number."),
            given("photos", WHOLE, "How many photos were taken."),
            given("signed", TRUTH, "Whether the customer has signed."),
            given("riskAssessed", TRUTH, "Whether the risk assessment is filled in."),
            given("timesRecorded", TRUTH, "Whether arrival and end are recorded."),
            given("partsUsed", QUANTITIES, "Parts that were used up, with quantities."),
            optional("notes", TEXT, "What the technician wrote."));

    private VisitWords() {}

    static ViewWords words() {
        return new ViewWords(NAME, "a visit on the live day, and what was recorded of it", ATTRIBUTES, List.of());
    }
}
