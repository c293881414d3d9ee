// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.ProblemIndex.VisitEntry;
import org.fieldwright.core.model.Shift;
import org.jspecify.annotations.Nullable;

/** What locks and statuses fix: the shifts left to a job, and the visits that are in every plan. */
final class LockCompiler {
    private final ProblemIndex index;
    private final ShiftData[] shifts;

    LockCompiler(ProblemIndex index, ShiftData[] shifts) {
        this.index = index;
        this.shifts = shifts;
    }

    /** What the lock of its job says about a visit, or null: technician, shift, position and order are those of the first of a crew. */
    static Job.@Nullable Lock lock(VisitEntry entry) {
        Job.Lock lock = entry.job().lock();
        return lock == null || entry.index() == 0
                ? lock
                : lock.toBuilder()
                        .technician(null)
                        .shift(null)
                        .position(null)
                        .after(null)
                        .build();
    }

    /** Whether a dispatcher has named who does it, so that rules do not decide. */
    static boolean overridesRules(Job.Lock lock) {
        return lock.technician() != null || lock.shift() != null;
    }

    /** The shifts that a lock leaves. */
    BitSet shifts(Job.Lock lock) {
        BitSet left = new BitSet(shifts.length);
        for (int s = 0; s < shifts.length; s++) {
            ProblemIndex.ShiftEntry entry = index.shifts().get(s);
            left.set(
                    s,
                    (lock.technician() == null
                                    || lock.technician()
                                            .equals(entry.technician().id()))
                            && (lock.shift() == null
                                    || lock.shift().equals(entry.shift().id()))
                            && (lock.day() == null || lock.day().equals(shifts[s].date())));
        }
        return left;
    }

    /** The shift in which a locked job is in every plan, or -1: its lock names a start and a shift, or a technician with a shift around it. */
    int mustShift(VisitEntry entry) {
        Job.Lock lock = lock(entry);
        Instant start = lock == null ? null : lock.start();
        if (lock == null || start == null || !overridesRules(lock)) {
            return -1;
        }
        BitSet left = shifts(lock);
        for (int s = left.nextSetBit(0); s >= 0; s = left.nextSetBit(s + 1)) {
            Shift shift = index.shifts().get(s).shift();
            boolean inside = !start.isBefore(shift.earliestDeparture()) && !start.isAfter(shift.hardEnd());
            if (lock.shift() != null || inside) {
                return s;
            }
        }
        return -1;
    }

    /** The visits fixed to each shift: the prefix by time, then those with a locked start by time. */
    int[][] fixed(VisitData visits, CompileContext context) {
        List<List<Integer>> byShift = new ArrayList<>();
        for (int s = 0; s < shifts.length; s++) {
            byShift.add(new ArrayList<>());
        }
        for (int v = 0; v < visits.jobs; v++) {
            if (visits.mustShift[v] >= 0) {
                byShift.get(visits.mustShift[v]).add(v);
            }
        }
        Comparator<Integer> order = Comparator.<Integer, Boolean>comparing(v -> visits.prefixShift[v] < 0)
                .thenComparing(v -> VisitCompiler.fixedStart(context, v))
                .thenComparing(v -> v);
        return byShift.stream()
                .map(list ->
                        list.stream().sorted(order).mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
