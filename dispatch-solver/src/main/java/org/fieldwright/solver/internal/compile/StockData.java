// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.util.Arrays;

/**
 * What visits take from the vans, as flat arrays. Items are numbered from 0 over all parts that some visit needs; there is none without a need.
 * The needs of visit {@code v} are the rows {@code first[v]} to before {@code first[v + 1]}.
 */
public final class StockData {
    /** How many items there are. */
    public final int items;

    public final int[] first;
    /** The item of each row. */
    public final int[] item;
    /** How many the visit of each row takes. */
    public final int[] quantity;
    /** What is on the van at the start of shift {@code s} of item {@code i}, at {@code s * items + i}. */
    public final int[] onBoard;

    StockData(int items, int[] first, int[] item, int[] quantity, int[] onBoard) {
        this.items = items;
        this.first = first;
        this.item = item;
        this.quantity = quantity;
        this.onBoard = onBoard;
    }

    /** Puts what is on the van at the start of a shift into an array of all items. */
    public void load(int shift, int[] left) {
        System.arraycopy(onBoard, shift * items, left, 0, items);
    }

    /** Whether a visit takes anything. */
    public boolean needs(int visit) {
        return first[visit] < first[visit + 1];
    }

    /** Takes one row from what is left; how many are missing, nothing being left then. */
    public int take(int row, int[] left) {
        int after = left[item[row]] - quantity[row];
        left[item[row]] = Math.max(0, after);
        return Math.max(0, -after);
    }

    /** Sees to it that a van has at its start what some visits take together. */
    public void widen(int shift, int[] visits) {
        int[] needed = new int[items];
        for (int v : visits) {
            for (int row = first[v]; row < first[v + 1]; row++) {
                needed[item[row]] += quantity[row];
            }
        }
        Arrays.setAll(needed, i -> Math.max(needed[i], onBoard[shift * items + i]));
        System.arraycopy(needed, 0, onBoard, shift * items, items);
    }
}
