// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import java.time.Instant;
import java.util.ArrayList;
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

/** Which technician a job belongs to already: by what happened, by the plan, by a lock, by a freeze, or since nobody else may come. */
final class Anchors {
    private static final int NOBODY = -1;

    private final DispatchProblem problem;
    private final Map<String, Integer> technicians = new HashMap<>();
    private final Map<String, Integer> ownerOfShift = new HashMap<>();
    private final Map<String, Integer> owners = new HashMap<>();
    /** Jobs that are in every plan, whatever that breaks. */
    private final Set<String> fixed = new HashSet<>();

    Anchors(DispatchProblem problem, Policy policy, @Nullable DispatchPlan plan) {
        this.problem = problem;
        for (int t = 0; t < problem.technicians().size(); t++) {
            Technician technician = problem.technicians().get(t);
            technicians.put(technician.id(), t);
            for (Shift shift : technician.shifts()) {
                ownerOfShift.put(shift.id(), t);
            }
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
            Integer owner = ownerOfShift.get(visit.shift());
            boolean frozen = visit.start().isBefore(until) || underWay.contains(visit.job());
            if (owner != null && frozen) {
                owners.put(visit.job(), owner);
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
        if (owner != NOBODY) {
            owners.putIfAbsent(job.id(), owner);
        }
    }

    private void route(Route route) {
        Integer owner = ownerOfShift.get(route.shift());
        for (Stop stop : route.stops()) {
            if (stop instanceof Stop.Visit visit && owner != null) {
                owners.put(visit.job(), owner);
            }
        }
    }

    private void happened(Job job) {
        for (Job.Visit visit : job.visits()) {
            Job.Actual actual = visit.actual();
            Integer owner = actual == null ? null : technicians.get(actual.technician());
            if (owner != null) {
                owners.put(job.id(), owner);
                fixed.add(job.id());
            }
        }
    }

    /** The technician of a job by number, or a negative number. */
    int technician(String job) {
        return owners.getOrDefault(job, NOBODY);
    }

    /** Whether what happened, a freeze or a locked start keeps a job in every plan, so that locks which do not go with that are forced. */
    boolean isFixed(String job) {
        return fixed.contains(job);
    }

    /** The sites of the jobs of each technician. */
    List<List<String>> sites() {
        List<List<String>> result = new ArrayList<>();
        problem.technicians().forEach(t -> result.add(new ArrayList<>()));
        for (Job job : problem.jobs()) {
            int technician = technician(job.id());
            if (technician >= 0) {
                result.get(technician).add(job.site());
            }
        }
        return result;
    }
}
