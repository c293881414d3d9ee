// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import org.fieldwright.benchmarks.flat.FlatAnswer.Moment;

/** Counts wall time from its creation, and keeps what a planner reports. Not thread-safe. */
public final class Stopwatch {
    private final long start = System.nanoTime();
    private final double seconds;
    private final List<Moment> trace = new ArrayList<>();
    private long iterations = -1;

    /**
     * Starts.
     *
     * @param seconds how long the planner may take, above zero
     */
    public Stopwatch(double seconds) {
        this.seconds = seconds;
    }

    /**
     * The time passed.
     *
     * @return milliseconds since the start
     */
    public long millis() {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /**
     * The time left.
     *
     * @return milliseconds, at least 1
     */
    public long millisLeft() {
        return Math.max(1, (long) (seconds * 1000) - millis());
    }

    /**
     * Notes a plan that the planner takes for feasible, if it costs less than all before.
     *
     * @param money its cost
     */
    public void found(double money) {
        if (trace.isEmpty() || money < trace.get(trace.size() - 1).money()) {
            trace.add(new Moment(millis(), money));
        }
    }

    /**
     * Notes how often the planner has changed its plan so far.
     *
     * @param count the planner's own count
     */
    public void iterations(long count) {
        iterations = count;
    }

    /**
     * The improvements so far.
     *
     * @return in order of time
     */
    public List<Moment> trace() {
        return List.copyOf(trace);
    }

    /**
     * How often the planner has changed its plan.
     *
     * @return its own count, or -1 if it does not say
     */
    public long iterations() {
        return iterations;
    }
}
