// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fieldwright.benchmarks.flat.FlatAnswer;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.fieldwright.benchmarks.flat.InexpressibleException;
import org.fieldwright.benchmarks.peers.Peer;
import org.fieldwright.benchmarks.peers.Stopwatch;
import org.fieldwright.benchmarks.peers.Versions;
import org.fieldwright.benchmarks.peers.jsprit.JspritPeer;
import org.fieldwright.benchmarks.peers.optaplanner.OptaPlanner;
import org.fieldwright.benchmarks.peers.ortools.OrTools;
import org.fieldwright.benchmarks.peers.timefold.Timefold;

/** Plans one flat problem with one planner, in this JVM, and writes its answer. The command {@code Peers} starts it. */
public final class PeerRun {
    private static final Map<String, Supplier<Peer>> PEERS = Map.of(
            "jsprit",
            JspritPeer::new,
            "ortools",
            OrTools::new,
            "optaplanner",
            OptaPlanner::new,
            "timefold",
            Timefold::new);

    private PeerRun() {}

    /**
     * Plans.
     *
     * @param args planner, file of the problem, seconds, seed, file for the answer
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        FlatProblem problem = FlatProblem.read(Path.of(args[1]));
        run(args[0], problem, Double.parseDouble(args[2]), Long.parseLong(args[3]))
                .write(Path.of(args[4]));
        System.exit(0); // planners may leave threads behind
    }

    static FlatAnswer run(String name, FlatProblem problem, double seconds, long seed) {
        Supplier<Peer> supplier = PEERS.get(name);
        if (supplier == null) {
            throw new IllegalArgumentException(
                    "Planner \"" + name + "\" is not known; choose one of jsprit, ortools, optaplanner, timefold.");
        }
        Stopwatch watch = new Stopwatch(seconds);
        Peer peer = supplier.get();
        List<List<Integer>> routes;
        String fault = "";
        try {
            routes = peer.plan(problem, seed, watch);
        } catch (InexpressibleException e) {
            routes = List.of();
            fault = e.getMessage() == null ? "not expressible" : e.getMessage();
        }
        long millis = watch.millis();
        return new FlatAnswer(Versions.of(name), routes, millis, watch.iterations(), watch.trace(), fault);
    }
}
