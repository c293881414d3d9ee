// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.fieldwright.solver.DispatchEngine;
import org.jspecify.annotations.Nullable;

/** Plans the problems of a folder or file into a folder of results. */
public final class BatchRun {
    /** Told of every result, from any of the threads. */
    public interface Listener {
        /**
         * A problem is done.
         *
         * @param done its record
         * @param kept whether its result was there already
         */
        void done(BatchRecord done, boolean kept);
    }

    /** Another run is at work in the same folder. */
    public static final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BusyException(Path folder) {
            super("Another run is at work in folder " + folder + ". Wait for its end, or give another folder.");
        }
    }

    private final DispatchEngine engine;
    private final BatchSettings settings;
    private final Listener listener;
    private final int threads;
    private volatile boolean stopped;

    /**
     * A run.
     *
     * @param engine the engine, shared by all threads
     * @param settings how each problem is planned
     * @param threads how many problems are planned at once, at least 1
     * @param listener told of every result
     */
    public BatchRun(DispatchEngine engine, BatchSettings settings, int threads, Listener listener) {
        this.engine = engine;
        this.settings = settings;
        this.threads = threads;
        this.listener = listener;
    }

    /** Ends the run soon: what is being planned is dropped, what is done stays. From any thread. */
    public void stop() {
        stopped = true;
    }

    /**
     * Plans everything that has no whole result yet.
     *
     * @param input a folder with JSON files, or an NDJSON file
     * @param output the folder of results, made if need be
     * @return what came out; it is also in the folder
     * @throws IOException if the input cannot be listed or a result cannot be written
     * @throws BusyException if another run has the folder
     */
    public BatchSummary run(Path input, Path output) throws IOException {
        long started = System.nanoTime();
        List<BatchItem> items = BatchInput.of(input);
        BatchStore opened = BatchStore.open(output);
        if (opened == null) {
            throw new BusyException(output);
        }
        try (BatchStore store = opened) {
            BatchWork work = new BatchWork(engine, settings, store, () -> stopped);
            Outcome outcome = new Outcome(items.size());
            inParallel(items, work, outcome);
            List<BatchRecord> records = outcome.records();
            store.compact(records);
            BatchSummary summary = BatchSummary.of(
                    records,
                    new BatchSummary.Run(
                            items.size(),
                            records.size() - outcome.made().size(),
                            BatchWork.seconds(started),
                            outcome.made()));
            store.write(BatchSummary.FILE, summary);
            return summary;
        }
    }

    private void inParallel(List<BatchItem> items, BatchWork work, Outcome outcome) throws IOException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                workers.add(pool.submit(() -> {
                    for (int i = next.getAndIncrement(); i < items.size() && !stopped; i = next.getAndIncrement()) {
                        one(items.get(i), i, work, outcome);
                    }
                }));
            }
            for (Future<?> worker : workers) {
                await(worker);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Only a result that cannot be written ends the run. */
    private void one(BatchItem item, int index, BatchWork work, Outcome outcome) {
        try {
            BatchWork.Done done = work.plan(item);
            if (done != null) {
                outcome.records.set(index, done);
                listener.done(done.done(), done.kept());
            }
        } catch (IOException e) {
            stopped = true;
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Future<?> worker) throws IOException {
        try {
            worker.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw Objects.requireNonNull(io.getCause());
            }
            throw new IllegalStateException("A worker of the batch has failed.", e.getCause());
        }
    }

    /** What has been done, in the order of the input. */
    private static final class Outcome {
        private final AtomicReferenceArray<BatchWork.@Nullable Done> records;

        Outcome(int items) {
            records = new AtomicReferenceArray<>(items);
        }

        private List<BatchWork.Done> all() {
            BatchWork.@Nullable Done[] result = new BatchWork.Done[records.length()];
            Arrays.setAll(result, records::get);
            return Arrays.stream(result).filter(Objects::nonNull).toList();
        }

        List<BatchRecord> records() {
            return all().stream().map(BatchWork.Done::done).toList();
        }

        List<BatchRecord> made() {
            return all().stream()
                    .filter(d -> !d.kept())
                    .map(BatchWork.Done::done)
                    .toList();
        }
    }
}
