// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.util.Arrays;
import java.util.List;

/**
 * What visits take from the vans and what depots add, as flat arrays. Items are numbered from 0 over all parts that some visit needs and all
 * tools that some visit needs and some depot has; where there is no item, a problem has no stock. The needs of visit {@code v} are the rows
 * {@code first[v]} to before {@code first[v + 1]}; depot stops need nothing.
 */
public final class StockData {
    /** So many that they never run out. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** How many items there are. */
    public final int items;

    public final int[] first;
    /** The item of each row. */
    public final int[] item;
    /** How many the visit of each row takes. */
    public final int[] quantity;
    /** Whether an item is a tool: needed, but not used up. */
    public final boolean[] reusable;
    /** What is on the van at the start of shift {@code s} of item {@code i}, at {@code s * items + i}. */
    public final int[] onBoard;
    /** How many depots have any item. */
    public final int depots;
    /** What a stop at depot {@code d} adds of item {@code i}, at {@code d * items + i}. */
    public final int[] supply;

    private final List<String> names;
    private final List<String> depotIds;

    StockData(StockCompiler from) {
        items = from.names.size();
        names = List.copyOf(from.names);
        first = from.first;
        item = StockCompiler.array(from.item);
        quantity = StockCompiler.array(from.quantity);
        reusable = from.reusable;
        onBoard = from.onBoard;
        depots = from.depots.size();
        depotIds = from.depots.stream().map(d -> d.id()).toList();
        supply = from.supply;
    }

    /** The name of an item. */
    public String name(int itemNumber) {
        return names.get(itemNumber);
    }

    /** The id of a depot. */
    public String depotId(int depot) {
        return depotIds.get(depot);
    }

    /** The number of a depot, or -1 if it has nothing that any visit needs. */
    public int depot(String id) {
        return depotIds.indexOf(id);
    }

    /** Whether any depot has what some visit needs. */
    public boolean anyDepot() {
        return depots > 0;
    }

    /** Whether a visit needs anything. */
    public boolean needs(int visit) {
        return first[visit] < first[visit + 1];
    }

    /** Whether a depot has anything that a visit needs. */
    public boolean helps(int depot, int visit) {
        for (int row = first[visit]; row < first[visit + 1]; row++) {
            if (supply[depot * items + item[row]] > 0) {
                return true;
            }
        }
        return false;
    }

    /** What is on the van at the start of a shift, item by item. */
    public List<Integer> onBoard(int shift) {
        return Arrays.stream(onBoard, shift * items, (shift + 1) * items)
                .boxed()
                .toList();
    }

    /** Puts what is on the van at the start of a shift into an array of all items. */
    public void load(int shift, int[] left) {
        System.arraycopy(onBoard, shift * items, left, 0, items);
    }

    /** Takes one row from what is left; how many are missing, nothing of a part being left then. */
    public int take(int row, int[] left) {
        int have = left[item[row]];
        int missing = Math.max(0, quantity[row] - have);
        if (have != UNLIMITED && !reusable[item[row]]) {
            left[item[row]] = Math.max(0, have - quantity[row]);
        }
        return missing;
    }

    /** Adds what a depot has to what is left. */
    public void fetch(int depot, int[] left) {
        for (int i = 0; i < items; i++) {
            int added = supply[depot * items + i];
            if (reusable[i] || added == UNLIMITED) {
                left[i] = Math.max(left[i], added);
            } else if (left[i] != UNLIMITED) {
                left[i] += added;
            }
        }
    }

    /** Sees to it that a van has at its start what some visits need together. */
    public void widen(int shift, int[] visits) {
        int[] needed = new int[items];
        for (int v : visits) {
            for (int row = first[v]; row < first[v + 1]; row++) {
                int i = item[row];
                needed[i] = reusable[i] ? 1 : needed[i] + quantity[row];
            }
        }
        for (int i = 0; i < items; i++) {
            onBoard[shift * items + i] = Math.max(onBoard[shift * items + i], needed[i]);
        }
    }
}
