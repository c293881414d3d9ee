// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

/**
 * The state of a route after a stop: everything that the rest of the route can depend on, and the sums so far. Mutable and copied by
 * value, so that an insertion reuses the state of the prefix.
 *
 * <p>{@code absorbed} and {@code slack} are the forward slack of Savelsbergh (1992, The vehicle routing problem with time windows: minimizing
 * route duration): a later departure by D delays the present stop by {@code max(0, D - absorbed)} and is allowed while {@code D <= slack}.
 */
public final class RouteState {
    private static final int[] NO_STOCK = {};
    private static final int TRAIL = 4;

    int time;
    /** Whether the customer of the last visit must be told again. */
    boolean told;

    int site;
    /** The site of the previous stop if that was a visit, else -1. */
    int visitedSite;

    boolean first;
    boolean afterPrefix;
    int stretchStart;
    int nextPause;
    int absorbed;
    int slack;

    int departure;
    int lastVisitEnd;
    int absorbedAtLastVisit;
    /** How many stops there are, depot stops included. */
    int visits;
    /** How many of them are depot stops. */
    int depots;
    /** The last visit that is no depot stop, -1 at the start; kept only where something is locked in order. */
    int lastVisit;

    int travel;
    long metres;
    int service;
    int setup;
    int breaks;
    int unpaidBreaks;
    int movable;
    long cost;
    /** The largest lateness of a visit, where the policy has a price for it. */
    int worstLateness;

    int violations;
    int unreachable;
    int ruleViolations;

    /** The first leg, for departures under traffic: its target and by when it must be reached; NEVER if the departure must not move. */
    int firstSite;

    int firstDeadline;
    int firstTravel;

    /** What is left on the van of each item; empty in a problem without stock. */
    int[] stock = NO_STOCK;

    /** Visit, start, end and {@code absorbed} of each visit so far; kept only where the host asks for something by route. */
    private int[] trail = NO_STOCK;

    private int trailed;

    /** When the last stop is left at the earliest, in seconds. */
    public int time() {
        return time;
    }

    /** The violations so far. */
    public int violations() {
        return violations;
    }

    /** Whether the customer of the last visit must be told again. */
    public boolean told() {
        return told;
    }

    /** Becomes equal to another state. */
    public void copy(RouteState other) {
        time = other.time;
        told = other.told;
        site = other.site;
        visitedSite = other.visitedSite;
        first = other.first;
        afterPrefix = other.afterPrefix;
        stretchStart = other.stretchStart;
        nextPause = other.nextPause;
        absorbed = other.absorbed;
        slack = other.slack;
        departure = other.departure;
        lastVisitEnd = other.lastVisitEnd;
        absorbedAtLastVisit = other.absorbedAtLastVisit;
        visits = other.visits;
        depots = other.depots;
        lastVisit = other.lastVisit;
        travel = other.travel;
        metres = other.metres;
        service = other.service;
        setup = other.setup;
        breaks = other.breaks;
        unpaidBreaks = other.unpaidBreaks;
        movable = other.movable;
        cost = other.cost;
        worstLateness = other.worstLateness;
        violations = other.violations;
        unreachable = other.unreachable;
        ruleViolations = other.ruleViolations;
        firstSite = other.firstSite;
        firstDeadline = other.firstDeadline;
        firstTravel = other.firstTravel;
        trailed = other.trailed;
        if (trailed > 0) {
            roomForTrail();
            System.arraycopy(other.trail, 0, trail, 0, TRAIL * trailed);
        }
        if (other.stock.length > 0) {
            System.arraycopy(other.stock, 0, stock(other.stock.length), 0, other.stock.length);
        }
    }

    /** Forgets the visits so far. */
    void clearTrail() {
        trailed = 0;
    }

    /** Keeps a visit. */
    void trail(int visit, int start, int end) {
        trailed++;
        roomForTrail();
        int at = TRAIL * (trailed - 1);
        trail[at] = visit;
        trail[at + 1] = start;
        trail[at + 2] = end;
        trail[at + 3] = absorbed;
    }

    private void roomForTrail() {
        if (trail.length < TRAIL * trailed) {
            trail = java.util.Arrays.copyOf(trail, 2 * TRAIL * trailed);
        }
    }

    /** The number of visits kept. */
    int trailed() {
        return trailed;
    }

    /** The number of a visit that was kept. */
    int trailVisit(int i) {
        return trail[TRAIL * i];
    }

    /** When it starts, if the route leaves later by so much. */
    int trailStart(int i, int delay) {
        return trail[TRAIL * i + 1] + Math.max(0, delay - trail[TRAIL * i + 3]);
    }

    /** When it ends, if the route leaves later by so much. */
    int trailEnd(int i, int delay) {
        return trail[TRAIL * i + 2] + Math.max(0, delay - trail[TRAIL * i + 3]);
    }

    /** The array of what is left, made for so many items if it is not there. */
    int[] stock(int items) {
        if (stock.length != items) {
            stock = new int[items];
        }
        return stock;
    }
}
