// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.fieldwright.core.policy.Policy.PaidTime;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.Rates;
import org.fieldwright.solver.internal.evaluate.PlanTotals;

/**
 * Improves a plan by taking strings of neighbouring visits out of a few routes and putting them back at their cheapest places, under simulated
 * annealing (Christiaens and Vanden Berghe 2020, Slack induction by string removals for vehicle routing problems). Cost may grow while it is hot,
 * work left out by one visit at most, as {@link Absences} says.
 */
public final class RuinAndRecreate {
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

    /** How far the search is: 0 at its start, 1 or more at its end. */
    @FunctionalInterface
    public interface Budget {
        /** The share that is used up after so many iterations. */
        double used(long iterations);
    }

    /**
     * Improves the plan; at the end it is the best one found.
     *
     * @param budget when to end, asked now and then
     * @param most the most iterations
     * @param improved told of every better plan
     * @return the number of iterations
     */
    public long improve(Budget budget, long most, Consumer<PlanTotals> improved) {
        long iterations = 0;
        boolean makingRoom = true;
        for (double used = budget.used(0); used < 1 && iterations < most; iterations++) {
            if (iterations % CLOCK_EVERY == 0) {
                used = budget.used(iterations);
                temperature = hottest * StrictMath.pow(COOLEST, Math.min(1, used));
                if (makingRoom && used > MAKING_ROOM) {
                    makingRoom = false;
                    routes.restore(bestPlan);
                    current = best;
                }
            }
            iterate(makingRoom, improved);
        }
        routes.restore(bestPlan);
        return iterations;
    }

    private void iterate(boolean makingRoom, Consumer<PlanTotals> improved) {
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
        if (!roomier && !accepts(next)) {
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
            improved.accept(best);
        }
    }

    private boolean accepts(PlanTotals next) {
        if (next.hard() != current.hard() || next.undone() != current.undone()) {
            return next.compareTo(current) < 0;
        }
        double threshold = -temperature * StrictMath.log(1 - random.nextDouble());
        return next.cost() < current.cost() + threshold;
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
