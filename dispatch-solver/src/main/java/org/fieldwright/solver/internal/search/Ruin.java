// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

/**
 * Takes strings of visits out of routes around a random job (Christiaens and Vanden Berghe 2020, Slack induction by string removals for vehicle
 * routing problems): one to three strings, the more the shorter, so that every shape removes about as many jobs; half of them leave a gap inside.
 */
final class Ruin {
    private static final int MOST_STRINGS = 3;
    private static final double LONGEST = 20;
    private static final double TOGETHER = 20;
    private static final double SPLIT = 0.5;
    private static final double LONGER_GAP = 0.01;
    private static final int LONGEST_SPLIT = 40;
    private static final double WITH_PARTNER = 0.3;
    /** How often only routes are ruined that may have the job around which it is: others have no room for it. */
    private static final double MAY_HAVE = 0.7;

    private final Tours tours;
    private final int[][] around;
    private final Chance chance;

    Ruin(Tours tours, int[][] around, Chance chance) {
        this.tours = tours;
        this.around = around;
        this.chance = chance;
    }

    /** Ruins around a random job, which is the answer; the links of the routes are right afterwards. */
    int apply() {
        double mean =
                tours.actives == 0 ? 1 : Math.max(1.0, (double) (tours.layout.work - tours.absents) / tours.actives);
        int strings = 1 + chance.below(MOST_STRINGS);
        double longest = Math.min(mean, Math.min(LONGEST, TOGETHER / strings - 0.5));
        int seed = chance.below(tours.layout.work);
        boolean any = tours.layout.allEligible || chance.unit() >= MAY_HAVE;
        int done = 0;
        for (int job : around[seed]) {
            int r = tours.route[job];
            if (r >= 0 && !tours.isTouched(r) && tours.removable(job) && (any || tours.layout.eligible(seed, r))) {
                tours.touch(r);
                removeString(r, job, longest);
                if (++done == strings) {
                    break;
                }
            }
        }
        removePartners();
        for (int t = 0; t < tours.touches; t++) {
            if (tours.sequence != null) {
                tours.sequence.dropBroken(tours.touched[t]);
            }
            tours.tidy(tours.touched[t]);
        }
        tours.rewalkTouched();
        return seed;
    }

    /** Some of those who would be there without the partners that were removed. */
    private void removePartners() {
        Partners partners = tours.partners;
        if (partners == null) {
            return;
        }
        for (int i = tours.savedAbsents(); i < tours.absents; i++) {
            int job = tours.absent[i];
            for (int row = partners.first[job]; row < partners.first[job + 1]; row++) {
                int other = partners.other[row];
                if (other >= 0 && tours.route[other] >= 0 && tours.removable(other) && chance.unit() < WITH_PARTNER) {
                    tours.touch(tours.route[other]);
                    tours.link(tours.previous[other], tours.next[other]);
                    tours.leaveOut(other);
                }
            }
        }
    }

    private void removeString(int r, int job, double longest) {
        int size = tours.size[r];
        int most = Math.max(1, (int) Math.min(size, longest));
        int length = Math.min(size, 1 + (int) (chance.unit() * most));
        int gap = gap(size, length);
        int span = length + gap;
        int x = first(job, span);
        int skip = gap > 0 ? 1 + chance.below(Math.max(1, length - 1)) : span;
        int last = tours.previous[x];
        for (int i = 0; i < span; i++) {
            int following = tours.next[x];
            boolean kept = i >= skip && i < skip + gap;
            if (kept || !tours.removable(x)) {
                tours.link(last, x);
                last = x;
            } else {
                tours.leaveOut(x);
            }
            x = following;
        }
        tours.link(last, x);
    }

    private int gap(int size, int length) {
        if (length == size || length == 1 || chance.unit() >= SPLIT) {
            return 0;
        }
        int gap = 1;
        while (length + gap < size && length + gap < LONGEST_SPLIT && chance.unit() < LONGER_GAP) {
            gap++;
        }
        return gap;
    }

    /** The first of so many jobs in a row, drawn among the rows that hold a job. */
    private int first(int job, int span) {
        int before = 0;
        for (int x = tours.previous[job]; before < span - 1 && tours.isJob(x); x = tours.previous[x]) {
            before++;
        }
        int behind = 0;
        for (int x = tours.next[job]; behind < span - 1 && tours.isJob(x); x = tours.next[x]) {
            behind++;
        }
        int least = Math.max(0, span - 1 - behind);
        int most = Math.min(span - 1, before);
        int back = least + chance.below(most - least + 1);
        int x = job;
        for (int i = 0; i < back; i++) {
            x = tours.previous[x];
        }
        return x;
    }
}
