// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.travel;

import java.util.Arrays;

/**
 * Travel times and distances between rows (from) and columns (to). Immutable. A pair may be unreachable: then asking for its time or
 * distance throws, so that a magic number never enters a sum.
 */
public final class TravelTable {
    private static final int UNREACHABLE = -1;

    private final int columns;
    private final int[] seconds;
    private final int[] metres;

    private TravelTable(int columns, int[] seconds, int[] metres) {
        this.columns = columns;
        this.seconds = seconds;
        this.metres = metres;
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
        int rows = seconds.length;
        int columns = rows == 0 ? 0 : seconds[0].length;
        if (metres.length != rows) {
            throw new IllegalArgumentException("The table has " + rows + " rows of seconds but " + metres.length
                    + " rows of metres; give both for every row.");
        }
        int[] flatSeconds = new int[Math.multiplyExact(rows, columns)];
        int[] flatMetres = new int[flatSeconds.length];
        for (int r = 0; r < rows; r++) {
            if (seconds[r].length != columns || metres[r].length != columns) {
                throw new IllegalArgumentException("Row " + r + " has " + seconds[r].length + " seconds and "
                        + metres[r].length + " metres, but the first row has " + columns
                        + " columns; all rows need the same length.");
            }
            for (int c = 0; c < columns; c++) {
                boolean reachable = seconds[r][c] >= 0 && metres[r][c] >= 0;
                flatSeconds[r * columns + c] = reachable ? seconds[r][c] : UNREACHABLE;
                flatMetres[r * columns + c] = reachable ? metres[r][c] : UNREACHABLE;
            }
        }
        return new TravelTable(columns, flatSeconds, flatMetres);
    }

    /**
     * The number of rows.
     *
     * @return places to travel from
     */
    public int rows() {
        return columns == 0 ? 0 : seconds.length / columns;
    }

    /**
     * The number of columns.
     *
     * @return places to travel to
     */
    public int columns() {
        return columns;
    }

    /**
     * Whether one can travel.
     *
     * @param from the row
     * @param to the column
     * @return true if there is a way
     */
    public boolean reachable(int from, int to) {
        return seconds[cell(from, to)] != UNREACHABLE;
    }

    /**
     * The travel time at free flow.
     *
     * @param from the row
     * @param to the column
     * @return seconds, 0 or more
     * @throws IllegalStateException if there is no way
     */
    public int seconds(int from, int to) {
        return reached(seconds[cell(from, to)], from, to);
    }

    /**
     * The distance.
     *
     * @param from the row
     * @param to the column
     * @return metres, 0 or more
     * @throws IllegalStateException if there is no way
     */
    public int metres(int from, int to) {
        return reached(metres[cell(from, to)], from, to);
    }

    private int cell(int from, int to) {
        if (to < 0 || to >= columns) {
            throw new IndexOutOfBoundsException("Column " + to + " of a table with " + columns + " columns.");
        }
        return from * columns + to;
    }

    private static int reached(int value, int from, int to) {
        if (value == UNREACHABLE) {
            throw new IllegalStateException(
                    "No way from row " + from + " to column " + to + "; ask reachable() first.");
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TravelTable t
                && columns == t.columns
                && Arrays.equals(seconds, t.seconds)
                && Arrays.equals(metres, t.metres);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(seconds) + Arrays.hashCode(metres);
    }

    @Override
    public String toString() {
        return "TravelTable[" + rows() + " x " + columns + "]";
    }
}
