// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.travel;

/** A table with every cell in memory. */
final class StoredTable extends TravelTable {
    private static final int UNREACHABLE = -1;

    private final int columns;
    private final int[] seconds;
    private final int[] metres;

    private StoredTable(int rows, int columns, int[] seconds, int[] metres) {
        super(rows, columns);
        this.columns = columns;
        this.seconds = seconds;
        this.metres = metres;
    }

    static StoredTable copyOf(int[][] seconds, int[][] metres) {
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
        return new StoredTable(rows, columns, flatSeconds, flatMetres);
    }

    @Override
    public boolean reachable(int from, int to) {
        return seconds[index(from, to)] != UNREACHABLE;
    }

    @Override
    public int seconds(int from, int to) {
        return reached(seconds[index(from, to)], from, to);
    }

    @Override
    public int metres(int from, int to) {
        return reached(metres[index(from, to)], from, to);
    }

    private int index(int from, int to) {
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
}
