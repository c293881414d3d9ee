// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fieldwright.core.policy.Policy.PaidTime;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.Rates;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.jspecify.annotations.Nullable;

/**
 * Improves a plan by taking strings of neighbouring visits out of a few routes and putting them back at their cheapest places, under simulated
 * annealing (Christiaens and Vanden Berghe 2020, Slack induction by string removals for vehicle routing problems). Cost may grow while it is hot,
 * work left out by one visit at most, as {@link Absences} says.
 */
public final class RuinAndRecreate implements PlanSearch {
    private static final double COOLEST = 0.02;
    private static final int CLOCK_EVERY = 16;
    /** The share of the budget in which plans may be preferred for what they leave out. */
    private static final double MAKING_ROOM = 0.6;

    private final CompiledProblem problem;
    private final Routes routes;
    private final SplittableRandom random;
    private final Ruin ruin;
    private final Recreate recreate;
    private final Absences absences;
    private final double hottest;
    private double temperature;
    private long iterations;
    private boolean makingRoom = true;
    private @Nullable Judge judge;
    private PlanTotals current;
    private PlanTotals best;
    private Routes.Snapshot bestPlan;
    private Absences.LeftOut currentLeftOut;
    private Absences.LeftOut bestLeftOut;

    /**
     * For a plan.
     *
     * @param problem the compiled problem
     * @param routes the plan, which is changed
     * @param seed the seed
     */
    public RuinAndRecreate(CompiledProblem problem, Routes routes, long seed) {
        this.problem = problem;
        this.routes = routes;
        random = new SplittableRandom(seed);
        Neighbours neighbours = new Neighbours(problem);
        ruin = new Ruin(problem, neighbours, random);
        recreate = new Recreate(problem, neighbours, random);
        absences = new Absences(problem);
        hottest = Math.max(1, legCost(neighbours));
        temperature = hottest;
        current = routes.totals();
        best = current;
        bestPlan = routes.snapshot();
        currentLeftOut = absences.of(routes);
        bestLeftOut = currentLeftOut;
    }

    @Override
    public long iterations() {
        return iterations;
    }

    @Override
    public PlanTotals best() {
        return best;
    }

    @Override
    public int[][] bestRoutes() {
        return bestPlan.visits().clone();
    }

    @Override
    public void judge(@Nullable Judge newJudge) {
        judge = newJudge;
    }

    @Override
    public void run(Control control) {
        PlanTotals atStart = best;
        for (long asked = 0; iterations < control.most(); asked++) {
            if (asked % CLOCK_EVERY == 0) {
                double used = control.used(iterations);
                if (used >= 1 || (asked > 0 && control.pause(iterations, best.compareTo(atStart) < 0))) {
                    return;
                }
                cool(used);
            }
            iterate();
            iterations++;
        }
    }

    private void cool(double used) {
        temperature = hottest * StrictMath.pow(COOLEST, used);
        if (makingRoom && used > MAKING_ROOM) {
            makingRoom = false;
            if (judge == null) {
                routes.restore(bestPlan);
                current = best;
            }
        }
    }

    private void iterate() {
        Routes.Snapshot before = routes.snapshot();
        int[] removed = ruin.apply(routes);
        recreate.apply(routes, removed);
        PlanTotals next = routes.totals();
        Absences.LeftOut leftOut = absences.of(routes);
        boolean roomier =
                makingRoom && next.hard() <= current.hard() && absences.prefers(leftOut, currentLeftOut, bestLeftOut);
        if (makingRoom) {
            absences.count(routes);
        }
        double threshold = -temperature * StrictMath.log(1 - random.nextDouble());
        if ((!roomier && !accepts(next, threshold)) || !judged(before, next, threshold)) {
            routes.restore(before);
            currentLeftOut = makingRoom ? absences.of(routes) : currentLeftOut;
            return;
        }
        current = next;
        currentLeftOut = makingRoom ? absences.of(routes) : leftOut;
        if (current.compareTo(best) < 0) {
            best = current;
            bestLeftOut = leftOut;
            bestPlan = routes.snapshot();
        }
    }

    private boolean accepts(PlanTotals next, double threshold) {
        if (next.hard() != current.hard() || next.undone() != current.undone()) {
            return next.compareTo(current) < 0;
        }
        return next.cost() < current.cost() + threshold;
    }

    private boolean judged(Routes.Snapshot before, PlanTotals next, double threshold) {
        return judge == null || judge.accepts(new Changed(before.visits(), routes.visits(), next, threshold));
    }

    /** What differs between the routes before and after an iteration. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one call
    private record Changed(int[][] before, int[][] after, PlanTotals totals, double threshold) implements Proposal {
        @Override
        public int[] changedShifts() {
            return IntStream.range(0, after.length)
                    .filter(s -> !Arrays.equals(before[s], after[s]))
                    .toArray();
        }

        @Override
        public int[] route(int shift) {
            return after[shift];
        }
    }

    /** What a leg between neighbours costs in the mean of the technicians. */
    private double legCost(Neighbours neighbours) {
        boolean timeIsPaid = problem.policy.paidTime == PaidTime.FROM_DEPARTURE;
        double sum = 0;
        for (var shift : problem.shifts) {
            Rates rates = shift.rates;
            double perSecond = rates.perTravelSecond + (timeIsPaid ? rates.perSecond : 0);
            sum += perSecond * neighbours.legSeconds() + rates.perMetre * neighbours.legMetres();
        }
        return problem.shifts.length == 0 ? 0 : sum / problem.shifts.length;
    }
}
