// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

/**
 * The temperature of the annealing in search units: from what a leg between neighbours costs down to a small share of it, exponentially in the
 * share of the budget that is used, in 256 levels so that a run can be told by them.
 */
final class Heat {
    private static final double LEVELS = 256;
    private static final double CLUSTERED = 0.4;
    private static final double USUAL_ROUTE = 25;
    private static final double COLDEST = 0.07;
    private static final double COLDEST_OF_MANY_TYPES = 0.1;
    /** So many iterations for each job allow several coolings. */
    private static final double LONG_RUN = 20_000;

    /** The same where the time of routes is paid. */
    private static final double LONG_RUN_TIMED = 3_000;

    /** Where jobs wait for one another, moving one costs more than legs tell. */
    private static final double LINKED = 2.5;

    private static final int SMALL = 200;
    private static final int COOLINGS = 3;
    /** Where the time of routes is paid, waiting decides how high the walls are, which no leg tells: each cooling starts hotter. */
    private static final double[] HEATS = {1, 2.5, 6};

    private final Tours tours;
    private final double nearLeg;
    /** What working on a job costs in the mean wherever it is done, 0 where that has no price. */
    private final double work;

    private final boolean manyTypes;
    private int coolings;

    Heat(Tours tours, double nearLeg) {
        this.tours = tours;
        this.nearLeg = nearLeg / tours.unit();
        work = tours.workPrice();
        manyTypes = tours.layout.routesOfType.length > 1;
    }

    /**
     * The unit: the cost of a leg to a neighbour; more where routes are long, and a share of what a planned job costs beyond the work itself where
     * that is more.
     */
    double unit(double bestCost, int bestRoutes) {
        int planned = Math.max(1, tours.layout.work - tours.absents);
        double perRoute = (double) planned / Math.max(1, bestRoutes);
        double length = manyTypes || !(tours instanceof PlainTours)
                ? 1
                : Math.max(0.6, Math.min(1.2, Math.sqrt(perRoute / USUAL_ROUTE)));
        double waiting = tours.partners == null ? 1 : LINKED;
        return Math.max(nearLeg, CLUSTERED * (bestCost / planned - work)) * length * waiting;
    }

    /** The temperature at a share of the cooling, as a multiple of the unit. */
    double at(double used, long iterations) {
        double share = Math.floor(Math.max(0, Math.min(1, used)) * LEVELS) / LEVELS;
        double coldest = manyTypes ? COLDEST_OF_MANY_TYPES : COLDEST;
        double turn = share * coolings(used, iterations);
        double hottest = hottest((int) turn, coldest);
        return hottest * StrictMath.pow(coldest / hottest, turn - Math.floor(turn));
    }

    private double hottest(int turn, double coldest) {
        if (work > 0) {
            return HEATS[Math.min(turn, HEATS.length - 1)];
        }
        return turn < 1 ? 1 : Math.sqrt(coldest);
    }

    /** Small problems with much time are cooled several times; decided once, by the iterations that there will be. */
    private int coolings(double used, long iterations) {
        if (coolings == 0) {
            if (tours.layout.work > SMALL) {
                coolings = 1;
            } else if (used > 0.02) {
                double longRun = work > 0 ? LONG_RUN_TIMED : LONG_RUN;
                coolings = iterations / used > longRun * tours.layout.work ? COOLINGS : 1;
            }
        }
        return Math.max(1, coolings);
    }
}
