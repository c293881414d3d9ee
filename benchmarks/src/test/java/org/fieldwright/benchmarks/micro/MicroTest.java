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
    void sameSeedMakesTheSameDay() {
        assertThat(MicroDay.of(40, 8, 3)).isEqualTo(MicroDay.of(40, 8, 3)).isNotEqualTo(MicroDay.of(40, 8, 4));
    }

    @Test
    void wrongResultsAreRefused() {
        assertThatThrownBy(() -> Check.equal("sum", 1, 2)).hasMessageContaining("sum is 1, not 2");
        assertThatThrownBy(() -> Check.that(false, "one is two")).hasMessageContaining("one is two");
    }
}
