// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Parts that are searched at the same time. Whoever has a hand free takes the next part; the caller's thread takes part, so that nothing waits for
 * an executor that is busy. The caller alone asks the budget; the others see what it learnt.
 */
final class SectorRound {
    private static final long WAIT = 500_000;

    private final List<SectorTask> parts;
    private final AtomicInteger next = new AtomicInteger();
    /** How many parts were begun before the stop, -1 while there was none. */
    private int begunAtStop = -1;

    private final @Nullable LongToDoubleFunction shareBySteps;
    private @Nullable SectorTask own;
    private volatile double used;
    private volatile boolean stop;
    private final double until;

    /**
     * A round.
     *
     * @param parts the parts
     * @param shareBySteps the share of the budget by the iterations of one part, or null if the share is that of the time
     * @param until the share at which the round ends
     */
    SectorRound(List<SectorTask> parts, @Nullable LongToDoubleFunction shareBySteps, double until) {
        this.parts = parts;
        this.shareBySteps = shareBySteps;
        this.until = until;
    }

    List<SectorTask> parts() {
        return parts;
    }

    double used() {
        return used;
    }

    boolean stopped() {
        return stop;
    }

    void start(double share, Threads threads) {
        used = share;
        for (int i = 1; i < Math.min(threads.count(), parts.size()); i++) {
            try {
                threads.executor().execute(this::help);
            } catch (RejectedExecutionException e) {
                return; // the caller's thread does it all
            }
        }
    }

    private @Nullable SectorTask claim() {
        int number = stop ? parts.size() : next.getAndIncrement();
        return number < parts.size() ? parts.get(number) : null;
    }

    /** What a thread of the executor does: one part after the other. */
    private void help() {
        for (SectorTask part = claim(); part != null; part = claim()) {
            try {
                part.begin();
                part.go(n -> stop ? 1 : share(n), NEVER);
                part.end();
            } catch (RuntimeException e) {
                part.fail(e);
                stop = true;
            }
        }
    }

    private double share(long iterations) {
        double share = shareBySteps == null ? used : Math.max(shareBySteps.applyAsDouble(iterations), 0);
        return share >= until ? 1 : share;
    }

    /** The caller's turn: goes on with a part, or waits for the others; answers whether the control paused it. */
    boolean turn(Control control) {
        SectorTask mine = own;
        if (mine == null) {
            mine = claim();
            if (mine == null) {
                LockSupport.parkNanos(WAIT);
                note(control.used(0));
                return !over() && control.pause(0);
            }
            own = mine;
            mine.begin();
        }
        RuinAndRecreate search = mine.search();
        boolean paused = mine.go(
                n -> {
                    note(control.used(n));
                    return stop ? 1 : share(n);
                },
                new Pauses(control, search));
        if (!paused) {
            mine.end();
            own = null;
        }
        return paused;
    }

    private void note(double share) {
        used = share;
        stop |= share >= 1;
    }

    /** The part that the caller works on, or null. */
    @Nullable
    SectorTask own() {
        return own;
    }

    /** Whether all parts are done, after a stop all that were begun; no more are begun then. */
    boolean over() {
        if (stop && begunAtStop < 0) {
            begunAtStop = Math.min(parts.size(), next.getAndSet(parts.size()));
        }
        return own == null
                && (stop || next.get() >= parts.size())
                && begun().stream().allMatch(SectorTask::done);
    }

    /** The parts that were begun. */
    List<SectorTask> begun() {
        return parts.subList(0, begunAtStop >= 0 ? begunAtStop : Math.min(parts.size(), next.get()));
    }

    /** What the caller's thread asks in its turn. */
    interface Control {
        /** The share of the budget after so many iterations of the caller's part. */
        double used(long iterations);

        /** Whether to pause after so many iterations of the caller's part. */
        boolean pause(long iterations);
    }

    private record Pauses(Control control, RuinAndRecreate search) implements PlanSearch.Control {
        @Override
        public double used(long iterations) {
            return 0;
        }

        @Override
        public boolean pause(long iterations, boolean better) {
            return control.pause(iterations);
        }
    }

    private static final PlanSearch.Control NEVER = new PlanSearch.Control() {
        @Override
        public double used(long iterations) {
            return 0;
        }

        @Override
        public boolean pause(long iterations, boolean better) {
            return false;
        }
    };
}
