// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.Technician;
import org.jspecify.annotations.Nullable;

/** Technicians, but for their shifts and costs. */
final class TechnicianRules {
    static final int MAX_LEVEL = 1000;
    private static final int MAX_JOBS = 100_000;

    private TechnicianRules() {}

    static void check(Context context) {
        List<Technician> technicians = context.problem.technicians();
        for (int i = 0; i < technicians.size(); i++) {
            Technician technician = technicians.get(i);
            At at = At.ROOT.field("technicians").index(i);
            String subject = "technician " + Faults.shorten(technician.id());
            person(context, technician, at, subject);
            qualifications(context, technician, at, subject);
            limits(context, technician, at, subject);
            if (technician.costs() != null) {
                CostRules.check(context.values, technician.costs(), at.field("costs"), subject);
            }
            ShiftRules.check(context, technician, at.field("shifts"));
        }
    }

    private static void person(Context context, Technician technician, At at, String subject) {
        Values values = context.values;
        values.text(technician.name(), at.field("name"), "The name of " + subject);
        context.sites.refer(technician.home(), at.field("home"), "The home of " + subject);
        values.names(technician.tools(), at.field("tools"), "The tools of " + subject);
        values.names(technician.access(), at.field("access"), "The access list of " + subject);
        values.name(technician.resourceType(), at.field("resourceType"), "The resource type of " + subject);
        At rating = at.field("rating");
        if (values.finite(technician.rating(), rating, "The rating of " + subject)
                && (technician.rating() < 0 || technician.rating() > 5)) {
            String message = "The rating of " + subject + " is " + technician.rating() + ", but must be from 0 to 5.";
            context.faults.add(Code.VALUE_OUT_OF_RANGE, rating, technician.rating(), message);
        }
        values.attributes(technician.attributes(), at, subject);
    }

    private static void qualifications(Context context, Technician technician, At at, String subject) {
        Values values = context.values;
        for (int i = 0; i < technician.skills().size(); i++) {
            Technician.Skill skill = technician.skills().get(i);
            At place = at.field("skills").index(i);
            String said = "skill " + Faults.shorten(skill.name()) + " of " + subject;
            values.name(skill.name(), place.field("name"), "The name of a skill of " + subject);
            values.range(skill.level(), 1, MAX_LEVEL, place.field("level"), "The level of " + said);
            values.factor(
                    skill.durationFactor(), 0, 10, place.field("durationFactor"), "The duration factor of " + said);
            validity(context, skill.validFrom(), skill.validTo(), place.field("validTo"), said);
        }
        for (int i = 0; i < technician.certifications().size(); i++) {
            Technician.Certification certification = technician.certifications().get(i);
            At place = at.field("certifications").index(i);
            String said = "certification " + Faults.shorten(certification.name()) + " of " + subject;
            values.name(certification.name(), place.field("name"), "The name of a certification of " + subject);
            values.wholeSecond(certification.validFrom(), place.field("validFrom"), "The start of " + said);
            values.wholeSecond(certification.expires(), place.field("expires"), "The end of " + said);
            validity(context, certification.validFrom(), certification.expires(), place.field("expires"), said);
        }
        for (int i = 0; i < technician.territories().size(); i++) {
            Technician.Membership membership = technician.territories().get(i);
            At place = at.field("territories").index(i);
            context.territories.refer(membership.territory(), place.field("territory"), "The membership of " + subject);
            String said = "the membership of " + subject + " in " + Faults.shorten(membership.territory());
            validity(context, membership.validFrom(), membership.validTo(), place.field("validTo"), said);
        }
    }

    private static void validity(
            Context context, @Nullable LocalDate from, @Nullable LocalDate to, At at, String subject) {
        if (from != null && to != null && to.isBefore(from)) {
            reversed(context, from, to, at, subject);
        }
    }

    private static void validity(Context context, @Nullable Instant from, @Nullable Instant to, At at, String subject) {
        if (from != null && to != null && to.isBefore(from)) {
            reversed(context, from, to, at, subject);
        }
    }

    private static void reversed(Context context, Object from, Object to, At at, String subject) {
        String message = "The validity of " + subject + " ends (" + to + ") before it starts (" + from + ").";
        context.faults.add(Code.VALIDITY_REVERSED, at, to, message);
    }

    private static void limits(Context context, Technician technician, At at, String subject) {
        Values values = context.values;
        values.factor(technician.travelFactor(), 0, 10, at.field("travelFactor"), "The travel factor of " + subject);
        limit(values, technician.travelExtra(), at.field("travelExtra"), "The extra travel time of " + subject);
        limit(values, technician.maxWorkPerDay(), at.field("maxWorkPerDay"), "The most work per day of " + subject);
        limit(values, technician.maxWorkPerWeek(), at.field("maxWorkPerWeek"), "The most work per week of " + subject);
        limit(values, technician.minRest(), at.field("minRest"), "The least rest of " + subject);
        At distance = at.field("maxDistanceFromHome");
        Integer metres = technician.maxDistanceFromHome();
        values.range(metres, 0, Integer.MAX_VALUE, distance, "The greatest distance from home of " + subject);
        if (metres != null && technician.home() == null) {
            String message =
                    "The greatest distance from home of " + subject + " is " + metres + " m, but no home is given.";
            context.faults.add(Code.HOME_MISSING, distance, metres, message);
        }
        technician.maxJobsPerDayByType().forEach((type, most) -> {
            At place = at.field("maxJobsPerDayByType").field(Faults.shorten(type));
            values.name(type, place, "A type of job of " + subject);
            values.range(most, 0, MAX_JOBS, place, "The most jobs of type " + Faults.shorten(type) + " of " + subject);
        });
        Technician.Workload workload = technician.workload();
        if (workload != null) {
            At place = at.field("workload");
            values.length(workload.used(), Values.DECADE, place.field("used"), "The time used by " + subject);
            if (workload.available().isZero()) {
                values.positive(workload.available(), place.field("available"), "The time available of " + subject);
            } else {
                values.length(
                        workload.available(),
                        Values.DECADE,
                        place.field("available"),
                        "The time available of " + subject);
            }
        }
    }

    private static void limit(Values values, @Nullable Duration duration, At at, String subject) {
        values.length(duration, Values.YEAR, at, subject);
    }
}
