// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.fieldwright.core.model.Job;

/** Section 13: who waits for whom in a plan. All routes are walked again and again, with releases that only rise, until none does. */
final class Waiting {
    private static final long DAY = 86_400;

    private final Case c;
    private final Fixed fixed;
    private final Map<String, Long> releases = new HashMap<>();
    private final Map<String, RouteTimes.VisitTime> times = new HashMap<>();
    private final Map<String, String> shiftOf = new HashMap<>();
    private boolean circle;
    private boolean forcedCircle;

    Waiting(Case c, Fixed fixed) {
        this.c = c;
        this.fixed = fixed;
    }

    /** When a visit may start as far as others are concerned. */
    long release(Job job) {
        return releases.getOrDefault(job.id(), -Window.NEVER);
    }

    Map<String, RouteTimes> walk(Map<String, List<Job>> plan, BiFunction<String, List<Job>, RouteTimes> walker) {
        releases.clear();
        circle = forcedCircle;
        while (true) {
            Map<String, RouteTimes> routes = new TreeMap<>();
            times.clear();
            shiftOf.clear();
            plan.forEach((shift, jobs) -> {
                if (!jobs.isEmpty()) {
                    RouteTimes route = walker.apply(shift, jobs);
                    routes.put(shift, route);
                    route.visits.forEach(v -> times.put(v.job().id(), v));
                    route.visits.forEach(v -> shiftOf.put(v.job().id(), shift));
                }
            });
            if (circle || !rise()) {
                return routes;
            }
        }
    }

    private boolean rise() {
        long latest = c.shifts.values().stream()
                        .mapToLong(s -> Case.seconds(s.hardEnd()))
                        .max()
                        .orElse(0)
                + DAY;
        boolean risen = false;
        for (Bond bond : c.bonds) {
            if (times.containsKey(bond.a) && times.containsKey(bond.b)) {
                long ofB = bond.releaseOfB(times.get(bond.a), times.get(bond.b));
                long ofA = bond.releaseOfA(times.get(bond.a), times.get(bond.b));
                risen |= rise(bond.b, ofB, latest) | rise(bond.a, ofA, latest);
            }
        }
        if (circle) {
            releases.clear();
        }
        return risen;
    }

    private boolean rise(String visit, long to, long latest) {
        boolean later = to > times.get(visit).start() && !started(visit);
        if (later) {
            releases.merge(visit, to, Math::max);
            circle |= to > latest;
        }
        return later;
    }

    private boolean started(String visit) {
        return c.jobs.get(visit).visits().get(0).actual() != null && Case.plannable(c.jobs.get(visit));
    }

    /** What the plan walked last breaks; widened to it if its visits are all fixed. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        if (circle && !forcedCircle) {
            broken.add("LINK_CIRCLE");
        }
        for (Bond bond : c.bonds) {
            boolean a = times.containsKey(bond.a);
            boolean b = times.containsKey(bond.b);
            if (a && b) {
                together(bond, broken);
            } else if (a != b && fixed.fixed(c.jobs.get(a ? bond.a : bond.b)).isEmpty()) {
                if (bond.crew) {
                    broken.add("CREW_INCOMPLETE");
                } else if (b && bond.skips()) {
                    broken.add("PREDECESSOR_UNASSIGNED");
                }
            }
        }
        return broken;
    }

    private void together(Bond bond, List<String> broken) {
        if (!circle && bond.out(times.get(bond.a), times.get(bond.b))) {
            broken.add("LINK_TIME");
        }
        if (!bond.forcedTechnician && bond.technicianWrong(technician(bond.a), technician(bond.b))) {
            broken.add("LINK_TECHNICIAN");
        }
        if (!bond.forcedDay && bond.link.sameDay() && !day(bond.a).equals(day(bond.b))) {
            broken.add("LINK_DAY");
        }
    }

    private String technician(String visit) {
        return c.owners.get(shiftOf.get(visit)).id();
    }

    private LocalDate day(String visit) {
        return Instant.ofEpochSecond(times.get(visit).start())
                .atZone(c.zone(c.sites.get(c.jobs.get(visit).site())))
                .toLocalDate();
    }

    /** Takes what the plan walked last breaks as forced; false if that is nothing new. */
    boolean widen() {
        boolean any = !broken().isEmpty();
        for (Bond bond : c.bonds) {
            if (times.containsKey(bond.a) && times.containsKey(bond.b)) {
                if (!circle) {
                    bond.forcedEarly = Math.max(bond.forcedEarly, bond.early(times.get(bond.a), times.get(bond.b)));
                    bond.forcedLate = Math.max(bond.forcedLate, bond.late(times.get(bond.a), times.get(bond.b)));
                }
                bond.forcedTechnician |= bond.technicianWrong(technician(bond.a), technician(bond.b));
                bond.forcedDay |= bond.link.sameDay() && !day(bond.a).equals(day(bond.b));
            }
        }
        forcedCircle |= circle;
        return any;
    }
}
