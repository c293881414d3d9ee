// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.jspecify.annotations.Nullable;

/** Reads numbers. Never expands an exponent before it has looked at it: 1e999999999 is a short text but a huge number. */
final class Numbers {
    private static final int MAX_EXPONENT = 400;

    private final Faults faults;

    Numbers(Faults faults) {
        this.faults = faults;
    }

    /** Reports a wrong type; always false. */
    boolean wrongType(JsonNode node, At at, String wanted) {
        String message = "Found " + noun(node) + " where " + wanted + " is expected.";
        faults.add(Code.TYPE_WRONG, at, shown(node), message, "Give " + wanted + ".");
        return false;
    }

    /** A value for a message; containers only by their kind, since their text may be megabytes. */
    static String shown(JsonNode node) {
        return node.isContainerNode() ? noun(node) : node.isTextual() ? node.textValue() : node.asText();
    }

    private static String noun(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "null";
        };
    }

    @Nullable
    BigDecimal decimal(JsonNode node, At at) {
        if (!node.isNumber()) {
            wrongType(node, at, "a number");
            return null;
        }
        if (node.isDouble()) {
            // With exact decimals only NaN and the infinities arrive as double.
            faults.add(Code.NUMBER_NOT_FINITE, at, node.asText(), "The number " + node.asText() + " is not finite.");
            return null;
        }
        BigDecimal decimal = node.decimalValue();
        long magnitude = (long) decimal.precision() - decimal.scale();
        if ((decimal.signum() != 0 && magnitude > MAX_EXPONENT) || Math.abs((long) decimal.scale()) > MAX_EXPONENT) {
            outOfRange(node, at, "of a size that occurs in practice");
            return null;
        }
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    @Nullable
    Double real(JsonNode node, At at) {
        BigDecimal decimal = decimal(node, at);
        if (decimal == null) {
            return null;
        }
        double real = decimal.doubleValue();
        if (Double.isInfinite(real)) {
            outOfRange(node, at, "within the range of a double");
            return null;
        }
        return real;
    }

    @Nullable
    Long whole(JsonNode node, At at, long least, long most) {
        BigDecimal decimal = decimal(node, at);
        if (decimal == null) {
            return null;
        }
        if (decimal.stripTrailingZeros().scale() > 0) {
            wrongType(node, at, "a whole number");
            return null;
        }
        if (decimal.compareTo(BigDecimal.valueOf(least)) < 0 || decimal.compareTo(BigDecimal.valueOf(most)) > 0) {
            outOfRange(node, at, "from " + least + " to " + most);
            return null;
        }
        return decimal.longValueExact();
    }

    private void outOfRange(JsonNode node, At at, String range) {
        String value = Faults.shorten(node.asText());
        faults.add(
                Code.NUMBER_OUT_OF_RANGE,
                at,
                value,
                "The number " + value + " is out of range.",
                "Give a number " + range + ".");
    }
}
