// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Divides a problem for one round. A technician is in one part with all shifts and with everything that he or she has. All else goes to people near by,
 * and work that nobody has to where the work is that it is locked behind. No links cross parts: see {@link Layout}.
 */
public final class Split {
    private final DispatchProblem problem;
    private final @Nullable DispatchPlan plan;
    private final Anchors anchors;
    private final Layout layout;
    private final Map<String, Integer> parts = new HashMap<>();
    /** The job that each is locked behind. */
    private final Map<String, String> ahead = new HashMap<>();
    /** The job that is locked behind each. */
    private final Map<String, String> behind = new HashMap<>();

    private Split(DispatchProblem problem, Policy policy, @Nullable DispatchPlan plan, int size, int round) {
        this.problem = problem;
        this.plan = plan;
        anchors = new Anchors(problem, policy, plan);
        layout = new Layout(problem, anchors, size, round);
    }

    /** The parts of a round; pure. */
    public static List<Part> parts(
            DispatchProblem problem, Policy policy, @Nullable DispatchPlan plan, int size, int round) {
        Split split = new Split(problem, policy, plan, size, round);
        split.place();
        return split.build();
    }

    private void place() {
        for (Job job : problem.jobs()) {
            int technician = anchors.technician(job.id());
            if (technician >= 0) {
                parts.put(job.id(), layout.ofTechnician(technician));
            }
            if (job.lock() != null && job.lock().after() != null) {
                ahead.put(job.id(), job.lock().after());
                behind.put(job.lock().after(), job.id());
            }
        }
        for (int i = 0; i < problem.jobs().size(); i++) {
            Job job = problem.jobs().get(i);
            if (!parts.containsKey(job.id())) {
                chain(job, i);
            }
        }
    }

    /** A chain of locked jobs that nobody has goes to the job in front of it, else to the one behind it, else to people near by. */
    private void chain(Job job, int number) {
        Set<String> chain = new HashSet<>();
        Integer front = walk(job.id(), ahead, chain);
        Integer back = walk(behind.get(job.id()), behind, chain);
        int part = front != null ? front : back != null ? back : layout.forJob(job, number);
        chain.forEach(id -> parts.put(id, part));
    }

    /** Collects the jobs from this one on that nobody has; the part of the one after them, or null. */
    private @Nullable Integer walk(@Nullable String from, Map<String, String> next, Set<String> chain) {
        String id = from;
        while (id != null && !parts.containsKey(id) && chain.add(id)) {
            id = next.get(id);
        }
        return id == null ? null : parts.get(id);
    }

    private List<Part> build() {
        List<List<Technician>> technicians = new ArrayList<>();
        List<List<Job>> jobs = new ArrayList<>();
        for (int p = 0; p < layout.parts(); p++) {
            technicians.add(new ArrayList<>());
            jobs.add(new ArrayList<>());
        }
        for (int t = 0; t < problem.technicians().size(); t++) {
            technicians.get(layout.ofTechnician(t)).add(problem.technicians().get(t));
        }
        for (Job job : problem.jobs()) {
            jobs.get(parts.getOrDefault(job.id(), 0)).add(job);
        }
        List<Part> result = new ArrayList<>();
        for (int p = 0; p < layout.parts(); p++) {
            DispatchProblem part = new SubProblem(problem, technicians.get(p), jobs.get(p), anchors).build();
            result.add(new Part(part, plan == null ? null : Plans.part(plan, part)));
        }
        return result;
    }
}
