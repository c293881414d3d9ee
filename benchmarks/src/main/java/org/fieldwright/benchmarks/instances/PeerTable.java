// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Runs of one family as Markdown: a table of gaps, and one of how the planners ran. A planner without a plan is shown without one. */
final class PeerTable {
    private final PeerGaps gaps;
    private final List<String> peers;

    PeerTable(PeerGaps gaps) {
        this.gaps = gaps;
        peers = List.copyOf(gaps.peers());
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(row(join(List.of("instance", "seconds", "best known"), peers)));
        lines.add("|" + "---|".repeat(peers.size() + 3));
        for (String instance : gaps.instances()) {
            lines.add(instance(instance));
        }
        lines.add(row(
                join(List.of("**mean**", "", ""), peers.stream().map(this::mean).toList())));
        lines.add("");
        lines.add(row(List.of(
                "planner",
                "version",
                "runs with a plan",
                "first plan, s",
                "solve call, s",
                "iterations/s, own count")));
        lines.add("|---|---|---|---|---|---|");
        peers.forEach(p -> lines.add(behaviour(p)));
        lines.addAll(notes());
        return String.join("\n", lines) + "\n";
    }

    private String instance(String instance) {
        PeerRow any = gaps.rows().stream()
                .filter(r -> r.instance().equals(instance))
                .findFirst()
                .orElseThrow();
        double reference = gaps.reference(instance);
        String known = Double.isNaN(reference)
                ? "-"
                : decimals(2, reference) + (gaps.known(instance) ? "" : " (best of these runs)");
        List<String> cells = peers.stream().map(p -> cell(p, instance)).toList();
        return row(join(List.of(instance, decimals(0, any.seconds()), known), cells));
    }

    private String cell(String peer, String instance) {
        List<PeerRow> runs = gaps.of(peer, instance);
        if (runs.isEmpty()) {
            return "not run";
        }
        OptionalDouble mean = gaps.mean(peer, instance);
        if (mean.isEmpty()) {
            return "no plan";
        }
        long with = runs.stream().filter(PeerRow::feasible).count();
        return decimals(2, mean.getAsDouble()) + " %"
                + (with < runs.size() ? " (" + with + " of " + runs.size() + ")" : "");
    }

    /** Over the instances of which the planner has a plan; how many these are is said if they are not all. */
    private String mean(String peer) {
        List<Double> means = gaps.instances().stream()
                .map(i -> gaps.mean(peer, i))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        if (means.isEmpty()) {
            return "-";
        }
        double mean = means.stream().mapToDouble(m -> m).sum() / means.size();
        int all = gaps.instances().size();
        return "**" + decimals(2, mean) + " %**" + (means.size() < all ? " (" + means.size() + " of " + all + ")" : "");
    }

    private String behaviour(String peer) {
        List<PeerRow> all =
                gaps.rows().stream().filter(r -> r.peer().equals(peer)).toList();
        List<PeerRow> with = all.stream().filter(PeerRow::feasible).toList();
        String first = average(
                with.stream()
                        .filter(r -> r.first() >= 0)
                        .map(r -> r.first() / 1000.0)
                        .toList(),
                2);
        String took = average(with.stream().map(r -> r.millis() / 1000.0).toList(), 1);
        String rate = average(
                with.stream()
                        .filter(r -> r.iterations() >= 0 && r.millis() > 0)
                        .map(r -> 1000.0 * r.iterations() / r.millis())
                        .toList(),
                0);
        String version = all.stream()
                .map(PeerRow::version)
                .filter(v -> !v.isEmpty())
                .findFirst()
                .orElse("-");
        return row(List.of(peer, version, with.size() + " of " + all.size(), first, took, rate));
    }

    /** Why runs have no plan, each reason once. */
    private List<String> notes() {
        List<String> notes = gaps.rows().stream()
                .filter(r -> !r.feasible())
                .map(r -> "* " + r.peer() + ", " + r.instance() + ": " + r.note())
                .distinct()
                .toList();
        return notes.isEmpty() ? List.of() : join(List.of("", "Without a plan:", ""), notes);
    }

    private static String average(List<Double> values, int decimals) {
        return values.isEmpty()
                ? "-"
                : decimals(
                        decimals, values.stream().mapToDouble(v -> v).average().orElseThrow());
    }

    private static List<String> join(List<String> head, List<String> tail) {
        List<String> all = new ArrayList<>(head);
        all.addAll(tail);
        return all;
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String decimals(int count, double value) {
        return String.format(Locale.ROOT, "%." + count + "f", value);
    }
}
