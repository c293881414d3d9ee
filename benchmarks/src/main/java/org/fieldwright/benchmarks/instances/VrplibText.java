// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The outer form of a VRPLIB file: lines {@code KEY : value} and sections of rows. A key or section that is not known is refused, since it may
 * hold a rule that a plan would break.
 *
 * @param file the name of the file
 * @param header the values by key
 * @param sections the rows by section
 */
record VrplibText(String file, Map<String, FileRow> header, Map<String, List<FileRow>> sections) {
    static final String COORDINATES = "NODE_COORD_SECTION";
    static final String DEMANDS = "DEMAND_SECTION";
    static final String WINDOWS = "TIME_WINDOW_SECTION";
    static final String SERVICE = "SERVICE_TIME_SECTION";
    static final String PRIZES = "PRIZE_SECTION";
    static final String DEPOTS = "DEPOT_SECTION";
    static final String CAPACITIES = "CAPACITY_SECTION";
    static final String HOMES = "VEHICLES_DEPOT_SECTION";
    static final String CLIENTS = "VEHICLES_ALLOWED_CLIENTS_SECTION";

    private static final Set<String> SECTIONS =
            Set.of(COORDINATES, DEMANDS, WINDOWS, SERVICE, PRIZES, DEPOTS, CAPACITIES, HOMES, CLIENTS);
    private static final Set<String> KEYS = Set.of(
            "NAME",
            "COMMENT",
            "TYPE",
            "DIMENSION",
            "VEHICLES",
            "CAPACITY",
            "SERVICE_TIME",
            "VEHICLES_MAX_DURATION",
            "EDGE_WEIGHT_TYPE");
    private static final Pattern SECTION = Pattern.compile("([A-Z_]+_SECTION)\\s*:?");
    private static final Pattern KEY = Pattern.compile("([A-Z_]+)\\s*:\\s*(.*)");

    static VrplibText parse(String file, List<String> lines) {
        Map<String, FileRow> header = new LinkedHashMap<>();
        Map<String, List<FileRow>> sections = new LinkedHashMap<>();
        List<FileRow> rows = null;
        String at = "header";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.equals("EOF")) {
                break;
            }
            Matcher section = SECTION.matcher(line);
            Matcher key = KEY.matcher(line);
            if (section.matches()) {
                at = "section " + section.group(1);
                rows = new ArrayList<>();
                put(sections, SECTIONS, section.group(1), rows, FileRow.of(file, at, i + 1, line));
            } else if (key.matches()) {
                FileRow row = new FileRow(file, "key " + key.group(1), i + 1, List.of(key.group(2)));
                put(header, KEYS, key.group(1), row, row);
                rows = null;
            } else if (!line.isEmpty()) {
                row(rows, FileRow.of(file, at, i + 1, line));
            }
        }
        return new VrplibText(file, header, sections);
    }

    private static <T> void put(Map<String, T> map, Set<String> known, String key, T value, FileRow row) {
        if (!known.contains(key)) {
            throw row.fault("\"" + key + "\" is not known, so what it asks for could not be kept.");
        }
        if (map.putIfAbsent(key, value) != null) {
            throw row.fault("\"" + key + "\" is given twice.");
        }
    }

    private static void row(@Nullable List<FileRow> rows, FileRow row) {
        if (rows == null) {
            throw row.fault("\"" + String.join(" ", row.cells()) + "\" is neither KEY : value nor a row of a section.");
        }
        rows.add(row);
    }

    /** The value of a key. */
    FileRow key(String key) {
        FileRow row = header.get(key);
        if (row == null) {
            throw new InstanceException("File \"" + file + "\" has no line \"" + key + " : …\".");
        }
        return row;
    }

    /** The rows of a section, numbered from 1 in their first cell, as many as given. */
    List<FileRow> numbered(String section, int count) {
        List<FileRow> rows = sections.get(section);
        if (rows == null || rows.size() != count) {
            throw new InstanceException("File \"" + file + "\" has " + (rows == null ? "no" : rows.size())
                    + " rows in section " + section + ", not " + count + "; is it cut off?");
        }
        for (int i = 0; i < count; i++) {
            if (!rows.get(i).text(0).equals(String.valueOf(i + 1))) {
                throw rows.get(i).fault("the row is number " + rows.get(i).text(0) + ", but " + (i + 1) + " is next.");
            }
        }
        return rows;
    }
}
