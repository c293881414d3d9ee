// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Output files: looked at before the work starts, so that no plan is lost to a wrong path. */
final class OutputFiles {
    /** Writes one file. */
    interface Writer {
        void write(Path file) throws IOException;
    }

    private OutputFiles() {}

    static void checkWritable(@Nullable Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw unwritable(file, "it is a folder");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw unwritable(file, "the folder " + folder + " does not exist");
        }
        if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
            throw unwritable(file, "writing there is not permitted");
        }
    }

    static void write(@Nullable Path file, Writer writer) {
        if (file == null) {
            return;
        }
        try {
            writer.write(file);
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(file, String.valueOf(e.getMessage()));
        }
    }

    static CommandFailure unwritable(Path file, String why) {
        return new CommandFailure(
                ExitCode.OUTPUT,
                "File " + Text.clean(file.toString()) + " cannot be written: " + Text.clean(why)
                        + ". Give another path and try again.");
    }
}
