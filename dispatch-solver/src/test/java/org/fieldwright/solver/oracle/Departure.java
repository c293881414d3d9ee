// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import org.fieldwright.core.model.Shift;

/**
 * Section 7: how late one may leave. What is decided stays as in the early walk (which pause on which leg, which window); the walk is
 * repeated with a later departure, and the greatest delay that breaks no condition is found by bisection.
 */
final class Departure {
    /** More than any route's slack, in seconds. */
    private static final long FAR = 30_000_000;

    private final Case c;
    private final Shift shift;
    private final Bounds bounds;
    private final EarlyWalk early;
    private final Legs travel;
    private final Slack slack;

    Departure(Case c, Shift shift, Bounds bounds, EarlyWalk early) {
        this.c = c;
        this.shift = shift;
        this.bounds = bounds;
        this.early = early;
        this.travel = new Legs(c, c.owners.get(shift.id()));
        this.slack = new Slack(c, shift);
    }

    RouteTimes times() {
        boolean traffic = !c.problem.traffic().isEmpty();
        long delay = greatest(traffic);
        RouteTimes times = new RouteTimes();
        if (traffic) {
            delayed(0, times);
            moveFirstLeg(times, delay);
        } else {
            delayed(delay, times);
        }
        times.departure = early.departure + delay;
        times.end = early.end;
        times.broken.addAll(early.broken);
        return times;
    }

    private long greatest(boolean traffic) {
        long possible = 0;
        long impossible = FAR;
        while (impossible - possible > 1) {
            long middle = (possible + impossible) / 2;
            boolean ok = traffic ? firstStopInTime(middle) : delayed(middle, new RouteTimes());
            if (ok) {
                possible = middle;
            } else {
                impossible = middle;
            }
        }
        return possible;
    }

    private boolean firstStopInTime(long delay) {
        Leg leg = early.legs.get(0);
        if (!leg.onTheWay.isEmpty()) {
            return false;
        }
        long reached = travel.arrival(leg.from, leg.to, early.departure + delay);
        if (leg.target instanceof Leg.Visit visit) {
            return reached <= visit.slot().start() - visit.setup();
        }
        return leg.target instanceof Leg.Stay stay && reached <= stay.start();
    }

    /** With traffic the first leg alone changes: its travel time, and the arrival at the first stop; the longest leg is judged early. */
    private void moveFirstLeg(RouteTimes times, long delay) {
        Leg leg = early.legs.get(0);
        long left = early.departure + delay;
        long driven = travel.arrival(leg.from, leg.to, left) - left;
        times.travel += driven - times.legs.get(0);
        if (leg.target instanceof Leg.Visit) {
            RouteTimes.VisitTime v = times.visits.get(0);
            long arrival = Math.max(v.arrival(), Math.min(left + driven, v.start()));
            times.visits.set(
                    0, new RouteTimes.VisitTime(v.job(), arrival, v.setup(), v.start(), v.end(), v.windowBroken()));
        }
    }

    /** Walks again with so much delay at the start, and notes the times; false if a condition is broken. */
    private boolean delayed(long delay, RouteTimes times) {
        long behind = delay;
        for (int i = 0; i < early.legs.size(); i++) {
            Leg leg = early.legs.get(i);
            if (behind > 0 && (leg.hasRuleBreak() || leg.waitingWasBreak)) {
                return false;
            }
            behind = delayed(leg, leg.left + behind, times);
            if (behind < 0 || behind > bound(leg, i)) {
                return false;
            }
        }
        return shift.end() != null || behind == 0;
    }

    /** The last visit must end before the bounds on the last departure that it keeps in the early walk. */
    private long bound(Leg leg, int index) {
        boolean last = early.legs.stream().skip(index + 1L).noneMatch(l -> l.target instanceof Leg.Visit);
        if (!last || !(leg.target instanceof Leg.Visit visit)) {
            return Window.NEVER;
        }
        long soft = shift.softLastDeparture() == null ? Window.NEVER : Case.seconds(shift.softLastDeparture());
        return Math.min(
                Slack.upTo(soft, visit.slot().end()),
                Slack.upTo(bounds.hardLastDeparture, visit.slot().end()));
    }

    /** The delay with which a leg's stop is left, or -1 if a condition on the leg or its stop is broken. */
    private long delayed(Leg leg, long left, RouteTimes times) {
        long arrival = travel.arrival(leg.from, leg.to, left);
        note(leg, arrival - left, times);
        long a = arrival;
        if (leg.first && shift.earliestFirstArrival() != null) {
            a = Math.max(a, Case.seconds(shift.earliestFirstArrival()));
        }
        long b = left;
        boolean actual = leg.target instanceof Leg.Visit v && v.kind() == Fixed.Kind.ACTUAL;
        for (Leg.OnTheWay taken : leg.onTheWay) {
            long start = Math.max(b, taken.earliestStart());
            long latest = taken.pause() == null ? start : taken.pause().latestStart();
            if (!actual && start > Math.max(latest, taken.start())) {
                return -1;
            }
            if (!actual) {
                a = Math.max(a, taken.earliestStart()) + taken.length();
                b = start + taken.length();
            }
            note(taken.pause(), start, taken.length(), actual, times);
        }
        if (leg.target instanceof Leg.Visit visit) {
            return actual ? actualVisit(leg, visit, a, times) : visit(visit, a, times);
        }
        if (leg.target instanceof Leg.Stay stay) {
            long start = Math.max(a, stay.pause().earliestStart());
            note(stay.pause(), start, stay.pause().length(), false, times);
            return start == stay.start() ? 0 : -1;
        }
        return a == ((Leg.End) leg.target).arrival() ? 0 : -1;
    }

    /** What has started does not move; one may come to it as late as it started, or as late as the early walk does. */
    private static long actualVisit(Leg leg, Leg.Visit visit, long a, RouteTimes times) {
        Windows.Slot slot = visit.slot();
        times.visits.add(
                new RouteTimes.VisitTime(visit.job(), Math.min(a, slot.start()), 0, slot.start(), slot.end(), false));
        return a <= Math.max(leg.a, slot.start()) ? 0 : -1;
    }

    private long visit(Leg.Visit visit, long a, RouteTimes times) {
        Windows.Slot slot = visit.slot();
        long ready = a + visit.setup();
        boolean windowBroken = slot.window() == null;
        long start = ready;
        if (!windowBroken) {
            start = Math.max(ready, slot.window().earliestStart());
        } else if (!bounds.windows.get(visit.job().id()).isEmpty()) {
            start = Math.max(ready, bounds.windows.get(visit.job().id()).get(0).earliestStart());
        }
        start = Math.max(start, visit.release());
        long delay = start - slot.start();
        long end = slot.end() + delay;
        times.visits.add(new RouteTimes.VisitTime(visit.job(), a, visit.setup(), start, end, windowBroken));
        boolean inWindow = windowBroken || slot.window().holds(start, end);
        return inWindow && delay <= slack.of(visit) ? delay : -1;
    }

    private void note(Leg leg, long driven, RouteTimes times) {
        times.travel += driven;
        times.metres += travel.metres(leg.from, leg.to);
        times.legs.add(driven);
    }

    private void note(Pause pause, long start, long length, boolean harmless, RouteTimes times) {
        boolean paid = pause == null ? shift.breakRule().paid() : pause.paid();
        times.breaks += length;
        times.unpaidBreaks += paid ? 0 : length;
        if (pause != null) {
            times.pauseStarts.put(pause.name(), start);
            if (harmless) {
                times.harmlessPauses.add(pause.name());
            }
        }
    }
}
