// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;
import org.jspecify.annotations.Nullable;

/** The answer of a table service: {@code code}, and rows of {@code durations} and {@code distances} in fractions. */
final class OsrmTable {
    private static final BigDecimal MAX = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final int UNREACHABLE = -1;

    private final Faults faults;
    private final List<String> sites;
    private final Numbers numbers;

    OsrmTable(Faults faults, List<String> sites) {
        this.faults = faults;
        this.sites = sites;
        this.numbers = new Numbers(faults);
    }

    Travel.@Nullable Matrix read(byte[] bytes) {
        JsonNode tree = JsonText.parse(bytes, faults);
        if (tree == null || !new Binder(faults).object(tree, At.ROOT)) {
            return null;
        }
        String answer = tree.path("code").asText("Ok");
        if (!answer.equals("Ok")) {
            String message = "The routing service answered " + Faults.shorten(answer) + ": "
                    + Faults.shorten(tree.path("message").asText("no message")) + ".";
            faults.add(Code.TRAVEL_SERVICE_REFUSED, At.ROOT.field("code"), answer, message);
            return null;
        }
        int[][] seconds = table(tree, "durations");
        int[][] metres = table(tree, "distances");
        if (seconds == null
                || metres == null
                || MatrixBinder.contradictory(seconds, metres, At.ROOT.field("durations"), faults)) {
            return null;
        }
        return new Travel.Matrix(sites, TravelTable.of(seconds, metres));
    }

    private int @Nullable [][] table(JsonNode tree, String field) {
        At at = At.ROOT.field(field);
        JsonNode rows = tree.path(field);
        if (rows.isMissingNode() || rows.isNull()) {
            String message = "The required field \"" + field + "\" is missing.";
            faults.add(Code.FIELD_MISSING, at, null, message, "Ask the service for annotations=duration,distance.");
            return null;
        }
        if (!isList(rows, at)) {
            return null;
        }
        int[][] table = new int[rows.size()][];
        boolean sound = true;
        for (int r = 0; r < table.length; r++) {
            int[] row = isList(rows.get(r), at.index(r)) ? row(rows.get(r), at.index(r)) : null;
            sound &= row != null;
            table[r] = row == null ? new int[0] : row;
        }
        return sound ? table : null;
    }

    private boolean isList(JsonNode node, At at) {
        if (!node.isArray()) {
            return numbers.wrongType(node, at, "a list");
        }
        if (node.size() != sites.size()) {
            String found = node.size() + " elements for " + sites.size() + " sites";
            faults.add(Code.MATRIX_RAGGED, at, found, "The travel table has " + found + ".");
            return false;
        }
        return true;
    }

    private int @Nullable [] row(JsonNode node, At at) {
        int[] row = new int[node.size()];
        boolean sound = true;
        for (int c = 0; c < row.length; c++) {
            if (node.get(c).isNull()) {
                row[c] = UNREACHABLE;
            } else {
                BigDecimal number = numbers.decimal(node.get(c), at.index(c));
                sound &= number != null && inRange(number, at.index(c));
                row[c] = number == null || !sound
                        ? 0
                        : number.setScale(0, RoundingMode.HALF_UP).intValueExact();
            }
        }
        return sound ? row : null;
    }

    private boolean inRange(BigDecimal number, At at) {
        if (number.signum() >= 0 && number.compareTo(MAX) <= 0) {
            return true;
        }
        String message = "The number " + Faults.shorten(number.toString()) + " is out of range.";
        faults.add(Code.NUMBER_OUT_OF_RANGE, at, number, message, "Give a number from 0 to " + MAX + ".");
        return false;
    }
}
