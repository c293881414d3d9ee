// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldwright.solver.internal.evaluate.PlanTotals;

/** Writes routes into the solver's working solution: only those that differ, and of each only the part between equal ends. */
final class RoutePusher {
    private static final String VISITS = "visits";

    private final InnerScoreDirector<RoutePlan, HardMediumSoftLongScore> director;
    private final RoutePlan plan;
    private final VisitEntity[] visits;
    private final int[][] written;

    /** For the working solution as it is now. */
    @SuppressWarnings("unchecked") // the score class is that of the solution
    RoutePusher(ScoreDirector<RoutePlan> director, int visitCount) {
        this.director = (InnerScoreDirector<RoutePlan, HardMediumSoftLongScore>) director;
        plan = director.getWorkingSolution();
        visits = new VisitEntity[visitCount];
        plan.getVisits().forEach(v -> visits[v.getNumber()] = v);
        written = plan.toArrays();
    }

    /** Whether this still writes into what the solver works on; a problem change replaces it. */
    boolean worksOn(ScoreDirector<RoutePlan> other) {
        return director == other && plan == other.getWorkingSolution();
    }

    /** The score as the solver has it. */
    PlanTotals score() {
        return totals(director.calculateScore().raw());
    }

    static PlanTotals totals(HardMediumSoftLongScore score) {
        return new PlanTotals(-score.hardScore(), -score.mediumScore(), -score.softScore());
    }

    /** The routes as they are written; not to be changed. */
    int[][] written() {
        return written;
    }

    /** Writes a whole plan. */
    void write(int[][] routes) {
        List<Change> changes = new ArrayList<>();
        for (int s = 0; s < routes.length; s++) {
            if (!Arrays.equals(written[s], routes[s])) {
                changes.add(new Change(s, written[s], routes[s]));
            }
        }
        write(changes);
    }

    /** Writes the routes of some shifts. */
    void write(int[] shifts, int[][] routes) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < shifts.length; i++) {
            if (!Arrays.equals(written[shifts[i]], routes[i])) {
                changes.add(new Change(shifts[i], written[shifts[i]], routes[i]));
            }
        }
        write(changes);
    }

    private void write(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        BitSet out = new BitSet();
        BitSet in = new BitSet();
        changes.forEach(c -> c.removed().forEach(out::set));
        changes.forEach(c -> c.added().forEach(in::set));
        List<VisitEntity> assigned = only(in, out);
        List<VisitEntity> unassigned = only(out, in);
        ShiftRoute any = route(changes.get(0));
        assigned.forEach(v -> director.beforeListVariableElementAssigned(any, VISITS, v));
        unassigned.forEach(v -> director.beforeListVariableElementUnassigned(any, VISITS, v));
        changes.forEach(c -> director.beforeListVariableChanged(route(c), VISITS, c.from, c.oldTo));
        changes.forEach(this::replace);
        unassigned.forEach(v -> director.afterListVariableElementUnassigned(any, VISITS, v));
        changes.forEach(c -> director.afterListVariableChanged(route(c), VISITS, c.from, c.newTo));
        assigned.forEach(v -> director.afterListVariableElementAssigned(any, VISITS, v));
        director.triggerVariableListeners();
    }

    private List<VisitEntity> only(BitSet these, BitSet notThose) {
        BitSet only = (BitSet) these.clone();
        only.andNot(notThose);
        return only.stream().mapToObj(v -> visits[v]).toList();
    }

    private ShiftRoute route(Change change) {
        return plan.getRoutes().get(change.shift);
    }

    private void replace(Change change) {
        List<VisitEntity> part = route(change).getVisits().subList(change.from, change.oldTo);
        part.clear();
        part.addAll(change.added().mapToObj(v -> visits[v]).toList());
        written[change.shift] = change.after;
    }

    /** The part of a route between equal ends. */
    private static final class Change {
        private final int shift;
        private final int[] before;
        private final int[] after;
        private final int from;
        private final int oldTo;
        private final int newTo;

        Change(int shift, int[] before, int[] after) {
            this.shift = shift;
            this.before = before;
            this.after = after;
            int shorter = Math.min(before.length, after.length);
            int same = Arrays.mismatch(before, after);
            from = same < 0 ? shorter : same;
            int tail = 0;
            while (tail < shorter - from && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
                tail++;
            }
            oldTo = before.length - tail;
            newTo = after.length - tail;
        }

        IntStream removed() {
            return Arrays.stream(before, from, oldTo);
        }

        IntStream added() {
            return Arrays.stream(after, from, newTo);
        }
    }
}
