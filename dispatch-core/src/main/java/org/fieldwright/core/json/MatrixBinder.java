// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;
import org.jspecify.annotations.Nullable;

/** Reads a travel matrix: {@code sites}, and the rows of {@code seconds} and {@code metres} with null for no way. */
final class MatrixBinder {
    static final List<String> FIELDS = List.of("sites", "seconds", "metres");

    private static final int UNREACHABLE = -1;

    private final Binder binder;
    private final Numbers numbers;
    private final Faults faults;

    MatrixBinder(Binder binder, Numbers numbers, Faults faults) {
        this.binder = binder;
        this.numbers = numbers;
        this.faults = faults;
    }

    Travel.@Nullable Matrix bind(JsonNode node, At at) {
        boolean sound = binder.unknownFields(node, at, FIELDS, Set.of("type"));
        for (String field : FIELDS) {
            if (!node.hasNonNull(field)) {
                binder.missing(field, at.field(field));
                sound = false;
            }
        }
        if (!sound) {
            return null;
        }
        List<Object> sites = binder.list(String.class, node.get("sites"), at.field("sites"));
        int size = node.get("sites").size();
        int[][] seconds = rows(node.get("seconds"), at.field("seconds"), size);
        int[][] metres = rows(node.get("metres"), at.field("metres"), size);
        if (sites == null
                || seconds == null
                || metres == null
                || contradictory(seconds, metres, at.field("seconds"), faults)) {
            return null;
        }
        return new Travel.Matrix(sites.stream().map(String.class::cast).toList(), TravelTable.of(seconds, metres));
    }

    private int @Nullable [][] rows(JsonNode node, At at, int size) {
        if (!node.isArray()) {
            numbers.wrongType(node, at, "a list of rows");
            return null;
        }
        boolean sound = node.size() == size || ragged(node.size() + " rows for " + size + " sites", at);
        int[][] rows = new int[node.size()][];
        for (int r = 0; r < rows.length; r++) {
            JsonNode row = node.get(r);
            At rowAt = at.index(r);
            if (!row.isArray()) {
                sound = numbers.wrongType(row, rowAt, "a list of numbers");
            } else if (row.size() != size) {
                sound = ragged(row.size() + " cells for " + size + " sites", rowAt);
            } else {
                rows[r] = new int[size];
                sound &= cells(row, rowAt, rows[r]);
            }
        }
        return sound ? rows : null;
    }

    private boolean cells(JsonNode row, At at, int[] cells) {
        boolean sound = true;
        for (int c = 0; c < cells.length; c++) {
            JsonNode cell = row.get(c);
            if (cell.isInt() && cell.intValue() >= 0) {
                cells[c] = cell.intValue();
            } else if (cell.isNull()) {
                cells[c] = UNREACHABLE;
            } else {
                Long whole = numbers.whole(cell, at.index(c), 0, Integer.MAX_VALUE);
                sound &= whole != null;
                cells[c] = whole == null ? 0 : whole.intValue();
            }
        }
        return sound;
    }

    private boolean ragged(String found, At at) {
        faults.add(Code.MATRIX_RAGGED, at, found, "The travel matrix has " + found + ".");
        return false;
    }

    /** Whether a cell has only one of the two; reports each one that has. */
    static boolean contradictory(int[][] seconds, int[][] metres, At at, Faults faults) {
        boolean found = false;
        for (int r = 0; r < seconds.length; r++) {
            for (int c = 0; c < seconds.length; c++) {
                if (seconds[r][c] == UNREACHABLE != (metres[r][c] == UNREACHABLE)) {
                    At cell = at.index(r).index(c);
                    String message = "Row " + r + ", column " + c + " has only one of seconds and metres.";
                    faults.add(Code.MATRIX_CELL_CONTRADICTORY, cell, null, message);
                    found = true;
                }
            }
        }
        return found;
    }
}
