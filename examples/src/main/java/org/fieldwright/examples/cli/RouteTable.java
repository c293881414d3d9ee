// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;

/** Routes: a line for each with its figures, and below it the stops in order of time. */
final class RouteTable {
    private static final int WIDTH = 110;

    private final DispatchPlan plan;
    private final ZoneId zone;

    RouteTable(DispatchProblem problem, DispatchPlan plan) {
        this.plan = plan;
        this.zone = problem.zone();
    }

    void print(PrintWriter out) {
        for (Route route : plan.routes()) {
            out.println(head(route));
            wrapped(stops(route)).forEach(line -> out.println("    " + line));
        }
    }

    private String head(Route route) {
        String overtime = route.overtime().isZero() ? "" : ", overtime " + Text.minutes(route.overtime());
        long visits =
                route.stops().stream().filter(Stop.Visit.class::isInstance).count();
        return Text.clean(route.technician()) + "  " + Text.day(route.departure(), zone) + "  "
                + Text.time(route.departure(), zone) + "-" + Text.time(route.end(), zone) + "  " + visits
                + " jobs, work "
                + Text.hours(route.work()) + ", " + Text.km(route.metres()) + overtime;
    }

    private List<String> stops(Route route) {
        List<String> result = new ArrayList<>();
        for (Stop stop : route.stops()) {
            result.add(Text.time(stop.start(), zone) + " " + name(stop));
        }
        return result;
    }

    private static String name(Stop stop) {
        if (stop instanceof Stop.Visit visit) {
            Duration late = visit.responseLate().compareTo(visit.resolutionLate()) > 0
                    ? visit.responseLate()
                    : visit.resolutionLate();
            return Text.clean(visit.job()) + (late.isZero() ? "" : " (late " + Text.minutes(late) + ")");
        }
        if (stop instanceof Stop.Pause pause) {
            return pause.kind() == Stop.Kind.HOLD ? "slot kept" : "break";
        }
        return "depot " + Text.clean(((Stop.DepotStop) stop).depot());
    }

    private static List<String> wrapped(List<String> parts) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            if (line.length() > 0 && line.length() + part.length() + 2 > WIDTH) {
                lines.add(line + ",");
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : ", ").append(part);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }
}
