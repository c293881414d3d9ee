// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.TimeLink;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Divides a problem for one round. A technician is in one part with all shifts and with everything that he or she has. Coupled visits that different
 * parts have stay where and when they are; coupled work that nobody has goes to where the rest of it is, or where what it is locked behind is if the
 * rest is in more than one part.
 */
public final class Split {
    private final DispatchProblem problem;
    private final @Nullable DispatchPlan plan;
    private final Anchors anchors;
    private final Layout layout;
    /** The parts of the visits of each job. */
    private final Map<String, int[]> parts = new HashMap<>();

    private final Map<String, Job> jobs = new HashMap<>();
    private final Map<String, List<String>> coupled = new HashMap<>();

    private Split(DispatchProblem problem, Policy policy, @Nullable DispatchPlan plan, int size, int round) {
        this.problem = problem;
        this.plan = plan;
        anchors = new Anchors(problem, policy, plan);
        layout = new Layout(problem, anchors, size, round);
        problem.jobs().forEach(job -> jobs.put(job.id(), job));
    }

    /** The parts of a round; pure. */
    public static List<Part> parts(
            DispatchProblem problem, Policy policy, @Nullable DispatchPlan plan, int size, int round) {
        Split split = new Split(problem, policy, plan, size, round);
        split.couple();
        split.place();
        return split.build();
    }

    private void couple() {
        for (TimeLink link : problem.links()) {
            join(link.a().job(), link.b().job());
        }
        for (Job job : problem.jobs()) {
            if (job.lock() != null && job.lock().after() != null) {
                join(job.id(), job.lock().after());
            }
        }
    }

    private void join(String a, String b) {
        coupled.computeIfAbsent(a, k -> new ArrayList<>()).add(b);
        coupled.computeIfAbsent(b, k -> new ArrayList<>()).add(a);
    }

    private void place() {
        for (Job job : problem.jobs()) {
            int first = anchors.technician(job.id());
            if (first >= 0) {
                int[] of = new int[job.visits().size()];
                for (int v = 0; v < of.length; v++) {
                    int technician = anchors.technician(job.id(), v);
                    of[v] = layout.ofTechnician(technician >= 0 ? technician : first);
                }
                parts.put(job.id(), of);
            }
        }
        for (int i = 0; i < problem.jobs().size(); i++) {
            Job job = problem.jobs().get(i);
            if (!parts.containsKey(job.id())) {
                component(job, i);
            }
        }
    }

    /** Everything that is coupled with a job and that nobody has. */
    private void component(Job start, int number) {
        Set<String> open = new HashSet<>(Set.of(start.id()));
        List<String> found = new ArrayList<>(List.of(start.id()));
        Set<Integer> near = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            for (String other : coupled.getOrDefault(next.remove(), List.of())) {
                int[] known = parts.get(other);
                if (known != null) {
                    for (int part : known) {
                        near.add(part);
                    }
                } else if (jobs.containsKey(other) && open.add(other)) {
                    found.add(other);
                    next.add(other);
                }
            }
        }
        int part = near.isEmpty() ? layout.forJob(start, number) : inFront(start, near);
        for (String id : found) {
            Job job = jobs.get(id);
            int[] of = new int[job == null ? 0 : job.visits().size()];
            Arrays.fill(of, part);
            parts.put(id, of);
        }
    }

    /** The part of what the first of a chain of locked jobs is locked behind, else the smallest of those that are near. */
    private int inFront(Job start, Set<Integer> near) {
        Job job = start;
        Set<String> seen = new HashSet<>();
        while (job != null && !parts.containsKey(job.id()) && seen.add(job.id())) {
            String after = job.lock() == null ? null : job.lock().after();
            job = after == null ? null : jobs.get(after);
        }
        int[] of = job == null ? null : parts.get(job.id());
        return of == null ? Collections.min(near) : of[0];
    }

    private List<Part> build() {
        List<PartBuilder> builders = new ArrayList<>();
        for (int p = 0; p < layout.parts(); p++) {
            builders.add(new PartBuilder(problem, anchors, plan));
        }
        for (int t = 0; t < problem.technicians().size(); t++) {
            builders.get(layout.ofTechnician(t)).add(problem.technicians().get(t));
        }
        for (Job job : problem.jobs()) {
            spread(job, parts.getOrDefault(job.id(), new int[0]), builders);
        }
        for (TimeLink link : problem.links()) {
            int a = part(link.a());
            int b = part(link.b());
            if (a == b) {
                builders.get(a).add(link);
            } else {
                keep(link.a(), a, builders);
                keep(link.b(), b, builders);
            }
        }
        return builders.stream().map(PartBuilder::build).toList();
    }

    private int part(TimeLink.VisitRef visit) {
        return parts.getOrDefault(visit.job(), new int[] {0})[visit.visit()];
    }

    private static void keep(TimeLink.VisitRef visit, int part, List<PartBuilder> builders) {
        if (part >= 0) {
            builders.get(part).keep(visit.job(), visit.visit());
        }
    }

    private static void spread(Job job, int[] of, List<PartBuilder> builders) {
        boolean across = false;
        for (int part : of) {
            across |= part != of[0];
        }
        if (!across) {
            if (of[0] >= 0) {
                builders.get(of[0]).add(job);
            }
            return;
        }
        for (int v = 0; v < of.length; v++) {
            builders.get(of[v]).add(job, v);
            builders.get(of[v]).keep(job.id(), v);
        }
    }
}
