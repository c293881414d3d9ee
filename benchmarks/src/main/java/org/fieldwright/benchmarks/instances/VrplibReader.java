// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import static org.fieldwright.benchmarks.instances.VrplibText.CAPACITIES;
import static org.fieldwright.benchmarks.instances.VrplibText.CLIENTS;
import static org.fieldwright.benchmarks.instances.VrplibText.COORDINATES;
import static org.fieldwright.benchmarks.instances.VrplibText.DEMANDS;
import static org.fieldwright.benchmarks.instances.VrplibText.DEPOTS;
import static org.fieldwright.benchmarks.instances.VrplibText.HOMES;
import static org.fieldwright.benchmarks.instances.VrplibText.PRIZES;
import static org.fieldwright.benchmarks.instances.VrplibText.SERVICE;
import static org.fieldwright.benchmarks.instances.VrplibText.WINDOWS;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the sections of a VRPLIB file mean, in PyVRP's dialect: nodes and vehicles are numbered from 1. */
final class VrplibReader {
    private static final String LAST_DEPOT = "-1";

    private final VrplibText text;
    private final int dimension;
    private final int vehicles;

    VrplibReader(VrplibText text) {
        this.text = text;
        FileRow weights = text.key("EDGE_WEIGHT_TYPE");
        if (!weights.text(0).equals("EUC_2D")) {
            throw weights.fault("distances of type \"" + weights.text(0) + "\" are not supported; EUC_2D is.");
        }
        dimension = text.key("DIMENSION").whole(0, 2);
        vehicles = text.key("VEHICLES").whole(0, 1);
    }

    RoutingFile read(String name) {
        Set<String> depots = depots();
        List<RoutingFile.Node> nodes = nodes(depots);
        String longest = "VEHICLES_MAX_DURATION";
        return new RoutingFile(
                name,
                nodes,
                depots,
                fleet(depots),
                text.header().containsKey(longest) ? text.key(longest).amount(0) : null);
    }

    private Set<String> depots() {
        Set<String> depots = new LinkedHashSet<>();
        for (FileRow row : text.sections().getOrDefault(DEPOTS, List.of())) {
            if (row.text(0).equals(LAST_DEPOT)) {
                break;
            }
            depots.add(node(row.of(1, "node"), 0));
        }
        return depots.isEmpty() ? Set.of("1") : depots;
    }

    private List<RoutingFile.Node> nodes(Set<String> depots) {
        List<FileRow> places = text.numbered(COORDINATES, dimension);
        List<FileRow> demands = text.numbered(DEMANDS, dimension);
        List<FileRow> windows = text.numbered(WINDOWS, dimension);
        List<FileRow> services = optional(SERVICE, dimension);
        List<FileRow> prizes = optional(PRIZES, dimension);
        List<RoutingFile.Node> nodes = new ArrayList<>();
        for (int i = 0; i < dimension; i++) {
            FileRow place = places.get(i).of(3, "node x y");
            FileRow window = windows.get(i).of(3, "node ready due");
            if (window.amount(1) > window.amount(2)) {
                throw window.fault("the window ends before it begins.");
            }
            boolean depot = depots.contains(place.text(0));
            nodes.add(new RoutingFile.Node(
                    place.text(0),
                    place.number(1),
                    place.number(2),
                    demands.get(i).of(2, "node demand").whole(1, 0),
                    window.amount(1),
                    window.amount(2),
                    services.isEmpty()
                            ? common(depot)
                            : services.get(i).of(2, "node time").amount(1),
                    prizes.isEmpty() || depot
                            ? null
                            : prizes.get(i).of(2, "node prize").amount(1)));
        }
        return List.copyOf(nodes);
    }

    /** Without a section of its own the service takes the same time at every customer. */
    private double common(boolean depot) {
        return depot ? 0 : text.key("SERVICE_TIME").amount(0);
    }

    private List<FileRow> optional(String section, int count) {
        return text.sections().containsKey(section) ? text.numbered(section, count) : List.of();
    }

    private List<RoutingFile.Vehicle> fleet(Set<String> depots) {
        List<FileRow> capacities = optional(CAPACITIES, vehicles);
        List<FileRow> homes = optional(HOMES, vehicles);
        List<FileRow> clients = optional(CLIENTS, vehicles);
        List<RoutingFile.Vehicle> fleet = new ArrayList<>();
        for (int i = 0; i < vehicles; i++) {
            int capacity = capacities.isEmpty()
                    ? text.key("CAPACITY").whole(0, 1)
                    : capacities.get(i).of(2, "vehicle capacity").whole(1, 1);
            String home = homes.isEmpty() ? depots.iterator().next() : home(homes.get(i), depots);
            fleet.add(new RoutingFile.Vehicle(
                    String.valueOf(i + 1), capacity, home, clients.isEmpty() ? null : nodes(clients.get(i))));
        }
        return List.copyOf(fleet);
    }

    private static String home(FileRow row, Set<String> depots) {
        String home = row.of(2, "vehicle depot").text(1);
        if (!depots.contains(home)) {
            throw row.fault("node " + home + " is no depot; the depots are " + depots + ".");
        }
        return home;
    }

    private Set<String> nodes(FileRow row) {
        Set<String> nodes = new LinkedHashSet<>();
        for (int column = 1; column < row.cells().size(); column++) {
            nodes.add(node(row, column));
        }
        return nodes;
    }

    private String node(FileRow row, int column) {
        int node = row.whole(column, 1);
        if (node > dimension) {
            throw row.fault("there is no node " + node + "; DIMENSION is " + dimension + ".");
        }
        return String.valueOf(node);
    }
}
