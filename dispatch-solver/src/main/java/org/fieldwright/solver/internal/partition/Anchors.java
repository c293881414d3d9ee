// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.PublishedVisit;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.core.policy.Policy;
import org.jspecify.annotations.Nullable;

/** Which technician a visit belongs to already: by what happened, by the plan, by a lock, by a freeze, or since nobody else may come. */
final class Anchors {
    private static final int NOBODY = -1;

    private final DispatchProblem problem;
    private final Map<String, Integer> technicians = new HashMap<>();
    private final Map<String, Integer> ownerOfShift = new HashMap<>();
    private final Map<String, int[]> byJob = new HashMap<>();
    private final Map<String, Planned[]> planned = new HashMap<>();
    /** Jobs that are in every plan, whatever that breaks. */
    private final Set<String> fixed = new HashSet<>();

    /** Where and when the plan has a visit. */
    record Planned(String technician, String shift, Instant start) {}

    Anchors(DispatchProblem problem, Policy policy, @Nullable DispatchPlan plan) {
        this.problem = problem;
        for (int t = 0; t < problem.technicians().size(); t++) {
            Technician technician = problem.technicians().get(t);
            technicians.put(technician.id(), t);
            for (Shift shift : technician.shifts()) {
                ownerOfShift.put(shift.id(), t);
            }
        }
        for (Job job : problem.jobs()) {
            int[] nobody = new int[job.visits().size()];
            Arrays.fill(nobody, NOBODY);
            byJob.put(job.id(), nobody);
            planned.put(job.id(), new Planned[nobody.length]);
        }
        frozen(policy);
        problem.jobs().forEach(this::locked);
        if (plan != null) {
            plan.routes().forEach(this::route);
        }
        problem.jobs().forEach(this::happened);
    }

    private void frozen(Policy policy) {
        Instant now = problem.now() == null ? problem.horizonStart() : problem.now();
        Instant until = now.plus(policy.freeze());
        Set<String> underWay = underWay();
        for (PublishedVisit visit : problem.published()) {
            int[] visits = byJob.get(visit.job());
            Integer owner = ownerOfShift.get(visit.shift());
            boolean frozen = visit.start().isBefore(until) || underWay.contains(visit.job());
            if (visits != null && owner != null && frozen) {
                visits[visit.visit()] = owner;
                fixed.add(visit.job());
            }
        }
    }

    private Set<String> underWay() {
        return problem.jobs().stream()
                .filter(j -> j.status().compareTo(Job.Status.TRAVELLING) >= 0)
                .map(Job::id)
                .collect(Collectors.toSet());
    }

    private void locked(Job job) {
        int owner = NOBODY;
        Job.Lock lock = job.lock();
        if (lock != null && lock.technician() != null) {
            owner = technicians.getOrDefault(lock.technician(), NOBODY);
        } else if (lock != null && lock.shift() != null) {
            owner = ownerOfShift.getOrDefault(lock.shift(), NOBODY);
        }
        if (lock != null && lock.start() != null && owner != NOBODY) {
            fixed.add(job.id());
        }
        for (String required : job.requiredTechnicians()) {
            owner = owner == NOBODY ? technicians.getOrDefault(required, NOBODY) : owner;
        }
        int[] visits = visits(job.id());
        for (int v = 0; v < visits.length && owner != NOBODY; v++) {
            visits[v] = visits[v] == NOBODY ? owner : visits[v];
        }
    }

    private void route(Route route) {
        Integer owner = ownerOfShift.get(route.shift());
        for (Stop stop : route.stops()) {
            if (stop instanceof Stop.Visit visit && owner != null && byJob.containsKey(visit.job())) {
                visits(visit.job())[visit.visit()] = owner;
                plannedVisits(visit.job())[visit.visit()] =
                        new Planned(route.technician(), route.shift(), visit.start());
            }
        }
    }

    private void happened(Job job) {
        for (int v = 0; v < job.visits().size(); v++) {
            Job.Actual actual = job.visits().get(v).actual();
            Integer owner = actual == null ? null : technicians.get(actual.technician());
            if (owner != null) {
                visits(job.id())[v] = owner;
                fixed.add(job.id());
            }
        }
    }

    private int[] visits(String job) {
        return byJob.getOrDefault(job, new int[0]);
    }

    private Planned[] plannedVisits(String job) {
        return planned.getOrDefault(job, new Planned[0]);
    }

    /** The technician of a visit by number, or a negative number. */
    int technician(String job, int visit) {
        return visits(job)[visit];
    }

    /** The technician of the first visit that has one, or a negative number. */
    int technician(String job) {
        for (int t : visits(job)) {
            if (t >= 0) {
                return t;
            }
        }
        return NOBODY;
    }

    /** Whether what happened, a freeze or a locked start keeps a job in every plan, so that locks which do not go with that are forced. */
    boolean isFixed(String job) {
        return fixed.contains(job);
    }

    @Nullable
    Planned planned(String job, int visit) {
        return plannedVisits(job)[visit];
    }

    /** The sites of the jobs of each technician. */
    List<List<String>> sites() {
        List<List<String>> result = new ArrayList<>();
        problem.technicians().forEach(t -> result.add(new ArrayList<>()));
        for (Job job : problem.jobs()) {
            for (int t : visits(job.id())) {
                if (t >= 0) {
                    result.get(t).add(job.site());
                }
            }
        }
        return result;
    }
}
