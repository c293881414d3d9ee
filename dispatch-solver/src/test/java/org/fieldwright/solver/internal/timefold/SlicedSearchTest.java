// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.solver.internal.BuiltInRules;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.FixedVisits;
import org.fieldwright.solver.internal.evaluate.PlanTotals;
import org.fieldwright.solver.internal.search.PlanSearch;
import org.fieldwright.solver.internal.search.Routes;
import org.fieldwright.solver.internal.search.RuinAndRecreate;
import org.fieldwright.solver.internal.timefold.SlicedSearch.Published;
import org.fieldwright.solver.testing.SmallDays;
import org.fieldwright.solver.testing.Steps;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a search goes on inside the solver: what is published, when slices end, and what happens if the two do not agree. */
class SlicedSearchTest {
    private static final int ASKED_EVERY = 64;

    private final CompiledProblem problem = compile(1);

    private static CompiledProblem compile(long seed) {
        return FixedVisits.prepare(SmallDays.day(seed), Policy.balanced(), BuiltInRules.get())
                .problem();
    }

    private PlanSearch search() {
        return new RuinAndRecreate(problem, Routes.fixedOnly(problem).visits(), 7);
    }

    @Test
    void everyPublishedPlanIsBetterAndTheLastOneIsTheAnswer() {
        PlanSearch search = search();
        List<Published> published = new ArrayList<>();

        SlicedSearch.Outcome best = new SlicedSearch(problem, search).run(Steps.of(2_000), published::add);

        assertThat(published).hasSizeGreaterThan(1);
        for (int i = 1; i < published.size(); i++) {
            assertThat(published.get(i).totals())
                    .isLessThan(published.get(i - 1).totals());
        }
        assertThat(best.totals())
                .isEqualTo(search.best())
                .isEqualTo(published.get(published.size() - 1).totals())
                .isEqualTo(PlanTotals.of(problem, best.routes()));
    }

    @Test
    void slicesDoNotChangeWhatIsFound() {
        PlanSearch alone = search();
        alone.run(Steps.of(1_500));
        List<Published> first = new ArrayList<>();
        List<Published> second = new ArrayList<>();

        SlicedSearch.Outcome sliced = new SlicedSearch(problem, search()).run(Steps.of(1_500), first::add);
        new SlicedSearch(problem, search()).run(Steps.of(1_500), second::add);

        assertThat(sliced.routes()).isDeepEqualTo(alone.bestRoutes());
        assertThat(first).isEqualTo(second);
    }

    @Test
    void aStepLimitIsKeptExactly() {
        PlanSearch search = search();

        new SlicedSearch(problem, search).run(Steps.of(333), better -> {});

        assertThat(search.iterations()).isEqualTo(333);
    }

    @Test
    void aSearchLongerThanARoundGoesOnInTheNext() {
        PlanSearch search = search();
        Pace fiveSlices = new Pace(search::iterations, 64, 1, 5);

        SlicedSearch.Outcome best = new SlicedSearch(problem, search).run(Steps.of(5_000), fiveSlices, better -> {});

        assertThat(search.iterations()).isEqualTo(5_000);
        assertThat(best.totals()).isEqualTo(search.best());
    }

    @Test
    void cancellingEndsTheSearchTheNextTimeItAsks() {
        PlanSearch search = search();
        AtomicLong last = new AtomicLong();
        SlicedSearch.Budget cancelled = new Until(iterations -> {
            last.set(iterations);
            return iterations > 500;
        });

        SlicedSearch.Outcome best = new SlicedSearch(problem, search).run(cancelled, better -> {});

        assertThat(last.get()).isBetween(501L, 500L + ASKED_EVERY);
        assertThat(search.iterations()).isEqualTo(last.get());
        assertThat(best.totals()).isEqualTo(search.best());
    }

    @Test
    void aBetterPlanEndsItsSliceOnceTheLastOneIsLongEnoughAgo() {
        AtomicLong clock = new AtomicLong();
        Pace pace = new Pace(clock::get, 100, 20, 1);
        pace.begin();
        clock.set(10);
        assertThat(pace.ends(false)).isFalse();
        assertThat(pace.ends(true)).isTrue();
        pace.written(10);
        pace.begin();
        clock.set(29);
        assertThat(pace.ends(true)).isFalse();
        clock.set(30);
        assertThat(pace.ends(true)).isTrue();
        assertThat(pace.ends(false)).isFalse();
        clock.set(110);
        assertThat(pace.ends(false)).isTrue();
    }

    @Test
    void plansThatAreSlowToWriteAreWrittenLessOften() {
        AtomicLong clock = new AtomicLong();
        Pace pace = new Pace(clock::get, 1_000, 20, 1);
        clock.set(2);
        pace.written(0);
        clock.set(100);
        assertThat(pace.ends(true)).isFalse();
        clock.set(122);
        assertThat(pace.ends(true)).isTrue();
    }

    @Test
    void twoScoresForOnePlanStopATest() {
        assertThatThrownBy(() -> new SlicedSearch(problem, new Flattering(search())).run(Steps.of(200), better -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("for a plan that the solver gives");
    }

    @Test
    void twoScoresForOnePlanAreCountedForAHost() {
        SlicedSearch lenient = new SlicedSearch(problem, new Flattering(search()), EnvironmentMode.NO_ASSERT, false);

        SlicedSearch.Outcome best = lenient.run(Steps.of(200), better -> {});

        assertThat(best.mismatches()).isPositive();
        assertThat(best.totals()).isEqualTo(PlanTotals.of(problem, best.routes()));
    }

    /** Says that each plan costs a unit less than it does. */
    private record Flattering(PlanSearch honest) implements PlanSearch {
        @Override
        public long iterations() {
            return honest.iterations();
        }

        @Override
        public long tried() {
            return honest.tried();
        }

        @Override
        public PlanTotals best() {
            PlanTotals best = honest.best();
            return new PlanTotals(best.hard(), best.undone(), best.cost() - 1);
        }

        @Override
        public int[][] bestRoutes() {
            return honest.bestRoutes();
        }

        @Override
        public void run(Control control) {
            honest.run(control);
        }

        @Override
        public void judge(@Nullable Judge judge) {
            honest.judge(judge);
        }
    }

    /** No bound but a condition. */
    private record Until(LongPredicate over) implements SlicedSearch.Budget {
        @Override
        public double used(long iterations) {
            return over.test(iterations) ? 1 : 0.5;
        }

        @Override
        public long most() {
            return Long.MAX_VALUE;
        }

        @Override
        public @Nullable Duration time() {
            return null;
        }
    }
}
