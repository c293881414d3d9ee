// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import static org.fieldwright.solver.internal.compile.Clock.ALWAYS;
import static org.fieldwright.solver.internal.compile.Clock.NEVER;

import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.LinkData;
import org.fieldwright.solver.internal.compile.LinkData.Absent;

/** What a link breaks, given where its two visits are and when they start. Not thread-safe. */
public final class LinkJudge {
    private final CompiledProblem problem;
    private final LinkData links;
    private int count;
    private final Listener counter = (violation, link, shift, visit, amount) -> count++;

    /**
     * The judge of a problem's links.
     *
     * @param problem the compiled problem
     */
    public LinkJudge(CompiledProblem problem) {
        this.problem = problem;
        links = problem.links;
    }

    /** Told of violations. */
    @FunctionalInterface
    interface Listener {
        void violation(Violation violation, int link, int shift, int visit, int amount);
    }

    /**
     * The number of violations of a link.
     *
     * @param l the link
     * @param shiftA the shift of its first visit, -1 if that is left out
     * @param shiftB the shift of its second visit, -1 if that is left out
     * @param startA when the first one starts, if it is planned
     * @param startB when the second one starts, if it is planned
     * @param timed whether times are judged
     */
    public int count(int l, int shiftA, int shiftB, int startA, int startB, boolean timed) {
        count = 0;
        judge(l, shiftA, shiftB, startA, startB, timed, counter);
        return count;
    }

    void judge(int l, int shiftA, int shiftB, int startA, int startB, boolean timed, Listener listener) {
        if (shiftA >= 0 && shiftB >= 0) {
            if (timed) {
                judgeTime(l, shiftA, shiftB, startB - startA, listener);
            }
            judgePeople(l, shiftA, shiftB, listener);
            if (links.sameDay[l]
                    && !links.forcedDay[l]
                    && links.day(links.a[l], startA) != links.day(links.b[l], startB)) {
                listener.violation(Violation.LINK_DAY, l, shiftB, links.b[l], 1);
            }
        } else if (shiftA >= 0 || shiftB >= 0) {
            judgeAbsence(l, shiftA, shiftB, listener);
        }
    }

    private void judgeTime(int l, int shiftA, int shiftB, int apart, Listener listener) {
        int most = problem.mostApart(l, shiftA, shiftB);
        int early = problem.leastApart(l, shiftA, shiftB) - apart - links.forcedEarly[l];
        int late = most == NEVER ? ALWAYS : apart - most - links.forcedLate[l];
        if (early > 0 || late > 0) {
            listener.violation(Violation.LINK_TIME, l, shiftB, links.b[l], Math.max(early, late));
        }
    }

    private void judgePeople(int l, int shiftA, int shiftB, Listener listener) {
        boolean same = problem.shifts[shiftA].technician == problem.shifts[shiftB].technician;
        if (!links.mayMeet(l, same)) {
            listener.violation(Violation.LINK_TECHNICIAN, l, shiftB, links.b[l], 1);
        }
    }

    /** What is fixed is there whoever is not. */
    private void judgeAbsence(int l, int shiftA, int shiftB, Listener listener) {
        int there = shiftA >= 0 ? links.a[l] : links.b[l];
        if (problem.visits.mustShift[there] >= 0) {
            return;
        }
        if (links.absent[l] == Absent.TOGETHER) {
            listener.violation(Violation.CREW_INCOMPLETE, l, Math.max(shiftA, shiftB), there, 1);
        } else if (links.absent[l] == Absent.SKIP && shiftA < 0) {
            listener.violation(Violation.PREDECESSOR_UNASSIGNED, l, shiftB, there, 1);
        }
    }
}
