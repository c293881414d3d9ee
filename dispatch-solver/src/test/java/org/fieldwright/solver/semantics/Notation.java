// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.semantics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads values of the examples: the fields of the JSON format without quotes, times such as {@code 09:30}, {@code 2026-03-08 09:30} or {@code
 * 02:30+01:00} (the offset tells the two halves of an autumn night), lengths such as {@code 90m}, {@code 3h30m} or {@code 45s}.
 */
final class Notation {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final Pattern TIME =
            Pattern.compile("(?:(\\d{4}-\\d\\d-\\d\\d) )?(\\d\\d:\\d\\d(?::\\d\\d)?)(\\+\\d\\d:\\d\\d)?");
    private static final Pattern LENGTH = Pattern.compile("(?=\\d)(?:\\d+h)?(?:\\d+m)?(?:\\d+s)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final LocalDate day;
    private final String text;
    private int at;

    private Notation(LocalDate day, String text) {
        this.day = day;
        this.text = text;
    }

    static JsonNode value(LocalDate day, String text) {
        Notation reader = new Notation(day, text);
        JsonNode value = reader.next();
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.wrong("nothing more");
        }
        return value;
    }

    static Instant time(LocalDate day, String text) {
        Matcher matcher = TIME.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a time.");
        }
        LocalDate date = matcher.group(1) == null ? day : LocalDate.parse(matcher.group(1));
        LocalTime clock = LocalTime.parse(matcher.group(2));
        return matcher.group(3) == null
                ? date.atTime(clock).atZone(ZONE).toInstant()
                : OffsetDateTime.of(date, clock, ZoneOffset.of(matcher.group(3)))
                        .toInstant();
    }

    static String length(String text) {
        String length = text.strip();
        if (length.isEmpty() || !LENGTH.matcher(length).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a length.");
        }
        return "PT" + length.toUpperCase(Locale.ROOT);
    }

    private JsonNode next() {
        blanks();
        if (peek('{')) {
            return object();
        }
        if (peek('[')) {
            return list();
        }
        return scalar(word(",]}"));
    }

    private ObjectNode object() {
        ObjectNode object = JSON.objectNode();
        at++;
        blanks();
        while (!peek('}')) {
            String name = word(":");
            expect(':');
            object.set(name, isTimeOfDay(name) ? JSON.textNode(word(",}").strip()) : next());
            comma('}');
        }
        at++;
        return object;
    }

    /** The one pair of names that the format uses for times of any day. */
    private static boolean isTimeOfDay(String name) {
        return name.equals("from") || name.equals("to");
    }

    private ArrayNode list() {
        ArrayNode list = JSON.arrayNode();
        at++;
        blanks();
        while (!peek(']')) {
            list.add(next());
            comma(']');
        }
        at++;
        return list;
    }

    private JsonNode scalar(String word) {
        if (word.equals("none")) {
            return JSON.nullNode();
        }
        if (word.equals("true") || word.equals("false")) {
            return JSON.booleanNode(Boolean.parseBoolean(word));
        }
        if (NUMBER.matcher(word).matches()) {
            return JSON.numberNode(new BigDecimal(word));
        }
        if (TIME.matcher(word).matches()) {
            return JSON.textNode(time(day, word).atZone(ZONE).toOffsetDateTime().toString());
        }
        return JSON.textNode(LENGTH.matcher(word).matches() ? length(word) : word);
    }

    private String word(String ends) {
        int start = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at).strip();
        if (word.isEmpty()) {
            throw wrong("a word");
        }
        return word;
    }

    private void comma(char end) {
        blanks();
        if (!peek(end)) {
            expect(',');
            blanks();
        }
    }

    private void expect(char c) {
        if (!peek(c)) {
            throw wrong("'" + c + "'");
        }
        at++;
    }

    private boolean peek(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private void blanks() {
        while (peek(' ')) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("Expected " + wanted + " at character " + at + " of \"" + text + "\".");
    }
}
