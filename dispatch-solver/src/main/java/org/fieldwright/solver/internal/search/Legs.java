// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.ShiftData;

/**
 * Legs between the places of a layout: places 0 .. work - 1 are those of the jobs, the rest are depots and where routes start and end. Seconds are lower
 * bounds: what the fastest technician takes at the best time of day. Tables up to a size that fits caches and memory, travel itself above it.
 */
final class Legs {
    /** Long enough to fit into nothing, short enough to be added to any time. */
    static final int NO_WAY = 1 << 27;

    private static final int MOST_TABLED = 2_600;

    final int places;
    final int[] startPlace;
    /** Where each route ends, or -1. */
    final int[] endPlace;
    /** Where each depot is. */
    final int[] depotPlace;

    private final CompiledProblem problem;
    private final int[] site;
    private final boolean tabled;
    private final int[] seconds;
    private final int[] metres;
    /** The same by the place where a leg ends, so that all legs to one place lie together; the same tables where ways back are as long. */
    private final int[] secondsInto;

    private final int[] metresInto;

    Legs(Layout layout) {
        problem = layout.problem;
        Map<Integer, Integer> ends = new HashMap<>();
        startPlace = new int[layout.routes];
        endPlace = new int[layout.routes];
        for (int r = 0; r < layout.routes; r++) {
            ShiftData shift = problem.shifts[layout.shift[r]];
            startPlace[r] = layout.work + ends.computeIfAbsent(shift.start, s -> ends.size());
            endPlace[r] = shift.end < 0 ? -1 : layout.work + ends.computeIfAbsent(shift.end, s -> ends.size());
        }
        depotPlace = new int[layout.routes == 0 ? 0 : layout.depots];
        for (int d = 0; d < depotPlace.length; d++) {
            int at = problem.visits.site[layout.visit[layout.stop(0, d)]];
            depotPlace[d] = layout.work + ends.computeIfAbsent(at, s -> ends.size());
        }
        places = layout.work + ends.size();
        site = new int[places];
        for (int j = 0; j < layout.work; j++) {
            site[j] = problem.visits.site[layout.visit[j]];
        }
        ends.forEach((s, number) -> site[layout.work + number] = s);
        tabled = places <= MOST_TABLED;
        seconds = new int[tabled ? places * places : 0];
        metres = new int[tabled ? places * places : 0];
        if (tabled) {
            fill();
        }
        secondsInto = turned(seconds);
        metresInto = turned(metres);
    }

    private int[] turned(int[] table) {
        int[] turned = new int[table.length];
        for (int i = 0; i < places && tabled; i++) {
            for (int j = 0; j < places; j++) {
                turned[j * places + i] = table[i * places + j];
            }
        }
        return Arrays.equals(table, turned) ? table : turned;
    }

    /** Travel is asked once for each pair of sites, however many places are there. */
    private void fill() {
        int[] first = new int[places];
        Map<Integer, Integer> firstAt = new HashMap<>();
        for (int i = 0; i < places; i++) {
            first[i] = firstAt.merge(site[i], i, (known, next) -> known);
        }
        for (int i = 0; i < places; i++) {
            if (first[i] < i) {
                System.arraycopy(seconds, first[i] * places, seconds, i * places, places);
                System.arraycopy(metres, first[i] * places, metres, i * places, places);
                continue;
            }
            for (int j = 0; j < places; j++) {
                int to = first[j];
                seconds[i * places + j] = to < j ? seconds[i * places + to] : asked(i, j);
                metres[i * places + j] = to < j ? metres[i * places + to] : problem.travel.metres(site[i], site[j]);
            }
        }
    }

    /** The least seconds from a place to another, or {@link #NO_WAY}. */
    int seconds(int from, int to) {
        return tabled ? seconds[from * places + to] : asked(from, to);
    }

    int metres(int from, int to) {
        return tabled ? metres[from * places + to] : problem.travel.metres(site[from], site[to]);
    }

    /** {@link #seconds} for looking up many legs to one place. */
    int secondsInto(int to, int from) {
        return tabled ? secondsInto[to * places + from] : asked(from, to);
    }

    /** {@link #metres} for looking up many legs to one place. */
    int metresInto(int to, int from) {
        return tabled ? metresInto[to * places + from] : problem.travel.metres(site[from], site[to]);
    }

    private int asked(int from, int to) {
        int least = problem.travel.least(site[from], site[to]);
        return least < 0 ? NO_WAY : least;
    }

    /** Whether all legs are in tables. */
    boolean tabled() {
        return tabled;
    }

    /** Whether two places are the same site. */
    boolean same(int a, int b) {
        return site[a] == site[b];
    }
}
