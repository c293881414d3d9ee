// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** The runs of one family, and what their objectives are compared with. */
final class PeerGaps {
    private final List<PeerRow> rows;
    private final TreeMap<String, Double> references = new TreeMap<>();

    PeerGaps(List<PeerRow> rows) {
        this.rows = List.copyOf(rows);
        for (PeerRow row : rows) {
            if (row.feasible() && Double.isNaN(row.gap())) {
                references.merge(row.instance(), row.objective(), Math::min);
            }
        }
        for (PeerRow row : rows) {
            if (!Double.isNaN(row.gap())) {
                references.put(row.instance(), row.objective() / (1 + row.gap() / 100));
            }
        }
    }

    List<PeerRow> rows() {
        return rows;
    }

    /** The engine, then the other planners in the order in which they first ran. */
    Set<String> peers() {
        Set<String> peers = new LinkedHashSet<>();
        rows.stream().map(PeerRow::peer).filter(Peers.OWN::equals).forEach(peers::add);
        rows.forEach(r -> peers.add(r.peer()));
        return peers;
    }

    /** The instances by name. */
    List<String> instances() {
        return rows.stream()
                .map(PeerRow::instance)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The best known value; without one the best of these runs, and if there is none either, NaN. */
    double reference(String instance) {
        return references.getOrDefault(instance, Double.NaN);
    }

    /** Whether the reference is a best known value, and not the best of these runs. */
    boolean known(String instance) {
        return rows.stream().anyMatch(r -> r.instance().equals(instance) && !Double.isNaN(r.gap()));
    }

    /** A cost as a gap to the reference, in per cent. */
    double gap(String instance, double objective) {
        return 100 * (objective / reference(instance) - 1);
    }

    List<PeerRow> of(String peer, String instance) {
        return rows.stream()
                .filter(r -> r.peer().equals(peer) && r.instance().equals(instance))
                .toList();
    }

    /** The mean gap over the seeds with a plan. */
    OptionalDouble mean(String peer, String instance) {
        return of(peer, instance).stream()
                .filter(PeerRow::feasible)
                .mapToDouble(r -> gap(instance, r.objective()))
                .average();
    }
}
