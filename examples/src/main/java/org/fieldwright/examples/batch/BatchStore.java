// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of results. A result is written to a neighbour, forced to the disk and moved into its place; then a line of {@code results.ndjson} says
 * that it is whole, with hashes of the problem, the request and the result. A kill at any moment leaves at most a neighbour, which the next run
 * sweeps, and a torn last line, which it drops. Thread-safe; one run at a time has a folder.
 */
final class BatchStore implements AutoCloseable {
    static final String JOURNAL = "results.ndjson";
    private static final String LOCK = ".fieldwright-batch.lock";
    private static final String PREFIX = ".fieldwright-";
    private static final String SUFFIX = ".tmp";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final FileChannel lockChannel;
    private final Map<String, BatchRecord> known = new TreeMap<>();
    private final FileChannel journal;
    private final AtomicLong count = new AtomicLong();

    private BatchStore(Path folder, FileChannel lockChannel) throws IOException {
        this.folder = folder;
        this.lockChannel = lockChannel;
        sweep();
        load();
        compact(known.values());
        journal = FileChannel.open(folder.resolve(JOURNAL), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Opens the folder, made if need be; null if another run has it. */
    static @Nullable BatchStore open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean mine = false;
        try {
            FileLock lock = channel.tryLock();
            mine = lock != null;
            return mine ? new BatchStore(folder, channel) : null;
        } catch (OverlappingFileLockException e) {
            return null;
        } finally {
            if (!mine) {
                channel.close();
            }
        }
    }

    private void sweep() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
                    Files.delete(file);
                }
            }
        }
    }

    private void load() throws IOException {
        Path file = folder.resolve(JOURNAL);
        if (Files.exists(file)) {
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .map(BatchStore::parsed)
                    .filter(Objects::nonNull)
                    .forEach(read -> known.put(read.problem(), read));
        }
    }

    /** A line that cannot be read is torn, or of another version; null then, so that its problem is planned again. */
    private static @Nullable BatchRecord parsed(String line) {
        try {
            return JSON.readValue(line, BatchRecord.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** The record of a finished result that is still whole and was made from the same input and request; else null. */
    @Nullable
    BatchRecord finished(String problem, String input, String request) throws IOException {
        BatchRecord found = known.get(problem);
        boolean same = found != null
                && found.status() != BatchRecord.Status.FAILED
                && found.input().equals(input)
                && found.request().equals(request);
        if (found == null || !same) {
            return null;
        }
        Path file = folder.resolve(found.file());
        return Files.isRegularFile(file) && Sha256.of(Files.readAllBytes(file)).equals(found.result()) ? found : null;
    }

    /** Puts a result into its place, removes the problem's result of the other kind, and notes it. */
    void put(BatchRecord done, byte[] content) throws IOException {
        replace(folder.resolve(done.file()), content);
        Files.deleteIfExists(folder.resolve(otherFile(done)));
        note(done);
    }

    static String planFile(String problem) {
        return problem + ".plan.json";
    }

    static String errorFile(String problem) {
        return problem + ".error.json";
    }

    private static String otherFile(BatchRecord done) {
        return done.status() == BatchRecord.Status.PLANNED ? errorFile(done.problem()) : planFile(done.problem());
    }

    private synchronized void note(BatchRecord done) throws IOException {
        ByteBuffer line = ByteBuffer.wrap(line(done));
        while (line.hasRemaining()) {
            journal.write(line);
        }
        journal.force(false);
    }

    /** Rewrites the journal with these lines in this order, and nothing else. */
    final void compact(Collection<BatchRecord> records) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (BatchRecord done : records) {
            all.writeBytes(line(done));
        }
        replace(folder.resolve(JOURNAL), all.toByteArray());
    }

    void write(String file, Object value) throws IOException {
        replace(folder.resolve(file), document(value));
    }

    /** A document for people and programs. */
    static byte[] document(Object value) throws IOException {
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] line(BatchRecord done) {
        try {
            return (JSON.writeValueAsString(done) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Problem " + done.problem() + " cannot be noted.", e);
        }
    }

    private void replace(Path file, byte[] content) throws IOException {
        Path neighbour = folder.resolve(PREFIX + count.incrementAndGet() + SUFFIX);
        try (FileChannel out = FileChannel.open(neighbour, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
        Files.move(neighbour, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        journal.close();
        sweep();
        lockChannel.close();
    }
}
