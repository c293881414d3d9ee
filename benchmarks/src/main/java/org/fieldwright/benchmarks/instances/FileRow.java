// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.List;

/**
 * A line of a file in cells, with its place for the messages.
 *
 * @param file the name of the file
 * @param section the part of the file
 * @param line the number of the line, from 1
 * @param cells what stands between the white space
 */
record FileRow(String file, String section, int line, List<String> cells) {
    private static final int MOST_WHOLE = 1_000_000;

    static FileRow of(String file, String section, int line, String text) {
        return new FileRow(file, section, line, List.of(text.strip().split("\\s+")));
    }

    /** The row, if it has so many cells. */
    FileRow of(int columns, String names) {
        if (cells.size() != columns) {
            throw fault("the row has " + cells.size() + " cells, not " + columns + " (" + names
                    + "); is the file of this family, and whole?");
        }
        return this;
    }

    String text(int column) {
        return cells.get(column);
    }

    /** A finite number. */
    double number(int column) {
        double value;
        try {
            value = Double.parseDouble(text(column));
        } catch (NumberFormatException e) {
            throw fault("\"" + text(column) + "\" is not a number.", e);
        }
        if (!Double.isFinite(value)) {
            throw fault("\"" + text(column) + "\" is not finite.");
        }
        return value;
    }

    /** A number that is not negative, for times, lengths and prizes. */
    double amount(int column) {
        double value = number(column);
        if (value < 0) {
            throw fault("\"" + text(column) + "\" is below zero; are the columns in order?");
        }
        return value;
    }

    /** A whole number from {@code least} to a million, for counts and loads. */
    int whole(int column, int least) {
        double value = number(column);
        if (value != Math.rint(value) || value < least || value > MOST_WHOLE) {
            throw fault("\"" + text(column) + "\" is not a whole number from " + least + " to " + MOST_WHOLE
                    + "; are the columns in order?");
        }
        return (int) value;
    }

    InstanceException fault(String what) {
        return new InstanceException(where() + what);
    }

    private InstanceException fault(String what, Throwable cause) {
        return new InstanceException(where() + what, cause);
    }

    private String where() {
        return "File \"" + file + "\", line " + line + ", " + section + ": ";
    }
}
