// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.internal.search.PlanSearch;
import org.fieldwright.solver.internal.timefold.SlicedSearch.Published;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Better plans are told soon, by a clock that the test moves. */
class TellingTest {
    private static final long MILLI = 1_000_000;
    /** What a listener may wait for a plan that was found. */
    private static final long PATIENCE = 50 * MILLI;

    private final Found search = new Found();
    private final List<Published> told = new ArrayList<>();
    private long now;

    @Test
    void whateverIsFoundIsToldWithinFiftyMillisecondsWhileTheSearchGoesOn() {
        Telling telling = new Telling(search, 1, () -> now, told::add);
        long untoldSince = -1;
        long longest = 0;
        for (int step = 0; step < 3_000; step++) {
            now += (1 + step % 5) * MILLI; // asked every few milliseconds
            if (step % 7 < 2) {
                search.best = new PlanTotals(0, 0, search.best.cost() - 1);
                untoldSince = untoldSince < 0 ? now : untoldSince;
            }
            telling.look();
            boolean known =
                    !told.isEmpty() && told.get(told.size() - 1).totals().equals(search.best);
            longest = Math.max(longest, untoldSince < 0 ? 0 : now - untoldSince);
            untoldSince = known ? -1 : untoldSince;
        }

        assertThat(longest).isLessThanOrEqualTo(PATIENCE);
        assertThat(told).hasSizeGreaterThan(200);
    }

    @Test
    void plansAreNotToldMoreOftenThanTheGap() {
        Telling telling = new Telling(search, 1, () -> now, told::add);
        for (int step = 0; step < 1_000; step++) {
            now += MILLI;
            search.best = new PlanTotals(0, 0, search.best.cost() - 1);
            telling.look();
        }

        assertThat(told).hasSizeBetween(40, (int) (1_000 * MILLI / Telling.GAP) + 1);
    }

    @Test
    void withoutAClockEveryBetterPlanIsToldAtOnce() {
        Telling telling = new Telling(search, 1, null, told::add);
        for (int step = 0; step < 10; step++) {
            search.best = new PlanTotals(0, 0, search.best.cost() - 1);
            telling.look();
            telling.look();
        }

        assertThat(told)
                .extracting(p -> p.totals().cost())
                .containsExactly(999L, 998L, 997L, 996L, 995L, 994L, 993L, 992L, 991L, 990L);
    }

    @Test
    void thePlannedVisitsAreCountedWithoutStopsAtDepots() {
        new Telling(search, 1, () -> now, told::add).look();

        assertThat(told).extracting(Published::planned).containsExactly(1);
    }

    @Test
    void whatTheSolverSaysIsToldOnlyIfItIsNews() {
        Telling telling = new Telling(search, 1, () -> now, told::add);
        telling.look();
        telling.tell(new Published(search.best, 1, 0));
        telling.tell(new Published(new PlanTotals(0, 0, 10), 1, 0));

        assertThat(told).extracting(p -> p.totals().cost()).containsExactly(1_000L, 10L);
    }

    /** A search that has found what the test says: visit 0 and the stop at a depot 1 on one route. */
    private static final class Found implements PlanSearch {
        private PlanTotals best = new PlanTotals(0, 0, 1_000);

        @Override
        public long iterations() {
            return 0;
        }

        @Override
        public long tried() {
            return 0;
        }

        @Override
        public PlanTotals best() {
            return best;
        }

        @Override
        public int[][] bestRoutes() {
            return new int[][] {{1, 0}, {}};
        }

        @Override
        public void run(Control control) {
            throw new UnsupportedOperationException("Nothing to search.");
        }

        @Override
        public void judge(@Nullable Judge judge) {
            throw new UnsupportedOperationException("Nothing to judge.");
        }
    }
}
