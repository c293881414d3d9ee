// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.semantics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The page of the semantics with its sections and examples. */
final class Page {
    private static final String FENCE = "```";
    private static final String EXAMPLE = FENCE + "example ";
    private static final String ARROW = "=> ";

    final List<String> sections = new ArrayList<>();
    final List<Example> examples = new ArrayList<>();

    private Page() {}

    static Page read() {
        Page page = new Page();
        try {
            page.parse(Files.readAllLines(Path.of("../docs/semantics.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page;
    }

    private void parse(List<String> lines) {
        String section = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.matches("## \\d+\\. .*")) {
                section = line.substring(3);
                sections.add(section);
            } else if (line.startsWith(EXAMPLE)) {
                int end = i + lines.subList(i, lines.size()).indexOf(FENCE);
                add(section, line.substring(EXAMPLE.length()), lines.subList(i + 1, end));
                i = end;
            }
        }
    }

    private void add(String section, String name, List<String> lines) {
        List<String> given =
                lines.stream().filter(line -> !line.startsWith(ARROW)).toList();
        List<String> expected = lines.stream()
                .filter(line -> line.startsWith(ARROW))
                .flatMap(line -> Arrays.stream(line.substring(ARROW.length()).split(", ")))
                .map(String::strip)
                .toList();
        examples.add(new Example(section, name, given, expected));
    }
}
