// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldwright.core.testing.TinyProblems.at;
import static org.fieldwright.core.testing.TinyProblems.changed;
import static org.fieldwright.core.testing.TinyProblems.oneOutsideTheShift;
import static org.fieldwright.core.testing.TinyProblems.oneUnreachable;
import static org.fieldwright.core.testing.TinyProblems.threeJobs;
import static org.fieldwright.core.testing.TinyProblems.withTwoShifts;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.PastVisit;
import org.fieldwright.core.model.DispatchProblem.PublishedVisit;
import org.fieldwright.core.model.Hold;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.Territory;
import org.fieldwright.core.model.TimeLink;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.testing.TinyProblems;
import org.fieldwright.core.travel.Location;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemValidatorTest {
    private static final BigDecimal TEN = BigDecimal.TEN;

    private static List<String> faults(List<Issue> issues, Issue.Severity severity) {
        assertThat(issues).extracting(Issue::severity).containsOnly(severity);
        return issues.stream().map(i -> i.code() + " " + i.pointer()).toList();
    }

    private static DispatchProblem with(Sla sla, BigDecimal price) {
        return changed(
                threeJobs(),
                "job-2",
                j -> j.toBuilder().sla(sla).optionalPrice(price).build());
    }

    private static Hold hold(String id, int hour, int expires) {
        return Hold.builder(id, "tech-1", "shift-1", at(hour, 0), Duration.ofHours(2), at(expires, 0))
                .build();
    }

    static Stream<Arguments> unplannable() {
        Sla.Target early = new Sla.Target(at(6, 0), TEN, null, null);
        Sla.Target late = new Sla.Target(at(12, 0), new BigDecimal("80"), null, null);
        DispatchProblem spring = threeJobs().toBuilder()
                .horizonStart(Instant.parse("2026-03-28T23:00:00Z"))
                .horizonEnd(Instant.parse("2026-03-30T22:00:00Z"))
                .now(null)
                .technicians(List.of(Technician.builder("tech-1").build()))
                .sites(threeJobs().sites().stream()
                        .map(ProblemValidatorTest::openInTheGap)
                        .toList())
                .build();
        return Stream.of(
                Arguments.of(oneUnreachable(), "SITE_UNREACHABLE /jobs/2/site"),
                Arguments.of(oneOutsideTheShift(), "WINDOW_OUTSIDE_SHIFTS /jobs/2/windows"),
                Arguments.of(
                        withTwoShifts().toBuilder().horizonEnd(at(24, 0)).build(),
                        "OUTSIDE_HORIZON /technicians/0/shifts/1"),
                Arguments.of(threeJobs().toBuilder().now(at(25, 0)).build(), "OUTSIDE_HORIZON /now"),
                Arguments.of(
                        with(new Sla(early, null, Sla.Policy.HARD), null),
                        "SLA_ALREADY_MISSED /jobs/1/sla/response/by"),
                Arguments.of(
                        with(new Sla(null, late, Sla.Policy.PENALISE), new BigDecimal("79")),
                        "PRICE_BELOW_SLA /jobs/1/optionalPrice"),
                Arguments.of(
                        threeJobs().toBuilder()
                                .holds(List.of(hold("hold-1", 9, 6)))
                                .build(),
                        "HOLD_EXPIRED /holds/0/expires"),
                Arguments.of(spring, "OPENING_DROPPED /sites/1/openingHours/0"),
                Arguments.of(
                        threeJobs().toBuilder()
                                .published(List.of(new PublishedVisit("job-1", 0, "tech-1", "gone", at(9, 0))))
                                .build(),
                        "PUBLISHED_SHIFT_GONE /published/0/shift"),
                Arguments.of(
                        threeJobs().toBuilder()
                                .history(List.of(new PastVisit("retired", at(0, 0), null, null)))
                                .build(),
                        "HISTORY_UNKNOWN /history/0/technician"));
    }

    private static Site openInTheGap(Site site) {
        if (!site.id().equals("site-1")) {
            return site;
        }
        Site.Opening night = new Site.Opening(DayOfWeek.SUNDAY, LocalTime.of(2, 15), LocalTime.of(2, 45));
        Site.Opening day = new Site.Opening(DayOfWeek.SUNDAY, LocalTime.of(2, 30), LocalTime.of(12, 0));
        return site.toBuilder().openingHours(List.of(night, day)).build();
    }

    @ParameterizedTest
    @MethodSource("unplannable")
    void validButUnplannableInputHasWarningsOnly(DispatchProblem problem, String warning) {
        assertThat(faults(ProblemValidator.validate(problem), Issue.Severity.WARNING))
                .contains(warning);
    }

    @Test
    void tinyProblemsHaveNoFault() {
        for (DispatchProblem problem : List.of(
                threeJobs(),
                withTwoShifts(),
                TinyProblems.withTwoTechnicians(),
                TinyProblems.withWindows(),
                TinyProblems.onTheGlobe())) {
            assertThat(ProblemValidator.validate(problem, Policy.evenLoad())).isEmpty();
        }
    }

    @Test
    void priceThatCoversTheSlaIsNoWarning() {
        Sla.Target target = new Sla.Target(at(12, 0), null, null, null);
        DispatchProblem problem = with(new Sla(target, target, Sla.Policy.PENALISE), new BigDecimal("100"));
        assertThat(ProblemValidator.validate(problem)).isEmpty();
        assertThat(faults(ProblemValidator.validate(problem, Policy.serviceFirst()), Issue.Severity.WARNING))
                .containsExactly("PRICE_BELOW_SLA /jobs/1/optionalPrice");
    }

    static Stream<Arguments> brokenByBuilders() {
        Territory line = new Territory(
                "line",
                List.of(new Territory.Polygon(
                        List.of(new Location(1, 1), new Location(1, 2), new Location(1, 1)), List.of())),
                Map.of());
        TravelTable small = TravelTable.of(new int[][] {{0}}, new int[][] {{0}});
        List<String> places = threeJobs().sites().stream().map(Site::id).toList();
        List<TimeLink> chain = IntStream.range(0, 101)
                .mapToObj(i -> TimeLink.builder(
                                new TimeLink.VisitRef("j" + i, 0), new TimeLink.VisitRef("j" + (i + 1), 0))
                        .build())
                .toList();
        List<Job> many = IntStream.range(0, 102)
                .mapToObj(i ->
                        Job.builder("j" + i, "site-1", Duration.ofMinutes(5)).build())
                .toList();
        return Stream.of(
                Arguments.of(
                        threeJobs().toBuilder()
                                .sites(List.of(Site.builder("home")
                                        .location(new Location(Double.NaN, 200))
                                        .build()))
                                .build(),
                        "NUMBER_NOT_FINITE /sites/0/location/lat"),
                Arguments.of(
                        threeJobs().toBuilder().territories(List.of(line)).build(),
                        "POLYGON_TOO_SMALL /territories/0/polygons/0/outer"),
                Arguments.of(
                        threeJobs().toBuilder()
                                .travel(new Travel.Matrix(places, small))
                                .build(),
                        "MATRIX_NOT_SQUARE /travel/seconds"),
                Arguments.of(threeJobs().toBuilder().jobs(many).links(chain).build(), "LINK_CHAIN_TOO_LONG /links/99"),
                Arguments.of(
                        threeJobs().toBuilder()
                                .holds(List.of(hold("hold-1", 10, 8), hold("hold-2", 9, 8)))
                                .build(),
                        "HOLD_OVERLAP /holds/0/start"),
                Arguments.of(
                        changed(
                                threeJobs(),
                                "job-1",
                                j -> j.toBuilder()
                                        .attributes(IntStream.range(0, 1001)
                                                .boxed()
                                                .collect(Collectors.toMap(i -> "a" + i, i -> "")))
                                        .build()),
                        "TOO_MANY /jobs/0/attributes"),
                Arguments.of(
                        threeJobs().toBuilder()
                                .depots(List.of(new Depot(
                                        "depot-1",
                                        "home",
                                        Duration.ZERO,
                                        List.of(new Depot.Stock("fan", 1, false), new Depot.Stock("fan", 2, false)))))
                                .build(),
                        "LIST_DUPLICATE /depots/0/stock/1/item"),
                Arguments.of(
                        threeJobs().toBuilder()
                                .horizonStart(Instant.MIN)
                                .horizonEnd(Instant.MAX)
                                .build(),
                        "TIME_TOO_FAR /horizonStart"));
    }

    @ParameterizedTest
    @MethodSource("brokenByBuilders")
    void faultsOfBuiltProblemsAreFoundToo(DispatchProblem problem, String fault) {
        assertThat(ProblemValidator.validate(problem))
                .extracting(i -> i.code() + " " + i.pointer())
                .contains(fault);
    }

    static Stream<Arguments> brokenPolicies() {
        Policy.Disruption steps = Policy.Disruption.builder()
                .steps(List.of(new Policy.Step(Duration.ofHours(4), 2), new Policy.Step(Duration.ofHours(2), 4)))
                .build();
        List<Integer> ascending = new ArrayList<>(List.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 3));
        return Stream.of(
                Arguments.of(
                        Policy.builder().priorityWeights(List.of(3, 2, 1)), "POLICY_WEIGHTS_INVALID /priorityWeights"),
                Arguments.of(Policy.builder().priorityWeights(ascending), "POLICY_WEIGHTS_INVALID /priorityWeights/9"),
                Arguments.of(
                        Policy.builder().priorityWeights(List.of(9, 8, 7, 6, 5, 4, 3, 2, 1, 0)),
                        "VALUE_OUT_OF_RANGE /priorityWeights/9"),
                Arguments.of(Policy.builder().emergencyWeight(100), "VALUE_OUT_OF_RANGE /emergencyWeight"),
                Arguments.of(Policy.builder().reserveShare(new BigDecimal("1.01")), "VALUE_OUT_OF_RANGE /reserveShare"),
                Arguments.of(Policy.builder().canWait(new BigDecimal("0.125")), "VALUE_OUT_OF_RANGE /canWait"),
                Arguments.of(Policy.builder().ageingCap(new BigDecimal("0.5")), "VALUE_OUT_OF_RANGE /ageingCap"),
                Arguments.of(Policy.builder().slaPerHour(new BigDecimal("-1")), "MONEY_NEGATIVE /slaPerHour"),
                Arguments.of(Policy.builder().freeze(Duration.ofHours(-1)), "DURATION_NEGATIVE /freeze"),
                Arguments.of(Policy.builder().completionRiskPriority(11), "VALUE_OUT_OF_RANGE /completionRiskPriority"),
                Arguments.of(Policy.builder().disruption(steps), "POLICY_STEPS_INVALID /disruption/steps/1/under"));
    }

    @ParameterizedTest
    @MethodSource("brokenPolicies")
    void brokenPolicyIsRefusedAlsoWithItsProblem(Policy.Builder policy, String fault) {
        assertThat(faults(ProblemValidator.validate(policy.build()), Issue.Severity.ERROR))
                .containsExactly(fault);
        assertThat(faults(ProblemValidator.validate(threeJobs(), policy.build()), Issue.Severity.ERROR))
                .containsExactly(fault);
    }

    @Test
    void weightsThatCouldOverflowAreRefusedUnlessStrict() {
        DispatchProblem long100 = threeJobs().toBuilder()
                .jobs(IntStream.range(0, 100)
                        .mapToObj(i -> Job.builder("j" + i, "site-1", Duration.ofDays(300))
                                .build())
                        .toList())
                .build();
        Policy heavy = Policy.builder().emergencyWeight(1_000_000_000).build();
        assertThat(ProblemValidator.validate(long100, heavy))
                .extracting(Issue::code)
                .contains("UNDONE_OVERFLOW");
        Policy strict = heavy.toBuilder().strictPriorities(true).build();
        assertThat(ProblemValidator.validate(long100, strict)).isEmpty();
    }
}
