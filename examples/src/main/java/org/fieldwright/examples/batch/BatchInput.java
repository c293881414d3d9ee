// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The problems of a batch: the JSON files of a folder by name, or the lines of an NDJSON file. */
final class BatchInput {
    private static final String SUFFIX = ".json";

    private BatchInput() {}

    static List<BatchItem> of(Path input) throws IOException {
        return Files.isDirectory(input) ? folder(input) : LineInput.of(input);
    }

    private static List<BatchItem> folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(BatchInput::isProblem)
                    .sorted()
                    .map(file -> new BatchItem(
                            name(file), file.getFileName().toString(), () -> Files.readAllBytes(file), null))
                    .toList();
        }
    }

    private static boolean isProblem(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
