// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Puts jobs back one by one, in an order whose kind is drawn each time, each at its cheapest place. */
final class Recreate {
    private static final int ORDERS = 15;
    /** Jobs that were left out before and are tried again, besides those that were just taken out. */
    private static final int OTHERS = 6;

    /** Once in so many times work is put back whatever it costs: a route that pays with its tenth job is never opened otherwise. */
    private static final int REGARDLESS = 5;

    /** Jobs that were left out before are looked for a place everywhere only once in so many times. */
    private static final int RARELY = 16;

    private static final int FEW = 48;
    private static final int INDEX_BITS = 24;

    private final Tours tours;
    private final int[][] around;
    private final Chance chance;
    private final long[] keys;
    private final int[] tried;
    private final boolean optional;
    /** How links say that jobs go back, or null without links. */
    private final @Nullable Groups groups;

    private int count;
    private double slack = Double.MAX_VALUE;

    Recreate(Tours tours, int[][] around, Chance chance) {
        this.tours = tours;
        this.around = around;
        this.chance = chance;
        keys = new long[tours.jobs];
        tried = new int[tours.jobs];
        groups = tours.partners == null ? null : new Groups(tours, tours.partners, this);
        optional = java.util.stream.IntStream.range(0, tours.layout.work).anyMatch(tours::isOptional);
    }

    /**
     * Tries what the present change took out and a few of the others that are left out, most of them near a job.
     *
     * @param seed the job
     * @param leeway by how many search units a place of optional work may cost more than leaving it out
     */
    int apply(int seed, double leeway) {
        slack = optional && chance.below(REGARDLESS) == 0 ? Double.MAX_VALUE : leeway;
        count = 0;
        for (int i = tours.savedAbsents(); i < tours.absents; i++) {
            tried[count++] = tours.absent[i];
        }
        addOthers(seed);
        int kind = chance.below(ORDERS);
        for (int i = 0; i < count; i++) {
            keys[i] = ((tours.orderKey(kind, tried[i]) + rank(tried[i])) << INDEX_BITS) | tried[i];
        }
        sort();
        chance.blinkWithin(2 * count + 1);
        for (int i = 0; i < count; i++) {
            int job = (int) (keys[i] & ((1 << INDEX_BITS) - 1));
            insert(job, !tours.wasAbsent(job) || chance.below(RARELY) == 0);
        }
        if (groups != null) {
            groups.dropOrphans();
        }
        return count;
    }

    /** Where a job comes in the order whatever its key: behind all that must be in front of its place. */
    long rank(int job) {
        return tours.sequence == null ? 0 : tours.sequence.rank(job);
    }

    /** Puts a job back, in front of it what it is locked behind, and behind it what is locked so. */
    void insert(int job, boolean thorough) {
        Sequence sequence = tours.sequence;
        if (sequence == null) {
            put(job, thorough);
            return;
        }
        for (int x = sequence.head(job); x >= 0; x = sequence.follower(x)) {
            if (tours.route[x] < 0 && tours.removable(x)) {
                put(x, thorough);
            }
            if (tours.route[x] < 0) {
                return;
            }
        }
    }

    /** Puts a job back, and with it those that links put beside it. */
    private void put(int job, boolean thorough) {
        if (groups != null) {
            groups.insert(job, thorough);
        } else {
            place(job, thorough);
        }
    }

    /** Puts a job at its cheapest place, if there is one that is worth it; before the first change every place is. Whether it did. */
    boolean place(int job, boolean thorough) {
        boolean worth = tours.findPlace(job, thorough)
                && (!tours.isOptional(job) || neededBehind(job) || worth(tours.placeCost(), tours.priceOf(job)));
        if (worth) {
            tours.insertAtPlace(job);
        }
        return worth;
    }

    private boolean neededBehind(int job) {
        return tours.sequence != null && tours.sequence.neededBehind(job);
    }

    /** Whether optional work of a price is worth so many search units. */
    boolean worth(double cost, long price) {
        return (cost - slack) * tours.unit() < price;
    }

    private void addOthers(int seed) {
        int out = tours.savedAbsents();
        if (out <= OTHERS) {
            for (int i = 0; i < out; i++) {
                add(tours.savedAbsent(i));
            }
            return;
        }
        int limit = count + OTHERS;
        for (int job : around[seed]) {
            if (count == limit) {
                return;
            }
            if (tours.route[job] < 0 && !taken(job) && chance.below(2) == 0) {
                add(job);
            }
        }
        for (int i = 0; i < OTHERS / 2 && count < limit; i++) {
            int job = tours.savedAbsent(chance.below(out));
            if (!taken(job)) {
                add(job);
            }
        }
    }

    private boolean taken(int job) {
        for (int i = 0; i < count; i++) {
            if (tried[i] == job) {
                return true;
            }
        }
        return false;
    }

    private void add(int job) {
        if (tours.removable(job)) {
            tried[count++] = job;
        }
    }

    private void sort() {
        if (count >= FEW) {
            Arrays.sort(keys, 0, count);
            return;
        }
        for (int i = 1; i < count; i++) {
            long key = keys[i];
            int at = i - 1;
            while (at >= 0 && keys[at] > key) {
                keys[at + 1] = keys[at];
                at--;
            }
            keys[at + 1] = key;
        }
    }
}
