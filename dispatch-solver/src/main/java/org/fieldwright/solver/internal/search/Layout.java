// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.ShiftData;

/**
 * The part of a problem that a search may change, numbered anew: jobs are the visits of the scope (and those that stay in its shifts), in the
 * order of a Hilbert curve so that neighbours lie side by side in memory, and behind them the depot stops of its shifts; routes are its shifts, and
 * those whose visits have links. Never changed.
 */
final class Layout {
    final CompiledProblem problem;
    /** Jobs and depot stops. */
    final int jobs;
    /** Jobs without depot stops, which have the numbers from here on. */
    final int work;
    /** How many depot stops each route can have, at most. */
    final int depots;

    final int routes;
    /** The visit of each job. */
    final int[] visit;
    /** The job of each visit, -1 outside. */
    final int[] jobOf;
    /** The shift of each route. */
    final int[] shift;
    /** The route of each shift, -1 outside. */
    final int[] routeOf;
    /** Whether a route is there only because others wait for its visits; nothing is taken from it or put on it. */
    final boolean[] closed;
    /** Whether the search may move a job. */
    final boolean[] movable;
    /** Which routes may have a job, as bits. */
    final long[][] eligible;

    final boolean allEligible;
    /** Routes of one type are interchangeable while they are empty. */
    final int[] type;

    final int[][] routesOfType;

    Layout(CompiledProblem problem, Scope scope, int[][] start) {
        this.problem = problem;
        BitSet shifts = coupled(problem, scope, start);
        shift = shifts.stream().toArray();
        routes = shift.length;
        routeOf = new int[problem.shifts.length];
        Arrays.fill(routeOf, -1);
        for (int r = 0; r < routes; r++) {
            routeOf[shift[r]] = r;
        }
        closed = new boolean[routes];
        for (int r = 0; r < routes; r++) {
            closed[r] = !scope.shifts().get(shift[r]);
        }
        BitSet free = movableVisits(scope);
        BitSet members = (BitSet) free.clone();
        for (int s : shift) {
            Arrays.stream(start[s]).filter(v -> v < problem.visits.jobs).forEach(members::set);
        }
        int[] visits = SpaceCurve.order(problem, members.stream().toArray());
        work = visits.length;
        depots = problem.depots();
        jobs = work + routes * depots;
        visit = Arrays.copyOf(visits, jobs);
        for (int i = work; i < jobs; i++) {
            visit[i] = problem.depotStop(shift[(i - work) / depots], (i - work) % depots);
        }
        jobOf = new int[problem.visits.count];
        Arrays.fill(jobOf, -1);
        movable = new boolean[jobs];
        for (int j = 0; j < jobs; j++) {
            jobOf[visit[j]] = j;
            movable[j] = j >= work || free.get(visit[j]);
        }
        eligible = new long[jobs][];
        allEligible = decideEligible();
        type = new int[routes];
        routesOfType = types();
    }

    /** The shifts of the scope, and with links those of all others that move in time with them. */
    private static BitSet coupled(CompiledProblem problem, Scope scope, int[][] start) {
        BitSet shifts = (BitSet) scope.shifts().clone();
        for (int s = 0; s < start.length && problem.links.any(); s++) {
            if (Arrays.stream(start[s]).anyMatch(problem.links::linked)) {
                shifts.set(s);
            }
        }
        return shifts;
    }

    private BitSet movableVisits(Scope scope) {
        BitSet free = new BitSet();
        for (int v : problem.candidates()) {
            if (scope.visits().get(v)
                    && problem.visits.mustShift[v] < 0
                    && problem.allowedShifts(v).intersects(scope.shifts())) {
                free.set(v);
            }
        }
        return free;
    }

    private boolean decideEligible() {
        Map<BitSet, long[]> rows = new HashMap<>();
        boolean all = true;
        for (int j = 0; j < work; j++) {
            BitSet allowed = problem.allowedShifts(visit[j]);
            eligible[j] = rows.computeIfAbsent(allowed, this::row);
            all &= Arrays.stream(eligible[j]).map(Long::bitCount).sum() == routes;
        }
        return all;
    }

    private long[] row(BitSet allowed) {
        long[] bits = new long[(routes + 63) / 64];
        for (int r = 0; r < routes; r++) {
            if (allowed.get(shift[r]) && !closed[r]) {
                bits[r >> 6] |= 1L << r;
            }
        }
        return bits;
    }

    private int[][] types() {
        BitSet[] column = new BitSet[routes];
        Arrays.setAll(column, r -> new BitSet(jobs));
        for (int j = 0; j < work && !allEligible; j++) {
            for (int r = 0; r < routes; r++) {
                if (eligible(j, r)) {
                    column[r].set(j);
                }
            }
        }
        Map<Object, Integer> numbers = new HashMap<>();
        for (int r = 0; r < routes; r++) {
            type[r] = numbers.computeIfAbsent(kind(r, column[r]), k -> numbers.size());
        }
        return java.util.stream.IntStream.range(0, numbers.size())
                .mapToObj(t -> java.util.stream.IntStream.range(0, routes)
                        .filter(r -> type[r] == t)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Equal for routes between which an empty one can be chosen at will. */
    private Object kind(int route, BitSet column) {
        ShiftData s = problem.shifts[shift[route]];
        if (problem.routeCost != null || problem.hasAssignmentCost()) {
            return s.number; // the host may ask something else for each
        }
        return java.util.List.of(
                column,
                s.shape(),
                problem.technicians[s.technician].shape(),
                problem.travel.shape(s.technician),
                problem.eligibility.shiftClass(s.number),
                problem.stock == null ? java.util.List.of() : problem.stock.onBoard(s.number));
    }

    /** The stop of a route at a depot. */
    int stop(int route, int depot) {
        return work + route * depots + depot;
    }

    /** Whether a route may have a job; not for depot stops, which have a route of their own. */
    boolean eligible(int job, int route) {
        return allEligible || ((eligible[job][route >> 6] >>> route) & 1L) != 0;
    }

    /** Whether some route may have both. */
    boolean share(int a, int b) {
        if (eligible[a] == eligible[b]) {
            return true;
        }
        for (int w = 0; w < eligible[a].length; w++) {
            if ((eligible[a][w] & eligible[b][w]) != 0) {
                return true;
            }
        }
        return false;
    }
}
