// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

/** The largest of numbers that change one at a time: a tournament, so that a change costs the logarithm of their count. */
final class Largest {
    private final int leaves;
    /** The winner of each game, the final at 1, the numbers themselves from {@link #leaves} on. */
    private final int[] winner;

    /** So many numbers, all 0. */
    Largest(int count) {
        leaves = count;
        winner = new int[Math.max(2, 2 * count)];
    }

    /** Sets a number, at least 0. */
    void set(int index, int value) {
        int game = leaves + index;
        winner[game] = value;
        while (game > 1) {
            int won = Math.max(winner[game], winner[game ^ 1]);
            game >>= 1;
            if (winner[game] == won) {
                return;
            }
            winner[game] = won;
        }
    }

    /** The largest of all. */
    int all() {
        return winner[1];
    }

    /** The largest of all if one of them were another. */
    int with(int index, int value) {
        if (value >= winner[1]) {
            return value;
        }
        int largest = value;
        for (int game = leaves + index; game > 1; game >>= 1) {
            largest = Math.max(largest, winner[game ^ 1]);
        }
        return largest;
    }
}
