// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A Markdown table of gaps, with what each run took: means over seeds, of undone jobs and heap the most. The mean gap is over instances of
 * the mean over seeds; runs without a plan that holds are left out and counted.
 */
final class QualityTable {
    private static final List<String> TOOK =
            List.of("undone", "iterations/s", "visits tried/iteration", "first complete, s", "heap, MiB");

    private final List<Long> seeds;
    private final List<String> faultLines = new ArrayList<>();
    private double gaps;
    private int instances;
    private int runs;

    QualityTable(List<Long> seeds) {
        this.seeds = List.copyOf(seeds);
    }

    String header() {
        String columns = seeds.stream().map(s -> " seed " + s + " |").collect(Collectors.joining());
        return "| instance | seconds | best known |" + columns + " mean gap | " + String.join(" | ", TOOK)
                + " |\n|---|---|---|" + "---|".repeat(seeds.size() + 1 + TOOK.size());
    }

    /** The row of an instance. */
    String row(QualityTask task, OptionalDouble best, List<QualityRun> results) {
        String cells = results.stream()
                .map(r -> r.fault().isEmpty() ? String.format(Locale.ROOT, " %.4f |", r.objective()) : " fault |")
                .collect(Collectors.joining());
        List<QualityRun> good =
                results.stream().filter(r -> r.fault().isEmpty()).toList();
        OptionalDouble mean = good.stream()
                .filter(r -> best.isPresent())
                .mapToDouble(r -> 100 * (r.objective() / best.orElseThrow() - 1))
                .average();
        runs += results.size();
        for (int i = 0; i < results.size(); i++) {
            if (!results.get(i).fault().isEmpty()) {
                faultLines.add(task.instance() + ", seed " + seeds.get(i) + ": "
                        + results.get(i).fault());
            }
        }
        if (mean.isPresent()) {
            gaps += mean.getAsDouble();
            instances++;
        }
        return "| " + task.instance() + " | " + decimals(0, task.seconds()) + " | "
                + (best.isPresent() ? decimals(4, best.getAsDouble()) : "-") + " |" + cells + " "
                + (mean.isPresent() ? decimals(2, mean.getAsDouble()) + " %" : "-") + " |" + took(good);
    }

    private static String took(List<QualityRun> runs) {
        return cell(0, most(runs, "undone"))
                + cell(0, mean(runs, "rate"))
                + cell(1, mean(runs, "tried"))
                + cell(2, mean(runs, "first"))
                + cell(0, most(runs, "heap"));
    }

    private static OptionalDouble mean(List<QualityRun> runs, String figure) {
        return runs.stream()
                .mapToDouble(r -> r.figure(figure))
                .filter(Double::isFinite)
                .average();
    }

    private static OptionalDouble most(List<QualityRun> runs, String figure) {
        return runs.stream()
                .mapToDouble(r -> r.figure(figure))
                .filter(Double::isFinite)
                .max();
    }

    private static String cell(int count, OptionalDouble value) {
        return " " + (value.isPresent() ? decimals(count, value.getAsDouble()) : "-") + " |";
    }

    String mean() {
        return "| mean of " + instances + " | | |" + " |".repeat(seeds.size()) + " "
                + (instances == 0 ? "-" : decimals(2, gaps / instances) + " %") + " |" + " |".repeat(TOOK.size());
    }

    int runs() {
        return runs;
    }

    int faults() {
        return faultLines.size();
    }

    /** What went wrong, a line for each run without a plan that holds. */
    List<String> faultLines() {
        return List.copyOf(faultLines);
    }

    private static String decimals(int count, double value) {
        return String.format(Locale.ROOT, "%." + count + "f", value);
    }
}
