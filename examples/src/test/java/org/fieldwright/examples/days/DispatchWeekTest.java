// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.validation.ProblemValidator;
import org.junit.jupiter.api.Test;

class DispatchWeekTest {
    private static final DayRequest EVERYTHING = DayKind.DISPATCH_WEEK.usual().withExtras(EnumSet.allOf(Extra.class));

    @Test
    void everyExtraGivesAValidProblem() {
        assertThat(ProblemValidator.validate(DayGenerator.generate(EVERYTHING))).isEmpty();
        for (Extra extra : Extra.values()) {
            DayRequest one = EVERYTHING.withSeed(7).withExtras(Set.of(extra));
            assertThat(ProblemValidator.validate(DayGenerator.generate(one)))
                    .as("%s", extra)
                    .isEmpty();
        }
        assertThat(ProblemValidator.validate(DayGenerator.policy(DayKind.DISPATCH_WEEK)))
                .isEmpty();
    }

    @Test
    void theSameRequestGivesTheSameBytes() {
        String once = DispatchJson.writeProblem(DayGenerator.generate(EVERYTHING));

        assertThat(DispatchJson.writeProblem(DayGenerator.generate(EVERYTHING))).isEqualTo(once);
        assertThat(DispatchJson.writeProblem(DayGenerator.generate(EVERYTHING.withSeed(2))))
                .isNotEqualTo(once);
    }

    @Test
    void theWorkHasEveryFeature() {
        DispatchProblem week = DayGenerator.generate(EVERYTHING);

        assertThat(week.jobs())
                .anyMatch(Job::emergency)
                .anyMatch(j -> j.optionalPrice() != null)
                .anyMatch(j -> j.windows().size() > 1)
                .anyMatch(j -> j.windows().size() == 1)
                .anyMatch(j -> !j.preferredWindows().isEmpty())
                .anyMatch(j -> !j.promisedWindows().isEmpty())
                .anyMatch(j -> j.availableFrom() != null)
                .anyMatch(j -> !j.preferredTechnicians().isEmpty())
                .anyMatch(j -> !j.excludedTechnicians().isEmpty())
                .anyMatch(j -> j.lock() != null && j.lock().technician() != null)
                .anyMatch(j -> j.lock() != null && j.lock().day() != null)
                .anyMatch(j -> j.lock() != null && j.lock().start() != null)
                .anyMatch(j -> j.visits().size() == 2);
        assertThat(week.jobs().stream()
                        .map(Job::sla)
                        .filter(s -> s != null)
                        .map(Sla::policy)
                        .distinct())
                .contains(Sla.Policy.PENALISE, Sla.Policy.HARD, Sla.Policy.AS_LATE_AS_POSSIBLE_INSIDE);
        assertThat(week.jobs().stream().map(Job::priority).distinct()).hasSizeGreaterThan(5);
        assertThat(week.sites())
                .anyMatch(s -> !s.access().isEmpty())
                .anyMatch(s -> !s.openingHours().isEmpty())
                .anyMatch(s -> !s.setup().isZero());
        assertThat(week.links()).isNotEmpty();
        assertThat(week.depots()).isNotEmpty();
        assertThat(week.stock()).isNotEmpty();
        assertThat(week.holds()).isNotEmpty();
        assertThat(week.traffic()).isNotEmpty();
        assertThat(week.history()).isNotEmpty();
        assertThat(week.published()).hasSizeBetween(120, 300);
    }

    @Test
    void thePeopleHaveEveryFeature() {
        DispatchProblem week = DayGenerator.generate(EVERYTHING);
        List<Shift> shifts =
                week.technicians().stream().flatMap(t -> t.shifts().stream()).toList();

        assertThat(week.technicians())
                .anyMatch(t -> t.travelFactor() != 1)
                .anyMatch(t -> !t.travelExtra().isZero())
                .anyMatch(t -> t.maxDistanceFromHome() != null)
                .anyMatch(t -> t.maxWorkPerDay() != null)
                .anyMatch(t -> t.territories().size() > 2)
                .anyMatch(t -> t.skills().stream().anyMatch(s -> s.durationFactor() > 1))
                .allMatch(t -> t.minRest() != null && t.maxWorkPerWeek() != null && t.workload() != null);
        assertThat(shifts)
                .anyMatch(s -> s.softEnd() != null)
                .anyMatch(s -> s.softLastDeparture() != null)
                .anyMatch(s -> s.end() == null)
                .anyMatch(s -> s.breakRule() != null)
                .anyMatch(s -> s.breaks().stream().anyMatch(Break.Fixed.class::isInstance))
                .anyMatch(s -> s.breaks().stream().anyMatch(Break.Floating.class::isInstance))
                .anyMatch(s -> s.earliestFirstArrival() != null)
                .anyMatch(s -> s.maxWork() != null)
                .anyMatch(s -> s.maxTravel() != null)
                .anyMatch(s -> s.maxLeg() != null)
                .anyMatch(s -> s.maxJobs() != null);
    }

    @Test
    void moreTechniciansMeanMoreCountiesAndNotADenserMap() {
        DispatchProblem large = DayGenerator.generate(
                EVERYTHING.withJobs(4000).withTechnicians(200).withDays(5));
        Map<String, Long> jobs = large.jobs().stream()
                .collect(Collectors.groupingBy(j -> county(large, j.site()), Collectors.counting()));
        Map<String, Long> people = large.technicians().stream()
                .collect(Collectors.groupingBy(DispatchWeekTest::county, Collectors.counting()));

        assertThat(ProblemValidator.validate(large)).isEmpty();
        assertThat(jobs)
                .hasSize(5)
                .allSatisfy((county, count) -> assertThat(count).isBetween(700L, 900L));
        assertThat(people)
                .hasSize(5)
                .allSatisfy((county, count) -> assertThat(count).isEqualTo(40));
    }

    @Test
    void onlyTheWeekHasExtras() {
        assertThatThrownBy(() -> DayKind.LIFT_CONTRACT.usual().withExtras(Set.of(Extra.LINKS)))
                .hasMessage("A day of kind lift-contract has no extras; leave out [LINKS].");
        assertThatThrownBy(() -> Extra.of("snow"))
                .hasMessage("Extra snow is not known; use one of traffic, published, links, stock.");
    }

    private static String county(Technician technician) {
        return technician.territories().get(0).territory().substring(0, 9);
    }

    private static String county(DispatchProblem problem, String id) {
        Site site = problem.sites().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
        return String.valueOf(site.territory()).substring(0, 9);
    }
}
