// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;

/** Section 10: the limits of a technician over all routes. */
final class TechnicianLimits {
    /** What is summed: a code, the day or week, and the type of job where the limit is that of a type. */
    private record Sum(String code, String period, String type) {}

    private final Case c;
    private final Technician technician;
    private final Map<String, Long> limits = new TreeMap<>();
    private long minRest;

    TechnicianLimits(Case c, Technician technician) {
        this.c = c;
        this.technician = technician;
        limits.put("MAX_WORK_DAY ", Bounds.orNever(technician.maxWorkPerDay()));
        limits.put("MAX_WORK_WEEK ", Bounds.orNever(technician.maxWorkPerWeek()));
        technician.maxJobsPerDayByType().forEach((type, most) -> limits.put("MAX_JOBS_TYPE " + type, (long) most));
        minRest = technician.minRest() == null
                ? -Window.NEVER
                : technician.minRest().toSeconds();
    }

    /** Widens every limit to what routes of fixed visits alone were seen to need. */
    void widen(Map<String, RouteTimes> fixedAlone) {
        sums(fixedAlone)
                .forEach((sum, value) ->
                        limits.computeIfPresent(sum.code() + " " + sum.type(), (k, most) -> Math.max(most, value)));
        rests(fixedAlone).forEach(rest -> minRest = Math.min(minRest, rest));
    }

    /** Codes of the limits that the technician's routes break. */
    List<String> broken(Map<String, RouteTimes> routes) {
        List<String> broken = new ArrayList<>();
        sums(routes).forEach((sum, value) -> {
            long most = limits.getOrDefault(sum.code() + " " + sum.type(), Window.NEVER);
            Limits.check(value, most, sum.code(), broken);
        });
        rests(routes).forEach(rest -> Limits.check(minRest, rest, "MIN_REST", broken));
        return broken;
    }

    private Map<Sum, Long> sums(Map<String, RouteTimes> routes) {
        Map<Sum, Long> sums = new TreeMap<>(Comparator.comparing(Sum::toString));
        for (Shift shift : used(technician, routes)) {
            RouteTimes route = routes.get(shift.id());
            LocalDate day = c.day(shift.id());
            String week = day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            sums.merge(new Sum("MAX_WORK_DAY", day.toString(), ""), route.work(), Long::sum);
            sums.merge(new Sum("MAX_WORK_WEEK", week, ""), route.work(), Long::sum);
            for (RouteTimes.VisitTime visit : route.visits) {
                if (!Case.depotStop(visit.job())) {
                    sums.merge(
                            new Sum("MAX_JOBS_TYPE", day.toString(), visit.job().type()), 1L, Long::sum);
                }
            }
        }
        return sums;
    }

    private List<Long> rests(Map<String, RouteTimes> routes) {
        List<Long> rests = new ArrayList<>();
        List<Shift> used = used(technician, routes);
        for (int i = 1; i < used.size(); i++) {
            rests.add(routes.get(used.get(i).id()).departure
                    - routes.get(used.get(i - 1).id()).end);
        }
        return rests;
    }

    /** The technician's used shifts in order of time. */
    static List<Shift> used(Technician technician, Map<String, RouteTimes> routes) {
        return technician.shifts().stream()
                .filter(s -> routes.containsKey(s.id()))
                .sorted(Comparator.comparing(Shift::earliestDeparture).thenComparing(Shift::id))
                .toList();
    }
}
