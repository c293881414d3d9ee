// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import static org.fieldwright.solver.internal.compile.Clock.ALWAYS;
import static org.fieldwright.solver.internal.compile.Clock.NEVER;

import org.jspecify.annotations.Nullable;

/**
 * What routes are made of as flat arrays by number; data of the evaluator's inner loop, hence plain fields. Numbers below {@link #jobs} are the
 * visits of the {@code ProblemIndex}; those from there on are depot stops, one for each shift and depot (by shift, then depot): optional
 * elements without customer, price or weight that are allowed on their shift alone.
 */
public final class VisitData {
    /** How many numbers there are, depot stops included. */
    public final int count;
    /** How many of them are visits. */
    public final int jobs;
    /** The depot of a depot stop, -1 for a visit. */
    public final int[] depot;

    public final int[] site;
    public final int[] setup;
    public final int[] duration;
    /** The number of the skill that governs the duration, or -1. */
    public final int[] durationSkill;
    /** The number of the job's type. */
    public final int[] type;

    public final int[] customer;

    /** When work may start. */
    public Intervals windows;

    public final Intervals preferred;
    public final Intervals promised;

    /** The response deadline, or NEVER; with the price of missing it. */
    public final int[] respondBy;

    public final Lateness[] responseLateness;
    /** The resolution deadline, or NEVER; with the price of missing it. */
    public final int[] resolveBy;

    public final Lateness[] resolutionLateness;
    /** Starting earlier than this costs, or ALWAYS. */
    public final int[] alapFrom;
    /** Whether ending late in the shift costs. */
    public final boolean[] risky;
    /** The local day of the end of the last window from which the visit is not movable any more, or NEVER; ALWAYS if never movable. */
    public final int[] movableBefore;

    /** The undone weight of mandatory work, 0 for optional work and for what is not plannable. */
    public final long[] undone;
    /** The price of optional work in money units, 0 for mandatory work. */
    public final long[] price;
    /** False for cancelled work and the like: in no plan, at no cost. */
    public final boolean[] plannable;

    /** The shift in whose fixed prefix the visit is, or -1. */
    public final int[] prefixShift;
    /** The shift in which the visit is in every plan (prefix, or locked with a start), or -1. */
    public final int[] mustShift;
    /** The actual start, or NEVER. */
    public final int[] actualStart;
    /** The actual end, or NEVER if it is running. */
    public final int[] actualEnd;

    public final boolean[] startLocked;
    /** The place among the visits of its route to which the visit is locked, from 0, or -1. */
    public final int[] position;
    /** The visit that must come directly before, depot stops apart, or -1. */
    public final int[] after;
    /** The visit that is locked directly behind, or -1. */
    public final int[] follower;
    /** Whether any visit is locked to a position or behind another. */
    public boolean ordered;

    VisitData(int jobs, int count, Intervals windows, Intervals preferred, Intervals promised) {
        this.jobs = jobs;
        this.count = count;
        depot = filled(count, -1);
        this.windows = windows;
        this.preferred = preferred;
        this.promised = promised;
        site = new int[count];
        setup = new int[count];
        duration = new int[count];
        durationSkill = new int[count];
        type = new int[count];
        customer = new int[count];
        respondBy = filled(count, NEVER);
        resolveBy = filled(count, NEVER);
        responseLateness = new Lateness[count];
        resolutionLateness = new Lateness[count];
        alapFrom = filled(count, ALWAYS);
        risky = new boolean[count];
        movableBefore = filled(count, ALWAYS);
        undone = new long[count];
        price = new long[count];
        plannable = new boolean[count];
        prefixShift = filled(count, -1);
        mustShift = filled(count, -1);
        actualStart = filled(count, NEVER);
        actualEnd = filled(count, NEVER);
        startLocked = new boolean[count];
        position = filled(count, -1);
        after = filled(count, -1);
        follower = filled(count, -1);
        java.util.Arrays.fill(responseLateness, Lateness.FREE);
        java.util.Arrays.fill(resolutionLateness, Lateness.FREE);
    }

    private static int[] filled(int count, int value) {
        int[] array = new int[count];
        java.util.Arrays.fill(array, value);
        return array;
    }

    /** Whether a visit takes capacity that could stay free on a day: it could be done later. */
    public boolean movable(int visit, int day) {
        return movableBefore[visit] > day;
    }

    /** Widens the windows of one visit to a single one. */
    public void widen(int visit, int earliest, int latest) {
        windows = windows.replace(visit, earliest, latest);
    }

    /** The price of being late in money units. */
    public record Lateness(long fixed, long perSecond, long perStartedDay) {
        /** What costs nothing. */
        public static final Lateness FREE = new Lateness(0, 0, 0);

        /** The cost of so many seconds; nothing if not late. */
        public long cost(int late) {
            return late <= 0 ? 0 : fixed + perSecond * late + perStartedDay * ((late + 86_399) / 86_400);
        }
    }

    /** A published visit. */
    public record Published(int technician, int start, int factor, boolean stillPossible) {}

    /** What people know of each visit; null where nothing is published. */
    public @Nullable Published @Nullable [] published;
}
