// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Replaces a file in one step: what is written goes to a neighbour first. */
final class Replacing {
    private static final AtomicLong COUNT = new AtomicLong();

    private Replacing() {}

    static void write(Path file, Consumer<OutputStream> content) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A pipe or device cannot be replaced, and must not be.
                stream(file, content, StandardOpenOption.WRITE);
                return;
            }
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            String name = "." + target.getFileName() + "."
                    + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet() + ".tmp";
            Path neighbour = target.resolveSibling(name);
            try {
                stream(neighbour, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                move(neighbour, target);
            } finally {
                Files.deleteIfExists(neighbour);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("File " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void stream(Path file, Consumer<OutputStream> content, StandardOpenOption... options)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, options))) {
            content.accept(out);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
