// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Job.Status;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.policy.Policy;
import org.jspecify.annotations.Nullable;

/** Warnings: a problem without errors of which something cannot be planned, or not as one may expect. */
final class Plannable {
    private static final Set<Status> OPEN =
            EnumSet.of(Status.REQUESTED, Status.PLANNED, Status.DISPATCHED, Status.ACCEPTED);

    private final Context context;
    private final DispatchProblem problem;
    private final Instant start;
    private final Periods periods;

    private Plannable(Context context) {
        this.context = context;
        this.problem = context.problem;
        this.start = problem.clock().isAfter(problem.horizonStart()) ? problem.clock() : problem.horizonStart();
        this.periods = new Periods(problem, start);
    }

    static void check(Context context, Policy policy) {
        Plannable plannable = new Plannable(context);
        if (plannable.problem.clock().isAfter(plannable.problem.horizonEnd())) {
            String message = "Now (" + plannable.problem.clock() + ") is after the end of the horizon.";
            context.faults.add(Code.OUTSIDE_HORIZON, At.ROOT.field("now"), plannable.problem.clock(), message);
        }
        plannable.shifts();
        Reach reach = new Reach(plannable.problem);
        List<Job> jobs = plannable.problem.jobs();
        for (int i = 0; i < jobs.size(); i++) {
            Job job = jobs.get(i);
            At at = At.ROOT.field("jobs").index(i);
            if (OPEN.contains(job.status())) {
                plannable.windows(job, at);
                if (!reach.reaches(job.site())) {
                    String message = "There is no way to site " + job.site() + " of job " + job.id()
                            + " from the start of any shift.";
                    context.faults.add(Code.SITE_UNREACHABLE, at.field("site"), job.site(), message);
                }
                plannable.deadlines(job, at, policy);
            }
        }
        Openings.check(context);
    }

    private void shifts() {
        for (int t = 0; t < problem.technicians().size(); t++) {
            Technician technician = problem.technicians().get(t);
            for (int s = 0; s < technician.shifts().size(); s++) {
                Shift shift = technician.shifts().get(s);
                if (shift.hardEnd().isBefore(problem.horizonStart())
                        || shift.earliestDeparture().isAfter(problem.horizonEnd())) {
                    String message = "Shift " + shift.id() + " of technician " + technician.id() + " from "
                            + shift.earliestDeparture() + " to " + shift.hardEnd() + " lies outside the horizon.";
                    At at = At.ROOT
                            .field("technicians")
                            .index(t)
                            .field("shifts")
                            .index(s);
                    context.faults.add(Code.OUTSIDE_HORIZON, at, shift.id(), message);
                }
            }
        }
    }

    private void windows(Job job, At at) {
        if (job.windows().isEmpty() || job.visits().stream().anyMatch(v -> v.actual() != null)) {
            return;
        }
        for (TimeWindow window : job.windows()) {
            if (periods.meets(window.earliestStart(), WindowRules.lastStart(window))) {
                return;
            }
        }
        String message = "No window of job " + job.id() + " meets a shift that is still to come.";
        context.faults.add(Code.WINDOW_OUTSIDE_SHIFTS, at.field("windows"), null, message);
    }

    private void deadlines(Job job, At at, Policy policy) {
        Sla sla = job.sla();
        if (sla == null || sla.policy() == Sla.Policy.IGNORE) {
            return;
        }
        At place = at.field("sla");
        if (sla.policy() == Sla.Policy.HARD) {
            missed(job, sla.response(), place.field("response").field("by"), "response");
            missed(job, sla.resolution(), place.field("resolution").field("by"), "resolution");
        }
        BigDecimal price = job.optionalPrice();
        BigDecimal penalty = fixed(sla.response(), policy).add(fixed(sla.resolution(), policy));
        if (price != null && price.compareTo(penalty) < 0) {
            String message = "Leaving job " + job.id() + " undone costs " + price + ", but missing its SLA at least "
                    + penalty + ".";
            context.faults.add(Code.PRICE_BELOW_SLA, at.field("optionalPrice"), price, message);
        }
    }

    private void missed(Job job, Sla.@Nullable Target target, At at, String noun) {
        if (target != null && target.by().isBefore(problem.clock())) {
            String message = "The " + noun + " deadline of job " + job.id() + " (" + target.by() + ") is before now ("
                    + problem.clock() + ").";
            context.faults.add(Code.SLA_ALREADY_MISSED, at, target.by(), message);
        }
    }

    private static BigDecimal fixed(Sla.@Nullable Target target, Policy policy) {
        if (target == null) {
            return BigDecimal.ZERO;
        }
        return target.fixed() == null ? policy.slaFixed() : target.fixed();
    }
}
