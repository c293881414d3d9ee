// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldwright.core.model.ProblemIndex.ShiftEntry;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.jspecify.annotations.Nullable;

/** The rows of the board: every shift of the problem, used or not, under the local date of its start. */
final class RouteMapper {
    private final Scene scene;
    private final Map<String, Route> routes = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final TreeMap<LocalDate, long[]> bounds = new TreeMap<>();

    RouteMapper(Scene scene) {
        this.scene = scene;
        scene.plan.routes().forEach(route -> routes.put(route.shift(), route));
        for (ShiftEntry entry : scene.index.shifts()) {
            rows.put(entry.shift().id(), rows.size());
            long from = entry.shift().earliestDeparture().getEpochSecond();
            long to = entry.shift().hardEnd().getEpochSecond();
            bounds.merge(day(entry), new long[] {from, to}, (one, other) ->
                    new long[] {Math.min(one[0], other[0]), Math.max(one[1], other[1])});
        }
    }

    private LocalDate day(ShiftEntry entry) {
        ZoneId own = entry.technician().zone();
        return LocalDate.ofInstant(entry.shift().earliestDeparture(), own == null ? scene.problem.zone() : own);
    }

    List<ReportData.Day> days() {
        List<ReportData.Day> days = new ArrayList<>();
        bounds.forEach(
                (date, ends) -> days.add(new ReportData.Day(date.toString(), Texts.day(date), ends[0], ends[1])));
        return List.copyOf(days);
    }

    /** The number of the row of a shift. */
    int row(String shift) {
        Integer row = rows.get(shift);
        if (row == null) {
            throw new IllegalArgumentException("Shift " + shift
                    + " is in the plan but not in the problem; give the problem that the plan was made for.");
        }
        return row;
    }

    List<ReportData.Row> rows() {
        return scene.index.shifts().stream().map(this::row).toList();
    }

    private ReportData.Row row(ShiftEntry entry) {
        Shift shift = entry.shift();
        Route route = routes.get(shift.id());
        int day = bounds.headMap(day(entry)).size();
        Instant softEnd = shift.softEnd();
        return new ReportData.Row(
                entry.technicianIndex(),
                day,
                shift.id(),
                shift.earliestDeparture().getEpochSecond(),
                shift.hardEnd().getEpochSecond(),
                softEnd == null ? null : softEnd.getEpochSecond(),
                route == null ? null : route.departure().getEpochSecond(),
                route == null ? null : route.end().getEpochSecond(),
                summary(route),
                route == null ? 0 : route.work().plus(route.travel()).toSeconds(),
                route == null ? List.of() : facts(route),
                route == null ? List.of() : SegmentMapper.of(scene, route, shift.end() != null),
                route == null ? List.of() : PathMapper.path(scene, route, shift));
    }

    private static String summary(@Nullable Route route) {
        if (route == null) {
            return "not used";
        }
        long visits =
                route.stops().stream().filter(Stop.Visit.class::isInstance).count();
        return visits + (visits == 1 ? " visit · " : " visits · ") + Texts.length(route.travel()) + " travel";
    }

    private List<ReportData.Fact> facts(Route route) {
        List<ReportData.Fact> facts = new ArrayList<>();
        facts.add(new ReportData.Fact(
                "Route", scene.texts.clock(route.departure()) + " – " + scene.texts.clock(route.end())));
        facts.add(new ReportData.Fact("Work", Texts.length(route.work())));
        facts.add(new ReportData.Fact("Travel", Texts.length(route.travel()) + ", " + Texts.distance(route.metres())));
        addLength(facts, "Waiting", route.waiting());
        addLength(facts, "Overtime", route.overtime());
        facts.addAll(scene.costs(route.costs()));
        return List.copyOf(facts);
    }

    private static void addLength(List<ReportData.Fact> facts, String label, Duration length) {
        if (!length.isZero()) {
            facts.add(new ReportData.Fact(label, Texts.length(length)));
        }
    }
}
