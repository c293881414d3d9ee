// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Sla;
import org.jspecify.annotations.Nullable;

/** Jobs, but for what their visits, status and locks have rules of their own. */
final class JobRules {
    private static final int MAX_VISITS = 50;

    private JobRules() {}

    static void check(Context context) {
        List<Job> jobs = context.problem.jobs();
        for (int i = 0; i < jobs.size(); i++) {
            Job job = jobs.get(i);
            At at = At.ROOT.field("jobs").index(i);
            String subject = "job " + Faults.shorten(job.id());
            references(context, job, at, subject);
            times(context, job, at, subject);
            technicians(context, job, at, subject);
            visits(context, job, at.field("visits"), subject);
            StatusRules.check(context, job, at, subject);
            if (job.lock() != null) {
                LockRules.check(context, job, job.lock(), at.field("lock"));
            }
        }
        LockOrderRules.check(context);
    }

    private static void references(Context context, Job job, At at, String subject) {
        Values values = context.values;
        context.sites.refer(job.site(), at.field("site"), "The site of " + subject);
        context.customers.refer(job.customer(), at.field("customer"), "The customer of " + subject);
        context.equipment.refer(job.equipment(), at.field("equipment"), "The equipment of " + subject);
        values.name(job.workOrderId(), at.field("workOrderId"), "The work order of " + subject);
        values.name(job.type(), at.field("type"), "The type of " + subject);
        values.range(job.priority(), 1, 10, at.field("priority"), "The priority of " + subject);
        values.money(job.optionalPrice(), at.field("optionalPrice"), "The price of " + subject);
        values.attributes(job.attributes(), at, subject);
    }

    private static void times(Context context, Job job, At at, String subject) {
        WindowRules.check(context, job.windows(), at.field("windows"), subject);
        WindowRules.check(context, job.preferredWindows(), at.field("preferredWindows"), subject);
        WindowRules.check(context, job.promisedWindows(), at.field("promisedWindows"), subject);
        context.values.time(job.availableFrom(), at.field("availableFrom"), "The first start of " + subject);
        context.values.time(job.due(), at.field("due"), "The due date of " + subject);
        if (job.sla() != null) {
            target(
                    context.values,
                    job.sla().response(),
                    at.field("sla").field("response"),
                    "The response deadline of " + subject);
            target(
                    context.values,
                    job.sla().resolution(),
                    at.field("sla").field("resolution"),
                    "The resolution deadline of " + subject);
        }
    }

    private static void target(Values values, Sla.@Nullable Target target, At at, String subject) {
        if (target != null) {
            values.time(target.by(), at.field("by"), subject);
            values.money(target.fixed(), at.field("fixed"), "The fixed price of missing t" + subject.substring(1));
            values.money(target.perHour(), at.field("perHour"), "The hourly price of missing t" + subject.substring(1));
            values.money(target.perDay(), at.field("perDay"), "The daily price of missing t" + subject.substring(1));
        }
    }

    private static void technicians(Context context, Job job, At at, String subject) {
        At excluded = at.field("excludedTechnicians");
        context.technicians.referAll(
                job.requiredTechnicians(), at.field("requiredTechnicians"), "The required technicians of " + subject);
        context.technicians.referAll(job.excludedTechnicians(), excluded, "The excluded technicians of " + subject);
        CustomerRules.preferences(context, job.preferredTechnicians(), at.field("preferredTechnicians"), subject);
        Set<String> required = new HashSet<>(job.requiredTechnicians());
        for (int i = 0; i < job.excludedTechnicians().size(); i++) {
            String technician = job.excludedTechnicians().get(i);
            if (required.contains(technician)) {
                String message = "Technician " + Faults.shorten(technician) + " is both required and excluded by "
                        + subject + ".";
                context.faults.add(Code.LIST_CONTRADICTION, excluded.index(i), technician, message);
            }
        }
    }

    private static void visits(Context context, Job job, At at, String subject) {
        if (job.visits().isEmpty()) {
            context.faults.add(Code.JOB_WITHOUT_VISITS, at, null, "The " + subject + " has no visit.");
        }
        context.values.count(job.visits().size(), MAX_VISITS, at, "The list of visits of " + subject);
        for (int v = 0; v < job.visits().size(); v++) {
            Job.Visit visit = job.visits().get(v);
            String said = "visit " + v + " of " + subject;
            context.values.positive(visit.duration(), at.index(v).field("duration"), "The duration of " + said);
            context.values.name(
                    visit.durationSkill(), at.index(v).field("durationSkill"), "The duration skill of " + said);
            RequirementRules.check(context, visit.requirements(), at.index(v).field("requirements"), said);
        }
    }
}
