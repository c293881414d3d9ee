// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The best known values of a family: the columns {@code instance} and {@code best_known} of a CSV file; commas in later columns do not matter. */
final class BestKnown {
    private final Map<String, Double> values;

    private BestKnown(Map<String, Double> values) {
        this.values = values;
    }

    static BestKnown read(Path file) {
        List<String> lines = new Source(file.toString(), null).lines(file);
        List<String> header =
                lines.isEmpty() ? List.of() : Arrays.asList(lines.get(0).strip().split(",", -1));
        int instance = header.indexOf("instance");
        int best = header.indexOf("best_known");
        if (instance < 0 || best < 0) {
            throw new InstanceException(
                    "File " + file + " has the columns " + header + "; it needs instance and best_known.");
        }
        Map<String, Double> values = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.strip().split(",", -1);
            boolean given = row.length > Math.max(instance, best) && !row[best].isBlank();
            if (given && !row[best].contains(":")) { // a value like 10:828.9 is of another, lexicographic objective
                values.put(row[instance], number(file, row[best]));
            }
        }
        return new BestKnown(values);
    }

    /** The value of an instance, if there is one. */
    OptionalDouble of(String instance) {
        Double value = values.get(instance);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static double number(Path file, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new InstanceException("File " + file + ": the best known value \"" + text + "\" is not a number.", e);
        }
    }
}
