// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.DispatchPlan.Unassigned;
import org.fieldwright.core.plan.Reason;

/** Reasons as text. */
final class ReasonList {
    private ReasonList() {}

    /** Code and sentence. */
    static String brief(Reason reason) {
        return reason.code() + ": " + Text.clean(reason.text());
    }

    /** Code, sentence, and whom and which rule it is about. */
    static String line(Reason reason) {
        StringBuilder line = new StringBuilder(brief(reason));
        if (reason.technician() != null) {
            line.append(" [").append(Text.clean(reason.technician()));
            line.append(reason.shift() == null ? "]" : ", shift " + Text.clean(reason.shift()) + "]");
        }
        if (reason.rule() != null) {
            line.append(" (rule ").append(Text.clean(reason.rule())).append(')');
        }
        return line.toString();
    }

    /** A heading and every reason below it; nothing if there are none. */
    static void print(PrintWriter out, String heading, List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            out.println();
            out.println(heading + " (" + reasons.size() + ")");
            reasons.forEach(r -> out.println("  " + line(r)));
        }
    }

    /** The jobs that are not planned, each with its deciding reason. */
    static void unassigned(PrintWriter out, DispatchPlan plan) {
        if (plan.unassigned().isEmpty()) {
            return;
        }
        out.println();
        out.println("Not planned (" + plan.unassigned().size() + ")");
        for (Unassigned job : plan.unassigned()) {
            int more = job.reasons().size() - 1;
            out.println("  " + Text.clean(job.job()) + "  " + line(job.reasons().get(0))
                    + (more > 0 ? " and " + more + " more, see explain" : ""));
        }
    }
}
