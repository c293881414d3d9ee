// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The text format of Solomon, Gehring and Homberger: a name, then VEHICLE and CUSTOMER, each with a line of titles and rows below it. */
final class SolomonReader {
    private static final String FLEET = "VEHICLE";
    private static final String NODES = "CUSTOMER";

    private SolomonReader() {}

    static RoutingFile read(String name, String file, List<String> lines) {
        List<FileRow> fleet = rows(file, lines, FLEET);
        if (fleet.size() != 1) {
            throw new InstanceException("File \"" + file + "\" has " + fleet.size() + " rows in section " + FLEET
                    + ", not 1 with number and capacity.");
        }
        FileRow announced = fleet.get(0).of(2, "number capacity");
        List<RoutingFile.Node> nodes =
                rows(file, lines, NODES).stream().map(SolomonReader::node).toList();
        if (nodes.size() < 2) {
            throw new InstanceException("File \"" + file + "\" has " + nodes.size() + " rows in section " + NODES
                    + "; it needs the depot and at least one customer.");
        }
        String depot = nodes.get(0).id();
        List<RoutingFile.Vehicle> vehicles = new ArrayList<>();
        for (int i = 1; i <= announced.whole(0, 1); i++) {
            vehicles.add(new RoutingFile.Vehicle(String.valueOf(i), announced.whole(1, 1), depot, null));
        }
        return new RoutingFile(name, nodes, Set.of(depot), List.copyOf(vehicles), null);
    }

    private static RoutingFile.Node node(FileRow row) {
        row.of(7, "number x y demand ready due service");
        if (row.amount(4) > row.amount(5)) {
            throw row.fault("the window ends before it begins.");
        }
        return new RoutingFile.Node(
                String.valueOf(row.whole(0, 0)),
                row.number(1),
                row.number(2),
                row.whole(3, 0),
                row.amount(4),
                row.amount(5),
                row.amount(6),
                null);
    }

    /** The rows between the titles of a section and the next section. */
    private static List<FileRow> rows(String file, List<String> lines, String section) {
        List<FileRow> rows = new ArrayList<>();
        int titles = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.equals(FLEET) || line.equals(NODES)) {
                titles = line.equals(section) ? i + 1 : -1;
            } else if (titles >= 0 && i > titles && !line.isEmpty()) {
                rows.add(FileRow.of(file, "section " + section, i + 1, line));
            }
        }
        return rows;
    }
}
