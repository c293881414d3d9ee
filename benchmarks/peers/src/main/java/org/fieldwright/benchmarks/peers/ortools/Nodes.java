// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.ortools;

import com.google.ortools.constraintsolver.RoutingIndexManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.fieldwright.benchmarks.flat.FlatShift;

/** The routing library's nodes: visits by number, then the places where shifts start and end, then one node that is nowhere. */
final class Nodes {
    private static final int NOWHERE = -1;

    private final FlatProblem problem;
    private final List<Integer> places = new ArrayList<>();
    private final Map<Integer, Integer> depots = new LinkedHashMap<>();

    Nodes(FlatProblem problem) {
        this.problem = problem;
        problem.visits().forEach(v -> places.add(v.place()));
        for (FlatShift shift : problem.shifts()) {
            depot(shift.start());
            depot(shift.end());
        }
    }

    private int depot(int place) {
        return depots.computeIfAbsent(place, p -> {
            places.add(p);
            return places.size() - 1;
        });
    }

    RoutingIndexManager manager() {
        int[] starts = problem.shifts().stream().mapToInt(s -> depot(s.start())).toArray();
        int[] ends = problem.shifts().stream().mapToInt(s -> depot(s.end())).toArray();
        return new RoutingIndexManager(places.size(), problem.shifts().size(), starts, ends);
    }

    /** Metres between nodes. */
    long[][] metres() {
        return between(problem.metres(), false);
    }

    /** The work at a node and the travel to the next one, in seconds. */
    long[][] seconds() {
        return between(problem.seconds(), true);
    }

    /** What visits take of one kind of load, by node. */
    long[] demand(int kind) {
        long[] demand = new long[places.size()];
        for (int v = 0; v < problem.visits().size(); v++) {
            demand[v] = problem.visits().get(v).demand().get(kind);
        }
        return demand;
    }

    /** Seconds of work at a node. */
    long work(int node) {
        return node < problem.visits().size() ? problem.visits().get(node).duration() : 0;
    }

    private long[][] between(int[][] table, boolean work) {
        int size = places.size();
        long[][] out = new long[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                int a = places.get(from);
                int b = places.get(to);
                out[from][to] = (a == NOWHERE || b == NOWHERE ? 0 : table[a][b]) + (work ? work(from) : 0);
            }
        }
        return out;
    }
}
