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
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.Technician.Certification;
import org.fieldwright.core.model.Technician.Membership;
import org.fieldwright.core.model.Technician.Skill;
import org.jspecify.annotations.Nullable;

/**
 * The values of the attributes of shifts, and of their technicians on that day. Equal values of a technician are one object. Not thread-safe.
 */
final class TechnicianAttributes {
    private final ZoneId defaultZone;
    private final List<HostValue> hosts;
    private final Map<String, Map<String, @Nullable Object>> hostValues = new HashMap<>();
    private final Map<Map<String, @Nullable Object>, Map<String, @Nullable Object>> interned = new HashMap<>();

    TechnicianAttributes(DispatchProblem problem, List<HostValue> hosts) {
        this.defaultZone = problem.zone();
        this.hosts = hosts;
    }

    ZoneId zone(ShiftEntry entry) {
        ZoneId zone = entry.technician().zone();
        return zone == null ? defaultZone : zone;
    }

    LocalDate day(ShiftEntry entry) {
        return LocalDate.ofInstant(entry.shift().earliestDeparture(), zone(entry));
    }

    /** The values of a technician on the day of a shift, by attribute. */
    Map<String, @Nullable Object> technician(ShiftEntry entry) {
        Technician t = entry.technician();
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
        Map<String, @Nullable Object> values = new HashMap<>(ofHost(t));
        values.put("id", t.id());
        values.put("resourceType", t.resourceType());
        values.put("rating", Numbers.exact(t.rating()));
        values.put("senior", t.senior());
        values.put("tools", t.tools());
        values.put("access", t.access());
        values.put("maxDistanceFromHome", t.maxDistanceFromHome());
        values.put("skills", skills);
        values.put("skillsNotValid", otherSkills);
        values.put("certifications", certifications);
        values.put("certificationsNotValid", otherCertifications);
        values.put("territories", territories(t, day));
        values.put("attributes", t.attributes());
        return interned.computeIfAbsent(values, v -> v);
    }

    private Map<String, @Nullable Object> ofHost(Technician technician) {
        return hostValues.computeIfAbsent(technician.id(), id -> {
            Map<String, @Nullable Object> values = new HashMap<>();
            HostValue.of(Columns.TECHNICIAN, hosts)
                    .forEach(h -> values.put(h.attribute().name(), h.read(technician)));
            return values;
        });
    }

    private static List<String> territories(Technician technician, LocalDate day) {
        return technician.territories().stream()
                .filter(m -> holds(m, day))
                .map(Membership::territory)
                .toList();
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

    /** The values of a shift, by attribute. */
    Map<String, @Nullable Object> shift(ShiftEntry entry) {
        Shift shift = entry.shift();
        ZoneId zone = zone(entry);
        LocalDate day = day(entry);
        Instant midnight = day.atStartOfDay(zone).toInstant();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", shift.id());
        values.put("date", day.toString());
        values.put("weekday", day.getDayOfWeek().name());
        values.put("startMinute", minutes(midnight, shift.earliestDeparture()));
        values.put("endMinute", minutes(midnight, shift.hardEnd()));
        values.put("minutes", minutes(shift.earliestDeparture(), shift.hardEnd()));
        values.put("startSite", shift.start());
        values.put("endSite", shift.end());
        values.put(
                "period",
                VisitTime.minute(shift.earliestDeparture(), zone) + " to " + VisitTime.minute(shift.hardEnd(), zone));
        HostValue.of(Columns.SHIFT, hosts).forEach(h -> values.put(h.attribute().name(), h.read(shift)));
        return values;
    }

    private static int minutes(Instant from, Instant to) {
        return (int) Duration.between(from, to).toMinutes();
    }
}
