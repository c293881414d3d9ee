// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.semantics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.core.json.DispatchJson;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.policy.Policy;

/**
 * The world of the examples with what one example changes. Everything is kept as JSON of the format and read by the library's own reader, so
 * that an example can use every field.
 */
final class World {
    private static final List<String> PLACES = List.of("H", "A", "B", "C");
    private static final int LEG_SECONDS = 600;
    private static final int LEG_METRES = 10_000;
    private static final Set<String> OF_VISIT = Set.of("duration", "requirements", "durationSkill", "actual");

    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private LocalDate day = LocalDate.of(2026, 3, 2);
    private final ObjectNode problem = json.objectNode();
    private final ObjectNode policy = json.objectNode();
    private final Map<String, ObjectNode> technicians = new LinkedHashMap<>();
    private final Map<String, ObjectNode> shifts = new LinkedHashMap<>();
    private final Map<String, ObjectNode> sites = new LinkedHashMap<>();
    private final Map<String, ObjectNode> jobs = new LinkedHashMap<>();
    private final Map<String, String> legs = new LinkedHashMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>();
    final Map<String, List<String>> plan = new LinkedHashMap<>();
    final Rules rules = new Rules();

    World(List<String> given) {
        given.stream().filter(line -> line.startsWith("day")).forEach(this::line);
        addTechnician("T", "S");
        PLACES.forEach(place -> sites.put(place, named(place)));
        given.stream().filter(line -> !line.startsWith("day")).forEach(this::line);
    }

    LocalDate day() {
        return day;
    }

    String owner(String shift) {
        return owners.getOrDefault(shift, "");
    }

    private ObjectNode named(String id) {
        return json.objectNode().put("id", id);
    }

    private void addTechnician(String id, String shift) {
        technicians.put(id, named(id).set("costs", json.objectNode()));
        addShift(shift, id);
    }

    private void addShift(String id, String owner) {
        owners.put(id, owner);
        shifts.put(
                id,
                named(id)
                        .put("start", "H")
                        .put("end", "H")
                        .put("earliestDeparture", at("08:00"))
                        .put("hardEnd", at("17:00")));
    }

    private String at(String clock) {
        return Notation.time(day, clock).toString();
    }

    private void line(String line) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            throw new IllegalArgumentException("\"" + line + "\" is not understood: it has no colon.");
        }
        String[] head = line.substring(0, colon).split(" ");
        String rest = line.substring(colon + 2).strip();
        String id = head.length > 1 ? head[1] : "";
        switch (head[0]) {
            case "day" -> day = LocalDate.parse(rest);
            case "problem" -> problem.setAll(fields(rest));
            case "policy" -> policy.setAll(fields(rest));
            case "technician" -> technician(id, rest);
            case "shift" -> shift(id, rest);
            case "site" -> sites.get(id).setAll(fields(rest));
            case "job" -> job(id, fields(rest));
            case "leg" -> legs.put(id, rest);
            case "published" -> published(id, rest);
            case "hold" -> list("holds").add(ofT(named(id)).setAll(fields(rest)));
            case "customer" -> list("customers").add(named(id).setAll(fields(rest)));
            case "rejects" -> rules.reject(id, rest);
            case "prefers" -> rules.prefer(id, rest);
            case "plan" -> plan.put(id.isEmpty() ? "S" : id, Arrays.asList(rest.split(" ")));
            default -> throw new IllegalArgumentException("\"" + line + "\" is not understood.");
        }
    }

    private ObjectNode fields(String text) {
        return (ObjectNode) Notation.value(day, text);
    }

    private void technician(String id, String rest) {
        if (id.isEmpty()) {
            technicians.get("T").setAll(fields(rest));
        } else {
            addTechnician(id, "S" + id);
            technicians.get(id).setAll(fields(rest));
        }
    }

    private void shift(String id, String rest) {
        if (!id.isEmpty() && !shifts.containsKey(id)) {
            addShift(id, "T");
        }
        shifts.get(id.isEmpty() ? "S" : id).setAll(fields(rest));
    }

    private void job(String id, ObjectNode fields) {
        ObjectNode job = named(id).put("site", "A");
        ObjectNode visit = json.objectNode().put("duration", "PT1H");
        fields.properties()
                .forEach(field ->
                        (OF_VISIT.contains(field.getKey()) ? visit : job).set(field.getKey(), field.getValue()));
        if (!job.has("visits")) {
            job.set("visits", json.arrayNode().add(visit));
        }
        jobs.put(id, job);
    }

    private void published(String id, String rest) {
        ObjectNode visit = ofT(json.objectNode().put("job", id));
        if (rest.startsWith("{")) {
            visit.setAll(fields(rest));
        } else {
            visit.put("start", at(rest));
        }
        list("published").add(visit);
    }

    private ObjectNode ofT(ObjectNode node) {
        return node.put("technician", "T").put("shift", "S");
    }

    private ArrayNode list(String name) {
        return problem.withArray("/" + name);
    }

    DispatchProblem problem() {
        ObjectNode document = json.objectNode()
                .put("format", "fieldwright/problem")
                .put("formatVersion", 1)
                .put("horizonStart", at("00:00"))
                .put("horizonEnd", Notation.time(day.plusDays(1), "00:00").toString())
                .put("now", at("07:00"))
                .put("zone", Notation.ZONE.getId());
        technicians.forEach((id, technician) -> {
            List<ObjectNode> own = new ArrayList<>();
            shifts.forEach((shift, node) -> {
                if (owner(shift).equals(id)) {
                    own.add(node);
                }
            });
            technician.set("shifts", json.arrayNode().addAll(own));
        });
        document.set("technicians", json.arrayNode().addAll(technicians.values()));
        document.set("sites", json.arrayNode().addAll(sites.values()));
        document.set("jobs", json.arrayNode().addAll(jobs.values()));
        document.set("travel", matrix());
        document.setAll(problem);
        return DispatchJson.readProblem(bytes(document));
    }

    Policy policy() {
        ObjectNode document =
                json.objectNode().put("format", "fieldwright/policy").put("formatVersion", 1);
        document.setAll(policy);
        return DispatchJson.readPolicy(bytes(document));
    }

    /** Every visit: the id of its job, from the second of a crew on with its number. */
    Set<String> visits() {
        Set<String> names = new LinkedHashSet<>();
        jobs.forEach((id, job) -> {
            for (int k = 0; k < job.get("visits").size(); k++) {
                names.add(k == 0 ? id : id + "#" + k);
            }
        });
        return names;
    }

    private static byte[] bytes(JsonNode document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode matrix() {
        ObjectNode travel = json.objectNode().put("type", "matrix");
        travel.set(
                "sites",
                json.arrayNode().addAll(PLACES.stream().map(json::textNode).toList()));
        ArrayNode seconds = travel.putArray("seconds");
        ArrayNode metres = travel.putArray("metres");
        for (int from = 0; from < PLACES.size(); from++) {
            ArrayNode secondsRow = seconds.addArray();
            ArrayNode metresRow = metres.addArray();
            for (int to = 0; to < PLACES.size(); to++) {
                String own = legs.get(PLACES.get(from) + "-" + PLACES.get(to));
                int away = Math.abs(from - to);
                if ("none".equals(own)) {
                    secondsRow.addNull();
                    metresRow.addNull();
                } else {
                    secondsRow.add(own == null ? away * LEG_SECONDS : Facts.seconds(own));
                    metresRow.add(away * LEG_METRES);
                }
            }
        }
        return travel;
    }
}
