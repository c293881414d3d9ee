// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into a tree, within limits that a hostile document cannot pass. NaN and Infinity are let through so that the binder can
 * report them together with everything else. Immutable.
 */
final class JsonText {
    /** Deeper than any valid document, and shallow enough for every stack. */
    private static final int MAX_DEPTH = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .maxStringLength(1_000_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonText() {}

    /** The tree, or null after reporting why there is none. */
    static @Nullable JsonNode parse(byte[] bytes, Faults faults) {
        if (!Utf8.check(bytes, faults)) {
            return null;
        }
        int start = Utf8.afterByteOrderMark(bytes);
        try (JsonParser parser = MAPPER.createParser(bytes, start, bytes.length - start)) {
            try {
                JsonNode tree = MAPPER.readTree(parser);
                if (tree == null || tree.isMissingNode()) {
                    faults.add(Code.JSON_EMPTY, At.ROOT, null, "The document is empty.");
                    return null;
                }
                if (parser.nextToken() != null) {
                    String where = where(parser);
                    faults.add(
                            Code.JSON_SYNTAX,
                            At.ROOT,
                            null,
                            "There is more text after the end of the document, at " + where + ".");
                    return null;
                }
                return tree;
            } catch (IOException e) {
                report(e, parser, faults);
                return null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An array of bytes could not be read", e);
        }
    }

    private static void report(IOException fault, JsonParser parser, Faults faults) {
        String said = fault.getMessage() == null
                ? ""
                : fault.getMessage().lines().findFirst().orElse("");
        Code code = code(fault, said);
        At at = At.ROOT;
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        for (String token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            at = at.field(token.replace("~1", "/").replace("~0", "~"));
        }
        String detail = said.replaceAll("\\s*\\(.*", "").replaceAll("[.;:]\\s*$", "");
        faults.add(code, at, null, code.meaning() + " At " + where(parser) + ": " + Faults.shorten(detail) + ".");
    }

    /** Jackson has one exception for all limits, so the words decide; tests hold them. */
    private static Code code(IOException fault, String said) {
        if (fault instanceof JsonEOFException) {
            return Code.JSON_TRUNCATED;
        }
        if (fault instanceof StreamConstraintsException) {
            return said.contains("nesting depth") ? Code.JSON_TOO_DEEP : Code.JSON_TOKEN_TOO_LONG;
        }
        return said.toLowerCase(Locale.ROOT).startsWith("duplicate") ? Code.JSON_DUPLICATE_KEY : Code.JSON_SYNTAX;
    }

    private static String where(JsonParser parser) {
        var location = parser.currentLocation();
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
