// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import static org.fieldwright.solver.internal.compile.Clock.ALWAYS;
import static org.fieldwright.solver.internal.compile.Clock.NEVER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.solver.internal.compile.Intervals.Row;
import org.jspecify.annotations.Nullable;

/** Makes the windows in which the work of a job may start, in the order of docs/semantics.md, section 3. */
final class WindowCompiler {
    private static final Row OPEN = new Row(ALWAYS, NEVER, NEVER);

    private final CompileContext context;
    private final OpeningHours openingHours;
    private final Map<String, List<Row>> periodsBySite = new HashMap<>();

    WindowCompiler(CompileContext context) {
        this.context = context;
        openingHours = new OpeningHours(context.problem(), context.clock());
    }

    List<Row> rows(List<TimeWindow> windows) {
        return windows.stream().map(w -> Row.of(w, context.clock())).toList();
    }

    /** The windows of a job; none are left if it cannot be done at all. */
    List<Row> allowed(Job job) {
        List<Row> windows = job.windows().isEmpty() ? List.of(OPEN) : rows(job.windows());
        windows = whenOpen(context.index().site(job.site()), windows);
        Clock clock = context.clock();
        int earliest = Math.max(
                clock.seconds(context.problem().clock()), Math.max(0, clock.secondsOr(job.availableFrom(), ALWAYS)));
        windows = cut(windows, List.of(new Row(earliest, hardDeadline(job, true), hardDeadline(job, false))));
        if (context.policy().promisedWindowsHard() && !job.promisedWindows().isEmpty()) {
            windows = cut(windows, rows(job.promisedWindows()));
        }
        return windows.stream().filter(Row::possible).sorted(Row.BY_TIME).toList();
    }

    /** When a depot can be used: while it is open, from now on. */
    List<Row> open(Site site) {
        int earliest = Math.max(0, context.clock().seconds(context.problem().clock()));
        return whenOpen(site, List.of(new Row(earliest, NEVER, NEVER))).stream()
                .sorted(Row.BY_TIME)
                .toList();
    }

    private List<Row> whenOpen(Site site, List<Row> windows) {
        if (OpeningHours.alwaysOpen(site)) {
            return windows;
        }
        return cut(windows, periodsBySite.computeIfAbsent(site.id(), id -> openingHours.periods(site)));
    }

    private int hardDeadline(Job job, boolean response) {
        Sla sla = job.sla();
        if (sla == null || sla.policy() != Sla.Policy.HARD) {
            return NEVER;
        }
        Instant by = by(response ? sla.response() : sla.resolution());
        return by == null || by.isBefore(context.problem().clock())
                ? NEVER
                : context.clock().seconds(by);
    }

    static @Nullable Instant by(Sla.@Nullable Target target) {
        return target == null ? null : target.by();
    }

    private static List<Row> cut(List<Row> windows, List<Row> with) {
        List<Row> cut = new ArrayList<>();
        for (Row window : windows) {
            for (Row other : with) {
                Row both = window.cut(other);
                if (both.possible()) {
                    cut.add(both);
                }
            }
        }
        return cut;
    }
}
