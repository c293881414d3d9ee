// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Runs every benchmark once, so that its check is known to hold before anybody measures. */
class MicroTest {

    @Test
    void referenceKernelReturnsWhatItAlwaysHas() {
        assertThat(new ReferenceBenchmark().kernel()).isPositive();
    }

    @Test
    void everyBenchmarkPassesItsOwnCheck() {
        EvaluatorBenchmark evaluator = new EvaluatorBenchmark();
        evaluator.setup();
        assertThat(evaluator.walk().visits()).isEqualTo(8);
        InsertionBenchmark insertion = new InsertionBenchmark();
        insertion.setup();
        assertThat(insertion.best()).isNotNull();
        assertThat(new FirstVerdictBenchmark().decide()).isNotNull();
        JsonBenchmark json = new JsonBenchmark();
        assertThat(json.read().technicians()).hasSize(20);
        assertThat(json.write()).startsWith("{");
        assertThat(new CompileBenchmark().compile().customers).isEqualTo(150);
    }

    @Test
    void searchGoesOnFromPlanToPlanAndPassesItsOwnCheck() {
        SearchBenchmark search = new SearchBenchmark();
        search.setup();
        SearchBenchmark.Effort effort = new SearchBenchmark.Effort();
        long first = search.iterate(effort).cost();
        for (int i = 0; i < 20; i++) {
            search.iterate(effort);
        }
        search.check();
        assertThat(search.iterate(effort).undone()).isZero();
        assertThat(search.iterate(effort).cost()).isLessThan(first);
        assertThat(effort.tried).isGreaterThan(23 * 64);
    }

    @Test
    void problemsGoByName() {
        assertThat(SearchProblem.compile("plain-30").visits.count).isEqualTo(30);
        assertThatThrownBy(() -> SearchProblem.compile("hilly-30"))
                .hasMessageContaining("hilly-30")
                .hasMessageContaining("plain-N");
    }

    @Test
    void sameSeedMakesTheSameDay() {
        assertThat(MicroRoutes.of(40, 3)).isEqualTo(MicroRoutes.of(40, 3)).isNotEqualTo(MicroRoutes.of(40, 4));
        assertThat(MicroDay.of(40, 8, 3)).isEqualTo(MicroDay.of(40, 8, 3)).isNotEqualTo(MicroDay.of(40, 8, 4));
    }

    @Test
    void wrongResultsAreRefused() {
        assertThatThrownBy(() -> Check.equal("sum", 1, 2)).hasMessageContaining("sum is 1, not 2");
        assertThatThrownBy(() -> Check.that(false, "one is two")).hasMessageContaining("one is two");
    }
}
