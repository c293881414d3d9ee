// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples;

import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.solver.DispatchEngine;
import org.fieldwright.solver.PlanRequest;
import org.jspecify.annotations.Nullable;

/** Plans a stream of problems inside a host: one engine, a pool of the host's, each result by callback, no more in memory than are in work. */
public final class EmbeddedBatchExample {
    private EmbeddedBatchExample() {}

    /**
     * Plans every problem that the source still has; returns when the last one is done.
     *
     * @param source reads one problem each time, as from a database; what goes wrong in it goes wrong for that problem alone
     * @param limit how long to work on each
     * @param parallel how many at once
     * @param result called once for each problem, from a thread of the pool, with a plan or with what went wrong
     */
    public static void planAll(
            Iterator<Supplier<DispatchProblem>> source,
            Duration limit,
            int parallel,
            BiConsumer<@Nullable DispatchPlan, @Nullable Throwable> result)
            throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(parallel);
        DispatchEngine engine = DispatchEngine.builder().executor(pool).build(); // thread-safe; a host needs one
        Semaphore free = new Semaphore(parallel);
        try {
            while (source.hasNext()) {
                Supplier<DispatchProblem> next = source.next();
                free.acquire();
                pool.execute(() -> {
                    try {
                        PlanRequest request =
                                PlanRequest.builder(next.get()).timeLimit(limit).build();
                        result.accept(engine.plan(request), null);
                    } catch (RuntimeException | Error e) {
                        result.accept(null, e);
                    } finally {
                        free.release();
                    }
                });
            }
            free.acquire(parallel);
        } finally {
            pool.shutdown();
        }
    }
}
