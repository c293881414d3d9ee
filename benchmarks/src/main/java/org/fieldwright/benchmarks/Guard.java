// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Compares the ratios of a run with the committed ones. */
final class Guard {
    private final RatioTable committed;
    private final double least;

    /**
     * Takes what is committed, and the least share of it that passes.
     *
     * @param least above 0 to 1
     */
    Guard(RatioTable committed, double least) {
        if (!(least > 0) || least > 1) {
            throw new IllegalArgumentException(
                    "The least share (" + least + ") must be above 0 and at most 1; 0.5 is usual.");
        }
        this.committed = committed;
        this.least = least;
    }

    /** A line of the verdict. */
    record Line(String benchmark, double measured, double committed, String verdict) {
        boolean passed() {
            return verdict.equals("ok");
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-34s %12.4g %12.4g %8.0f %%  %s",
                    benchmark,
                    measured,
                    committed,
                    100 * measured / committed,
                    verdict);
        }
    }

    /** The head of the table of lines. */
    static String header() {
        return String.format(
                Locale.ROOT, "%-34s %12s %12s %10s  %s", "benchmark", "ratio", "committed", "share", "verdict");
    }

    /** Judges every benchmark that was measured or is committed; one without its counterpart fails. */
    List<Line> judge(RatioTable measured) {
        Set<String> names = new TreeSet<>(measured.ratios().keySet());
        names.addAll(committed.ratios().keySet());
        List<Line> lines = new ArrayList<>();
        for (String name : names) {
            double now = measured.ratios().getOrDefault(name, Double.NaN);
            double then = committed.ratios().getOrDefault(name, Double.NaN);
            lines.add(new Line(name, now, then, verdict(now, then)));
        }
        return lines;
    }

    private String verdict(double now, double then) {
        if (Double.isNaN(now)) {
            return "NOT MEASURED";
        }
        if (Double.isNaN(then)) {
            return "NOT COMMITTED";
        }
        return now >= least * then ? "ok" : "TOO SLOW";
    }
}
