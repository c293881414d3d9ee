// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;

/** Random locks, most of them where their job is aimed at. */
final class RandomLocks {
    private final RandomWorld w;

    RandomLocks(RandomWorld w) {
        this.w = w;
    }

    /** The lock of a job, or null. */
    Job.Lock lock(int i) {
        RandomWorld.Aim aim = w.aims.get(i);
        Job.Lock.Builder lock = Job.Lock.builder();
        boolean any = false;
        if (w.on(Feature.LOCK_TECHNICIAN, i, 40)) {
            Dice dice = w.dice(Feature.LOCK_TECHNICIAN, i);
            lock.technician(
                    dice.chance(70)
                            ? aim.technician().id()
                            : dice.pick(w.problem.technicians()).id());
            any = true;
        }
        if (w.on(Feature.LOCK_SHIFT, i, 40)) {
            Dice dice = w.dice(Feature.LOCK_SHIFT, i);
            Shift shift = dice.chance(80) ? aim.shift() : dice.pick(w.shifts());
            lock.technician(any ? w.owner(shift.id()).id() : null).shift(shift.id());
            any = true;
        }
        if (w.on(Feature.LOCK_DAY, i, 40)) {
            boolean certain =
                    lock.build().shift() != null || w.dice(Feature.LOCK_DAY, i).chance(70);
            String shift = certain && lock.build().shift() != null
                    ? lock.build().shift()
                    : aim.shift().id();
            lock.day(day(shift).plusDays(certain ? 0 : 1));
            any = true;
        }
        if (w.on(Feature.LOCK_START, i, 50)) {
            Dice dice = w.dice(Feature.LOCK_START, i);
            lock.start(aim.time().plus(dice.minutes(-30, 30)));
            lock.tolerance(dice.chance(60) ? dice.minutes(0, 30) : Duration.ZERO);
            lock.day(null);
            any = true;
        }
        return order(i, lock) || any ? lock.build() : null;
    }

    /** A position among the first, or the job before as it comes; whether there is either. */
    private boolean order(int i, Job.Lock.Builder lock) {
        boolean placed = w.on(Feature.LOCK_POSITION, i, 45);
        if (placed) {
            lock.position(w.dice(Feature.LOCK_POSITION, i).from(0, 2));
        }
        boolean behind = i > 0 && w.on(Feature.LOCK_ORDER, i, 45);
        if (behind) {
            lock.after("job" + (i - 1));
        }
        return placed || behind;
    }

    private LocalDate day(String shift) {
        Technician technician = w.owner(shift);
        ZoneId zone = technician.zone() == null ? w.zone : technician.zone();
        Shift found = technician.shifts().stream()
                .filter(s -> s.id().equals(shift))
                .findFirst()
                .orElseThrow();
        return found.earliestDeparture().atZone(zone).toLocalDate();
    }
}
