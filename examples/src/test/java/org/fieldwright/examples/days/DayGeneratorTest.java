// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.validation.ProblemValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DayGeneratorTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DISPATCH_WEEK")
    void theShippedFileIsWhatTheGeneratorWrites(DayKind kind) {
        String generated = DispatchJson.writeProblem(DayGenerator.generate(kind.usual()));

        assertThat(Path.of("days", kind.id() + ".json")).hasBinaryContent(generated.getBytes(UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void everySizeAndSeedIsValidAndHasWhatWasAskedFor(DayKind kind) {
        for (int seed = 2; seed < 6; seed++) {
            DayRequest request = kind.usual()
                    .withSeed(seed)
                    .withJobs(17 * seed)
                    .withTechnicians(3 * seed)
                    .withDays(seed);
            DispatchProblem problem = DayGenerator.generate(request);

            assertThat(ProblemValidator.validate(problem)).as("%s", request).isEmpty();
            assertThat(problem.jobs()).hasSize(17 * seed);
            assertThat(problem.technicians()).hasSize(3 * seed);
            assertThat(problem.history()).isNotEmpty();
        }
    }

    @Test
    void oneJobForOneTechnicianIsEnough() {
        for (DayKind kind : DayKind.values()) {
            DayRequest smallest = kind.usual().withJobs(1).withTechnicians(1).withDays(1);

            assertThat(ProblemValidator.validate(DayGenerator.generate(smallest)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherSeedGivesAnotherDayOfTheSameKind(DayKind kind) {
        DispatchProblem first = DayGenerator.generate(kind.usual());
        DispatchProblem second = DayGenerator.generate(kind.usual().withSeed(2));

        assertThat(second.sites().get(20).location())
                .isNotEqualTo(first.sites().get(20).location());
        assertThat(minutes(second)).isBetween(minutes(first) * 8 / 10, minutes(first) * 12 / 10);
    }

    @ParameterizedTest
    @EnumSource
    void thereIsWorkForMostOfTheTimeButNotForMore(DayKind kind) {
        DispatchProblem problem = DayGenerator.generate(kind.usual());
        long available = problem.technicians().stream()
                .flatMap(t -> t.shifts().stream())
                .mapToLong(DayGeneratorTest::minutes)
                .sum();

        assertThat((double) minutes(problem) / available).isBetween(0.5, 0.8);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DISPATCH_WEEK")
    void daysHaveOptionalWorkLocksDeadlinesAndWindows(DayKind kind) {
        DispatchProblem problem = DayGenerator.generate(kind.usual());

        assertThat(problem.jobs())
                .anyMatch(j -> j.optionalPrice() != null)
                .anyMatch(j -> j.lock() != null && j.lock().technician() != null)
                .anyMatch(j -> j.lock() != null && j.lock().start() != null)
                .anyMatch(j -> j.sla() != null)
                .anyMatch(j -> !j.windows().isEmpty())
                .anyMatch(j -> !j.preferredTechnicians().isEmpty())
                .allMatch(j -> j.visits().size() == 1);
        assertThat(problem.territories()).hasSizeGreaterThan(3);
        assertThat(problem.links()).isEmpty();
    }

    @Test
    void weekendsAreNoWorkingDays() {
        WorkDays days = new WorkDays(LocalDate.of(2026, 10, 15), 4, ZoneId.of("Europe/Berlin"));

        assertThat(days.date(1)).isEqualTo("2026-10-16");
        assertThat(days.date(2)).isEqualTo("2026-10-19");
        assertThat(days.at(2, 450)).isEqualTo("2026-10-19T05:30:00Z");
    }

    @Test
    void sharesAreKeptInAnyNumber() {
        var catalogue = HvacCatalogue.works();

        assertThat(Work.spread(catalogue, 60))
                .hasSize(60)
                .filteredOn(w -> w.share() == 18)
                .hasSize(18);
        assertThat(Work.spread(catalogue, 7)).hasSize(7);
        assertThat(Work.spread(catalogue, 1)).extracting(Work::name).containsExactly(HvacCatalogue.NO_COOLING);
    }

    @Test
    void requestsOutOfRangeSayWhatIsAllowed() {
        assertThatThrownBy(() -> DayKind.LIFT_CONTRACT.usual().withJobs(0))
                .hasMessage("Number of jobs (0) must be from 1 to 100000.");
        assertThatThrownBy(() -> DayKind.of("monday")).hasMessageContaining("monday", "hvac-heatwave");
    }

    private static long minutes(DispatchProblem problem) {
        return problem.jobs().stream()
                .map(Job::visits)
                .mapToLong(v -> v.get(0).duration().toMinutes())
                .sum();
    }

    private static long minutes(Shift shift) {
        Instant end = shift.softEnd() == null ? shift.softLastDeparture() : shift.softEnd();
        return Duration.between(shift.earliestDeparture(), end).toMinutes() - 30;
    }
}
