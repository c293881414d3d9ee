// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlattenerTest {
    private static final Instant ZERO = Instant.parse("2026-03-02T00:00:00Z");
    private static final BigDecimal RATE = new BigDecimal("0.5");

    @TempDir
    private Path folder;

    @Test
    void saysTheSameInNumbers() throws Exception {
        Path file = folder.resolve("flat.json");
        Flattener.flatten(problem(job().build()), EligibilityProvider.everybody(), RATE)
                .write(file);
        FlatProblem flat = FlatProblem.read(file);

        assertThat(flat.visits())
                .containsExactly(new FlatVisit("p", 1, 600, 3600, 6600, 25_000, List.of(2), List.of(0)));
        assertThat(flat.shifts())
                .containsExactly(new FlatShift(
                        "t", "s", 0, -1, 1800, 36_000, -1, List.of(3), List.of(new FlatBreak(7200, 9000, 900))));
        assertThat(flat.seconds()).isDeepEqualTo(new int[][] {{0, 60}, {70, 0}});
        assertThat(flat.metres()).isDeepEqualTo(new int[][] {{0, 1000}, {1100, 0}});
        assertThat(flat.money(3000)).isEqualTo(1.5);
    }

    @Test
    void refusesWhatNumbersCannotSay() {
        Job crew = job().visits(List.of(
                        job().build().visits().get(0), job().build().visits().get(0)))
                .build();
        Job preferred = job().preferredWindows(job().build().windows()).build();

        assertThatThrownBy(() -> Flattener.flatten(problem(crew), EligibilityProvider.everybody(), RATE))
                .isInstanceOf(InexpressibleException.class)
                .hasMessage("Plain numbers cannot say what job p has: several visits at once.");
        assertThatThrownBy(() -> Flattener.flatten(problem(preferred), EligibilityProvider.everybody(), RATE))
                .isInstanceOf(InexpressibleException.class)
                .hasMessageContaining("job p has: more than windows");
    }

    /** The window ends by 7200 with ten minutes of work: no start after 6600. */
    private static Job.Builder job() {
        Requirements parts = Requirements.builder().parts(Map.of("pump", 2)).build();
        return Job.builder("p", "b")
                .visits(List.of(new Job.Visit(Duration.ofMinutes(10), parts, null, null)))
                .windows(List.of(new TimeWindow(ZERO.plusSeconds(3600), null, ZERO.plusSeconds(7200))))
                .optionalPrice(new BigDecimal("12.5"));
    }

    private static DispatchProblem problem(Job job) {
        Break lunch = new Break.Floating(ZERO.plusSeconds(7200), ZERO.plusSeconds(9000), Duration.ofMinutes(15), false);
        Shift shift = Shift.builder("s", "a", ZERO.plusSeconds(1800), ZERO.plusSeconds(36_000))
                .breaks(List.of(lunch))
                .build();
        TravelTable table = TravelTable.of(new int[][] {{0, 60}, {70, 0}}, new int[][] {{0, 1000}, {1100, 0}});
        return DispatchProblem.builder(
                        ZERO,
                        ZERO.plus(Duration.ofDays(1)),
                        ZoneOffset.UTC,
                        new Travel.Matrix(List.of("a", "b"), table))
                .sites(List.of(Site.builder("a").build(), Site.builder("b").build()))
                .technicians(
                        List.of(Technician.builder("t").shifts(List.of(shift)).build()))
                .jobs(List.of(job))
                .stock(List.of(new DispatchProblem.VanStock("s", "pump", 3)))
                .build();
    }
}
