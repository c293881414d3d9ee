// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fieldwright.core.model.DispatchProblem.PublishedVisit;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;

/** Section 8: which visits are fixed, where, and what that does to their windows. */
final class Fixed {
    /** Why a visit is fixed: it has started, it is frozen, or its start is locked in a shift. */
    enum Kind {
        ACTUAL,
        FROZEN,
        LOCKED
    }

    /** A visit that is in every plan. */
    record Visit(Job job, String shift, long start, Kind kind) {}

    private static final Comparator<Visit> PREFIX_FIRST = Comparator.<Visit, Boolean>comparing(
                    v -> v.kind() == Kind.LOCKED)
            .thenComparingLong(Visit::start)
            .thenComparing(v -> v.job().id());

    private final Case c;
    private final Windows windows;

    Fixed(Case c) {
        this.c = c;
        this.windows = new Windows(c);
    }

    /** The fixed visits of a shift: the prefix, then visits with a locked start. */
    List<Visit> of(String shift) {
        List<Visit> visits = new ArrayList<>();
        for (Job job : c.problem.jobs()) {
            fixed(job).filter(v -> v.shift().equals(shift)).ifPresent(visits::add);
        }
        return visits.stream().sorted(PREFIX_FIRST).toList();
    }

    List<Visit> prefix(String shift) {
        return of(shift).stream().filter(v -> v.kind() != Kind.LOCKED).toList();
    }

    Optional<Visit> fixed(Job job) {
        if (!Case.plannable(job)) {
            return Optional.empty();
        }
        Job.Actual actual = job.visits().get(0).actual();
        if (actual != null) {
            return Optional.of(new Visit(job, actual.shift(), Case.seconds(actual.start()), Kind.ACTUAL));
        }
        PublishedVisit published = c.published.get(job.id());
        if (published != null && frozen(job, published)) {
            return Optional.of(new Visit(job, published.shift(), Case.seconds(published.start()), Kind.FROZEN));
        }
        return lockedShift(job)
                .map(shift -> new Visit(job, shift, Case.seconds(job.lock().start()), Kind.LOCKED));
    }

    private boolean frozen(Job job, PublishedVisit published) {
        boolean underWay = job.status().compareTo(Job.Status.TRAVELLING) >= 0;
        return underWay
                || Case.seconds(published.start()) < c.now + c.policy.freeze().toSeconds();
    }

    private Optional<String> lockedShift(Job job) {
        Job.Lock lock = job.lock();
        if (lock == null || lock.start() == null) {
            return Optional.empty();
        }
        if (lock.shift() != null) {
            return Optional.of(lock.shift());
        }
        return c.problem.technicians().stream()
                .filter(t -> t.id().equals(lock.technician()))
                .flatMap(t -> t.shifts().stream())
                .filter(s -> around(s, Case.seconds(lock.start())))
                .sorted(Comparator.comparing(Shift::earliestDeparture).thenComparing(Shift::id))
                .map(Shift::id)
                .findFirst();
    }

    private static boolean around(Shift shift, long start) {
        return start >= Case.seconds(shift.earliestDeparture()) && start <= Case.seconds(shift.hardEnd());
    }

    /** The windows that hold for a visit once locks and freezing are looked at. */
    List<Window> windows(Job job) {
        Optional<Visit> fixed = fixed(job);
        if (fixed.isPresent() && fixed.get().kind() == Kind.FROZEN) {
            return List.of(new Window(fixed.get().start(), Window.NEVER, Window.NEVER));
        }
        if (job.lock() != null && job.lock().start() != null) {
            long start = Case.seconds(job.lock().start());
            long tolerance = job.lock().tolerance().toSeconds();
            return List.of(new Window(start - tolerance, start + tolerance, Window.NEVER));
        }
        return windows.of(job);
    }

    boolean inPrefix(Job job) {
        return fixed(job).filter(v -> v.kind() != Kind.LOCKED).isPresent();
    }

    /** Whether rules do not decide, for a shift that the lock allows or fixes: what they reject is forced. */
    boolean rulesAside(Job job, String shift) {
        boolean named = job.lock() != null
                && (job.lock().technician() != null || job.lock().shift() != null);
        return fixed(job).isPresent() || (named && !lockForbids(job, shift));
    }

    /** Whether a lock forbids the shift, or the visit is fixed to another one. */
    boolean lockForbids(Job job, String shift) {
        Optional<Visit> fixed = fixed(job);
        if (fixed.isPresent()) {
            return !fixed.get().shift().equals(shift);
        }
        Job.Lock lock = job.lock();
        if (lock == null) {
            return false;
        }
        boolean otherTechnician = lock.technician() != null
                && !lock.technician().equals(c.owners.get(shift).id());
        boolean otherShift = lock.shift() != null && !lock.shift().equals(shift);
        boolean otherDay = lock.day() != null && !lock.day().equals(c.day(shift));
        return otherTechnician || otherShift || otherDay;
    }
}
