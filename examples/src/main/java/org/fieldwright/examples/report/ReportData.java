// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows, as it shows it: instants are epoch seconds, references are positions in the lists, all other values are
 * texts for people. The page's script reads these names, so a change here is a change there.
 */
record ReportData(
        String title,
        String subtitle,
        String footer,
        @Nullable Long now,
        List<Offset> offsets,
        List<Day> days,
        List<Kpi> kpis,
        List<Fact> costs,
        List<Person> technicians,
        List<Place> places,
        List<Row> routes,
        List<Bar> visits,
        List<Open> unassigned,
        List<String> warnings) {

    /** From this second on, local time is so many seconds ahead of UTC. */
    record Offset(long from, int seconds) {}

    /** A local date on which shifts start; the bounds are those of its shifts. */
    record Day(String id, String label, long from, long to) {}

    /** A key figure; the tone is good, bad or plain. */
    record Kpi(String key, String label, String value, String note, String tone) {}

    record Fact(String label, String value) {}

    record Person(String id, String name, List<Fact> facts) {}

    record Place(
            String id,
            String label,
            @Nullable Double lat,
            @Nullable Double lon) {}

    /** A shift, used or not. {@code start} and {@code end} are those of its route, null if it has none. */
    record Row(
            int technician,
            int day,
            String shift,
            long from,
            long to,
            @Nullable Long softEnd,
            @Nullable Long start,
            @Nullable Long end,
            String summary,
            long busySeconds,
            List<Fact> facts,
            List<Segment> segments,
            List<Point> path) {}

    /** What is done between visits; the kind is travel, wait, setup, break or depot. */
    record Segment(String kind, long from, long to, String label, String note) {}

    /** A place on the way of a route. */
    record Point(int place, boolean home) {}

    /** A planned visit. */
    record Bar(
            String id,
            String job,
            int route,
            String label,
            @JsonUnwrapped Work work,
            @Nullable String locked,
            long from,
            long to,
            long lateSeconds,
            long lateTo,
            List<Fact> facts,
            List<Fact> costs,
            List<String> why) {}

    /** A job that is not planned. */
    record Open(
            String job,
            @JsonUnwrapped Work work,
            long seconds,
            List<Fact> facts,
            List<Cause> reasons,
            List<Fact> perTechnician) {}

    /** What a visit and an open job have in common. */
    record Work(
            String title,
            String customer,
            String site,
            int place,
            int priority,
            boolean emergency,
            List<Window> windows,
            List<Due> due) {}

    /** The kind is allowed, preferred or promised. */
    record Window(String kind, long from, long to) {}

    record Due(long at, String label) {}

    record Cause(String code, String text) {}
}
