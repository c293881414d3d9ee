// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;

/** What the parts of a random problem share: its seed, its features, its dates, and where each job is meant to be. */
final class RandomWorld {
    /** Where and when a job is meant to be; windows and plan lie around it. */
    record Aim(Technician technician, Shift shift, Instant time) {}

    /** A zone and a first day; most horizons meet a clock change. */
    private record Start(String zone, LocalDate date) {}

    private static final List<Start> STARTS = List.of(
            new Start("Europe/Berlin", LocalDate.of(2026, 3, 28)),
            new Start("Europe/Berlin", LocalDate.of(2026, 10, 24)),
            new Start("Europe/Berlin", LocalDate.of(2026, 6, 10)),
            new Start("America/New_York", LocalDate.of(2026, 3, 7)),
            new Start("America/New_York", LocalDate.of(2026, 10, 31)),
            new Start("Australia/Lord_Howe", LocalDate.of(2026, 4, 4)),
            new Start("Asia/Kolkata", LocalDate.of(2026, 12, 30)));

    final long seed;
    final Set<Feature> features = EnumSet.noneOf(Feature.class);
    final ZoneId zone;
    final LocalDate firstDay;
    final int days;
    DispatchProblem problem;
    final List<Aim> aims = new ArrayList<>();

    RandomWorld(long seed, Set<Feature> off) {
        this.seed = seed;
        for (Feature feature : Feature.values()) {
            if (!off.contains(feature) && new Dice(seed, "on " + feature, 0).chance(feature.percent())) {
                features.add(feature);
            }
        }
        Dice dice = new Dice(seed, "horizon", 0);
        Start start = dice.pick(STARTS);
        zone = ZoneId.of(start.zone());
        firstDay = start.date();
        days = dice.from(1, 3);
    }

    boolean on(Feature feature) {
        return features.contains(feature);
    }

    Dice dice(Object purpose, int number) {
        return new Dice(seed, purpose.toString(), number);
    }

    /** Whether a feature is on and applies to an item, which it does with the given chance in per cent. */
    boolean on(Feature feature, int number, int percent) {
        return on(feature) && dice("applies " + feature, number).chance(percent);
    }

    Instant horizonStart() {
        return firstDay.atStartOfDay(zone).toInstant();
    }

    Instant horizonEnd() {
        return firstDay.plusDays(days).atStartOfDay(zone).toInstant();
    }

    List<Shift> shifts() {
        return problem.technicians().stream().flatMap(t -> t.shifts().stream()).toList();
    }

    Technician owner(String shift) {
        return problem.technicians().stream()
                .filter(t -> t.shifts().stream().anyMatch(s -> s.id().equals(shift)))
                .findFirst()
                .orElseThrow();
    }

    Set<String> siteIds() {
        Set<String> ids = new TreeSet<>();
        problem.sites().forEach(s -> ids.add(s.id()));
        return ids;
    }
}
