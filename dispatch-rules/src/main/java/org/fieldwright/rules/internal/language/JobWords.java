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

/** What rules can name of one visit of a job. */
final class JobWords {
    static final String NAME = "Job";

    private static final List<Attribute> ATTRIBUTES = List.of(
            given("id", TEXT, "The id of the job."),
            optional("workOrder", TEXT, "The id of its work order."),
            given("type", TEXT, "The kind of work, as in REPAIR."),
            given("priority", WHOLE, "1 (most urgent) to 10."),
            given("emergency", TRUTH, "Whether it is an emergency."),
            given("mandatory", TRUTH, "Whether it has no price, so that it must be done."),
            optional("price", DECIMAL, "What leaving it out costs, if it is optional."),
            given("status", TEXT, "REQUESTED, PLANNED, DISPATCHED and so on."),
            given("visit", WHOLE, "Which visit of the job it is, from 0."),
            given("crew", WHOLE, "How many people the job needs at once."),
            given("durationMinutes", WHOLE, "The work time at standard speed, rounded up."),
            given("hours", TEXT, "When the visit may take place, for people."),
            optional("overdueDays", WHOLE, "Whole days since it was due, 0 before; missing without a due date."),
            optional("minutesToRespondBy", WHOLE, "Minutes to the promised start, negative once it has passed."),
            optional("minutesToResolveBy", WHOLE, "Minutes to the promised end, negative once it has passed."),
            given("visitsSoFar", WHOLE, "Past visits to the equipment, or to the site if the job names none."),
            given("site", TEXT, "The id of the site."),
            given("siteAccess", TEXTS, "Clearances and keys that the site asks for."),
            given("territories", TEXTS, "The territories of the site; none means open to all."),
            optional("customer", TEXT, "The id of the customer."),
            given("customerTier", TEXT, "STANDARD, STRATEGIC or VIP; STANDARD without a customer."),
            optional("equipment", TEXT, "The id of the equipment."),
            optional("equipmentType", TEXT, "The type of the equipment."),
            optional("equipmentModel", TEXT, "The model of the equipment."),
            given("allOf", DEMANDS, "Skills that are all needed."),
            given("anyOf", DEMANDS, "Skills of which one is enough."),
            given("noneOf", TEXTS, "Skills that are forbidden."),
            given("certifications", TEXTS, "Certifications needed."),
            given("tools", TEXTS, "Tools needed."),
            given("toolsNotAtDepots", TEXTS, "Tools needed that no depot has: the van must carry them from the start."),
            given("parts", QUANTITIES, "Parts needed, with quantities."),
            given("partsMissing", TEXTS, "Parts needed that neither a depot nor one van has in the quantity needed."),
            optional("resourceType", TEXT, "The type of resource needed."),
            given("requiredTechnicians", TEXTS, "The only technicians who may do it; none for no such list."),
            given("attributes", PROPERTIES, "The job's own attributes."),
            given("siteAttributes", PROPERTIES, "The site's own attributes."),
            given("customerAttributes", PROPERTIES, "The customer's own attributes."),
            given("equipmentAttributes", PROPERTIES, "The equipment's own attributes."));

    private static final List<Function> FUNCTIONS = List.of(
            named("attribute", "attributes", "One of the job's own attributes."),
            named("siteAttribute", "siteAttributes", "One of the site's own attributes."),
            named("customerAttribute", "customerAttributes", "One of the customer's own attributes."),
            named("equipmentAttribute", "equipmentAttributes", "One of the equipment's own attributes."),
            new Function(
                    "neededLevel",
                    "skill",
                    TEXT,
                    WHOLE,
                    false,
                    List.of("allOf"),
                    "The level of a skill that is needed, else 0."),
            new Function(
                    "neededQuantity",
                    "part",
                    TEXT,
                    WHOLE,
                    false,
                    List.of("parts"),
                    "How many of a part are needed, else 0."));

    private JobWords() {}

    private static Function named(String name, String reads, String meaning) {
        return new Function(name, "name", TEXT, TEXT, true, List.of(reads), meaning);
    }

    static ViewWords words() {
        return new ViewWords(NAME, "one visit of a job", ATTRIBUTES, FUNCTIONS);
    }
}
