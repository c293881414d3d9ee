// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.time.LocalDate;
import java.time.ZoneId;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;

/** The parts of a lock, each by itself and together. */
final class LockRules {
    private LockRules() {}

    static void check(Context context, Job job, Job.Lock lock, At at) {
        String subject = "The lock of job " + Faults.shorten(job.id());
        boolean known = context.technicians.refer(lock.technician(), at.field("technician"), subject);
        known &= context.shifts.refer(lock.shift(), at.field("shift"), subject);
        context.jobs.refer(lock.after(), at.field("after"), subject);
        boolean sound = context.values.time(lock.start(), at.field("start"), subject);
        sound &= context.values.length(
                lock.tolerance(), Values.YEAR, at.field("tolerance"), "The tolerance of the lock of job " + job.id());
        context.values.range(
                lock.position(), 0, 100_000, at.field("position"), "The position of the lock of job " + job.id());
        if (job.id().equals(lock.after())) {
            context.faults.add(
                    Code.LOCK_CONTRADICTION, at.field("after"), lock.after(), subject + " puts it after itself.");
        }
        if (known && lock.shift() != null) {
            if (lock.technician() != null) {
                context.ownedBy(lock.technician(), lock.shift(), at, subject);
            }
            if (sound) {
                shift(context, lock, lock.shift(), at, subject);
            }
        }
    }

    private static void shift(Context context, Job.Lock lock, String id, At at, String subject) {
        Shift shift = context.shifts.get(id);
        Technician owner = context.owner(id);
        if (shift == null || owner == null || !context.values.near(shift.earliestDeparture())) {
            return;
        }
        ZoneId zone = owner.zone() == null ? context.problem.zone() : owner.zone();
        LocalDate day = shift.earliestDeparture().atZone(zone).toLocalDate();
        if (lock.day() != null && !lock.day().equals(day)) {
            String message = subject + " names day " + lock.day() + " with shift " + id + ", whose day is " + day + ".";
            context.faults.add(Code.LOCK_CONTRADICTION, at.field("day"), lock.day(), message);
        }
        if (lock.start() != null
                && (lock.start().plus(lock.tolerance()).isBefore(shift.earliestDeparture())
                        || lock.start().minus(lock.tolerance()).isAfter(shift.hardEnd()))) {
            String message = subject + " names start " + lock.start() + " with shift " + id + ", which is from "
                    + shift.earliestDeparture() + " to " + shift.hardEnd() + ".";
            context.faults.add(Code.LOCK_CONTRADICTION, at.field("start"), lock.start(), message);
        }
    }
}
