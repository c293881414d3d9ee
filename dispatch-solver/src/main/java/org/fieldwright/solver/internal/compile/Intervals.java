// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import static org.fieldwright.solver.internal.compile.Clock.NEVER;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.fieldwright.core.model.TimeWindow;

/** Windows of all visits in one flat table: those of visit {@code v} are the rows {@code first[v]} to before {@code first[v + 1]}. */
public final class Intervals {
    private final int[] first;
    private final int[] earliestStart;
    private final int[] latestStart;
    private final int[] latestEnd;

    private Intervals(int[] first, int[] earliestStart, int[] latestStart, int[] latestEnd) {
        this.first = first;
        this.earliestStart = earliestStart;
        this.latestStart = latestStart;
        this.latestEnd = latestEnd;
    }

    /** One window in seconds; an open bound is {@link Clock#NEVER}. */
    record Row(int earliestStart, int latestStart, int latestEnd) {
        static final Comparator<Row> BY_TIME = Comparator.comparingInt(Row::earliestStart)
                .thenComparingInt(Row::latestStart)
                .thenComparingInt(Row::latestEnd);

        static Row of(TimeWindow window, Clock clock) {
            return new Row(
                    clock.seconds(window.earliestStart()),
                    clock.secondsOr(window.latestStart(), NEVER),
                    clock.secondsOr(window.latestEnd(), NEVER));
        }

        Row cut(Row other) {
            return new Row(
                    Math.max(earliestStart, other.earliestStart),
                    Math.min(latestStart, other.latestStart),
                    Math.min(latestEnd, other.latestEnd));
        }

        boolean possible() {
            return earliestStart <= latestStart && earliestStart <= latestEnd;
        }
    }

    static Intervals of(List<List<Row>> rowsByVisit) {
        int[] first = new int[rowsByVisit.size() + 1];
        for (int v = 0; v < rowsByVisit.size(); v++) {
            first[v + 1] = first[v] + rowsByVisit.get(v).size();
        }
        Row[] rows = rowsByVisit.stream().flatMap(List::stream).toArray(Row[]::new);
        return new Intervals(
                first,
                Arrays.stream(rows).mapToInt(Row::earliestStart).toArray(),
                Arrays.stream(rows).mapToInt(Row::latestStart).toArray(),
                Arrays.stream(rows).mapToInt(Row::latestEnd).toArray());
    }

    /** Whether a visit has no window at all. */
    public boolean none(int visit) {
        return first[visit] == first[visit + 1];
    }

    /** The earliest start of a visit's first window. */
    public int opening(int visit) {
        return earliestStart[first[visit]];
    }

    /** The latest end, or start where the end is open, of the last window. */
    public int closing(int visit) {
        int closing = Clock.ALWAYS;
        for (int w = first[visit]; w < first[visit + 1]; w++) {
            closing = Math.max(closing, Math.min(latestStart[w], latestEnd[w]));
        }
        return closing;
    }

    /** The latest start of work of so many seconds in any window, or ALWAYS if it fits into none. */
    public int latestStart(int visit, int duration) {
        int latest = Clock.ALWAYS;
        for (int w = first[visit]; w < first[visit + 1]; w++) {
            int start = Math.min(latestStart[w], latestEnd[w] - duration);
            latest = start >= earliestStart[w] ? Math.max(latest, start) : latest;
        }
        return latest;
    }

    /** Whether a visit has exactly one window. */
    public boolean single(int visit) {
        return first[visit] + 1 == first[visit + 1];
    }

    /** The first window in which work of so many seconds can start at or after {@code ready}, or -1. */
    public int fitting(int visit, int ready, int duration) {
        for (int w = first[visit]; w < first[visit + 1]; w++) {
            int start = Math.max(ready, earliestStart[w]);
            if (start <= latestStart[w] && start + duration <= latestEnd[w]) {
                return w;
            }
        }
        return -1;
    }

    /** The start in a window for a visit that is ready at a time. */
    public int start(int window, int ready) {
        return Math.max(ready, earliestStart[window]);
    }

    /** By how much a visit may start later in a window. */
    public int slack(int window, int start, int end) {
        return Math.min(latestStart[window] - start, latestEnd[window] - end);
    }

    /** How far a visit lies outside the nearest window; 0 inside. Long, since open bounds are far away. */
    public int outside(int visit, int start, int end) {
        int least = Integer.MAX_VALUE;
        for (int w = first[visit]; w < first[visit + 1]; w++) {
            int early = Math.max(0, earliestStart[w] - start);
            int late = Math.max(0, Math.max(start - latestStart[w], end - latestEnd[w]));
            least = Math.min(least, early + late);
        }
        return least;
    }

    /** How late a visit is for the windows that have begun when it starts, the least of them; 0 if none has. */
    public int late(int visit, int start, int end) {
        int least = Integer.MAX_VALUE;
        for (int w = first[visit]; w < first[visit + 1]; w++) {
            if (earliestStart[w] <= start) {
                least = Math.min(least, Math.max(0, Math.max(start - latestStart[w], end - latestEnd[w])));
            }
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    /** By how much a visit may start later without leaving the first window that it lies in; 0 if it lies in none. */
    public int slackInside(int visit, int start, int end) {
        for (int w = first[visit]; w < first[visit + 1]; w++) {
            if (start >= earliestStart[w] && start <= latestStart[w] && end <= latestEnd[w]) {
                return slack(w, start, end);
            }
        }
        return 0;
    }

    /** The windows with those of one visit replaced by a single one on its start. */
    Intervals replace(int visit, int earliest, int latest) {
        List<List<Row>> rows = new java.util.ArrayList<>();
        for (int v = 0; v + 1 < first.length; v++) {
            List<Row> own = new java.util.ArrayList<>();
            for (int w = first[v]; w < first[v + 1]; w++) {
                own.add(new Row(earliestStart[w], latestStart[w], latestEnd[w]));
            }
            rows.add(v == visit ? List.of(new Row(earliest, latest, NEVER)) : own);
        }
        return of(rows);
    }
}
