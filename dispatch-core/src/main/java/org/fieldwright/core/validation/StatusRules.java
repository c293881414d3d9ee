// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Job.Status;
import org.jspecify.annotations.Nullable;

/** The status of a job against the actual times of its visits. */
final class StatusRules {
    private static final Set<Status> NOT_BEGUN =
            EnumSet.of(Status.REQUESTED, Status.PLANNED, Status.DISPATCHED, Status.ACCEPTED);
    private static final Set<Status> AT_WORK =
            EnumSet.of(Status.WORKING, Status.WAITING_FOR_PART, Status.STUCK, Status.COMPLETE);
    private static final Set<Status> UNDER_WAY = EnumSet.of(Status.TRAVELLING, Status.ON_SITE);

    private StatusRules() {}

    static void check(Context context, Job job, At at, String subject) {
        for (int v = 0; v < job.visits().size(); v++) {
            Job.Actual actual = job.visits().get(v).actual();
            At place = at.field("visits").index(v).field("actual");
            String said = "visit " + v + " of " + subject;
            if (actual != null) {
                actual(context, actual, place, said);
                if (NOT_BEGUN.contains(job.status())) {
                    String message =
                            "The status of " + subject + " is " + job.status() + ", but " + said + " has actual times.";
                    context.faults.add(Code.STATUS_CONTRADICTS_ACTUAL, at.field("status"), job.status(), message);
                }
            } else if (AT_WORK.contains(job.status())
                    || (UNDER_WAY.contains(job.status())
                            && !context.published.contains(List.<Object>of(job.id(), v)))) {
                String message = "The status of " + subject + " is " + job.status() + ", but " + said
                        + " tells neither where nor when.";
                context.faults.add(Code.STATUS_NEEDS_ACTUAL, place, job.status(), message);
            }
        }
    }

    private static void actual(Context context, Job.Actual actual, At at, String subject) {
        context.shiftOf(actual.technician(), actual.shift(), at, "The actual of " + subject);
        past(context, actual.start(), at.field("start"), "The actual start of " + subject);
        past(context, actual.end(), at.field("end"), "The actual end of " + subject);
        if (actual.end() != null && actual.end().isBefore(actual.start())) {
            String message = "The actual end of " + subject + " (" + actual.end() + ") is before its start ("
                    + actual.start() + ").";
            context.faults.add(Code.ACTUAL_REVERSED, at.field("end"), actual.end(), message);
        }
    }

    private static void past(Context context, @Nullable Instant time, At at, String subject) {
        Instant now = context.problem.clock();
        if (time != null && context.values.time(time, at, subject) && time.isAfter(now)) {
            context.faults.add(
                    Code.ACTUAL_IN_FUTURE, at, time, subject + " (" + time + ") is after now (" + now + ").");
        }
    }
}
