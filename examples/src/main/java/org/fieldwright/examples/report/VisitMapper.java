// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.jspecify.annotations.Nullable;

/** The bars of the board: who, when, how late and why. */
final class VisitMapper {
    private final Scene scene;
    private final WorkMapper works;
    private final RouteMapper routes;

    VisitMapper(Scene scene, WorkMapper works, RouteMapper routes) {
        this.scene = scene;
        this.works = works;
        this.routes = routes;
    }

    List<ReportData.Bar> bars() {
        List<ReportData.Bar> bars = new ArrayList<>();
        for (Route route : scene.plan.routes()) {
            int row = routes.row(route.shift());
            for (Stop stop : route.stops()) {
                if (stop instanceof Stop.Visit visit) {
                    bars.add(bar(visit, row));
                }
            }
        }
        return List.copyOf(bars);
    }

    private ReportData.Bar bar(Stop.Visit visit, int row) {
        Job job = scene.job(visit.job());
        boolean crew = job.visits().size() > 1;
        String label = crew
                ? job.id() + " (" + (visit.visit() + 1) + "/" + job.visits().size() + ")"
                : job.id();
        Late late = late(job, visit);
        return new ReportData.Bar(
                job.id() + "#" + visit.visit(),
                job.id(),
                row,
                label,
                works.work(job),
                locked(job.lock()),
                visit.start().getEpochSecond(),
                visit.end().getEpochSecond(),
                late.by().toSeconds(),
                late.at().getEpochSecond(),
                facts(job, visit),
                scene.costs(visit.costs()),
                visit.reasons().stream().map(Reason::text).toList());
    }

    private List<ReportData.Fact> facts(Job job, Stop.Visit visit) {
        List<ReportData.Fact> facts = new ArrayList<>();
        facts.add(new ReportData.Fact("Arrival", scene.texts.clock(visit.arrival())));
        facts.add(new ReportData.Fact(
                "Travel to it", Texts.length(visit.travel()) + ", " + Texts.distance(visit.metres())));
        addLength(facts, "Waiting", visit.waiting());
        addLength(facts, "Response late", visit.responseLate());
        addLength(facts, "Done late", visit.resolutionLate());
        addLength(facts, "Outside promise", promiseLate(job, visit).by());
        facts.addAll(works.facts(job, visit.visit()));
        return List.copyOf(facts);
    }

    private static void addLength(List<ReportData.Fact> facts, String label, Duration length) {
        if (!length.isZero()) {
            facts.add(new ReportData.Fact(label, Texts.length(length)));
        }
    }

    /** The greatest lateness, and the moment (start or end of work) that is late. */
    private record Late(Duration by, Instant at) {
        Late max(Late other) {
            return other.by.compareTo(by) > 0 ? other : this;
        }
    }

    private static Late late(Job job, Stop.Visit visit) {
        return new Late(visit.responseLate(), visit.start())
                .max(new Late(visit.resolutionLate(), visit.end()))
                .max(promiseLate(job, visit));
    }

    /** How late the visit is for the promised window that it misses least; too early is not late. */
    private static Late promiseLate(Job job, Stop.Visit visit) {
        Late least = null;
        for (TimeWindow window : job.promisedWindows()) {
            Late start = new Late(past(window.latestStart(), visit.start()), visit.start());
            Late worst = start.max(new Late(past(window.latestEnd(), visit.end()), visit.end()));
            least = least == null || worst.by().compareTo(least.by()) < 0 ? worst : least;
        }
        return least == null ? new Late(Duration.ZERO, visit.start()) : least;
    }

    private static Duration past(@Nullable Instant bound, Instant moment) {
        return bound == null || !moment.isAfter(bound) ? Duration.ZERO : Duration.between(bound, moment);
    }

    private @Nullable String locked(Job.@Nullable Lock lock) {
        if (lock == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        if (lock.technician() != null) {
            parts.add("technician");
        }
        if (lock.day() != null || lock.shift() != null) {
            parts.add("day");
        }
        if (lock.start() != null) {
            parts.add("start " + scene.texts.clock(lock.start()));
        }
        if (lock.position() != null || lock.after() != null) {
            parts.add("order");
        }
        return parts.isEmpty() ? null : String.join(", ", parts);
    }
}
