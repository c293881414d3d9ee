// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

/**
 * A place in a pack.
 *
 * @param line from 1, or 0 if no line is meant
 * @param column in characters from 1, or 0
 */
public record Position(int line, int column) implements Comparable<Position> {
    /** Where a text starts. */
    public static final Position START = new Position(1, 1);

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
