// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Speeds over the speed of the reference kernel, by benchmark. As text: a header, then a line {@code benchmark,ratio} each.
 *
 * @param ratios ratio by benchmark, above zero
 */
record RatioTable(Map<String, Double> ratios) {
    private static final String HEADER = "benchmark,ratio";

    RatioTable {
        ratios = new TreeMap<>(ratios);
    }

    /** Reads the text form. */
    static RatioTable parse(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw new IllegalArgumentException(
                    "A table of ratios starts with the line \"" + HEADER + "\"; is this another file?");
        }
        Map<String, Double> ratios = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                String[] row = line.strip().split(",", -1);
                double ratio = row.length == 2 ? number(row[1]) : Double.NaN;
                if (!(ratio > 0) || ratios.put(row[0], ratio) != null) {
                    throw new IllegalArgumentException("The line \"" + line
                            + "\" is not a new benchmark with a ratio above zero; write the table anew.");
                }
            }
        }
        return new RatioTable(ratios);
    }

    /** The better of each ratio: noise can only make a benchmark slower. */
    RatioTable bestWith(RatioTable other) {
        Map<String, Double> best = new TreeMap<>(ratios);
        other.ratios.forEach((name, ratio) -> best.merge(name, ratio, Math::max));
        return new RatioTable(best);
    }

    /** The text form, with four significant digits. */
    String toText() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        ratios.forEach((name, ratio) -> text.append(name)
                .append(',')
                .append(String.format(Locale.ROOT, "%.4g", ratio))
                .append('\n'));
        return text.toString();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
