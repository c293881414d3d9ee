// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import java.util.function.BooleanSupplier;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.internal.search.PlanSearch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A slice of the search as a command of the solver's custom phase. The solver publishes what the working solution is when a command ends, so the
 * same command is there many times over and each call goes on where the last one ended.
 */
final class SearchSlice implements Slice {
    private static final Logger LOG = LoggerFactory.getLogger(SearchSlice.class);

    private final PlanSearch search;
    private final SlicedSearch.Budget budget;
    private final Pace pace;
    private final int visitCount;
    private final Telling telling;
    private final boolean strict;
    private @Nullable RoutePusher pusher;
    private @Nullable PlanTotals written;
    private boolean over;
    private long mismatches;

    /** What is searched, for how long and in slices of what length. */
    record Work(PlanSearch search, SlicedSearch.Budget budget, Pace pace) {}

    SearchSlice(Work work, int visitCount, Telling telling, boolean strict) {
        search = work.search;
        budget = work.budget;
        pace = work.pace;
        this.visitCount = visitCount;
        this.telling = telling;
        this.strict = strict;
    }

    @Override
    public boolean over() {
        return over;
    }

    @Override
    public long mismatches() {
        return mismatches;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<RoutePlan> director, BooleanSupplier terminated) {
        if (over) {
            return;
        }
        RoutePusher current = pusher;
        if (current == null || !current.worksOn(director)) {
            current = new RoutePusher(director, visitCount);
            pusher = current;
            written = null;
            write(current);
        }
        pace.begin();
        SliceControl control = new SliceControl(budget, pace, terminated) {
            @Override
            public boolean pause(long iterations, boolean better) {
                telling.look();
                return super.pause(iterations, better);
            }
        };
        search.run(control);
        over = !control.paused();
        if (!search.best().equals(written)) {
            write(current);
        }
    }

    private void write(RoutePusher to) {
        long since = pace.now();
        PlanTotals best = search.best();
        to.write(search.bestRoutes());
        compare(best, to.score());
        written = best;
        pace.written(since);
    }

    /** Two scores for one plan are a bug: tests stop at once, a host gets its plan and a warning. */
    private void compare(PlanTotals ours, PlanTotals solvers) {
        if (!ours.equals(solvers)) {
            mismatches++;
            String message = "The search has score " + ours + " for a plan that the solver gives " + solvers + ".";
            if (strict) {
                throw new IllegalStateException(message);
            }
            LOG.error(message);
        }
    }
}
