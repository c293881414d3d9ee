// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file of vehicle routing with time windows says, in the file's units.
 *
 * @param name the name of the instance
 * @param nodes depots and customers, in the order of the file
 * @param depots the ids of the nodes that are depots
 * @param vehicles the vehicles, each of which makes at most one route
 * @param longest the longest time from departure to return, or null for no limit
 */
record RoutingFile(
        String name,
        List<Node> nodes,
        Set<String> depots,
        List<Vehicle> vehicles,
        @Nullable Double longest) {

    /**
     * A place.
     *
     * @param demand the load that is brought there
     * @param ready the earliest start of the service, at a depot the earliest departure
     * @param due the latest start of the service, at a depot the latest return
     * @param service the length of the service
     * @param prize what is lost if nobody comes, or null if somebody must
     */
    record Node(
            String id,
            double x,
            double y,
            int demand,
            double ready,
            double due,
            double service,
            @Nullable Double prize) {}

    /**
     * A vehicle.
     *
     * @param capacity the greatest load
     * @param depot the id of the node where it starts and ends
     * @param clients the ids of the nodes that it may serve, or null for all
     */
    record Vehicle(
            String id, int capacity, String depot, @Nullable Set<String> clients) {}

    /** Reads a file; the end of its name tells the format. */
    static RoutingFile read(Source source, Path file) {
        String fileName = String.valueOf(file.getFileName());
        int dot = fileName.lastIndexOf('.');
        String name = dot < 0 ? fileName : fileName.substring(0, dot);
        List<String> lines = source.lines(file);
        return fileName.endsWith(".vrp")
                ? new VrplibReader(VrplibText.parse(fileName, lines)).read(name)
                : SolomonReader.read(name, fileName, lines);
    }

    /** The nodes that are no depots. */
    List<Node> customers() {
        return nodes.stream().filter(n -> !depots.contains(n.id())).toList();
    }
}
