// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;
import org.jspecify.annotations.Nullable;

/** A travel table in long form, one row for each ordered pair. */
final class CsvTable {
    private static final List<String> HEADER = List.of("from", "to", "seconds", "metres");
    private static final int UNREACHABLE = -1;

    private final Faults faults;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<Pair, int[]> legs = new HashMap<>();
    private int row;

    CsvTable(Faults faults) {
        this.faults = faults;
    }

    /** An ordered pair of places. */
    private record Pair(int from, int to) {}

    Travel.@Nullable Matrix read(byte[] bytes) {
        if (!Utf8.check(bytes, faults)) {
            return null;
        }
        int start = Utf8.afterByteOrderMark(bytes);
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        CsvMapper mapper =
                CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        try (MappingIterator<String[]> rows = mapper.readerFor(String[].class).readValues(text)) {
            while (rows.hasNextValue()) {
                row++;
                cells(List.of(rows.nextValue()));
            }
        } catch (JsonProcessingException e) {
            String said = e.getOriginalMessage().lines().findFirst().orElse("");
            String message = "The text is not CSV at row " + row + ": " + Faults.shorten(said) + ".";
            faults.add(Code.CSV_INVALID, At.ROOT, null, message);
        } catch (IOException e) {
            throw new UncheckedIOException("A text could not be read", e);
        }
        if (row == 0) {
            faults.add(Code.CSV_HEADER_WRONG, At.ROOT, null, "The file is empty.");
        }
        return faults.hasErrors() ? null : matrix();
    }

    private void cells(List<String> cells) {
        if (row == 1) {
            if (!cells.stream().map(String::strip).toList().equals(HEADER)) {
                String found = String.join(",", cells);
                faults.add(Code.CSV_HEADER_WRONG, At.ROOT, found, "Row 1 is " + Faults.shorten(found) + ".");
            }
            return;
        }
        if (cells.size() == 1 && cells.get(0).isBlank()) {
            return;
        }
        if (cells.size() != HEADER.size()
                || cells.get(0).isBlank()
                || cells.get(1).isBlank()) {
            refuse(cells, "it needs the four cells " + String.join(", ", HEADER));
            return;
        }
        boolean noWay = cells.get(2).isBlank() && cells.get(3).isBlank();
        int seconds = noWay ? UNREACHABLE : whole(cells.get(2));
        int metres = noWay ? UNREACHABLE : whole(cells.get(3));
        if (!noWay && (seconds == UNREACHABLE || metres == UNREACHABLE)) {
            refuse(
                    cells,
                    "seconds and metres must be whole numbers from 0 to " + Integer.MAX_VALUE + ", or both empty");
            return;
        }
        Pair pair = new Pair(place(cells.get(0)), place(cells.get(1)));
        if (legs.putIfAbsent(pair, new int[] {seconds, metres}) != null) {
            String message = "Row " + row + " has the pair " + leg(cells.get(0), cells.get(1)) + " again.";
            faults.add(Code.CSV_PAIR_DUPLICATE, At.ROOT, cells.get(0), message);
        }
    }

    private void refuse(List<String> cells, String why) {
        String found = String.join(",", cells);
        faults.add(
                Code.CSV_ROW_INVALID, At.ROOT, found, "Row " + row + " is " + Faults.shorten(found) + "; " + why + ".");
    }

    private int place(String id) {
        return places.computeIfAbsent(id.strip(), k -> places.size());
    }

    private static int whole(String cell) {
        String digits = cell.strip();
        if (digits.isEmpty() || digits.length() > 10 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return UNREACHABLE;
        }
        long number = Long.parseLong(digits);
        return number > Integer.MAX_VALUE ? UNREACHABLE : (int) number;
    }

    private static String leg(String from, String to) {
        return "from " + Faults.shorten(from) + " to " + Faults.shorten(to);
    }

    private Travel.@Nullable Matrix matrix() {
        List<String> ids = new ArrayList<>(places.keySet());
        int[][] seconds = new int[ids.size()][ids.size()];
        int[][] metres = new int[ids.size()][ids.size()];
        for (int from = 0; from < ids.size(); from++) {
            for (int to = 0; to < ids.size(); to++) {
                int[] leg = legs.get(new Pair(from, to));
                if (leg != null) {
                    seconds[from][to] = leg[0];
                    metres[from][to] = leg[1];
                } else if (from != to) {
                    String message = "There is no row " + leg(ids.get(from), ids.get(to)) + ".";
                    faults.add(Code.CSV_PAIR_MISSING, At.ROOT, ids.get(from), message);
                }
            }
        }
        return faults.hasErrors() ? null : new Travel.Matrix(ids, TravelTable.of(seconds, metres));
    }
}
