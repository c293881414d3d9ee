// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.PastVisit;
import org.fieldwright.core.model.DispatchProblem.VanStock;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.travel.Location;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.rules.internal.language.Attribute;
import org.fieldwright.rules.internal.language.Type;
import org.fieldwright.rules.internal.language.ViewWords;
import org.fieldwright.rules.internal.language.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every attribute of the vocabulary is worked out, and is what the vocabulary says that it is. */
class AttributesTest {
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private static Object value(Facts facts, String view, String attribute, int visit, int shift) {
        return switch (view) {
            case Columns.JOB -> facts.ofJob(attribute, visit);
            case Columns.TECHNICIAN -> facts.ofTechnician(shift).get(attribute);
            case Columns.SHIFT -> facts.ofShift(attribute, shift);
            default -> PairAttribute.of(attribute).value(facts.pairs(), visit, shift);
        };
    }

    private static Class<?> java(Type type) {
        return switch (type) {
            case TEXT -> String.class;
            case WHOLE -> Integer.class;
            case DECIMAL -> BigDecimal.class;
            case TRUTH -> Boolean.class;
            case TEXTS, DEMANDS -> List.class;
            case QUANTITIES, PROPERTIES -> Map.class;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {Columns.JOB, Columns.TECHNICIAN, Columns.SHIFT, Columns.PAIRING})
    void everyAttributeHasValuesOfItsType(String view) {
        ProblemIndex problem = RichProblem.of(60, 12, 3, 5);
        Facts facts = new Facts(problem, List.of());
        ViewWords words = Objects.requireNonNull(Vocabulary.standard().view(view));
        for (Attribute attribute : words.attributes().values()) {
            List<Object> values = IntStream.range(0, problem.visits().size())
                    .boxed()
                    .flatMap(v -> IntStream.range(0, problem.shifts().size())
                            .mapToObj(s -> value(facts, view, attribute.name(), v, s)))
                    .toList();
            assertThat(values.stream().filter(Objects::nonNull))
                    .as(attribute.name())
                    .allMatch(java(attribute.type())::isInstance);
            assertThat(attribute.mayBeMissing() || values.stream().noneMatch(Objects::isNull))
                    .as("%s is never missing", attribute.name())
                    .isTrue();
        }
    }

    private static Facts facts(Job job, DispatchProblem.Builder problem) {
        return new Facts(
                new ProblemIndex(problem.sites(List.of(Site.builder("s")
                                .location(new Location(48.2, 16.4))
                                .build()))
                        .now(NOW)
                        .jobs(List.of(job))
                        .build()),
                List.of());
    }

    private static DispatchProblem.Builder problem() {
        return DispatchProblem.builder(
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(Duration.ofDays(7)),
                ZoneId.of("UTC"),
                new Travel.GreatCircle(1.3, List.of()));
    }

    private static Job.Builder job() {
        return Job.builder("j", "s", Duration.ofHours(1));
    }

    @Test
    void timesCountFromTheCurrentTimeOfTheProblem() {
        Sla sla = new Sla(
                new Sla.Target(NOW.plusSeconds(90), null, null, null),
                new Sla.Target(NOW.minusSeconds(90), null, null, null),
                null);
        Facts facts = facts(job().due(NOW.minus(Duration.ofHours(60))).sla(sla).build(), problem());
        assertThat(facts.ofJob("overdueDays", 0)).isEqualTo(2);
        assertThat(facts.ofJob("minutesToRespondBy", 0)).isEqualTo(1);
        assertThat(facts.ofJob("minutesToResolveBy", 0)).isEqualTo(-2);
        Facts early = facts(job().due(NOW.plus(Duration.ofHours(60))).build(), problem());
        assertThat(early.ofJob("overdueDays", 0)).isEqualTo(0);
        assertThat(early.ofJob("minutesToRespondBy", 0)).isNull();
    }

    @Test
    void partsAreMissingThatNeitherOneDepotNorOneVanHas() {
        Requirements needs = Requirements.builder()
                .parts(Map.of("rope", 2, "oil", 2, "seal", 2, "bolt", 900, "lamp", 1))
                .build();
        Job job = Job.builder("j", "s")
                .visits(List.of(new Job.Visit(Duration.ofHours(1), needs, null, null)))
                .build();
        Facts facts = facts(
                job,
                problem()
                        .depots(List.of(new Depot(
                                "d",
                                "s",
                                Duration.ZERO,
                                List.of(
                                        new Depot.Stock("oil", 2, false),
                                        new Depot.Stock("bolt", null, false),
                                        new Depot.Stock("lamp", 1, true)))))
                        .stock(List.of(
                                new VanStock("a", "rope", 1),
                                new VanStock("b", "rope", 1),
                                new VanStock("a", "seal", 1),
                                new VanStock("a", "seal", 1))));
        assertThat((List<?>) facts.ofJob("partsMissing", 0)).isEqualTo(List.of("lamp", "rope"));
    }

    @Test
    void visitsSoFarAreThoseOfAnybody() {
        List<PastVisit> history = List.of(
                new PastVisit("a", NOW, "s", "e"),
                new PastVisit("b", NOW, "s", null),
                new PastVisit("b", NOW, "s", "e"));
        assertThat(facts(job().build(), problem().history(history)).ofJob("visitsSoFar", 0))
                .isEqualTo(3);
        assertThat(facts(job().equipment("e").build(), problem().history(history))
                        .ofJob("visitsSoFar", 0))
                .isEqualTo(2);
        assertThat(facts(job().equipment("f").build(), problem().history(history))
                        .ofJob("visitsSoFar", 0))
                .isEqualTo(0);
    }
}
