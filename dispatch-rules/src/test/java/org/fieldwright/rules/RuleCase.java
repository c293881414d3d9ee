// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.PastVisit;
import org.fieldwright.core.model.Equipment;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.Territory;
import org.fieldwright.core.travel.Location;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;

/**
 * One case of a rule: changes to the smallest problem (Ann, one job at a plant, Monday 4 May 2026 08:00 to 16:00 in Vienna) and what the rule
 * says of it. Objects are merged into the base, lists replace it.
 */
record RuleCase(String rule, JsonNode node) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Instant START = Instant.parse("2026-05-04T00:00:00Z");
    private static final Location PLACE = new Location(48.2, 16.37);

    static List<RuleCase> of(RuleEngine.Rule rule) {
        String file = "/" + rule.pack().replace(".drl", ".json");
        try (InputStream in = RuleCase.class.getResourceAsStream(file)) {
            List<RuleCase> cases = new ArrayList<>();
            if (in != null) {
                JSON.readTree(in).get("cases").forEach(c -> cases.add(new RuleCase(rule.id(), c)));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    String expect() {
        return node.get("expect").asText();
    }

    String amount() {
        return node.get("amount").asText();
    }

    Map<String, String> facts() {
        return JSON.convertValue(node.get("facts"), new TypeReference<Map<String, String>>() {});
    }

    RuleSet ruleSet() {
        RuleSet.Builder set = RuleSet.builder();
        node.path("parameters")
                .properties()
                .forEach(p ->
                        set.parameter(p.getKey(), new BigDecimal(p.getValue().asText())));
        return set.build();
    }

    ProblemIndex problem() {
        Shift shift = patched(
                "shift",
                Shift.builder(
                                "ann-mon",
                                "home",
                                Instant.parse("2026-05-04T06:00:00Z"),
                                Instant.parse("2026-05-04T14:00:00Z"))
                        .build(),
                Shift.class);
        Technician technician =
                patched("technician", Technician.builder("ann").home("home").build(), Technician.class);
        Requirements needs = patched("requirements", Requirements.NONE, Requirements.class);
        Job job = patched(
                "job",
                Job.builder("job-1", "plant", Duration.ofHours(1))
                        .customer("acme")
                        .equipment("lift-1")
                        .build(),
                Job.class);
        Job.Visit visit = new Job.Visit(job.visits().get(0).duration(), needs, null, null);
        return new ProblemIndex(DispatchProblem.builder(
                        START, START.plus(Duration.ofDays(7)), ZoneId.of("Europe/Vienna"), travel())
                .technicians(
                        List.of(technician.toBuilder().shifts(List.of(shift)).build()))
                .jobs(List.of(job.toBuilder().visits(List.of(visit)).build()))
                .sites(List.of(
                        patched("site", Site.builder("plant").location(PLACE).build(), Site.class),
                        Site.builder("home").location(PLACE).build()))
                .customers(List.of(patched("customer", Customer.builder("acme").build(), Customer.class)))
                .equipment(List.of(Equipment.builder("lift-1").build()))
                .depots(list("depots", new TypeReference<List<Depot>>() {}))
                .territories(list("territories", new TypeReference<List<Territory>>() {}))
                .history(list("history", new TypeReference<List<PastVisit>>() {}))
                .build());
    }

    private Travel travel() {
        int metres = node.path("matrixMetres").asInt(1000);
        int[][] table = {{0, metres}, {metres, 0}};
        return new Travel.Matrix(List.of("home", "plant"), TravelTable.of(table, table));
    }

    private <T> List<T> list(String field, TypeReference<List<T>> type) {
        return node.has(field) ? JSON.convertValue(node.get(field), type) : List.of();
    }

    private <T> T patched(String field, T base, Class<T> type) {
        ObjectNode tree = JSON.valueToTree(base);
        merge(tree, node.path(field));
        return JSON.convertValue(tree, type);
    }

    private static void merge(ObjectNode into, JsonNode patch) {
        patch.properties().forEach(p -> {
            if (p.getValue().isObject() && into.get(p.getKey()) instanceof ObjectNode inner) {
                merge(inner, p.getValue());
            } else {
                into.set(p.getKey(), p.getValue());
            }
        });
    }

    @Override
    public String toString() {
        return rule + ": " + node.get("name").asText();
    }
}
