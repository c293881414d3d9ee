// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;

/** The bounds of a shift, as given or, section 8, widened to what its fixed visits break. */
final class Bounds {
    final Map<String, List<Window>> windows = new HashMap<>();
    List<Pause> pauses;
    long hardEnd;
    long hardLastDeparture;
    long maxWork;
    long maxTravel;
    long maxLeg;
    long maxJobs;
    long maxDepotStops;
    long unreachable = 0;
    long breakRule = 0;

    private Bounds() {}

    static Bounds of(Case c, Fixed fixed, Shift shift, List<Job> visits) {
        Bounds b = new Bounds();
        visits.forEach(j -> b.windows.put(j.id(), fixed.windows(j)));
        b.pauses = Pause.of(c, shift);
        b.hardEnd = Case.seconds(shift.hardEnd());
        b.hardLastDeparture =
                shift.hardLastDeparture() == null ? Window.NEVER : Case.seconds(shift.hardLastDeparture());
        b.maxWork = orNever(shift.maxWork());
        b.maxTravel = orNever(shift.maxTravel());
        b.maxLeg = orNever(shift.maxLeg());
        b.maxDepotStops = c.policy.maxDepotStops();
        b.maxJobs = shift.maxJobs() == null ? Window.NEVER : shift.maxJobs();
        return b;
    }

    static long orNever(Duration duration) {
        return duration == null ? Window.NEVER : duration.toSeconds();
    }

    /** Widens every bound that a route of the fixed visits alone breaks to what it was seen to need; false if it breaks none. */
    boolean widen(RouteTimes seen) {
        List<Long> before = numbers();
        pauses = pauses.stream().map(p -> widened(p, seen)).toList();
        for (RouteTimes.VisitTime visit : seen.visits) {
            if (visit.windowBroken()) {
                windows.computeIfPresent(visit.job().id(), (id, w) -> widened(w, visit.start()));
            }
        }
        hardEnd = Math.max(hardEnd, seen.end);
        hardLastDeparture = Math.max(hardLastDeparture, seen.lastVisitEnd());
        maxWork = Math.max(maxWork, seen.work());
        maxTravel = Math.max(maxTravel, seen.travel);
        maxLeg = Math.max(maxLeg, seen.legs.stream().mapToLong(l -> l).max().orElse(0));
        maxJobs = Math.max(maxJobs, seen.visits.size());
        unreachable = Math.max(unreachable, count(seen, "UNREACHABLE"));
        breakRule = Math.max(breakRule, count(seen, "BREAK_RULE"));
        return !numbers().equals(before) || count(seen, "WINDOW") > 0;
    }

    private static long count(RouteTimes seen, String code) {
        return seen.broken.stream().filter(code::equals).count();
    }

    private List<Long> numbers() {
        List<Long> numbers = new ArrayList<>();
        pauses.forEach(p -> numbers.add(p.latestStart()));
        numbers.addAll(
                List.of(hardEnd, hardLastDeparture, maxWork, maxTravel, maxLeg, maxJobs, unreachable, breakRule));
        return numbers;
    }

    private static Pause widened(Pause pause, RouteTimes seen) {
        Long start = seen.pauseStarts.get(pause.name());
        boolean late = start != null && start > pause.latestStart() && !seen.harmlessPauses.contains(pause.name());
        return late ? pause.withLatestStart(start) : pause;
    }

    private static List<Window> widened(List<Window> windows, long start) {
        long first = windows.isEmpty() ? start : Math.min(start, windows.get(0).earliestStart());
        return List.of(new Window(first, start, Window.NEVER));
    }
}
