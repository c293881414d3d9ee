// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;

/**
 * What happens between the visits of one route. A plan gives the bounds of legs, work and pauses; breaks may lie inside a leg or a
 * wait, so each stretch is drawn less the pauses in it.
 */
final class SegmentMapper {
    private final Scene scene;
    private final Route route;
    private final List<ReportData.Segment> segments = new ArrayList<>();
    private Instant cursor;

    private SegmentMapper(Scene scene, Route route) {
        this.scene = scene;
        this.route = route;
        cursor = route.departure();
    }

    static List<ReportData.Segment> of(Scene scene, Route route, boolean drivesHome) {
        SegmentMapper mapper = new SegmentMapper(scene, route);
        route.stops().forEach(mapper::add);
        if (drivesHome) {
            mapper.stretch(
                    "travel",
                    mapper.cursor,
                    route.end(),
                    "Travel",
                    "to the end of the shift, " + Texts.distance(mapper.lastLeg()));
        }
        return List.copyOf(mapper.segments);
    }

    private void add(Stop stop) {
        if (stop instanceof Stop.Visit visit) {
            addVisit(visit);
        } else if (stop instanceof Stop.Pause pause) {
            addPause(pause);
        } else if (stop instanceof Stop.DepotStop depot) {
            addDepot(depot);
        }
    }

    private void addVisit(Stop.Visit visit) {
        String goal = "to " + Scene.siteName(scene.index.site(visit.site()));
        stretch("wait", cursor, visit.travelStart(), "Waiting", "before leaving");
        stretch("travel", visit.travelStart(), visit.arrival(), "Travel", goal + ", " + Texts.distance(visit.metres()));
        Duration paused = pausedWithin(visit.arrival(), visit.start());
        Duration setup =
                Duration.between(visit.arrival(), visit.start()).minus(paused).minus(visit.waiting());
        Instant ready = setup.isNegative() ? visit.arrival() : visit.arrival().plus(setup);
        stretch("setup", visit.arrival(), ready, "Set-up", "at " + Scene.siteName(scene.index.site(visit.site())));
        stretch("wait", ready, visit.start(), "Waiting", "before " + visit.job());
        cursor = visit.end();
    }

    /** The plan does not say when the leg to a place of rest starts, so travel and waiting before it are one. */
    private void addPause(Stop.Pause pause) {
        String where = pause.site() == null ? "" : ", " + Scene.siteName(scene.index.site(pause.site()));
        String label = pause.kind() == Stop.Kind.HOLD
                ? "Slot kept for a customer"
                : pause.kind() == Stop.Kind.FIXED ? "Appointment or fixed break" : "Break";
        if (pause.site() != null) {
            stretch(
                    "travel",
                    cursor,
                    pause.start(),
                    "Travel and waiting",
                    "to " + Scene.siteName(scene.index.site(pause.site())));
            cursor = pause.end();
        }
        segment("break", pause.start(), pause.end(), label, (pause.paid() ? "paid" : "unpaid") + where);
    }

    private void addDepot(Stop.DepotStop stop) {
        stretch("wait", cursor, stop.travelStart(), "Waiting", "before leaving");
        stretch("travel", stop.travelStart(), stop.start(), "Travel", "to depot " + stop.depot());
        segment("depot", stop.start(), stop.end(), "Depot", stop.depot());
        cursor = stop.end();
    }

    private long lastLeg() {
        return route.metres()
                - route.stops().stream()
                        .mapToLong(stop -> stop instanceof Stop.Visit visit ? visit.metres() : 0)
                        .sum();
    }

    private Duration pausedWithin(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (Stop stop : route.stops()) {
            if (stop instanceof Stop.Pause
                    && stop.start().isBefore(to)
                    && stop.end().isAfter(from)) {
                sum = sum.plus(Duration.between(later(from, stop.start()), earlier(to, stop.end())));
            }
        }
        return sum;
    }

    private void stretch(String kind, Instant from, Instant to, String label, String note) {
        Instant open = from;
        for (Stop stop : route.stops()) {
            if (stop instanceof Stop.Pause
                    && stop.start().isBefore(to)
                    && stop.end().isAfter(open)) {
                segment(kind, open, earlier(to, stop.start()), label, note);
                open = later(open, stop.end());
            }
        }
        segment(kind, open, to, label, note);
    }

    private void segment(String kind, Instant from, Instant to, String label, String note) {
        if (from.isBefore(to)) {
            segments.add(new ReportData.Segment(kind, from.getEpochSecond(), to.getEpochSecond(), label, note));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
