// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import static org.fieldwright.solver.internal.compile.Clock.ALWAYS;
import static org.fieldwright.solver.internal.compile.Clock.NEVER;

import java.util.Arrays;
import org.fieldwright.core.model.TimeLink.Relation;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.LinkData;
import org.fieldwright.solver.internal.compile.LinkData.Absent;

/** The links of the jobs of a layout: who must be planned with whom, and when one may start for the sake of another. Never changed. */
final class Partners {
    /** The rows of each job: {@code first[job]} up to {@code first[job + 1]}; a row is a link as one of its jobs sees it. */
    final int[] first;
    /** The job at the other end, -1 if it is in no plan of this layout. */
    final int[] other;

    final int[] link;

    /** The row of the same link as the other job sees it. */
    private final int[] mirror;

    private final boolean[] second;
    private final boolean[] together;
    /** Whether the other job must be planned for this one to be. */
    private final boolean[] needed;

    /** Whether a row can be broken while both jobs are planned and wait for one another. */
    private final boolean[] judged;

    private final Layout layout;
    private final CompiledProblem problem;
    private final LinkData links;

    Partners(Layout layout) {
        this.layout = layout;
        problem = layout.problem;
        links = problem.links;
        first = new int[layout.jobs + 1];
        for (int j = 0; j < layout.jobs; j++) {
            first[j + 1] = first[j] + links.degree(layout.visit[j]);
        }
        int rows = first[layout.jobs];
        other = new int[rows];
        link = new int[rows];
        mirror = new int[rows];
        second = new boolean[rows];
        together = new boolean[rows];
        needed = new boolean[rows];
        judged = new boolean[rows];
        for (int j = 0; j < layout.jobs; j++) {
            for (int row = first[j]; row < first[j + 1]; row++) {
                fill(layout.visit[j], row, row - first[j]);
            }
        }
        for (int row = 0; row < rows; row++) {
            mirror[row] = mirrored(row);
        }
    }

    private int mirrored(int row) {
        int job = other[row];
        for (int back = job < 0 ? 0 : first[job]; job >= 0 && back < first[job + 1]; back++) {
            if (link[back] == link[row]) {
                return back;
            }
        }
        return -1;
    }

    private void fill(int visit, int row, int i) {
        int l = links.link(visit, i);
        link[row] = l;
        other[row] = layout.jobOf[links.partner(l, visit)];
        second[row] = links.b[l] == visit;
        together[row] = links.absent[l] == Absent.TOGETHER;
        int[] started = problem.visits.actualStart;
        judged[row] = links.sameDay[l]
                || links.technician[l] != Relation.ANY
                || started[links.a[l]] != NEVER
                || started[links.b[l]] != NEVER;
        needed[row] = together[row] || (second[row] && links.absent[l] == Absent.SKIP);
    }

    /** Whether a row can be broken while both jobs are planned and wait for one another. */
    boolean judged(int row) {
        return judged[row];
    }

    boolean linked(int job) {
        return first[job] < first[job + 1];
    }

    /** The row of the same link as the other job sees it, if that is in the layout. */
    int mirror(int row) {
        return mirror[row];
    }

    /** Whether everything is planned, but the rest of its crew, that must be for a job to be. */
    boolean ready(int job, int[] route) {
        for (int row = first[job]; row < first[job + 1]; row++) {
            if (needed[row] && (other[row] < 0 || (!together[row] && route[other[row]] < 0))) {
                return false;
            }
        }
        return true;
    }

    /** Whether somebody is missing without whom a planned job must not be planned. */
    boolean orphan(int job, int[] route) {
        for (int row = first[job]; row < first[job + 1]; row++) {
            if (needed[row] && (other[row] < 0 || route[other[row]] < 0)) {
                return true;
            }
        }
        return false;
    }

    /** The jobs of a job's crew, itself first. */
    int[] crew(int job) {
        int[] crew = new int[1 + first[job + 1] - first[job]];
        crew[0] = job;
        int count = 1;
        for (int row = first[job]; row < first[job + 1]; row++) {
            if (together[row]) {
                crew[count++] = other[row];
            }
        }
        return Arrays.copyOf(crew, count);
    }

    // Times

    /**
     * When the other job of a row may start.
     *
     * @param row the row of a job
     * @param start when that job starts
     * @param r its route
     * @param otherRoute the route of the other one
     * @return the earliest start, or ALWAYS if it does not matter
     */
    int bound(int row, int start, int r, int otherRoute) {
        int l = link[row];
        if (second[row]) {
            int most = problem.mostApart(l, layout.shift[otherRoute], layout.shift[r]);
            return most == NEVER ? ALWAYS : start - most;
        }
        return start + problem.leastApart(l, layout.shift[r], layout.shift[otherRoute]);
    }

    /** By how much the other job of a row, which has started by the clock, may be earlier than {@link #bound} says. */
    int forced(int row) {
        return second[row] ? links.forcedLate[link[row]] : links.forcedEarly[link[row]];
    }

    /** Whether two routes may have the two jobs of a row. */
    boolean mayMeet(int row, int r, int otherRoute) {
        int technician = problem.shifts[layout.shift[r]].technician;
        return links.mayMeet(link[row], technician == problem.shifts[layout.shift[otherRoute]].technician);
    }

    /** Whether a release is so late that routes wait for one another in a circle. */
    boolean endless(int release) {
        return release > links.latestRelease;
    }
}
