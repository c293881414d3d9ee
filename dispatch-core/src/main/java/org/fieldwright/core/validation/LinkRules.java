// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.time.Duration;
import java.util.List;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.TimeLink;

/** Links between visits. */
final class LinkRules {
    private LinkRules() {}

    static void check(Context context) {
        At at = At.ROOT.field("links");
        List<TimeLink> links = context.problem.links();
        boolean known = true;
        for (int i = 0; i < links.size(); i++) {
            known &= link(context, links.get(i), at.index(i), "Link " + i);
        }
        if (known) {
            new LinkGraph(links, context.faults, at).check();
        }
    }

    private static boolean link(Context context, TimeLink link, At at, String subject) {
        boolean known = visit(context, link.a().job(), link.a().visit(), at.field("a"), subject);
        known &= visit(context, link.b().job(), link.b().visit(), at.field("b"), subject);
        boolean bounded =
                context.values.bounded(link.min(), Values.YEAR, at.field("min"), "The least time of " + subject);
        bounded &= context.values.bounded(link.max(), Values.YEAR, at.field("max"), "The greatest time of " + subject);
        Duration max = link.max();
        if (bounded && max != null && max.compareTo(link.min()) < 0) {
            String message =
                    "The greatest time of " + subject + " (" + max + ") is less than its least (" + link.min() + ").";
            context.faults.add(Code.LINK_BOUNDS_REVERSED, at.field("max"), max, message);
        }
        if (link.a().equals(link.b())) {
            String message = subject + " joins visit " + link.a().visit() + " of job "
                    + Faults.shorten(link.a().job()) + " with itself.";
            context.faults.add(Code.LINK_SELF, at.field("b"), link.b().job(), message);
            return false;
        }
        return known;
    }

    /** Whether a visit of a job exists; reports it if not. */
    static boolean visit(Context context, String job, int visit, At at, String subject) {
        if (!context.jobs.refer(job, at.field("job"), subject)) {
            return false;
        }
        Job found = context.jobs.get(job);
        if (found != null && (visit < 0 || visit >= found.visits().size())) {
            String message = subject + " names visit " + visit + " of job " + Faults.shorten(job) + ", which has "
                    + found.visits().size() + " visit(s).";
            String remedy = "Give the index of a visit, from 0.";
            context.faults.add(Code.REFERENCE_UNKNOWN, at.field("visit"), visit, message, remedy);
            return false;
        }
        return true;
    }
}
