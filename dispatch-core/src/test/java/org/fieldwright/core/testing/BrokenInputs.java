// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.testing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.json.DispatchJson;

/**
 * Problem documents with one fault each, and what a reader must say about it. Most are made from one sound document by replacing a text, so
 * that the fault is what one sees.
 */
public final class BrokenInputs {
    private static final int TEN_MEGABYTES = 10_000_000;

    private final List<Case> cases = new ArrayList<>();
    private final String sound;

    private BrokenInputs(String sound) {
        this.sound = sound;
    }

    /**
     * A broken document.
     *
     * @param name what is wrong, usable as a file name
     * @param bytes the document
     * @param code the code that must be reported
     * @param pointer the pointer that must be reported with it
     */
    public record Case(String name, byte[] bytes, String code, String pointer) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A document without faults that uses most of the format; the broken ones are made of it.
     *
     * @return the document
     */
    public static String sound() {
        return DispatchJson.writeProblem(RichProblem.problem());
    }

    /**
     * All broken documents.
     *
     * @return the cases, in a fixed order
     */
    public static List<Case> all() {
        BrokenInputs inputs = new BrokenInputs(sound());
        inputs.texts();
        inputs.structures();
        inputs.values();
        inputs.times();
        inputs.shifts();
        inputs.places();
        inputs.jobs();
        inputs.plansAndLinks();
        return List.copyOf(inputs.cases);
    }

    private void add(String name, byte[] bytes, String code, String pointer) {
        cases.add(new Case(name, bytes, code, pointer));
    }

    private void add(String name, String document, String code, String pointer) {
        add(name, document.getBytes(StandardCharsets.UTF_8), code, pointer);
    }

    /** The sound document with the first occurrence of a text replaced. */
    private void change(String name, String from, String to, String code, String pointer) {
        int start = sound.indexOf(from);
        if (start < 0) {
            throw new IllegalStateException("The sound document has no text " + from + " to replace for " + name + ".");
        }
        add(name, sound.substring(0, start) + to + sound.substring(start + from.length()), code, pointer);
    }

    private void texts() {
        add("empty", "", "JSON_EMPTY", "");
        add("blank", " \n ", "JSON_EMPTY", "");
        add("no-json", "dear dispatcher", "JSON_SYNTAX", "");
        add("truncated", sound.substring(0, sound.indexOf("\"tech-2\"")), "JSON_TRUNCATED", "/technicians/1/id");
        add("text-after-the-end", sound + "{}", "JSON_SYNTAX", "");
        add("missing-comma", sound.replaceFirst(",\n", "\n"), "JSON_SYNTAX", "/format");
        change(
                "duplicate-key",
                "\"id\": \"tech-1\"",
                "\"id\": \"tech-1\", \"id\": \"x\"",
                "JSON_DUPLICATE_KEY",
                "/technicians/0/id");
        add("utf-16", sound.getBytes(StandardCharsets.UTF_16LE), "JSON_ENCODING", "");
        add("utf-16-with-mark", sound.getBytes(StandardCharsets.UTF_16), "JSON_ENCODING", "");
        add("utf-32", sound.getBytes(Charset.forName("UTF-32BE")), "JSON_ENCODING", "");
        add("latin-1", sound.replace("Praha", "D\u00fcren").getBytes(StandardCharsets.ISO_8859_1), "JSON_ENCODING", "");
        add("ten-megabytes-of-nested-lists", "[".repeat(TEN_MEGABYTES), "JSON_TOO_DEEP", "/0".repeat(64));
        String nested = "{\"attributes\":" + "{\"a\":".repeat(TEN_MEGABYTES / 5);
        add("ten-megabytes-of-nested-objects", nested, "JSON_TOO_DEEP", "/attributes" + "/a".repeat(63));
        change(
                "number-of-many-digits",
                "\"lat\": 50.1",
                "\"lat\": " + "9".repeat(200),
                "JSON_TOKEN_TOO_LONG",
                "/sites/0/location/lat");
        change("endless-text", "Praha", "x".repeat(1_500_000), "JSON_TOKEN_TOO_LONG", "/sites/0/name");
    }

    private void structures() {
        add("list-instead-of-object", "[1, 2]", "TYPE_WRONG", "");
        change("format-of-a-plan", "fieldwright/problem", "fieldwright/plan", "FORMAT_UNKNOWN", "/format");
        change("format-missing", "\"format\": \"fieldwright/problem\",", "", "FIELD_MISSING", "/format");
        change(
                "later-version",
                "\"formatVersion\": 1",
                "\"formatVersion\": 2",
                "FORMAT_VERSION_UNSUPPORTED",
                "/formatVersion");
        change("unknown-field", "\"currency\"", "\"curency\"", "FIELD_UNKNOWN", "/curency");
        change("unknown-field-with-slash", "\"currency\"", "\"a/b~c\"", "FIELD_UNKNOWN", "/a~1b~0c");
        change("required-field-missing", "\"zone\": \"Europe/Prague\",", "", "FIELD_MISSING", "/zone");
        change("required-field-null", "\"site\": \"site-1\"", "\"site\": null", "FIELD_MISSING", "/jobs/0/site");
        change("text-instead-of-number", "\"priority\": 2", "\"priority\": \"2\"", "TYPE_WRONG", "/jobs/0/priority");
        change("fraction-instead-of-whole", "\"priority\": 2", "\"priority\": 2.5", "TYPE_WRONG", "/jobs/0/priority");
        change("number-instead-of-text", "\"customer-1\"", "7", "TYPE_WRONG", "/jobs/0/customer");
        change("number-as-attribute", "\"floor\": \"3\"", "\"floor\": 3", "TYPE_WRONG", "/jobs/0/attributes/floor");
        change("null-in-list", "[\"hoist\"]", "[\"hoist\", null]", "ELEMENT_NULL", "/technicians/0/tools/1");
        change(
                "unknown-kind-of-travel",
                "\"type\": \"matrix\"",
                "\"type\": \"teleport\"",
                "TYPE_UNKNOWN",
                "/travel/type");
        change("unknown-word", "\"HARD\"", "\"HARSH\"", "ENUM_UNKNOWN", "/jobs/0/sla/policy");
        change("time-without-offset", "T07:00:00+01:00", "T07:00:00", "INSTANT_INVALID", "/now");
        change("thirtieth-of-february", "\"now\": \"2026-03-02T", "\"now\": \"2026-02-30T", "INSTANT_INVALID", "/now");
        change("duration-in-words", "\"PT1H10M\"", "\"an hour\"", "DURATION_INVALID", "/jobs/0/visits/0/duration");
        change(
                "hour-24",
                "\"to\": \"18:00\"",
                "\"to\": \"24:00\"",
                "TIME_OF_DAY_INVALID",
                "/sites/1/openingHours/0/to");
        change(
                "date-backwards",
                "\"validTo\": \"2027-01-31\"",
                "\"validTo\": \"31.01.2027\"",
                "DATE_INVALID",
                "/technicians/0/skills/0/validTo");
        change("unknown-zone", "Europe/Prague", "Europe/Prag", "ZONE_UNKNOWN", "/zone");
        change("nan-coordinate", "\"lat\": 50.1", "\"lat\": NaN", "NUMBER_NOT_FINITE", "/sites/0/location/lat");
        change(
                "infinite-factor",
                "\"travelFactor\": 1.2",
                "\"travelFactor\": -Infinity",
                "NUMBER_NOT_FINITE",
                "/technicians/0/travelFactor");
        change(
                "number-too-great-for-its-type",
                "\"priority\": 2",
                "\"priority\": 3000000000",
                "NUMBER_OUT_OF_RANGE",
                "/jobs/0/priority");
        change(
                "huge-exponent",
                "\"perHour\": 42.5",
                "\"perHour\": 1e999999999",
                "NUMBER_OUT_OF_RANGE",
                "/technicians/0/costs/perHour");
        change("matrix-row-too-short", "[0, 600, 1200]", "[0, 600]", "MATRIX_RAGGED", "/travel/seconds/0");
        change(
                "matrix-half-unreachable",
                "[0, 600, 1200]",
                "[0, 600, null]",
                "MATRIX_CELL_CONTRADICTORY",
                "/travel/seconds/0/2");
    }

    private void values() {
        change("duplicate-id", "\"id\": \"tech-2\"", "\"id\": \"tech-1\"", "ID_DUPLICATE", "/technicians/1/id");
        change("blank-id", "\"id\": \"job-1\"", "\"id\": \" \"", "ID_INVALID", "/jobs/0/id");
        change("control-character-in-id", "\"id\": \"job-1\"", "\"id\": \"job\\u0007\"", "ID_INVALID", "/jobs/0/id");
        change("long-id", "\"id\": \"job-1\"", "\"id\": \"" + "j".repeat(300) + "\"", "TEXT_TOO_LONG", "/jobs/0/id");
        change("missing-site", "\"site\": \"site-1\"", "\"site\": \"stie-1\"", "REFERENCE_UNKNOWN", "/jobs/0/site");
        change(
                "missing-technician",
                "\"bannedTechnicians\": [\"tech-2\"]",
                "\"bannedTechnicians\": [\"bob\"]",
                "REFERENCE_UNKNOWN",
                "/customers/0/bannedTechnicians/0");
        change("twice-in-list", "[\"hoist\"]", "[\"hoist\", \"hoist\"]", "LIST_DUPLICATE", "/technicians/0/tools/1");
        change(
                "preferred-and-banned",
                "\"bannedTechnicians\": [\"tech-2\"]",
                "\"bannedTechnicians\": [\"tech-1\"]",
                "LIST_CONTRADICTION",
                "/customers/0/preferredTechnicians/0/technician");
        change("priority-eleven", "\"priority\": 2", "\"priority\": 11", "VALUE_OUT_OF_RANGE", "/jobs/0/priority");
        change("level-zero", "\"level\": 3", "\"level\": 0", "VALUE_OUT_OF_RANGE", "/technicians/0/skills/0/level");
        change(
                "factor-zero",
                "\"travelFactor\": 1.2",
                "\"travelFactor\": 0",
                "VALUE_OUT_OF_RANGE",
                "/technicians/0/travelFactor");
        change("rating-six", "\"rating\": 4.5", "\"rating\": 6", "VALUE_OUT_OF_RANGE", "/technicians/0/rating");
        change(
                "latitude-beyond-the-pole",
                "\"lat\": 50.1",
                "\"lat\": 150.1",
                "COORDINATES_OUT_OF_RANGE",
                "/sites/0/location/lat");
        change("unknown-currency", "\"CZK\"", "\"Kronen\"", "CURRENCY_UNKNOWN", "/currency");
        change(
                "negative-money",
                "\"perHour\": 42.5",
                "\"perHour\": -1",
                "MONEY_NEGATIVE",
                "/technicians/0/costs/perHour");
        change(
                "money-with-five-decimals",
                "\"perHour\": 42.5",
                "\"perHour\": 0.00001",
                "MONEY_SCALE",
                "/technicians/0/costs/perHour");
        change(
                "money-too-large",
                "\"perHour\": 42.5",
                "\"perHour\": 100000001",
                "MONEY_TOO_LARGE",
                "/technicians/0/costs/perHour");
        change(
                "money-overflow",
                "\"by\": \"2026-03-02T11:00:00+01:00\",\n          \"perHour\": 15",
                "\"by\": \"1999-03-02T11:00:00+01:00\",\n          \"perHour\": 99999999",
                "MONEY_SUM_OVERFLOW",
                "/jobs/0/sla/response/perHour");
        change(
                "tiers-out-of-order",
                "\"upTo\": \"PT2H\"",
                "\"upTo\": \"PT1H\"",
                "TIERS_UNSORTED",
                "/technicians/0/costs/overtime/1/upTo");
    }

    private void times() {
        change(
                "horizon-reversed",
                "\"horizonEnd\": \"2026-03-04",
                "\"horizonEnd\": \"2026-02-04",
                "HORIZON_REVERSED",
                "/horizonEnd");
        change(
                "horizon-of-ten-years",
                "\"horizonEnd\": \"2026",
                "\"horizonEnd\": \"2036",
                "HORIZON_TOO_LONG",
                "/horizonEnd");
        change("fraction-of-a-second", "T07:00:00+01:00", "T07:00:00.5+01:00", "TIME_SUB_SECOND", "/now");
        change("end-of-time", "\"due\": \"2026", "\"due\": \"9999", "TIME_TOO_FAR", "/jobs/0/due");
        change("negative-duration", "\"PT1H10M\"", "\"PT-1H\"", "DURATION_NEGATIVE", "/jobs/0/visits/0/duration");
        change("zero-duration", "\"PT1H10M\"", "\"PT0S\"", "DURATION_ZERO", "/jobs/0/visits/0/duration");
        change(
                "duration-with-fraction",
                "\"PT1H10M\"",
                "\"PT1H0.25S\"",
                "DURATION_SUB_SECOND",
                "/jobs/0/visits/0/duration");
        change("duration-of-years", "\"PT1H10M\"", "\"P4000D\"", "DURATION_TOO_LONG", "/jobs/0/visits/0/duration");
        change(
                "validity-reversed",
                "\"validTo\": \"2027-01-31\"",
                "\"validTo\": \"2020-01-31\"",
                "VALIDITY_REVERSED",
                "/technicians/0/skills/0/validTo");
        change(
                "date-twice",
                "\"date\": \"2026-03-03\"",
                "\"date\": \"2026-03-02\"",
                "DATE_DUPLICATE",
                "/sites/1/exceptions/1/date");
    }

    private void shifts() {
        change(
                "shift-ends-before-it-starts",
                "\"hardEnd\": \"2026-03-02T17",
                "\"hardEnd\": \"2026-03-02T06",
                "SHIFT_BOUNDS_ORDER",
                "/technicians/0/shifts/0/hardEnd");
        change(
                "soft-end-after-hard-end",
                "\"softEnd\": \"2026-03-02T16",
                "\"softEnd\": \"2026-03-02T18",
                "SHIFT_BOUNDS_ORDER",
                "/technicians/0/shifts/0/softEnd");
        change(
                "two-soft-bounds",
                "\"softEnd\": \"2026-03-02T16",
                "\"softLastDeparture\": \"2026-03-02T15:00:00+01:00\", \"softEnd\": \"2026-03-02T16",
                "SHIFT_BOUNDS_CONFLICT",
                "/technicians/0/shifts/0/softLastDeparture");
        change(
                "shifts-overlap",
                "\"earliestDeparture\": \"2026-03-03T08",
                "\"earliestDeparture\": \"2026-03-02T08",
                "SHIFT_OVERLAP",
                "/technicians/0/shifts/1/earliestDeparture");
        change(
                "break-reversed",
                "\"latestStart\": \"2026-03-02T13",
                "\"latestStart\": \"2026-03-02T11",
                "BREAK_REVERSED",
                "/technicians/0/shifts/0/breaks/0/latestStart");
        change(
                "breaks-unsorted",
                "\"start\": \"2026-03-02T14:30",
                "\"start\": \"2026-03-02T10:00",
                "BREAK_UNSORTED",
                "/technicians/0/shifts/0/breaks/1");
        change(
                "breaks-overlap",
                "\"duration\": \"PT30M\"",
                "\"duration\": \"PT3H\"",
                "BREAK_OVERLAP",
                "/technicians/0/shifts/0/breaks/1");
        change(
                "break-outside-shift",
                "\"end\": \"2026-03-02T14:45",
                "\"end\": \"2026-03-02T17:45",
                "BREAK_OUTSIDE_SHIFT",
                "/technicians/0/shifts/0/breaks/1");
        change(
                "distance-without-home",
                "\"home\": \"home\",",
                "",
                "HOME_MISSING",
                "/technicians/0/maxDistanceFromHome");
    }

    private void places() {
        change("polygon-open", "\"lat\": 49.9", "\"lat\": 49.8", "POLYGON_OPEN", "/territories/0/polygons/0/outer/3");
        change(
                "matrix-without-a-site",
                "\"sites\": [\"home\", \"site-1\", \"site-2\"]",
                "\"sites\": [\"home\", \"site-1\", \"site-3\"]",
                "MATRIX_SITE_MISSING",
                "/sites/2/id");
        change(
                "negative-travel-time",
                "[0, 600, 1200]",
                "[0, -600, 1200]",
                "NUMBER_OUT_OF_RANGE",
                "/travel/seconds/0/1");
        add(
                "site-without-location",
                DispatchJson.writeProblem(TinyProblems.onTheGlobe())
                        .replaceFirst("\"location\": \\{[^}]*}", "\"name\": \"somewhere\""),
                "SITE_WITHOUT_LOCATION",
                "/sites/0/location");
        add(
                "speed-bands-out-of-order",
                DispatchJson.writeProblem(TinyProblems.onTheGlobe()).replace("\"upToKm\": 30.0", "\"upToKm\": 3.0"),
                "SPEED_BANDS_INVALID",
                "/travel/speeds/1/upToKm");
        change(
                "traffic-out-of-order",
                "\"from\": \"09:00\"",
                "\"from\": \"06:00\"",
                "TRAFFIC_UNSORTED",
                "/traffic/1/from");
    }

    private void jobs() {
        change(
                "window-reversed",
                "\"latestStart\": \"2026-03-02T10",
                "\"latestStart\": \"2026-03-02T07",
                "WINDOW_REVERSED",
                "/jobs/0/windows/0/latestStart");
        change(
                "windows-unsorted",
                "\"earliestStart\": \"2026-03-02T14",
                "\"earliestStart\": \"2026-03-02T06",
                "WINDOW_UNSORTED",
                "/jobs/0/windows/1/earliestStart");
        change(
                "windows-overlap",
                "\"earliestStart\": \"2026-03-02T14",
                "\"earliestStart\": \"2026-03-02T09",
                "WINDOW_OVERLAP",
                "/jobs/0/windows/1/earliestStart");
        change(
                "job-without-visits",
                "\"visits\": [\n        {\n          \"duration\": \"PT45M\"\n        }\n      ]",
                "\"visits\": []",
                "JOB_WITHOUT_VISITS",
                "/jobs/1/visits");
        change(
                "working-nowhere",
                "\"priority\": 2",
                "\"priority\": 2, \"status\": \"WORKING\"",
                "STATUS_NEEDS_ACTUAL",
                "/jobs/0/visits/0/actual");
        change(
                "complete-but-requested",
                "\"status\": \"COMPLETE\"",
                "\"status\": \"REQUESTED\"",
                "STATUS_CONTRADICTS_ACTUAL",
                "/jobs/2/status");
        change(
                "actual-reversed",
                "\"end\": \"2026-03-02T06:50",
                "\"end\": \"2026-03-02T05:50",
                "ACTUAL_REVERSED",
                "/jobs/2/visits/0/actual/end");
        change(
                "actual-in-the-future",
                "\"end\": \"2026-03-02T06:50",
                "\"end\": \"2026-03-02T16:50",
                "ACTUAL_IN_FUTURE",
                "/jobs/2/visits/0/actual/end");
        change(
                "shift-of-another",
                "\"technician\": \"tech-1\",\n        \"day\"",
                "\"technician\": \"tech-2\",\n        \"day\"",
                "SHIFT_OF_OTHER_TECHNICIAN",
                "/jobs/1/lock/shift");
        change(
                "lock-on-another-day",
                "\"day\": \"2026-03-02\"",
                "\"day\": \"2026-03-03\"",
                "LOCK_CONTRADICTION",
                "/jobs/1/lock/day");
    }

    private void plansAndLinks() {
        change(
                "link-to-itself",
                "\"b\": {\n        \"job\": \"job-2\"",
                "\"b\": {\n        \"job\": \"job-1\"",
                "LINK_SELF",
                "/links/0/b");
        change(
                "link-bounds-reversed",
                "\"max\": \"PT24H\"",
                "\"max\": \"PT10M\"",
                "LINK_BOUNDS_REVERSED",
                "/links/0/max");
        change(
                "cyclic-links",
                "\"b\": {\n        \"job\": \"job-4\"",
                "\"b\": {\n        \"job\": \"job-1\"",
                "LINK_CYCLE",
                "/links/1");
        change(
                "link-to-a-visit-that-is-not",
                "\"job\": \"job-4\"\n",
                "\"job\": \"job-4\", \"visit\": 1\n",
                "REFERENCE_UNKNOWN",
                "/links/1/b/visit");
        change(
                "hold-outside-shift",
                "\"length\": \"PT1H30M\"",
                "\"length\": \"PT9H\"",
                "HOLD_OUTSIDE_SHIFT",
                "/holds/0/start");
        change(
                "published-twice",
                "\"job\": \"job-4\",\n      \"technician\"",
                "\"job\": \"job-2\",\n      \"technician\"",
                "PUBLISHED_DUPLICATE",
                "/published/1");
        change(
                "published-job-unknown",
                "\"job\": \"job-4\",\n      \"technician\"",
                "\"job\": \"job-9\",\n      \"technician\"",
                "REFERENCE_UNKNOWN",
                "/published/1/job");
    }
}
