// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.jspecify.annotations.Nullable;

/** One part of a round: a search within a scope for a bounded time or number of iterations. One thread at a time works on it. */
final class SectorTask {
    /** Up to this share of the budget a part hands on where it stands, later the best that it found. */
    private static final double HOT = 0.5;

    private final CompiledProblem problem;
    private final Scope scope;
    private final Standing start;
    private final long seed;
    private final SectorPlan.Bounds bounds;
    private final double pressure;
    private final LongSupplier clock;

    private @Nullable RuinAndRecreate search;
    private @Nullable PlanTotals first;
    private long deadline;
    private volatile @Nullable Offer offer;
    private volatile boolean done;
    private volatile @Nullable RuntimeException failure;

    SectorTask(CompiledProblem problem, Scope scope, Standing start, SectorPlan plan, int number, LongSupplier clock) {
        this.problem = problem;
        this.scope = scope;
        this.start = start;
        this.clock = clock;
        seed = plan.seed() + 0x9E37_79B9L * (number + 1);
        bounds = plan.bounds().of(number);
        pressure = plan.pressure();
    }

    Scope scope() {
        return scope;
    }

    RuinAndRecreate search() {
        return Objects.requireNonNull(search, "The part has not been begun.");
    }

    /** A better plan that a part found: the plan of the round with the part's own routes exchanged, and its score. */
    static final class Offer {
        final int[][] routes;
        final PlanTotals totals;

        Offer(int[][] routes, PlanTotals totals) {
            this.routes = routes;
            this.totals = totals;
        }
    }

    /** The best that was found so far, or null if nothing better than the start; asked by the thread that does not work on it. */
    @Nullable
    Offer offer() {
        return offer;
    }

    /** Lets others know of the best so far. */
    private void offerBest() {
        RuinAndRecreate own = search();
        PlanTotals best = own.best();
        Offer before = offer;
        if (!best.equals(before == null ? first : before.totals)) {
            offer = new Offer(own.bestRoutes(), best);
        }
    }

    /** Makes the search, which takes a while. */
    void begin() {
        RuinAndRecreate made = new RuinAndRecreate(problem, scope, start, seed);
        if (pressure > 0) {
            made.decided(pressure);
        }
        first = made.best();
        search = made;
        deadline = bounds.nanos() == Long.MAX_VALUE ? Long.MAX_VALUE : clock.getAsLong() + bounds.nanos();
    }

    /** Goes on until the control pauses it, the task is over or the share says so; answers whether it paused. */
    boolean go(LongToDoubleFunction shareOf, PlanSearch.Control pauses) {
        RuinAndRecreate own = search();
        boolean[] paused = {false};
        own.run(new PlanSearch.Control() {
            @Override
            public double used(long iterations) {
                return over() ? 1 : shareOf.applyAsDouble(iterations);
            }

            @Override
            public boolean pause(long iterations, boolean better) {
                offerBest();
                paused[0] = pauses.pause(iterations, better);
                return paused[0];
            }

            @Override
            public long most() {
                return bounds.iterations();
            }
        });
        return paused[0];
    }

    private boolean over() {
        return search().iterations() >= bounds.iterations()
                || (deadline != Long.MAX_VALUE && clock.getAsLong() >= deadline);
    }

    void end() {
        offerBest();
        done = true;
    }

    void fail(RuntimeException why) {
        failure = why;
        done = true;
    }

    /** Whether nobody works on it any more; rethrows what went wrong. */
    boolean done() {
        RuntimeException why = failure;
        if (why != null) {
            throw new IllegalStateException("A part of the search failed: " + why.getMessage(), why);
        }
        return done;
    }

    /** Takes over the routes of the scope: where the search stands while it is hot, if that leaves out no more than its best; the best later. */
    void handOn(int[][] to, double share) {
        RuinAndRecreate own = search();
        boolean stands =
                share < HOT && own.presentTotals().undone() <= own.best().undone();
        copy(stands ? own.present() : own.bestRoutes(), to);
    }

    /** Takes over the best routes of the scope. */
    void handOnBest(int[][] to) {
        copy(search().bestRoutes(), to);
    }

    private void copy(int[][] from, int[][] to) {
        scope.shifts().stream().forEach(s -> to[s] = from[s]);
    }
}
