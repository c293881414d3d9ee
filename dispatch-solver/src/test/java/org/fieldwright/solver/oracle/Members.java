// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.PublishedVisit;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;

/** Section 13: each visit of a crew as a job of its own, {@code id#k} from the second on, so that the rest knows only jobs with one visit. */
final class Members {
    private Members() {}

    static DispatchProblem split(DispatchProblem problem) {
        List<Job> jobs = new ArrayList<>();
        problem.jobs().forEach(job -> jobs.addAll(split(job)));
        return problem.toBuilder().jobs(jobs).build();
    }

    private static List<Job> split(Job job) {
        if (job.visits().size() == 1) {
            return List.of(job);
        }
        List<Job> members = new ArrayList<>();
        for (int k = 0; k < job.visits().size(); k++) {
            Job.Builder member = job.toBuilder()
                    .id(name(job.id(), k))
                    .visits(List.of(job.visits().get(k)));
            if (job.customer() == null) {
                member.customer("of job " + job.id());
            }
            if (k > 0 && job.lock() != null) {
                member.lock(job.lock().toBuilder()
                        .technician(null)
                        .shift(null)
                        .position(null)
                        .after(null)
                        .build());
            }
            if (!job.mandatory() && k != lead(job)) {
                member.optionalPrice(BigDecimal.ZERO);
            }
            members.add(member.build());
        }
        return members;
    }

    /** By which visit a crew's deadlines and price are judged: the first of the longest. */
    private static int lead(Job job) {
        List<Long> lengths =
                job.visits().stream().map(v -> v.duration().toSeconds()).toList();
        return lengths.indexOf(Collections.max(lengths));
    }

    /** Whether deadlines are judged by another visit of its crew. */
    static boolean follows(DispatchProblem problem, String name) {
        Job job = problem.jobs().stream()
                .filter(j -> j.id().equals(job(name)))
                .findFirst()
                .orElseThrow();
        return !name(job.id(), lead(job)).equals(name);
    }

    static String name(String job, int visit) {
        return visit == 0 ? job : job + "#" + visit;
    }

    static String name(PublishedVisit published) {
        return name(published.job(), published.visit());
    }

    /** The job of a member. */
    static String job(String name) {
        return name.contains("#") ? name.substring(0, name.indexOf('#')) : name;
    }

    static int number(ProblemIndex index, String name) {
        int visit = name.contains("#") ? Integer.parseInt(name.substring(name.indexOf('#') + 1)) : 0;
        return index.visit(job(name), visit);
    }
}
