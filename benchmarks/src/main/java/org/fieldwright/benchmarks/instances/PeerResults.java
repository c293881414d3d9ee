// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldwright.benchmarks.flat.FlatAnswer;

/**
 * A folder with {@code runs.csv}, a line for each run that is over, and {@code traces/}, a file for each run. A run is written when it is
 * over, its line last; so whoever is interrupted goes on with the first run that has no line.
 */
final class PeerResults {
    private final Path folder;
    private final Set<String> done = new HashSet<>();

    PeerResults(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("traces"));
        Path runs = folder.resolve("runs.csv");
        if (!Files.exists(runs)) {
            Files.writeString(runs, PeerRow.HEADER + "\n");
        }
        mend(runs);
        read(folder).forEach(r -> done.add(r.key()));
    }

    /** The runs in a folder, in the order in which they ended. */
    static List<PeerRow> read(Path folder) {
        Path runs = folder.resolve("runs.csv");
        List<String> lines = new Source(runs.toString(), null).lines(runs);
        return lines.stream().skip(1).map(PeerRow::parse).toList();
    }

    /** A last line without its end was cut off in the writing: that run counts as not made. */
    private static void mend(Path runs) throws IOException {
        String text = Files.readString(runs, StandardCharsets.UTF_8);
        int whole = text.lastIndexOf('\n') + 1;
        if (whole < text.length()) {
            Files.writeString(runs, text.substring(0, whole));
        }
    }

    boolean has(String key) {
        return done.contains(key);
    }

    void add(PeerRow row, List<FlatAnswer.Moment> trace) throws IOException {
        String lines = trace.stream()
                .map(m -> m.millis() + "," + m.money() + "\n")
                .collect(Collectors.joining("", "millis,objective\n", ""));
        Files.writeString(folder.resolve("traces").resolve(row.key() + ".csv"), lines);
        Files.writeString(folder.resolve("runs.csv"), row.line() + "\n", StandardOpenOption.APPEND);
        done.add(row.key());
    }
}
