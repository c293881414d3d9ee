// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.internal.search.PlanSearch;
import org.jspecify.annotations.Nullable;

/**
 * A slice of a search whose plans are scored by constraints that it does not know. It proposes by its own exact cost, with a margin for what the
 * host's constraints were seen to be worth; each proposal is carried out on the working solution, and stays if the solver's score lets it. At the
 * end of a slice the working solution becomes the best plan so that the solver publishes it, and at the start of the next one what it was.
 */
final class CheckedSlice implements Slice, PlanSearch.Judge {
    /** So often a proposal is looked at whatever it costs, to see what the host thinks. */
    private static final int CURIOUS_EVERY = 32;

    private static final double FORGET = 0.999;

    private final PlanSearch search;
    private final SlicedSearch.Budget budget;
    private final Pace pace;
    private final int visitCount;
    private @Nullable RoutePusher pusher;
    private int @Nullable [][] current;
    private int[][] best = {};
    private PlanTotals own = new PlanTotals(0, 0, 0);
    private PlanTotals score = own;
    private PlanTotals bestScore = own;
    private double margin;
    private long asked;
    private boolean better;
    private boolean over;

    CheckedSlice(PlanSearch search, SlicedSearch.Budget budget, Pace pace, int visitCount) {
        this.search = search;
        this.budget = budget;
        this.pace = pace;
        this.visitCount = visitCount;
        search.judge(this);
    }

    @Override
    public boolean over() {
        return over;
    }

    @Override
    public long mismatches() {
        return 0;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<RoutePlan> director, BooleanSupplier terminated) {
        if (over) {
            return;
        }
        RoutePusher to = pusher;
        if (to == null || !to.worksOn(director)) {
            to = new RoutePusher(director, visitCount);
            pusher = to;
        }
        if (current != null) {
            to.write(current);
        }
        better = false;
        pace.begin();
        SliceControl control = new SliceControl(budget, pace, terminated) {
            @Override
            public boolean pause(long iterations, boolean betterForSearch) {
                return super.pause(iterations, current == null ? betterForSearch : better);
            }
        };
        search.run(control);
        over = !control.paused();
        publish(to);
    }

    private void publish(RoutePusher to) {
        long since = pace.now();
        if (current == null) {
            to.write(search.bestRoutes());
        } else {
            current = to.written().clone();
            to.write(best);
        }
        pace.written(since);
    }

    @Override
    public double margin() {
        return ++asked % CURIOUS_EVERY == 0 ? Double.MAX_VALUE / 2 : margin;
    }

    @Override
    public boolean accepts(PlanSearch.Proposal proposal) {
        RoutePusher to = pusher;
        if (to == null) {
            throw new IllegalStateException("A proposal came before the first slice.");
        }
        if (current == null) {
            begin(to);
        }
        int[] shifts = proposal.changedShifts();
        int[][] before = Arrays.stream(shifts).mapToObj(s -> to.written()[s]).toArray(int[][]::new);
        to.write(shifts, Arrays.stream(shifts).mapToObj(proposal::route).toArray(int[][]::new));
        PlanTotals next = to.score();
        PlanTotals ownNext = proposal.totals();
        double hostDelta = (double) (next.cost() - ownNext.cost()) - (score.cost() - own.cost());
        margin = Math.max(margin * FORGET, Math.abs(hostDelta));
        if (!allows(next, hostDelta, proposal.threshold())) {
            to.write(shifts, before);
            return false;
        }
        score = next;
        own = ownNext;
        if (score.compareTo(bestScore) < 0) {
            bestScore = score;
            best = to.written().clone();
            better = true;
        }
        return true;
    }

    /** The first proposal starts from the plan that the search has built. */
    private void begin(RoutePusher to) {
        int[][] built = search.bestRoutes();
        to.write(built);
        current = built;
        best = to.written().clone();
        own = search.best();
        score = to.score();
        bestScore = score;
        long used = Arrays.stream(built).filter(r -> r.length > 0).count();
        margin = Math.abs((double) (score.cost() - own.cost())) / Math.max(1, used);
    }

    /** What is left out is the search's trade, as far as the host does not mind; rules and money are judged whole. */
    private boolean allows(PlanTotals next, double hostDelta, double threshold) {
        if (next.hard() != score.hard()) {
            return next.hard() < score.hard();
        }
        if (next.undone() != score.undone()) {
            return next.undone() < score.undone() || hostDelta < threshold;
        }
        return next.cost() < score.cost() + threshold;
    }
}
