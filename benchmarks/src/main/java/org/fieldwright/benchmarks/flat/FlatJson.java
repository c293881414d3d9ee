// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.flat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** Records as JSON files. */
final class FlatJson {
    private FlatJson() {}

    static <T> T read(Path file, Class<T> type) throws IOException {
        return new ObjectMapper().readValue(file.toFile(), type);
    }

    static void write(Path file, Object value) throws IOException {
        new ObjectMapper().writeValue(file.toFile(), value);
    }
}
