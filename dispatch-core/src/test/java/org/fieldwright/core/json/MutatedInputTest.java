// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fieldwright.core.testing.BrokenInputs;
import org.fieldwright.core.testing.TinyProblems;
import org.fieldwright.core.validation.InvalidInputException;

/** Whatever stands in a document, reading it ends with a problem or with coded faults, never with another exception. */
class MutatedInputTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> NASTY = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1",
            "11",
            "0.5",
            "1e308",
            "1e-300",
            "2147483647",
            "-2147483648",
            "9223372036854775807",
            "1e99",
            "100000000",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"\\u0000\"",
            "\"PT0S\"",
            "\"PT0.000000001S\"",
            "\"PT8784H\"",
            "\"-PT8784H\"",
            "\"PT9223372036854775807S\"",
            "\"-PT9223372036854775807S\"",
            "\"0001-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"1995-01-01T00:00:00Z\"",
            "\"2055-01-01T00:00:00+14:00\"",
            "\"2026-03-02T12:00:00+01:00\"",
            "\"00:00\"",
            "\"9999-12-31\"",
            "\"Pacific/Apia\"",
            "\"tech-2\"",
            "\"job-1\"",
            "\"COMPLETE\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"\": null}");

    @Property(tries = 3000)
    void mutatedDocumentIsReadOrRefused(@ForAll("seeds") long seed) throws IOException {
        Random random = new Random(seed);
        JsonNode tree = MAPPER.readTree(
                random.nextBoolean() ? BrokenInputs.sound() : DispatchJson.writeProblem(TinyProblems.onTheGlobe()));
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutate(tree, random);
        }
        try {
            assertThat(DispatchJson.readProblem(MAPPER.writeValueAsBytes(tree))).isNotNull();
        } catch (InvalidInputException e) {
            assertThat(e.issues())
                    .isNotEmpty()
                    .allSatisfy(issue -> assertThat(issue.remedy()).isNotBlank());
        }
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static void mutate(JsonNode tree, Random random) throws IOException {
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode value = MAPPER.readTree(NASTY.get(random.nextInt(NASTY.size())));
        int place = random.nextInt(container.size());
        if (container instanceof ArrayNode array) {
            array.set(place, random.nextInt(4) == 0 ? array.get(random.nextInt(array.size())) : value);
        } else {
            List<String> names = new ArrayList<>();
            container.fieldNames().forEachRemaining(names::add);
            if (random.nextInt(10) == 0) {
                ((ObjectNode) container).remove(names.get(place));
            } else {
                ((ObjectNode) container).set(names.get(place), value);
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
        }
        node.forEach(child -> collect(child, containers));
    }
}
