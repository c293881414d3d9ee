// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A Markdown table of gaps. The mean gap is over instances of the mean over seeds; runs without a plan that holds are left out and counted. */
final class QualityTable {
    private final List<Long> seeds;
    private double gaps;
    private int instances;
    private int runs;
    private int faults;

    QualityTable(List<Long> seeds) {
        this.seeds = List.copyOf(seeds);
    }

    String header() {
        String columns = seeds.stream().map(s -> " seed " + s + " |").collect(Collectors.joining());
        return "| instance | seconds | best known |" + columns + " mean gap |\n|---|---|---|"
                + "---|".repeat(seeds.size() + 1);
    }

    /** The row of an instance, with the faults below it. */
    String row(QualityTask task, OptionalDouble best, List<QualityRun> results) {
        String cells = results.stream()
                .map(r -> r.fault().isEmpty() ? String.format(Locale.ROOT, " %.4f |", r.objective()) : " fault |")
                .collect(Collectors.joining());
        OptionalDouble mean = results.stream()
                .filter(r -> r.fault().isEmpty() && best.isPresent())
                .mapToDouble(r -> 100 * (r.objective() / best.orElseThrow() - 1))
                .average();
        count(results, mean);
        String faultLines = results.stream()
                .filter(r -> !r.fault().isEmpty())
                .map(r -> "\n" + r.fault())
                .collect(Collectors.joining());
        return "| " + task.instance() + " | " + decimals(0, task.seconds()) + " | "
                + (best.isPresent() ? decimals(4, best.getAsDouble()) : "-") + " |" + cells + " "
                + (mean.isPresent() ? decimals(2, mean.getAsDouble()) + " %" : "-") + " |" + faultLines;
    }

    private void count(List<QualityRun> results, OptionalDouble mean) {
        runs += results.size();
        faults += (int) results.stream().filter(r -> !r.fault().isEmpty()).count();
        if (mean.isPresent()) {
            gaps += mean.getAsDouble();
            instances++;
        }
    }

    String mean() {
        return "| mean of " + instances + " | | |" + " |".repeat(seeds.size()) + " "
                + (instances == 0 ? "-" : decimals(2, gaps / instances) + " %") + " |";
    }

    int runs() {
        return runs;
    }

    int faults() {
        return faults;
    }

    private static String decimals(int count, double value) {
        return String.format(Locale.ROOT, "%." + count + "f", value);
    }
}
