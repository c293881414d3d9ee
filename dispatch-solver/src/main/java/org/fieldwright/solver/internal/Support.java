// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal;

import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.validation.Issue;

/** What the format has and the engine does not plan yet: refused with a code, never planned wrongly. */
public final class Support {
    private Support() {}

    /** An error for every use of what is not supported. */
    public static List<Issue> check(DispatchProblem problem) {
        List<Issue> issues = new ArrayList<>();
        for (int j = 0; j < problem.jobs().size(); j++) {
            checkJob(issues, "/jobs/" + j, problem.jobs().get(j));
        }
        return issues;
    }

    private static void checkJob(List<Issue> issues, String pointer, Job job) {
        Job.Lock lock = job.lock();
        if (lock != null && lock.position() != null) {
            issues.add(unsupported(
                    "LOCK_POSITION_NOT_SUPPORTED",
                    pointer + "/lock/position",
                    "Job " + job.id() + ": a locked position",
                    "Lock the start instead."));
        }
        if (lock != null && lock.after() != null) {
            issues.add(unsupported(
                    "LOCK_ORDER_NOT_SUPPORTED",
                    pointer + "/lock/after",
                    "Job " + job.id() + ": a locked order",
                    "Lock the starts of both jobs instead."));
        }
    }

    private static Issue unsupported(String code, String pointer, String subject, String remedy) {
        return new Issue(
                Issue.Severity.ERROR, code, pointer, null, subject + " cannot be planned by this version.", remedy);
    }
}
