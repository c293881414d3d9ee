// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardTest {
    private final Guard guard = new Guard(new RatioTable(Map.of("a.fast", 2.0, "b.slow", 4.0, "c.gone", 1.0)), 0.5);

    @Test
    void judge_failsWhatIsSlowMissingOrNew() {
        List<Guard.Line> lines = guard.judge(new RatioTable(Map.of("a.fast", 1.0, "b.slow", 1.99, "d.new", 7.0)));
        assertThat(lines)
                .extracting(Guard.Line::benchmark, Guard.Line::verdict, Guard.Line::passed)
                .containsExactly(
                        tuple("a.fast", "ok", true),
                        tuple("b.slow", "TOO SLOW", false),
                        tuple("c.gone", "NOT MEASURED", false),
                        tuple("d.new", "NOT COMMITTED", false));
    }

    @Test
    void line_showsTheShareOfWhatIsCommitted() {
        Guard.Line line = guard.judge(new RatioTable(Map.of("b.slow", 3.0))).get(1);
        assertThat(line.toString()).contains("b.slow").contains("75 %").endsWith("ok");
    }

    @Test
    void leastShareMustBeAShare() {
        RatioTable none = new RatioTable(Map.of());
        assertThatThrownBy(() -> new Guard(none, 0)).hasMessageContaining("(0.0)");
        assertThatThrownBy(() -> new Guard(none, 1.5)).hasMessageContaining("(1.5)");
    }

    @Test
    void bestOfTwoMeasurementsCounts() {
        RatioTable first = new RatioTable(Map.of("a.fast", 1.0, "b.slow", 3.0));
        RatioTable again = new RatioTable(Map.of("b.slow", 5.0, "a.fast", 0.5));
        assertThat(first.bestWith(again).ratios()).containsEntry("a.fast", 1.0).containsEntry("b.slow", 5.0);
    }

    @Test
    void tableSurvivesItsTextForm() {
        RatioTable table = new RatioTable(Map.of("b.slow", 12.3449, "a.fast", 0.00012344));
        assertThat(table.toText()).startsWith("benchmark,ratio\na.fast,");
        assertThat(RatioTable.parse(table.toText().lines().toList()).ratios())
                .containsEntry("a.fast", 0.0001234)
                .containsEntry("b.slow", 12.34);
    }

    @Test
    void parse_refusesWhatIsNoTable() {
        assertThatThrownBy(() -> RatioTable.parse(List.of("a,1"))).hasMessageContaining("benchmark,ratio");
        for (String line : List.of("a", "a,b", "a,0", "a,NaN", "a,1,2")) {
            assertThatThrownBy(() -> RatioTable.parse(List.of("benchmark,ratio", line)))
                    .hasMessageContaining(line);
        }
        assertThatThrownBy(() -> RatioTable.parse(List.of("benchmark,ratio", "a,1", "a,2")))
                .hasMessageContaining("a,2");
    }
}
