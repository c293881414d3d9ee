// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Sla;

/** Section 3: when a visit may start, before locks and the frozen part of the plan have their say. */
final class Windows {
    private final Case c;

    Windows(Case c) {
        this.c = c;
    }

    /** When a visit runs; window is null if it breaks them all. */
    record Slot(long start, long end, Window window) {}

    List<Window> of(Job job) {
        List<Window> windows = job.windows().isEmpty()
                ? List.of(Window.ALWAYS)
                : job.windows().stream().map(Window::of).toList();
        windows = openingHours(job, windows);
        windows = windows.stream().map(w -> notBefore(job, w)).toList();
        windows = windows.stream().map(w -> slaBound(job, w)).toList();
        windows = promised(job, windows);
        return windows.stream().filter(w -> !w.empty()).sorted(Window.ORDER).toList();
    }

    private List<Window> openingHours(Job job, List<Window> windows) {
        OpeningHours hours = new OpeningHours(c, c.sites.get(job.site()));
        if (!hours.limited()) {
            return windows;
        }
        List<Window> cut = new ArrayList<>();
        for (Window window : windows) {
            for (OpeningHours.Period period : hours.periods()) {
                cut.add(window.cut(new Window(period.open(), period.close(), period.close())));
            }
        }
        return cut;
    }

    private Window notBefore(Job job, Window window) {
        long bound = Stream.of(c.problem.horizonStart(), c.problem.now(), job.availableFrom())
                .filter(i -> i != null)
                .mapToLong(Case::seconds)
                .max()
                .orElseThrow();
        return window.cut(new Window(bound, Window.NEVER, Window.NEVER));
    }

    private Window slaBound(Job job, Window window) {
        Sla sla = job.sla();
        if (sla == null || sla.policy() != Sla.Policy.HARD) {
            return window;
        }
        return window.cut(new Window(-Window.NEVER, boundOf(sla.response()), boundOf(sla.resolution())));
    }

    private long boundOf(Sla.Target target) {
        boolean binds = target != null && Case.seconds(target.by()) >= c.now;
        return binds ? Case.seconds(target.by()) : Window.NEVER;
    }

    private List<Window> promised(Job job, List<Window> windows) {
        if (!c.policy.promisedWindowsHard() || job.promisedWindows().isEmpty()) {
            return windows;
        }
        return windows.stream()
                .flatMap(w -> job.promisedWindows().stream().map(p -> w.cut(Window.of(p))))
                .toList();
    }

    /** The slot of a visit that is ready at r. */
    static Slot slot(List<Window> windows, long ready, long duration) {
        for (Window window : windows) {
            long start = Math.max(ready, window.earliestStart());
            if (start <= window.latestStart() && start + duration <= window.latestEnd()) {
                return new Slot(start, start + duration, window);
            }
        }
        long start = windows.isEmpty() ? ready : Math.max(ready, windows.get(0).earliestStart());
        return new Slot(start, start + duration, null);
    }
}
