// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * The threads that a search may use.
 *
 * @param count how many, the caller's own included; at least 1
 * @param executor runs what the caller's own thread does not; it may be late or busy, then the caller's thread does more
 * @param clock nanoseconds since any moment, asked by the thread whose work is measured
 */
public record Threads(int count, Executor executor, LongSupplier clock) {
    /**
     * Threads by the system's clock.
     *
     * @param count how many, the caller's own included; at least 1
     * @param executor runs what the caller's own thread does not
     */
    public Threads(int count, Executor executor) {
        this(count, executor, System::nanoTime);
    }
}
