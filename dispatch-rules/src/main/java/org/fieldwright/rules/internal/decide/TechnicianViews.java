// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.ProblemIndex.ShiftEntry;
import org.fieldwright.core.model.Technician.Certification;
import org.fieldwright.core.model.Technician.Membership;
import org.fieldwright.core.model.Technician.Skill;
import org.fieldwright.rules.internal.view.Shift;
import org.fieldwright.rules.internal.view.Technician;
import org.jspecify.annotations.Nullable;

/** Makes the rules' views of shifts, and of their technicians on that day. Equal views of a technician are one object. */
final class TechnicianViews {
    private final ZoneId defaultZone;
    private final Map<Technician, Technician> interned = new HashMap<>();

    TechnicianViews(DispatchProblem problem) {
        this.defaultZone = problem.zone();
    }

    ZoneId zone(ShiftEntry entry) {
        ZoneId zone = entry.technician().zone();
        return zone == null ? defaultZone : zone;
    }

    LocalDate day(ShiftEntry entry) {
        return LocalDate.ofInstant(entry.shift().earliestDeparture(), zone(entry));
    }

    Technician technician(ShiftEntry entry) {
        org.fieldwright.core.model.Technician t = entry.technician();
        LocalDate day = day(entry);
        Map<String, Integer> skills = new TreeMap<>();
        Map<String, String> otherSkills = new TreeMap<>();
        t.skills().stream().filter(s -> holds(s, day)).forEach(s -> skills.merge(s.name(), s.level(), Math::max));
        t.skills().stream()
                .filter(s -> !skills.containsKey(s.name()))
                .forEach(s -> otherSkills.putIfAbsent(s.name(), dates(s.validFrom(), s.validTo())));
        List<String> certifications = t.certifications().stream()
                .filter(c -> holds(c, entry))
                .map(Certification::name)
                .distinct()
                .toList();
        Map<String, String> otherCertifications = new TreeMap<>();
        t.certifications().stream()
                .filter(c -> !certifications.contains(c.name()))
                .forEach(c -> otherCertifications.putIfAbsent(
                        c.name(), dates(minute(c.validFrom(), entry), minute(c.expires(), entry))));
        Technician view = new Technician(
                t.id(),
                t.resourceType(),
                t.rating(),
                t.senior(),
                t.tools(),
                t.access(),
                t.maxDistanceFromHome(),
                skills,
                otherSkills,
                certifications,
                otherCertifications,
                t.territories().stream()
                        .filter(m -> holds(m, day))
                        .map(Membership::territory)
                        .toList(),
                t.attributes());
        return interned.computeIfAbsent(view, v -> v);
    }

    static boolean holds(Skill skill, LocalDate day) {
        return within(skill.validFrom(), skill.validTo(), day);
    }

    static boolean holds(Membership membership, LocalDate day) {
        return within(membership.validFrom(), membership.validTo(), day);
    }

    private static boolean within(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static boolean holds(Certification c, ShiftEntry entry) {
        return (c.validFrom() == null || !c.validFrom().isAfter(entry.shift().earliestDeparture()))
                && (c.expires() == null || !c.expires().isBefore(entry.shift().hardEnd()));
    }

    private @Nullable String minute(@Nullable Instant instant, ShiftEntry entry) {
        return instant == null ? null : VisitTime.minute(instant, zone(entry));
    }

    private static String dates(@Nullable Object from, @Nullable Object to) {
        return "(valid" + (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to) + ")";
    }

    Shift shift(ShiftEntry entry) {
        org.fieldwright.core.model.Shift shift = entry.shift();
        ZoneId zone = zone(entry);
        LocalDate day = day(entry);
        Instant midnight = day.atStartOfDay(zone).toInstant();
        return new Shift(
                shift.id(),
                day.toString(),
                day.getDayOfWeek().name(),
                minutes(midnight, shift.earliestDeparture()),
                minutes(midnight, shift.hardEnd()),
                minutes(shift.earliestDeparture(), shift.hardEnd()),
                shift.start(),
                shift.end(),
                VisitTime.minute(shift.earliestDeparture(), zone) + " to " + VisitTime.minute(shift.hardEnd(), zone));
    }

    private static int minutes(Instant from, Instant to) {
        return (int) Duration.between(from, to).toMinutes();
    }
}
