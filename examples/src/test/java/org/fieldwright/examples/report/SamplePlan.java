// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.ProblemIndex.ShiftEntry;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.DispatchPlan.Kpis;
import org.fieldwright.core.plan.DispatchPlan.Unassigned;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.core.travel.Location;

/**
 * A plain plan for a sample problem: each job goes to the first shift where it still fits. It exists so that the page can be tested
 * without the solver; its times are consistent, its quality does not matter.
 */
final class SamplePlan {
    private static final Duration SETUP = Duration.ofMinutes(3);

    private final DispatchProblem problem;
    private final ProblemIndex index;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Unassigned> unassigned = new ArrayList<>();

    private SamplePlan(DispatchProblem problem) {
        this.problem = problem;
        index = new ProblemIndex(problem);
        index.shifts().forEach(shift -> drafts.add(new Draft(shift)));
    }

    static DispatchPlan of(DispatchProblem problem) {
        SamplePlan sample = new SamplePlan(problem);
        problem.jobs().forEach(sample::place);
        return sample.finish();
    }

    private void place(Job job) {
        Draft best = null;
        Instant earliest = Instant.MAX;
        for (Draft draft : drafts) {
            Instant start = draft.start(job);
            if (start != null && start.isBefore(earliest)) {
                best = draft;
                earliest = start;
            }
        }
        if (best == null) {
            unassigned.add(undone(job));
        } else {
            best.append(job, earliest);
        }
    }

    private Unassigned undone(Job job) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                "NEVER_FITS", "Job " + job.id() + " fits into no shift beside the work already there.", Map.of()));
        index.technicians()
                .forEach(technician -> reasons.add(
                        Reason.of("WINDOW_MISSED", technician.id() + " is free only after the window closes.", Map.of())
                                .about(technician.id(), null)));
        return new Unassigned(job.id(), reasons);
    }

    private DispatchPlan finish() {
        List<Route> routes = drafts.stream()
                .filter(draft -> !draft.stops.isEmpty())
                .map(Draft::route)
                .toList();
        int open = unassigned.size();
        int all = problem.jobs().size();
        long metres = routes.stream().mapToLong(Route::metres).sum();
        Duration travel = routes.stream().map(Route::travel).reduce(Duration.ZERO, Duration::plus);
        Duration work = routes.stream().map(Route::work).reduce(Duration.ZERO, Duration::plus);
        Kpis kpis = new Kpis(
                all,
                all - open,
                open,
                all * 60L,
                (all - open) * 60L,
                routes.size(),
                routes.size(),
                travel,
                metres,
                work,
                Duration.ofMinutes(95),
                Duration.ofMinutes(40),
                12,
                9,
                0.71,
                0.2,
                0.1);
        BigDecimal cost = new BigDecimal("4210.5000");
        return new DispatchPlan(
                problem.id(),
                problem.zone(),
                "EUR",
                new DispatchPlan.Score(0, open, cost),
                routes,
                unassigned,
                Map.of(CostTerm.PAID_TIME, new BigDecimal("3900.0000"), CostTerm.DISTANCE, new BigDecimal("310.5000")),
                kpis,
                List.of(),
                List.of(),
                List.of(Reason.of("SAMPLE", "Site site-HV-001 has no opening hours.", Map.of())),
                null);
    }

    /** A route that grows at its end. */
    private final class Draft {
        private final ShiftEntry entry;
        private final List<Stop> stops = new ArrayList<>();
        private String at;
        private Instant free;
        private boolean rested;
        private long metres;

        Draft(ShiftEntry entry) {
            this.entry = entry;
            at = entry.shift().start();
            free = entry.shift().earliestDeparture();
        }

        private Instant arrival(Job job) {
            return free.plus(pause(job)).plus(drive(at, job.site()));
        }

        private Duration pause(Job job) {
            Break.Floating lunch = (Break.Floating) entry.shift().breaks().get(0);
            boolean due = !rested && !free.isBefore(lunch.earliestStart());
            return due ? lunch.duration() : Duration.ZERO;
        }

        Instant start(Job job) {
            Instant ready = arrival(job).plus(SETUP);
            Instant end = entry.shift()
                    .hardEnd()
                    .minus(job.visits().get(0).duration())
                    .minus(drive(job.site(), entry.shift().start()));
            List<TimeWindow> windows = job.windows();
            Instant open = windows.isEmpty() ? ready : windows.get(0).earliestStart();
            Instant last = windows.isEmpty() ? end : windows.get(0).latestStart();
            Instant start = ready.isAfter(open) ? ready : open;
            return start.isAfter(last) || start.isAfter(end) || start.isAfter(free.plusSeconds(7200)) ? null : start;
        }

        void append(Job job, Instant start) {
            Duration pause = pause(job);
            if (!pause.isZero()) {
                stops.add(new Stop.Pause(Stop.Kind.FLOATING, null, free, free.plus(pause), false));
                rested = true;
            }
            Duration drive = drive(at, job.site());
            Instant arrival = free.plus(pause).plus(drive);
            Instant end = start.plus(job.visits().get(0).duration());
            Duration waiting = Duration.between(arrival.plus(SETUP), start);
            stops.add(new Stop.Visit(
                    job.id(),
                    0,
                    job.site(),
                    free,
                    arrival,
                    start,
                    end,
                    drive,
                    distance(at, job.site()),
                    waiting,
                    late(job, start),
                    Duration.ZERO,
                    Map.of(CostTerm.DISTANCE, new BigDecimal("4.2000")),
                    List.of(Reason.of(
                            "CHEAPEST",
                            "Cheapest of the technicians with the skill: "
                                    + entry.technician().id() + ".",
                            Map.of()))));
            metres += distance(at, job.site());
            at = job.site();
            free = end;
        }

        private Duration late(Job job, Instant start) {
            Sla sla = job.sla();
            return sla == null || !start.isAfter(sla.response().by())
                    ? Duration.ZERO
                    : Duration.between(sla.response().by(), start);
        }

        Route route() {
            Duration home = drive(at, entry.shift().start());
            long way = metres + distance(at, entry.shift().start());
            Duration travel = visits().map(Stop.Visit::travel).reduce(home, Duration::plus);
            Duration work = visits().map(visit -> Duration.between(visit.start(), visit.end()))
                    .reduce(Duration.ZERO, Duration::plus);
            return new Route(
                    entry.technician().id(),
                    entry.shift().id(),
                    entry.shift().earliestDeparture(),
                    free.plus(home),
                    stops,
                    travel,
                    way,
                    work,
                    Duration.ZERO,
                    Duration.ZERO,
                    Map.of(CostTerm.PAID_TIME, new BigDecimal("325.0000")),
                    Map.of());
        }

        private Stream<Stop.Visit> visits() {
            return stops.stream().filter(Stop.Visit.class::isInstance).map(Stop.Visit.class::cast);
        }
    }

    private long distance(String from, String to) {
        Location a = index.site(from).location();
        Location b = index.site(to).location();
        double north = (b.lat() - a.lat()) * 111_195;
        double east = (b.lon() - a.lon()) * 111_195 * Math.cos(Math.toRadians(a.lat()));
        return Math.round(1.3 * Math.hypot(north, east));
    }

    private Duration drive(String from, String to) {
        return Duration.ofSeconds(distance(from, to) / 10);
    }
}
