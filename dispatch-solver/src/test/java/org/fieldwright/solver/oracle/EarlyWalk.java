// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;

/** Sections 5 and 6: the walk of a used shift that leaves as early as possible. */
final class EarlyWalk {
    final List<Leg> legs = new ArrayList<>();
    final List<String> broken = new ArrayList<>();
    long departure;
    long end;

    private final Case c;
    private final Shift shift;
    private final Fixed fixed;
    private final Bounds bounds;
    private final Legs travel;
    private final Waiting waiting;
    private String place;
    private String visitedSite;
    private long t;
    private long stretchStart;
    private int nextPause;
    private boolean first = true;

    EarlyWalk(Case c, Fixed fixed, Shift shift, Bounds bounds, Waiting waiting) {
        this.waiting = waiting;
        this.c = c;
        this.shift = shift;
        this.fixed = fixed;
        this.bounds = bounds;
        this.travel = new Legs(c, c.owners.get(shift.id()));
        this.place = shift.start();
    }

    void walk(List<Job> visits) {
        t = Case.seconds(shift.earliestDeparture());
        if (!fixed.inPrefix(visits.get(0))) {
            t = Math.max(t, c.now);
        }
        departure = t;
        stretchStart = t;
        boolean afterPrefix = true;
        for (Job job : visits) {
            if (!fixed.inPrefix(job) && afterPrefix) {
                t = Math.max(t, c.now);
                afterPrefix = false;
            }
            toVisit(job);
        }
        finish();
    }

    private Leg leave(String to) {
        return new Leg(place, to, t, first, reach(to));
    }

    /** Arrival when leaving the place at t, not before the earliest first arrival on the first leg. */
    private long reach(String to) {
        long arrival = travel.arrival(place, to, t);
        boolean bounded = first && shift.earliestFirstArrival() != null;
        return bounded ? Math.max(arrival, Case.seconds(shift.earliestFirstArrival())) : arrival;
    }

    private void toVisit(Job job) {
        Fixed.Kind kind = fixed.fixed(job).map(Fixed.Visit::kind).orElse(null);
        if (kind == Fixed.Kind.ACTUAL) {
            toActualVisit(job);
            return;
        }
        List<Window> windows = bounds.windows.get(job.id());
        long duration = c.duration(job, shift.id());
        Leg leg = leave(job.site());
        while (owesPause()) {
            Pause pause = pause();
            long setup = setup(job);
            Windows.Slot slot = Windows.slot(windows, leg.a + setup, duration);
            boolean fits = Math.max(leg.a, pause.earliestStart()) + pause.length() + setup <= slot.start();
            if (slot.end() <= pause.latestStart() && !fits) {
                break;
            }
            leg = take(leg, pause);
        }
        long setup = setup(job);
        Windows.Slot slot = breakRuleBeforeVisit(leg, windows, setup, duration);
        long release = waiting.release(job);
        if (release > slot.start()) {
            slot = Windows.slot(windows, release, duration);
        }
        if (slot.window() == null) {
            broken.add("WINDOW");
        }
        arrive(leg, new Leg.Visit(job, kind, setup, leg.a, slot, release), slot.end());
        visitedSite = Case.depotStop(job) ? null : job.site();
    }

    private long setup(Job job) {
        return Case.depotStop(job) || job.site().equals(visitedSite)
                ? 0
                : c.sites.get(job.site()).setup().toSeconds();
    }

    /** Section 8: a visit that has started is where and when it is; pauses before its end have no effect on time. */
    private void toActualVisit(Job job) {
        Job.Actual actual = job.visits().get(0).actual();
        long start = Case.seconds(actual.start());
        long visitEnd = actual.end() != null
                ? Case.seconds(actual.end())
                : Math.max(start + c.duration(job, shift.id()), c.now);
        Leg leg = leave(job.site());
        while (owesPause() && pause().latestStart() < visitEnd) {
            leg.onTheWay.add(new Leg.OnTheWay(pause(), Math.max(leg.b, pause().earliestStart()), pause().length()));
            nextPause++;
        }
        Windows.Slot slot = new Windows.Slot(start, visitEnd, Window.ALWAYS);
        arrive(leg, new Leg.Visit(job, Fixed.Kind.ACTUAL, 0, Math.min(leg.a, start), slot, start), visitEnd);
        visitedSite = job.site();
        stretchStart = visitEnd;
    }

    private boolean owesPause() {
        return nextPause < bounds.pauses.size();
    }

    private Pause pause() {
        return bounds.pauses.get(nextPause);
    }

    /** Takes the next pause; the leg that goes on to the place where it was going. */
    private Leg take(Leg leg, Pause pause) {
        nextPause++;
        if (pause.site() != null) {
            detour(leg, pause);
            return leave(leg.to);
        }
        long p = startOfPause(leg, pause, false);
        leg.take(new Leg.OnTheWay(pause, p, pause.length()));
        return leg;
    }

    private void detour(Leg instead, Pause pause) {
        Leg leg = leave(pause.site());
        instead.onTheWay.forEach(leg::take);
        long p = startOfPause(leg, pause, true);
        arrive(leg, new Leg.Stay(pause, p), p + pause.length());
        visitedSite = null;
    }

    /** When a pause starts, after the rule breaks that have to come before it. */
    private long startOfPause(Leg leg, Pause pause, boolean atPlace) {
        long p = Math.max(atPlace ? leg.a : leg.b, pause.earliestStart());
        boolean kept = true;
        while (ruled() && kept && p > stretchEnd()) {
            kept = planRuleBreak(leg, stretchEnd());
            p = Math.max(atPlace ? leg.a : leg.b, pause.earliestStart());
        }
        if (p > pause.latestStart()) {
            broken.add("BREAK_LATE");
        }
        if (ruled() && pause.length() >= minBreak()) {
            stretchStart = p + pause.length();
        }
        return p;
    }

    private Windows.Slot breakRuleBeforeVisit(Leg leg, List<Window> windows, long setup, long duration) {
        Windows.Slot slot = Windows.slot(windows, leg.a + setup, duration);
        boolean kept = true;
        while (ruled() && kept && slot.end() > stretchEnd()) {
            long latest = Math.max(leg.a, slot.start() - setup - minBreak());
            boolean lastChance = stretchEnd() >= latest;
            kept = planRuleBreak(leg, latest);
            slot = Windows.slot(windows, leg.a + setup, duration);
            if (kept && lastChance && slot.end() > stretchEnd()) {
                broken.add("BREAK_RULE");
                kept = false;
            }
        }
        boolean waitedLongEnough = ruled() && slot.start() - leg.a - setup >= minBreak();
        if (waitedLongEnough && c.policy.waitingCountsAsBreak()) {
            leg.waitingWasBreak = true;
            stretchStart = slot.start();
        }
        return slot;
    }

    /** Plans a rule break not later than an instant; false if that breaks the rule. */
    private boolean planRuleBreak(Leg leg, long latest) {
        long r = Math.max(leg.b, Math.min(stretchEnd(), latest));
        boolean kept = r <= stretchEnd();
        if (!kept) {
            broken.add("BREAK_RULE");
        }
        leg.take(new Leg.OnTheWay(null, r, minBreak()));
        stretchStart = r + minBreak();
        return kept;
    }

    private boolean ruled() {
        return shift.breakRule() != null;
    }

    private long stretchEnd() {
        return stretchStart + shift.breakRule().maxStretch().toSeconds();
    }

    private long minBreak() {
        return shift.breakRule().minBreak().toSeconds();
    }

    private void arrive(Leg leg, Leg.Target target, long free) {
        if (!travel.reachable(leg.from, leg.to)) {
            broken.add("UNREACHABLE");
        }
        leg.target = target;
        legs.add(leg);
        place = leg.to;
        t = free;
        first = false;
    }

    private void finish() {
        if (shift.end() == null) {
            finishWherever();
            return;
        }
        Leg leg = leave(shift.end());
        while (owesPause() && (pause().site() != null || leg.a > pause().latestStart() || placeAhead())) {
            leg = take(leg, pause());
        }
        boolean kept = true;
        while (ruled() && kept && leg.a > stretchEnd()) {
            kept = planRuleBreak(leg, stretchEnd());
        }
        end = leg.a;
        arrive(leg, new Leg.End(leg.a), leg.a);
    }

    /** Remaining pauses with a place are still gone to, and those without a place that come before them are taken on the way. */
    private void finishWherever() {
        while (owesPause() && placeAhead()) {
            Pause goal = bounds.pauses.subList(nextPause, bounds.pauses.size()).stream()
                    .filter(p -> p.site() != null)
                    .findFirst()
                    .orElseThrow();
            Leg leg = leave(goal.site());
            while (!Objects.equals(pause(), goal)) {
                leg = take(leg, pause());
            }
            take(leg, goal);
        }
        end = t;
    }

    private boolean placeAhead() {
        return bounds.pauses.subList(nextPause, bounds.pauses.size()).stream().anyMatch(p -> p.site() != null);
    }
}
