// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.travel;

/**
 * Travel times and distances between rows (from) and columns (to). Immutable and thread-safe. A pair may be unreachable: then asking for its
 * time or distance throws, so that a magic number never enters a sum. The table of great-circle travel works its cells out when they are asked
 * for, so that it is as small as its lists of places; tables of equal content are equal, whatever made them.
 */
public abstract sealed class TravelTable permits StoredTable, SelectedTable, GreatCircleTable {
    private final int rows;
    private final int columns;

    TravelTable(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * A table from rows of seconds and metres; a negative value in either marks the pair as unreachable.
     *
     * @param seconds travel times in seconds by row
     * @param metres distances in metres by row, of the same shape
     * @return the table
     * @throws IllegalArgumentException if the two differ in shape or rows differ in length
     */
    public static TravelTable of(int[][] seconds, int[][] metres) {
        return StoredTable.copyOf(seconds, metres);
    }

    /**
     * The number of rows.
     *
     * @return places to travel from; 0 if there are no columns
     */
    public final int rows() {
        return columns == 0 ? 0 : rows;
    }

    /**
     * The number of columns.
     *
     * @return places to travel to
     */
    public final int columns() {
        return columns;
    }

    /**
     * Whether one can travel.
     *
     * @param from the row
     * @param to the column
     * @return true if there is a way
     */
    public abstract boolean reachable(int from, int to);

    /**
     * The travel time at free flow.
     *
     * @param from the row
     * @param to the column
     * @return seconds, 0 or more
     * @throws IllegalStateException if there is no way
     */
    public abstract int seconds(int from, int to);

    /**
     * The distance.
     *
     * @param from the row
     * @param to the column
     * @return metres, 0 or more
     * @throws IllegalStateException if there is no way
     */
    public abstract int metres(int from, int to);

    @Override
    public final boolean equals(Object other) {
        if (!(other instanceof TravelTable table) || rows() != table.rows() || columns != table.columns) {
            return false;
        }
        for (int from = 0; from < rows(); from++) {
            for (int to = 0; to < columns; to++) {
                if (cell(from, to) != table.cell(from, to)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public final int hashCode() {
        int hash = columns;
        for (int from = 0; from < rows(); from++) {
            for (int to = 0; to < columns; to++) {
                hash = 31 * hash + Long.hashCode(cell(from, to));
            }
        }
        return hash;
    }

    /** Time and distance in one number, or -1 if there is no way. */
    private long cell(int from, int to) {
        return reachable(from, to) ? (long) seconds(from, to) << 32 | metres(from, to) : -1;
    }

    @Override
    public final String toString() {
        return "TravelTable[" + rows() + " x " + columns + "]";
    }
}
