// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.TimeLink;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.jspecify.annotations.Nullable;

/** Looks after what is coupled across the border of parts: if one part left its side undone, both go back to what they had. */
public final class Border {
    private final DispatchProblem problem;
    private final List<Part> before;
    private final Map<List<Object>, Integer> partOf = new HashMap<>();
    private final List<Part> parts;
    private final Set<Integer> restored = new HashSet<>();

    private Border(DispatchProblem problem, List<Part> before, List<Part> after) {
        this.problem = problem;
        this.before = before;
        this.parts = new ArrayList<>(after);
        for (int p = 0; p < before.size(); p++) {
            Part part = before.get(p);
            for (Job job : part.problem().jobs()) {
                for (int v = 0; v < job.visits().size(); v++) {
                    partOf.put(List.of(job.id(), part.visit(job.id(), v)), p);
                }
            }
        }
    }

    /** The parts after a round, some of them as they were before it. */
    public static List<Part> settled(DispatchProblem problem, List<Part> before, List<Part> after) {
        Border border = new Border(problem, before, after);
        boolean changed = true;
        while (changed) {
            changed = border.settle();
        }
        return List.copyOf(border.parts);
    }

    private boolean settle() {
        Set<List<Object>> planned = new HashSet<>();
        parts.forEach(part -> visits(part, part.plan(), planned));
        Set<Integer> torn = new TreeSet<>();
        for (TimeLink link : problem.links()) {
            List<Object> a = List.of(link.a().job(), link.a().visit());
            List<Object> b = List.of(link.b().job(), link.b().visit());
            compare(a, b, planned, torn);
        }
        for (Job job : problem.jobs()) {
            for (int v = 1; v < job.visits().size(); v++) {
                compare(List.of(job.id(), 0), List.of(job.id(), v), planned, torn);
            }
        }
        boolean changed = false;
        for (int p : torn) {
            changed |= restored.add(p);
            parts.set(p, before.get(p));
        }
        return changed;
    }

    private void compare(List<Object> a, List<Object> b, Set<List<Object>> planned, Set<Integer> torn) {
        Integer partA = partOf.get(a);
        Integer partB = partOf.get(b);
        boolean across = partA != null && partB != null && !partA.equals(partB);
        if (across && planned.contains(a) != planned.contains(b)) {
            torn.add(partA);
            torn.add(partB);
        }
    }

    private static void visits(Part part, @Nullable DispatchPlan plan, Set<List<Object>> planned) {
        for (Route route : plan == null ? List.<Route>of() : plan.routes()) {
            for (Stop stop : route.stops()) {
                if (stop instanceof Stop.Visit visit) {
                    planned.add(List.of(visit.job(), part.visit(visit.job(), visit.visit())));
                }
            }
        }
    }
}
