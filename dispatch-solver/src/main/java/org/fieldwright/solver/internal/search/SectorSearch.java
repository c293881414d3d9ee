// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.fieldwright.solver.internal.compile.Clock;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.jspecify.annotations.Nullable;

/**
 * A search that goes round by round over parts without common technicians, several at the same time if there are threads for it, so that the cost of
 * an iteration does not grow with the problem. After each round the parts are put together and cut anew elsewhere. Problems that are large only for
 * one thread begin with a whole search on every thread, of which the best goes on.
 *
 * <p>By time a better plan is known as soon as the caller's own part finds it. By steps everything hangs on the numbers of iterations and the order
 * of the parts alone, so that equal seeds and threads give equal plans; better plans are then known after each round.
 */
public final class SectorSearch implements PlanSearch {
    /** Up to so many visits one thread searches the problem undivided. */
    static final int MOST_UNDIVIDED = 3_000;

    private static final int PART = 450;
    /** Small parts are quickly prepared, and the first plan needs no more. */
    private static final int FIRST_PART = 400;

    private static final int LEAST_PART = 120;
    /** Up to here every thread searches the whole problem for the whole time. */
    private static final int SMALL = 250;

    private static final double WHOLE_SHARE = 0.2;
    private static final double HOT = 0.5;
    /** Iterations after the first plan is complete, before the first parts are put together. */
    private static final int FIRST = 64;

    private static final int ROUNDS = 5;
    private static final long LEAST_ITERATIONS = 300;
    private static final long MOST_ITERATIONS = 30_000;
    private static final double LEAST_NANOS = 0.2e9;
    private static final double MOST_NANOS = 2e9;
    /** The first rounds are short, so that work left out is soon tried elsewhere; each may be twice as long as the one before. */
    private static final double EARLY_NANOS = 0.05e9;

    private static final int MOST_DOUBLINGS = 8;

    private final CompiledProblem problem;
    private final Scope scope;
    private final long seed;
    private final Threads threads;
    private final int visits;
    private final Sectors sectors;
    private final long beganNanos;
    private double beganShare = -1;
    private int[][] current;
    /** What the parts of the present round begin with. */
    private final Standing base;
    /** The same with the best of each part that was offered so far. */
    private final Standing merged;

    private SectorTask.@Nullable Offer[] taken = {};
    private int[][] best;
    private PlanTotals bestTotals;
    private boolean better;
    private boolean warm;
    private boolean exhausted;
    private double pressure;
    private int rounds;
    private long iterations;
    private long tried;
    private long most;
    private @Nullable SectorRound round;

    private SectorSearch(CompiledProblem problem, Scope scope, int[][] start, long seed, Threads threads) {
        this.problem = problem;
        this.scope = scope;
        this.seed = seed;
        this.threads = threads;
        beganNanos = threads.clock().getAsLong();
        visits = work(problem, scope);
        sectors = new Sectors(problem, scope);
        current = start.clone();
        best = start.clone();
        base = new Standing(problem, current);
        merged = new Standing(problem, current);
        bestTotals = base.totals();
    }

    /**
     * The search that fits the size of a problem and the threads.
     *
     * @param problem the compiled problem
     * @param scope what may change; at least one shift
     * @param start the plan to start from: the visits of each shift; without violations but those that are forced
     * @param seed the seed
     * @param threads the threads; null if the problem is to be searched undivided, so that every state can be judged
     * @return a search
     */
    public static PlanSearch of(
            CompiledProblem problem, Scope scope, int[][] start, long seed, @Nullable Threads threads) {
        boolean large = work(problem, scope) > MOST_UNDIVIDED;
        if (threads == null || (!large && threads.count() == 1) || !divisible(problem)) {
            return new RuinAndRecreate(problem, scope, start, seed);
        }
        return new SectorSearch(problem, scope, start, seed, threads);
    }

    /** The visits of the scope without stops at depots. */
    private static int work(CompiledProblem problem, Scope scope) {
        return scope.visits().get(0, problem.visits.jobs).cardinality();
    }

    /** Links and limits on the whole plan reach across parts. */
    private static boolean divisible(CompiledProblem problem) {
        return !problem.links.any() && problem.policy.maxCustomersTold == Clock.NEVER;
    }

    @Override
    public long iterations() {
        SectorRound present = round;
        SectorTask own = present == null ? null : present.own();
        return own == null ? iterations : iterations + own.search().iterations();
    }

    @Override
    public long tried() {
        SectorRound present = round;
        SectorTask own = present == null ? null : present.own();
        return own == null ? tried : tried + own.search().tried();
    }

    @Override
    public PlanTotals best() {
        return bestTotals;
    }

    @Override
    public int[][] bestRoutes() {
        return best.clone();
    }

    @Override
    public void judge(@Nullable Judge newJudge) {
        if (newJudge != null) {
            throw new UnsupportedOperationException(
                    "A search in parts has no one state to judge; search the problem undivided.");
        }
    }

    @Override
    public void run(Control control) {
        better = false;
        boolean begun = false;
        most = control.most();
        while (!exhausted) {
            SectorRound present = round;
            if (present == null) {
                double used = control.used(iterations);
                if (used >= 1 || iterations >= most || (begun && control.pause(iterations, better))) {
                    return;
                }
                present = begin(used);
                round = present;
            }
            begun = true;
            boolean paused = present.turn(new Turn(control));
            if (present.over()) {
                finish(present);
                round = null;
            }
            if (paused) {
                return;
            }
        }
    }

    private boolean bySteps() {
        return most != Long.MAX_VALUE;
    }

    // Rounds

    private SectorRound begin(double used) {
        beganShare = beganShare < 0 ? used : beganShare;
        boolean whole = rounds == 0 && visits <= MOST_UNDIVIDED;
        double until = !whole ? 1 : visits <= SMALL ? 1 : WHOLE_SHARE;
        if (rounds > 0 && used >= HOT && !warm) {
            // From here on parts hand on their best.
            warm = true;
            current = best.clone();
        }
        List<Scope> parts = new ArrayList<>();
        for (int i = 0; whole && i < threads.count(); i++) {
            parts.add(scope);
        }
        if (!whole) {
            int most = rounds == 0 ? FIRST_PART : PART;
            int size = Math.max(LEAST_PART, Math.min(most, visits / threads.count()));
            parts.addAll(sectors.cut(current, size, rounds));
        }
        if (parts.isEmpty()) {
            parts.add(scope);
        }
        SectorPlan plan =
                new SectorPlan(seed * 31 + rounds, bounds(used, parts.size(), whole), whole ? 0 : routePressure());
        base.become(current);
        merged.become(current);
        taken = new SectorTask.Offer[parts.size()];
        List<SectorTask> tasks = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            tasks.add(new SectorTask(problem, parts.get(i), base, plan, i, threads.clock()));
        }
        SectorRound next = new SectorRound(tasks, bySteps() ? shareBySteps(tasks.size()) : null, until);
        next.start(used, threads);
        rounds++;
        return next;
    }

    private double routePressure() {
        return pressure > 0 ? pressure : 1;
    }

    private SectorPlan.Bounds bounds(double used, int parts, boolean whole) {
        if (bySteps()) {
            long left = most - iterations;
            long each = whole ? wholeSteps(parts) : left / ((long) ROUNDS * parts);
            each = rounds == 0 && !whole ? FIRST : each;
            each = whole ? each : Math.max(LEAST_ITERATIONS, Math.min(MOST_ITERATIONS, each));
            return SectorPlan.Bounds.iterations(Math.min(left, each * parts), parts);
        }
        if (whole) {
            return SectorPlan.Bounds.nanos(Long.MAX_VALUE);
        }
        if (rounds == 0) {
            return new SectorPlan.Bounds(FIRST, Long.MAX_VALUE, 0);
        }
        double passed = threads.clock().getAsLong() - beganNanos;
        double left = used <= beganShare ? MOST_NANOS * ROUNDS : passed / (used - beganShare) * (1 - used);
        int atOnce = Math.min(threads.count(), parts);
        double each = left * atOnce / ((double) ROUNDS * parts);
        double early =
                visits <= MOST_UNDIVIDED ? MOST_NANOS : EARLY_NANOS * (1 << Math.min(rounds - 1, MOST_DOUBLINGS));
        return SectorPlan.Bounds.nanos((long) Math.min(early, Math.max(LEAST_NANOS, Math.min(MOST_NANOS, each))));
    }

    private long wholeSteps(int parts) {
        return Math.max(1, (long) ((visits <= SMALL ? 1 : WHOLE_SHARE) * most) / parts);
    }

    private LongToDoubleFunction shareBySteps(int parts) {
        long before = iterations;
        long all = most;
        return n -> Math.min(0.999_999, beganShare + (1 - beganShare) * (before + (double) n * parts) / all);
    }

    /** What the parts found, put together in their order. */
    private void finish(SectorRound ended) {
        long before = iterations;
        for (SectorTask part : ended.begun()) {
            iterations += part.search().iterations();
            tried += part.search().tried();
        }
        exhausted = iterations == before && !ended.stopped();
        if (isWhole(ended)) {
            takeBest(ended);
            return;
        }
        int[][] together = current.clone();
        int[][] handedOn = current.clone();
        for (SectorTask part : ended.begun()) {
            part.handOnBest(together);
            part.handOn(handedOn, ended.used());
        }
        merged.become(together);
        take(merged);
        current = warm ? together : handedOn;
    }

    /** Of whole searches the best goes on, of equal ones the first. */
    private void takeBest(SectorRound ended) {
        RuinAndRecreate winner = null;
        for (SectorTask part : ended.begun()) {
            RuinAndRecreate search = part.search();
            winner = winner == null || search.best().compareTo(winner.best()) < 0 ? search : winner;
        }
        if (winner != null) {
            pressure = winner.pressure();
            take(winner.bestRoutes(), winner.best());
            current = best.clone();
        }
    }

    /** Puts together what the parts of a round by time have offered since the last look. */
    private void gather(SectorRound present) {
        boolean whole = isWhole(present);
        List<SectorTask> begun = present.begun();
        for (int i = 0; i < begun.size(); i++) {
            SectorTask.Offer offer = begun.get(i).offer();
            if (offer != null && offer != taken[i]) {
                taken[i] = offer;
                if (whole) {
                    take(offer.routes, offer.totals);
                } else {
                    merged.exchange(changed(begun.get(i).scope(), offer.routes), offer.routes);
                    take(merged);
                }
            }
        }
    }

    private BitSet changed(Scope part, int[][] routes) {
        BitSet changed = new BitSet();
        for (int s = part.shifts().nextSetBit(0); s >= 0; s = part.shifts().nextSetBit(s + 1)) {
            changed.set(s, routes[s] != merged.route(s));
        }
        return changed;
    }

    private boolean isWhole(SectorRound of) {
        return of.parts().get(0).scope().equals(scope);
    }

    private void take(Standing plan) {
        if (plan.totals().compareTo(bestTotals) < 0) {
            take(plan.routes(), plan.totals());
        }
    }

    private void take(int[][] plan, PlanTotals totals) {
        if (totals.compareTo(bestTotals) < 0) {
            best = plan;
            bestTotals = totals;
            better = true;
        }
    }

    /** The caller's turn in a round. */
    private final class Turn implements SectorRound.Control {
        private final Control control;

        Turn(Control control) {
            this.control = control;
        }

        /** Never the last step before the round is over, or the parts of the others would be cut short by chance. */
        private long shown(long own) {
            return bySteps() ? Math.min(most - 1, iterations + own) : iterations + own;
        }

        @Override
        public double used(long own) {
            return control.used(shown(own));
        }

        @Override
        public boolean pause(long own) {
            SectorRound present = round;
            if (present != null && !bySteps()) {
                gather(present);
            }
            return control.pause(shown(own), better);
        }
    }
}
