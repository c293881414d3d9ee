// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

/**
 * Puts jobs back as links demand: no one before what must be planned for it, a crew whole or not at all, and partners directly after the job
 * that was placed first, so that those find their places beside one that is known.
 */
final class Groups {
    private final Tours tours;
    private final Partners partners;
    private final Recreate recreate;

    Groups(Tours tours, Partners partners, Recreate recreate) {
        this.tours = tours;
        this.partners = partners;
        this.recreate = recreate;
    }

    /** Puts a job back and all that can follow it. */
    void insert(int job, boolean thorough) {
        if (!partners.linked(job)) {
            recreate.place(job, thorough);
            return;
        }
        if (tours.route[job] >= 0 || !partners.ready(job, tours.route)) {
            return;
        }
        int[] crew = partners.crew(job);
        if (crew.length == 1 ? recreate.place(job, thorough) : insertCrew(crew, thorough)) {
            for (int member : crew) {
                follow(member, thorough);
            }
        }
    }

    private void follow(int job, boolean thorough) {
        for (int row = partners.first[job]; row < partners.first[job + 1]; row++) {
            int other = partners.other[row];
            if (other >= 0 && tours.route[other] < 0 && tours.removable(other)) {
                insert(other, thorough);
            }
        }
    }

    private boolean insertCrew(int[] crew, boolean thorough) {
        double cost = 0;
        long price = 0;
        boolean optional = true;
        long placed = 0; // as bits: a crew is smaller than 64
        boolean whole = true;
        for (int i = 0; i < crew.length && whole; i++) {
            int member = crew[i];
            if (tours.route[member] >= 0) {
                continue;
            }
            whole = tours.removable(member) && partners.ready(member, tours.route) && tours.findPlace(member, thorough);
            if (whole) {
                cost += tours.placeCost();
                price += tours.priceOf(member);
                optional &= tours.isOptional(member);
                tours.insertAtPlace(member);
                placed |= 1L << i;
            }
        }
        if (whole && (!optional || recreate.worth(cost, price))) {
            return true;
        }
        for (int i = crew.length - 1; i >= 0; i--) {
            if ((placed >> i & 1L) != 0) {
                tours.takeOut(crew[i]);
            }
        }
        return false;
    }

    /** Takes off what may not be planned without others that are not, until there is nothing of it. */
    void dropOrphans() {
        for (int i = 0; i < tours.absents; i++) {
            int job = tours.absent[i];
            for (int row = partners.first[job]; row < partners.first[job + 1]; row++) {
                int other = partners.other[row];
                if (other >= 0
                        && tours.route[other] >= 0
                        && tours.removable(other)
                        && partners.orphan(other, tours.route)) {
                    tours.takeOut(other);
                }
            }
        }
    }
}
