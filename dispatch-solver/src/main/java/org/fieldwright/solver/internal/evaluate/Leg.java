// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

/**
 * The leg that is being planned: when it arrives, from when a pause may start on it, and what was taken on it so far. {@code absorbedFree} and
 * {@code absorbedArrival} say how much of a delay at the start of the leg the two times do not feel.
 */
final class Leg {
    /** More pauses on one leg than any real shift has; grows if needed. */
    private static final int USUAL_PAUSES = 8;

    int travel;
    int arrival;
    int free;
    int absorbedArrival;
    int absorbedFree;
    boolean pausedOn;

    private int taken;
    private int[] takenStart = new int[USUAL_PAUSES];
    private int[] takenLength = new int[USUAL_PAUSES];

    /** A leg that leaves at a time and takes so many seconds on the road; arriving before {@code notBefore} means waiting. */
    void begin(RouteState state, int travelSeconds, int notBefore) {
        taken = 0;
        pausedOn = false;
        free = state.time;
        absorbedFree = state.absorbed;
        aim(state, travelSeconds, notBefore);
    }

    /** The same leg to another place: what was taken on it stays. */
    void aim(RouteState state, int travelSeconds, int notBefore) {
        travel = travelSeconds;
        arrival = state.time + travelSeconds;
        absorbedArrival = state.absorbed;
        absorb(notBefore);
        for (int i = 0; i < taken; i++) {
            absorb(takenStart[i]);
            arrival += takenLength[i];
        }
    }

    /** A pause that starts at {@code max(free, earliest)}, anywhere on the leg. */
    void pause(int earliest, int length) {
        absorbedFree += Math.max(0, earliest - free);
        free = Math.max(free, earliest) + length;
        absorb(earliest);
        arrival += length;
        remember(earliest, length);
    }

    private void absorb(int earliest) {
        if (earliest > arrival) {
            absorbedArrival += earliest - arrival;
            arrival = earliest;
        }
    }

    private void remember(int start, int length) {
        pausedOn = true;
        if (taken == takenStart.length) {
            takenStart = java.util.Arrays.copyOf(takenStart, 2 * taken);
            takenLength = java.util.Arrays.copyOf(takenLength, 2 * taken);
        }
        takenStart[taken] = start;
        takenLength[taken++] = length;
    }
}
