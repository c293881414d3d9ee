// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import org.fieldwright.solver.internal.compile.VisitData;

/** Locks of position and order, by the jobs of a layout. Depot stops do not count. */
final class Sequence {
    private static final int FREE = -1;
    /** Locked behind a visit that is not in the layout. */
    private static final int NOWHERE = -2;
    /** Beyond every key of the order in which jobs are put back. */
    private static final int RANK_BITS = 33;

    private static final int MOST_RANKS = 30;

    private final Tours tours;
    private final int work;
    private final int[] position;
    private final int[] after;
    private final int[] follower;

    Sequence(Tours tours) {
        this.tours = tours;
        Layout layout = tours.layout;
        VisitData visits = layout.problem.visits;
        work = layout.work;
        position = new int[work];
        after = new int[work];
        follower = new int[work];
        for (int j = 0; j < work; j++) {
            int v = layout.visit[j];
            position[j] = visits.position[v];
            int before = visits.after[v] < 0 ? FREE : layout.jobOf[visits.after[v]];
            after[j] = visits.after[v] >= 0 && before < 0 ? NOWHERE : before;
            follower[j] = visits.follower[v] < 0 ? FREE : layout.jobOf[visits.follower[v]];
        }
    }

    /** The job locked directly behind a job, or -1. */
    int follower(int job) {
        return follower[job];
    }

    /** The first of those that must go in before a job can, or the job itself. */
    int head(int job) {
        int head = job;
        while (tours.route[head] < 0 && after[head] >= 0 && tours.route[after[head]] < 0) {
            head = after[head];
        }
        return head;
    }

    /** What is locked to a later place goes in later; added to the key of a job. */
    long rank(int job) {
        return (long) Math.min(MOST_RANKS, Math.max(0, position[job])) << RANK_BITS;
    }

    /** Whether mandatory work that is left out is locked behind a job, at once or behind others. */
    boolean neededBehind(int job) {
        for (int x = follower[job]; x >= 0 && tours.route[x] < 0; x = follower[x]) {
            if (!tours.isOptional(x) && tours.removable(x)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a job may come behind a node for its own lock and those of all behind it that are kept so far. */
    boolean allows(int job, int i) {
        int place = 0;
        int last = FREE;
        for (int x = i; x >= 0; x = tours.previous[x]) {
            if (x < work) {
                last = last == FREE ? x : last;
                place++;
            }
        }
        if ((position[job] >= 0 && position[job] != place) || (after[job] != FREE && after[job] != last)) {
            return false;
        }
        boolean direct = true;
        for (int x = tours.next[i]; tours.isJob(x); x = tours.next[x]) {
            if (x < work) {
                boolean follows = direct && after[x] >= 0 && after[x] == last;
                if (follows || position[x] == place) {
                    return false;
                }
                direct = false;
                place++;
            }
        }
        return true;
    }

    /** Takes everything off a route whose links are right that is not at its locked place any more. */
    void dropBroken(int r) {
        int place = 0;
        int last = FREE;
        for (int x = tours.next[tours.start(r)]; tours.isJob(x); ) {
            int following = tours.next[x];
            if (x < work) {
                boolean broken = (position[x] >= 0 && position[x] != place) || (after[x] != FREE && after[x] != last);
                if (broken && tours.removable(x)) {
                    tours.link(tours.previous[x], following);
                    tours.leaveOut(x);
                } else {
                    last = x;
                    place++;
                }
            }
            x = following;
        }
    }
}
