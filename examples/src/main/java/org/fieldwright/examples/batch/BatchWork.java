// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.validation.InvalidInputException;
import org.fieldwright.core.validation.Issue;
import org.fieldwright.examples.batch.BatchRecord.Status;
import org.fieldwright.solver.DispatchEngine;
import org.jspecify.annotations.Nullable;

/** Takes one problem from its document to its result; whatever is wrong with it stays with it. Thread-safe. */
final class BatchWork {
    private final DispatchEngine engine;
    private final BatchSettings settings;
    private final BatchStore store;
    private final BooleanSupplier stopped;
    private final String request;

    BatchWork(DispatchEngine engine, BatchSettings settings, BatchStore store, BooleanSupplier stopped) {
        this.engine = engine;
        this.settings = settings;
        this.store = store;
        this.stopped = stopped;
        this.request = settings.hash();
    }

    /** A result, and whether it was there already. */
    record Done(BatchRecord done, boolean kept) {}

    /** The file of a problem without a plan. */
    record ErrorRecord(String problem, String source, Status status, List<Issue> faults) {}

    /** Where a problem comes from, the hash of its document, and when work on it began. */
    private record Task(BatchItem item, String input, long started) {}

    /** What goes into the folder. */
    @SuppressWarnings("ArrayRecordComponent") // short-lived, never compared
    private record Result(
            Status status,
            byte[] content,
            BatchRecord.@Nullable Figures figures,
            @Nullable String message) {}

    /** Null if the run was stopped meanwhile. */
    @Nullable
    Done plan(BatchItem item) throws IOException {
        long started = System.nanoTime();
        byte[] document;
        try {
            document = item.content().read();
        } catch (IOException | OutOfMemoryError e) {
            return failed(new Task(item, "", started), e);
        }
        Task task = new Task(item, Sha256.of(document), started);
        BatchRecord before = store.finished(item.name(), task.input(), request);
        if (before != null) {
            return new Done(before, true);
        }
        if (item.fault() != null) {
            return without(task, Status.FAULTY, List.of(item.fault()));
        }
        return planned(task, document);
    }

    // Errors of the machine are caught on purpose: one problem that needs too much memory or stack must not end the
    // others.
    private @Nullable Done planned(Task task, byte[] document) throws IOException {
        DispatchPlan plan;
        try {
            plan = engine.plan(settings.request(DispatchJson.readProblem(document), stopped));
        } catch (InvalidInputException e) {
            return without(task, Status.FAULTY, e.issues());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return stopped.getAsBoolean() ? null : failed(task, e);
        }
        if (plan.decision() != null && plan.decision().stopped().equals("CANCELLED")) {
            return null;
        }
        BatchRecord.Figures figures = new BatchRecord.Figures(
                plan.score().hard(),
                plan.score().undone(),
                plan.score().cost(),
                plan.currency(),
                plan.kpis().jobs(),
                plan.kpis().assignedJobs());
        byte[] content = DispatchJson.writePlan(plan).getBytes(StandardCharsets.UTF_8);
        return put(task, new Result(Status.PLANNED, content, figures, null));
    }

    private Done failed(Task task, Throwable failure) throws IOException {
        Issue issue = new Issue(
                Issue.Severity.ERROR,
                "BATCH_FAILED",
                "",
                null,
                "Planning failed: " + failure,
                "Start the batch again to try this problem anew; if it fails again, plan it alone with --verbose and report it.");
        return without(task, Status.FAILED, List.of(issue));
    }

    private Done without(Task task, Status status, List<Issue> faults) throws IOException {
        BatchItem item = task.item();
        byte[] content = BatchStore.document(new ErrorRecord(item.name(), item.source(), status, faults));
        Issue first = faults.get(0);
        return put(task, new Result(status, content, null, first.code() + ": " + first.message()));
    }

    private Done put(Task task, Result result) throws IOException {
        String name = task.item().name();
        BatchRecord done = new BatchRecord(
                name,
                task.item().source(),
                result.status(),
                result.status() == Status.PLANNED ? BatchStore.planFile(name) : BatchStore.errorFile(name),
                task.input(),
                request,
                Sha256.of(result.content()),
                seconds(task.started()),
                result.figures(),
                result.message());
        store.put(done, result.content());
        return new Done(done, false);
    }

    /** The seconds since then, to the millisecond. */
    static double seconds(long started) {
        return Math.round((System.nanoTime() - started) / 1e6) / 1e3;
    }
}
