// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * A value in a JSON file together with its place, so that every fault can name it.
 *
 * @param file the name of the file
 * @param pointer where the value is, as a JSON pointer
 * @param node the value
 */
record JsonPart(String file, String pointer, JsonNode node) {
    /** The file's numbers are whole multiples of a thousandth, but for the noise of somebody's arithmetic. */
    private static final double NOISE = 1e-6;

    /** A thousandth is a second: what is more would not fit the longest horizon of the model, 366 days. */
    private static final int MOST = 30_000;

    /** The whole of a file. */
    static JsonPart parse(String file, String text) {
        try {
            JsonNode node = new ObjectMapper()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .readTree(text);
            return new JsonPart(file, "", node);
        } catch (JsonProcessingException e) {
            throw new InstanceException("File \"" + file + "\" is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** A field that must be there. */
    JsonPart field(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            throw fault("the field \"" + name + "\" is missing; is the file of this family, and whole?");
        }
        return new JsonPart(file, pointer + "/" + name, value);
    }

    /** The elements of an array of {@code least} to {@code most} of them. */
    List<JsonPart> elements(int least, int most) {
        if (!node.isArray() || node.size() < least || node.size() > most) {
            throw fault("there must be a list of " + (least == most ? least : least + " to " + most) + " values, not "
                    + (node.isArray() ? node.size() : "a " + node.getNodeType()) + ".");
        }
        List<JsonPart> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new JsonPart(file, pointer + "/" + i, node.get(i)));
        }
        return elements;
    }

    /** A text that is not blank. */
    String text() {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw fault(node + " is not a text.");
        }
        return node.textValue();
    }

    /** A number from 0 to 30 000 in thousandths. */
    int thousandths() {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!(value >= 0 && value <= MOST)) {
            throw fault(node + " is not a number from 0 to " + MOST + ".");
        }
        long thousandths = Math.round(value * 1000);
        if (Math.abs(thousandths / 1000.0 - value) > NOISE) {
            throw fault(node + " has more than three decimals, which is not supported.");
        }
        return (int) thousandths;
    }

    InstanceException fault(String what) {
        return new InstanceException("File \"" + file + "\", " + (pointer.isEmpty() ? "/" : pointer) + ": " + what);
    }
}
