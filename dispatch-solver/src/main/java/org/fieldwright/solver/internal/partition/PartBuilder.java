// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Job.Lock;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeLink;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.jspecify.annotations.Nullable;

/** Collects what a part has, in the order of the whole problem. */
final class PartBuilder {
    private final DispatchProblem whole;
    private final Anchors anchors;
    private final @Nullable DispatchPlan plan;
    private final List<Technician> technicians = new ArrayList<>();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Map<String, List<Integer>> visits = new TreeMap<>();
    private final List<TimeLink> links = new ArrayList<>();
    private final Set<List<Object>> kept = new HashSet<>();
    /** Shift and position of what is kept there by its lock. */
    private final Set<List<Object>> taken = new HashSet<>();

    PartBuilder(DispatchProblem whole, Anchors anchors, @Nullable DispatchPlan plan) {
        this.whole = whole;
        this.anchors = anchors;
        this.plan = plan;
    }

    void add(Technician technician) {
        technicians.add(technician);
    }

    void add(Job job) {
        jobs.put(job.id(), job);
    }

    /** One visit of a crew that works across the border. */
    void add(Job job, int visit) {
        jobs.putIfAbsent(job.id(), job);
        visits.computeIfAbsent(job.id(), id -> new ArrayList<>()).add(visit);
    }

    void add(TimeLink link) {
        links.add(link);
    }

    /** A visit stays where and when the plan has it, since it is coupled with one in another part. */
    void keep(String job, int visit) {
        kept.add(List.of(job, visit));
    }

    Part build() {
        keepInFront();
        List<Job> mine = jobs.values().stream()
                .filter(job -> !placeIsTaken(job))
                .map(this::job)
                .toList();
        DispatchProblem problem = new SubProblem(whole, technicians, mine, visits).build(numbered());
        DispatchPlan part = plan == null ? null : new SubPlan(plan, problem, visits).build();
        return new Part(problem, part, visits);
    }

    /** What is kept at a locked position, or behind another job, needs those in front of it where they are. */
    private void keepInFront() {
        for (Route route : plan == null ? List.<Route>of() : plan.routes()) {
            List<Stop.Visit> stops = route.stops().stream()
                    .filter(Stop.Visit.class::isInstance)
                    .map(Stop.Visit.class::cast)
                    .toList();
            boolean all = false;
            boolean one = false;
            for (int i = stops.size() - 1; i >= 0; i--) {
                Stop.Visit stop = stops.get(i);
                if (all || one) {
                    keep(stop.job(), stop.visit());
                }
                Job job = jobs.get(stop.job());
                Lock lock = job == null || stop.visit() > 0 ? null : job.lock();
                if (lock != null && kept.contains(List.<Object>of(stop.job(), 0))) {
                    one = lock.after() != null;
                    all |= lock.position() != null && taken.add(List.of(route.shift(), lock.position()));
                } else {
                    one = false;
                }
            }
        }
    }

    /** Whether a job is locked to the place of one that is kept: it waits for a round in which that is not. */
    private boolean placeIsTaken(Job job) {
        Lock lock = job.lock();
        return lock != null
                && lock.shift() != null
                && lock.position() != null
                && !kept.contains(List.<Object>of(job.id(), 0))
                && taken.contains(List.<Object>of(lock.shift(), lock.position()));
    }

    private Job job(Job job) {
        List<Integer> some = visits.get(job.id());
        Job.Builder result = job.toBuilder();
        if (some != null) {
            result.visits(some.stream().map(job.visits()::get).toList());
        }
        for (int v = 0; v < job.visits().size(); v++) {
            Anchors.Planned planned = anchors.planned(job.id(), v);
            if (kept.contains(List.<Object>of(job.id(), v)) && planned != null) {
                boolean alone = (some == null ? job.visits() : some).size() == 1;
                return result.lock(lock(planned, alone, v == 0 ? job.lock() : null))
                        .build();
            }
        }
        Lock lock = job.lock();
        if (lock != null && lock.after() != null && !jobs.containsKey(lock.after()) && anchors.isFixed(job.id())) {
            result.lock(lock.toBuilder().after(null).build());
        }
        return result.build();
    }

    /** A lock names one technician, so a crew is only held to its start. */
    private Lock lock(Anchors.Planned planned, boolean alone, @Nullable Lock own) {
        String after = own == null ? null : own.after();
        return Lock.builder()
                .position(own == null ? null : own.position())
                .after(after != null && jobs.containsKey(after) ? after : null)
                .technician(alone ? planned.technician() : null)
                .shift(alone ? planned.shift() : null)
                .start(planned.start())
                .tolerance(Duration.ZERO)
                .build();
    }

    /** Links name a visit by its number in the part. */
    private List<TimeLink> numbered() {
        return links.stream()
                .map(link -> new TimeLink(
                        numbered(link.a()),
                        numbered(link.b()),
                        link.anchorA(),
                        link.anchorB(),
                        link.min(),
                        link.max(),
                        link.technician(),
                        link.sameDay(),
                        link.ifAbsent()))
                .toList();
    }

    private TimeLink.VisitRef numbered(TimeLink.VisitRef visit) {
        List<Integer> some = visits.get(visit.job());
        return some == null ? visit : new TimeLink.VisitRef(visit.job(), some.indexOf(visit.visit()));
    }
}
