// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.travel;

/** Rows and columns of another table in an order of their own; shares its cells. */
final class SelectedTable extends TravelTable {
    private final TravelTable table;
    private final int[] rowOf;
    private final int[] columnOf;

    /** The arrays are kept. */
    SelectedTable(TravelTable table, int[] rowOf, int[] columnOf) {
        super(rowOf.length, columnOf.length);
        this.table = table;
        this.rowOf = rowOf;
        this.columnOf = columnOf;
    }

    @Override
    public boolean reachable(int from, int to) {
        return table.reachable(rowOf[from], columnOf[to]);
    }

    @Override
    public int seconds(int from, int to) {
        return table.seconds(rowOf[from], columnOf[to]);
    }

    @Override
    public int metres(int from, int to) {
        return table.metres(rowOf[from], columnOf[to]);
    }
}
