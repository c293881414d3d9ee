// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.List;
import org.fieldwright.core.model.DispatchProblem.PublishedVisit;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.TimeWindow;

/** Section 7: how far a visit may be delayed so that its own cost stays as it is; its window is looked at elsewhere. */
final class Slack {
    private final Case c;
    private final Shift shift;

    Slack(Case c, Shift shift) {
        this.c = c;
        this.shift = shift;
    }

    long of(Leg.Visit visit) {
        if (visit.kind() != null
                || lockedStart(visit.job())
                || c.linked(visit.job())
                || visit.slot().window() == null) {
            return 0;
        }
        Job job = visit.job();
        long start = visit.slot().start();
        long end = visit.slot().end();
        long slack = Math.min(sla(job.sla(), start, end), completionRisk(job, end));
        slack = Math.min(slack, inside(job.preferredWindows(), start, end));
        slack = Math.min(slack, inside(job.promisedWindows(), start, end));
        return Math.min(slack, published(job, start));
    }

    private static boolean lockedStart(Job job) {
        return job.lock() != null && job.lock().start() != null;
    }

    /** The distance to a bound; none is left if it has been passed. */
    static long upTo(long bound, long time) {
        return Math.max(0, bound - time);
    }

    private long sla(Sla sla, long start, long end) {
        if (sla == null || sla.policy() == Sla.Policy.IGNORE) {
            return Window.NEVER;
        }
        long slack = Window.NEVER;
        if (sla.response() != null) {
            slack = Math.min(slack, upTo(Case.seconds(sla.response().by()), start));
        }
        if (sla.resolution() != null) {
            slack = Math.min(slack, upTo(Case.seconds(sla.resolution().by()), end));
        }
        return VisitCosts.early(c, sla, start) > 0 ? 0 : slack;
    }

    private static long inside(List<TimeWindow> windows, long start, long end) {
        if (windows.isEmpty()) {
            return Window.NEVER;
        }
        return windows.stream()
                .map(Window::of)
                .filter(w -> w.holds(start, end))
                .findFirst()
                .map(w -> Math.min(w.latestStart() - start, w.latestEnd() - end))
                .orElse(0L);
    }

    private long completionRisk(Job job, long end) {
        return VisitCosts.atRisk(c, job) ? upTo(VisitCosts.riskBound(c, shift), end) : Window.NEVER;
    }

    private long published(Job job, long start) {
        PublishedVisit published = c.published.get(job.id());
        if (published == null) {
            return Window.NEVER;
        }
        long tolerance = c.disruption().tolerance().toSeconds();
        long moved = Math.abs(start - Case.seconds(published.start()));
        return moved <= tolerance ? Case.seconds(published.start()) + tolerance - start : 0;
    }
}
