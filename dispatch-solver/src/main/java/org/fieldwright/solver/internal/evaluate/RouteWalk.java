// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import static org.fieldwright.solver.internal.compile.Clock.ALWAYS;
import static org.fieldwright.solver.internal.compile.Clock.NEVER;

import java.util.Arrays;
import java.util.Objects;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.ShiftData;
import org.fieldwright.solver.internal.compile.StockData;
import org.fieldwright.solver.internal.compile.VisitData;
import org.fieldwright.solver.internal.evaluate.RouteListener.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The walk over a route as a fold: {@link #start}, then {@link #extend} for each visit, then {@link #finish}. Every time, violation and cost
 * term of a route is computed here and nowhere else; docs/semantics.md, sections 3 to 9, is what it follows. Reused for many routes by one
 * thread; not thread-safe.
 */
// Over 400 lines on purpose: the whole order of a walk is in one place, and its parts share the leg and the visit being
// placed.
final class RouteWalk {
    private final CompiledProblem problem;
    private final VisitData visits;
    private final @Nullable StockData stock;
    private final Leg leg = new Leg();
    private final VisitCosts visitCosts;
    private final RouteCosts routeCosts;

    /** Releases and starts of linked visits, or null if nobody waits for anybody. */
    private final @Nullable LinkTimes times;

    private @Nullable RouteListener listener;
    /** Visits since the last start whose customers must be told again. */
    private int[] told = new int[8];

    private int toldCount;
    private int setup;
    private int window;
    private int start;
    private int end;

    RouteWalk(CompiledProblem problem, @Nullable LinkTimes times) {
        this.problem = problem;
        this.times = times;
        visits = problem.visits;
        stock = problem.stock;
        visitCosts = new VisitCosts(problem);
        routeCosts = new RouteCosts(problem);
    }

    /** Who is told of what happens, or null for nobody. */
    void listener(@Nullable RouteListener newListener) {
        listener = newListener;
    }

    /** Sets a state to the start of a shift whose first visit is given. */
    void start(ShiftData shift, int firstVisit, RouteState s) {
        boolean prefix = visits.prefixShift[firstVisit] >= 0;
        toldCount = 0;
        s.time = prefix ? shift.earliestDeparture : Math.max(shift.earliestDeparture, problem.now);
        s.site = shift.start;
        s.visitedSite = -1;
        s.first = true;
        s.afterPrefix = false;
        s.stretchStart = s.time;
        s.nextPause = 0;
        s.absorbed = 0;
        s.slack = NEVER;
        s.departure = s.time;
        s.lastVisitEnd = s.time;
        s.absorbedAtLastVisit = 0;
        s.visits = 0;
        s.depots = 0;
        s.lastVisit = -1;
        s.travel = 0;
        s.metres = 0;
        s.service = 0;
        s.setup = 0;
        s.breaks = 0;
        s.unpaidBreaks = 0;
        s.movable = 0;
        s.cost = 0;
        s.worstLateness = 0;
        s.violations = 0;
        s.unreachable = 0;
        s.ruleViolations = 0;
        s.firstSite = -1;
        s.firstDeadline = NEVER;
        s.firstTravel = 0;
        s.clearTrail();
        if (stock != null) {
            stock.load(shift.number, s.stock(stock.items));
        }
    }

    /** Moves a state on over a visit. */
    void extend(ShiftData shift, RouteState s, int visit) {
        boolean prefix = visits.prefixShift[visit] >= 0;
        if (s.afterPrefix && !prefix) {
            s.absorbed += Math.max(0, problem.now - s.time);
            s.time = Math.max(s.time, problem.now);
        }
        int duration = problem.duration(visit, shift.number);
        if (visits.actualStart[visit] != NEVER) {
            pastVisit(shift, s, visit, duration);
        } else {
            plannedVisit(shift, s, visit, duration);
        }
        if (times != null) {
            times.start[visit] = start;
        }
        s.afterPrefix = prefix;
        s.site = visits.site[visit];
        s.visitedSite = visits.depot[visit] < 0 ? s.site : -1;
        s.time = end;
        s.lastVisitEnd = end;
        s.absorbedAtLastVisit = s.absorbed;
        s.visits++;
        s.service += end - start;
        s.setup += setup;
        if (visits.movable(visit, shift.day)) {
            s.movable += end - start;
        }
        checkAllowed(shift, s, visit);
        if (visits.depot[visit] >= 0) {
            s.depots++;
            s.told = false;
            Objects.requireNonNull(stock).fetch(visits.depot[visit], s.stock);
            return;
        }
        if (visits.ordered) {
            checkOrder(s, visit);
        }
        if (stock != null) {
            takeStock(stock, s, visit);
        }
        s.told = visits.published != null && visitCosts.told(visit, start, end);
        if (s.told) {
            told = toldCount == told.length ? Arrays.copyOf(told, 2 * toldCount) : told;
            told[toldCount++] = visit;
        }
        s.cost += visitCosts.cost(shift, visit, start, end, listener);
        if (problem.policy.worstLatenessPerSecond != 0) {
            s.worstLateness = Math.max(s.worstLateness, visitCosts.lateness(visit, start, end));
        }
        if (problem.routeCost != null) {
            s.trail(visit, start, end);
        }
    }

    private void takeStock(StockData from, RouteState s, int visit) {
        for (int row = from.first[visit]; row < from.first[visit + 1]; row++) {
            check(s, Violation.STOCK, visit, from.take(row, s.stock));
        }
    }

    private void plannedVisit(ShiftData shift, RouteState s, int visit, int duration) {
        int site = visits.site[visit];
        beginLeg(shift, s, site);
        place(s, visit, duration);
        while (s.nextPause < shift.pauses.length && due(shift.pauses[s.nextPause])) {
            if (shift.pauses[s.nextPause].site >= 0) {
                visitPause(shift, s);
                beginLeg(shift, s, site);
            } else {
                takePause(shift, s);
            }
            place(s, visit, duration);
        }
        keepBreakRule(shift, s, visit, duration);
        boolean rested = problem.policy.waitingCountsAsBreak
                && shift.maxStretch != NEVER
                && start - leg.arrival - setup >= shift.minBreak;
        if (rested) {
            s.slack = Math.min(s.slack, s.absorbed);
            s.stretchStart = start;
        }
        waitForPartners(visit, duration);
        endLeg(shift, s, site, start - setup);
        s.absorbed = leg.absorbedArrival + start - leg.arrival - setup;
        int slack = 0;
        if (window < 0) {
            violation(s, Violation.WINDOW, visit, Math.max(1, start - visits.windows.closing(visit)));
        } else if (visits.prefixShift[visit] < 0 && !visits.startLocked[visit] && !problem.links.linked(visit)) {
            slack = Math.min(visits.windows.slack(window, start, end), visitCosts.slack(shift, visit, start, end));
        }
        s.slack = Math.min(s.slack, s.absorbed + slack);
        tellVisit(s, visit);
    }

    /** When the visit starts if the leg arrives as it stands. */
    private void place(RouteState s, int visit, int duration) {
        setup = s.visitedSite == visits.site[visit] ? 0 : visits.setup[visit];
        int ready = leg.arrival + setup;
        window = visits.windows.fitting(visit, ready, duration);
        if (window >= 0) {
            start = visits.windows.start(window, ready);
        } else {
            start = visits.windows.none(visit) ? ready : Math.max(ready, visits.windows.opening(visit));
        }
        end = start + duration;
    }

    /** Later, once breaks are decided: what waits for a partner may neither rest nor take another break meanwhile. */
    private void waitForPartners(int visit, int duration) {
        if (times == null) {
            return;
        }
        times.early[visit] = start;
        int release = times.release[visit];
        if (release > start) {
            window = visits.windows.fitting(visit, release, duration);
            if (window >= 0) {
                start = visits.windows.start(window, release);
            } else {
                start = visits.windows.none(visit) ? release : Math.max(release, visits.windows.opening(visit));
            }
            end = start + duration;
        }
    }

    private boolean due(ShiftData.Pause pause) {
        return end > pause.latestStart || Math.max(leg.arrival, pause.earliestStart) + pause.length + setup <= start;
    }

    private void pastVisit(ShiftData shift, RouteState s, int visit, int duration) {
        int site = visits.site[visit];
        beginLeg(shift, s, site);
        setup = 0;
        start = visits.actualStart[visit];
        end = visits.actualEnd[visit] != NEVER ? visits.actualEnd[visit] : Math.max(start + duration, problem.now);
        while (s.nextPause < shift.pauses.length && shift.pauses[s.nextPause].latestStart < end) {
            ShiftData.Pause pause = shift.pauses[s.nextPause++];
            tellPause(pause.kind, pause.site, leg.free, pause.earliestStart, pause.length, pause.paid);
            leg.free = Math.max(leg.free, pause.earliestStart) + pause.length;
            leg.pausedOn = true;
            countBreak(s, pause.length, pause.paid);
        }
        leg.arrival = Math.min(leg.arrival, start);
        endLeg(shift, s, site, start);
        s.absorbed = leg.absorbedArrival + start - leg.arrival;
        s.slack = Math.min(s.slack, s.absorbed);
        s.stretchStart = end;
        tellVisit(s, visit);
    }

    // Legs

    private void beginLeg(ShiftData shift, RouteState s, int to) {
        leg.begin(s, problem.travel.seconds(shift.technician, s.site, to, s.time), notBefore(shift, s));
    }

    private static int notBefore(ShiftData shift, RouteState s) {
        return s.first ? shift.earliestFirstArrival : ALWAYS;
    }

    private void endLeg(ShiftData shift, RouteState s, int to, int deadline) {
        if (s.first) {
            s.firstSite = to;
            s.firstTravel = leg.travel;
            s.firstDeadline = leg.pausedOn ? NEVER : deadline;
        }
        s.first = false;
        s.travel += leg.travel;
        s.metres += problem.travel.metres(s.site, to);
        if (!problem.travel.reachable(s.site, to) && ++s.unreachable > shift.allowedUnreachable) {
            violation(s, Violation.UNREACHABLE, -1, 1);
        }
        if (leg.travel > shift.maxLeg) {
            violation(s, Violation.MAX_LEG, -1, leg.travel - shift.maxLeg);
        }
        if (listener != null) {
            listener.leg(
                    s.site,
                    to,
                    new Moment(s.time, s.absorbed),
                    new Moment(leg.arrival, leg.absorbedArrival),
                    leg.travel);
        }
    }

    // Pauses

    private void takePause(ShiftData shift, RouteState s) {
        ShiftData.Pause pause = shift.pauses[s.nextPause++];
        keepBreakRuleBefore(shift, s, pause, false);
        int from = Math.max(leg.free, pause.earliestStart);
        if (from > pause.latestStart) {
            violation(s, Violation.BREAK_LATE, -1, from - pause.latestStart);
        }
        s.slack = Math.min(s.slack, leg.absorbedFree + Math.max(0, pause.latestStart - leg.free));
        tellPause(pause.kind, -1, leg.free, pause.earliestStart, pause.length, pause.paid);
        leg.pause(pause.earliestStart, pause.length);
        afterPause(shift, s, pause, from);
    }

    /** Drives to a pause with a place; the state is then free at its end. */
    private void visitPause(ShiftData shift, RouteState s) {
        ShiftData.Pause pause = shift.pauses[s.nextPause++];
        leg.aim(s, problem.travel.seconds(shift.technician, s.site, pause.site, s.time), notBefore(shift, s));
        keepBreakRuleBefore(shift, s, pause, true);
        int from = Math.max(leg.arrival, pause.earliestStart);
        if (from > pause.latestStart) {
            violation(s, Violation.BREAK_LATE, -1, from - pause.latestStart);
        }
        endLeg(shift, s, pause.site, from);
        s.absorbed = leg.absorbedArrival + from - leg.arrival;
        s.slack = Math.min(s.slack, s.absorbed);
        if (listener != null) {
            listener.pause(pause.kind, pause.site, new Moment(from, s.absorbed), pause.length, pause.paid);
        }
        s.site = pause.site;
        s.visitedSite = -1;
        s.time = from + pause.length;
        afterPause(shift, s, pause, from);
    }

    private void afterPause(ShiftData shift, RouteState s, ShiftData.Pause pause, int from) {
        countBreak(s, pause.length, pause.paid);
        if (pause.length >= shift.minBreak) {
            s.stretchStart = from + pause.length;
        }
    }

    private static void countBreak(RouteState s, int length, boolean paid) {
        s.breaks += length;
        s.unpaidBreaks += paid ? 0 : length;
    }

    // The break rule

    /** Plans a break of the rule not later than a time, on the present leg; false if even that is too late. */
    private boolean planBreak(ShiftData shift, RouteState s, int notLater) {
        int limit = s.stretchStart + shift.maxStretch;
        int from = Math.max(leg.free, Math.min(limit, notLater));
        s.slack = Math.min(s.slack, s.absorbed);
        tellPause(Stop.Kind.RULE, -1, from, from, shift.minBreak, shift.ruleBreakPaid);
        leg.pause(from, shift.minBreak);
        countBreak(s, shift.minBreak, shift.ruleBreakPaid);
        s.stretchStart = from + shift.minBreak;
        if (from > limit && ++s.ruleViolations > shift.allowedRuleViolations) {
            violation(s, Violation.BREAK_RULE, -1, from - limit);
        }
        return from <= limit;
    }

    private void keepBreakRuleBefore(ShiftData shift, RouteState s, ShiftData.Pause pause, boolean atPlace) {
        while (shift.maxStretch != NEVER
                && Math.max(atPlace ? leg.arrival : leg.free, pause.earliestStart) - s.stretchStart
                        > shift.maxStretch) {
            if (!planBreak(shift, s, s.stretchStart + shift.maxStretch)) {
                return;
            }
        }
    }

    private void keepBreakRule(ShiftData shift, RouteState s, int visit, int duration) {
        while (shift.maxStretch != NEVER && end - s.stretchStart > shift.maxStretch) {
            int latest = Math.max(leg.arrival, start - setup - shift.minBreak);
            boolean last = s.stretchStart + shift.maxStretch >= latest;
            boolean kept = planBreak(shift, s, latest);
            place(s, visit, duration);
            if (!kept) {
                return;
            }
            if (last && end - s.stretchStart > shift.maxStretch) {
                if (++s.ruleViolations > shift.allowedRuleViolations) {
                    violation(s, Violation.BREAK_RULE, visit, end - s.stretchStart - shift.maxStretch);
                }
                return;
            }
        }
    }

    // The end of the route

    /** Ends the route; the state then holds the sums. */
    RouteResult finish(ShiftData shift, RouteState s) {
        int last = lastPlacedPause(shift, s);
        if (shift.end >= 0) {
            beginLeg(shift, s, shift.end);
        } else {
            leg.begin(s, 0, ALWAYS);
        }
        while (s.nextPause < shift.pauses.length && (s.nextPause <= last || owedAtEnd(shift, s))) {
            if (shift.pauses[s.nextPause].site < 0) {
                takePause(shift, s);
                continue;
            }
            visitPause(shift, s);
            leg.begin(
                    s, shift.end < 0 ? 0 : problem.travel.seconds(shift.technician, s.site, shift.end, s.time), ALWAYS);
        }
        if (shift.end >= 0) {
            while (shift.maxStretch != NEVER && leg.arrival - s.stretchStart > shift.maxStretch) {
                if (!planBreak(shift, s, s.stretchStart + shift.maxStretch)) {
                    break;
                }
            }
            endLeg(shift, s, shift.end, NEVER);
            s.absorbed = leg.absorbedArrival;
            s.time = leg.arrival;
            s.site = shift.end;
        }
        return result(shift, s);
    }

    private boolean owedAtEnd(ShiftData shift, RouteState s) {
        return shift.end >= 0 && leg.arrival > shift.pauses[s.nextPause].latestStart;
    }

    /** The last pause still to come that has a place: it and those before it are taken. */
    private static int lastPlacedPause(ShiftData shift, RouteState s) {
        int last = -1;
        for (int i = s.nextPause; i < shift.pauses.length; i++) {
            last = shift.pauses[i].site >= 0 ? i : last;
        }
        return last;
    }

    private RouteResult result(ShiftData shift, RouteState s) {
        boundLastVisit(s, shift.softLastDeparture);
        boundLastVisit(s, shift.hardLastDeparture);
        int delay =
                problem.travel.timeDependent() ? firstLegDelay(shift, s) : Math.max(0, Math.min(s.slack, s.absorbed));
        int departure = s.departure + delay;
        if (problem.travel.timeDependent() && delay > 0) {
            int travel = problem.travel.seconds(shift.technician, shift.start, s.firstSite, departure);
            s.travel += travel - s.firstTravel;
            s.firstTravel = travel;
        }
        if (!problem.travel.timeDependent()) {
            s.lastVisitEnd += Math.max(0, delay - s.absorbedAtLastVisit);
        }
        int work = s.time - departure - s.breaks;
        check(s, Violation.HARD_END, s.time - shift.hardEnd);
        check(s, Violation.HARD_LAST_DEPARTURE, s.lastVisitEnd - shift.hardLastDeparture);
        check(s, Violation.MAX_WORK, work - shift.maxWork);
        check(s, Violation.MAX_TRAVEL, s.travel - shift.maxTravel);
        check(s, Violation.MAX_JOBS, s.visits - s.depots - shift.maxJobs);
        check(s, Violation.MAX_DEPOT_STOPS, s.depots - problem.policy.maxDepotStops);
        int[] toldVisits = toldCount == 0 ? RouteResult.NONE : Arrays.copyOf(told, toldCount);
        RouteResult result = routeCosts.result(shift, s, delay, toldVisits, listener);
        if (listener != null) {
            listener.end(result, s.firstTravel);
        }
        return result;
    }

    private static void boundLastVisit(RouteState s, int bound) {
        if (bound != NEVER) {
            s.slack = Math.min(s.slack, s.absorbedAtLastVisit + Math.max(0, bound - s.lastVisitEnd));
        }
    }

    /** Under traffic only the first leg moves: to the latest departure that still reaches the first stop in time. */
    private int firstLegDelay(ShiftData shift, RouteState s) {
        if (s.firstDeadline == NEVER) {
            return 0;
        }
        int low = s.departure;
        int high = Math.max(low, s.firstDeadline);
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            int arrival = middle + problem.travel.seconds(shift.technician, shift.start, s.firstSite, middle);
            if (arrival <= s.firstDeadline) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low - s.departure;
    }

    private void checkAllowed(ShiftData shift, RouteState s, int visit) {
        if (!problem.allows(visit, shift.number)) {
            Violation violation = problem.eligible(visit, shift.number) || visits.mustShift[visit] >= 0
                    ? Violation.LOCKED_ELSEWHERE
                    : Violation.NOT_ELIGIBLE;
            violation(s, violation, visit, 1);
        }
    }

    /** What is locked about the place of a visit among the visits of its route; it is counted already. */
    private void checkOrder(RouteState s, int visit) {
        int place = s.visits - s.depots - 1;
        int locked = visits.position[visit];
        if (locked >= 0) {
            check(s, Violation.LOCKED_POSITION, visit, Math.abs(place - locked));
        }
        int before = visits.after[visit];
        if (before >= 0 && before != s.lastVisit) {
            violation(s, Violation.LOCKED_ORDER, visit, 1);
        }
        s.lastVisit = visit;
    }

    private void check(RouteState s, Violation violation, int excess) {
        check(s, violation, -1, excess);
    }

    private void check(RouteState s, Violation violation, int visit, int excess) {
        if (excess > 0) {
            violation(s, violation, visit, excess);
        }
    }

    private void violation(RouteState s, Violation violation, int visit, int amount) {
        s.violations++;
        if (listener != null) {
            listener.violation(violation, visit, amount);
        }
    }

    private void tellVisit(RouteState s, int visit) {
        if (listener != null) {
            listener.visit(visit, new Moment(start, s.absorbed), end);
        }
    }

    private void tellPause(Stop.Kind kind, int site, int free, int earliest, int length, boolean paid) {
        if (listener != null) {
            int absorbed = leg.absorbedFree + Math.max(0, earliest - free);
            listener.pause(kind, site, new Moment(Math.max(free, earliest), absorbed), length, paid);
        }
    }

    /** A cost of the walk for whoever listens. */
    static long tell(@Nullable RouteListener listener, CostTerm term, long units) {
        if (listener != null && units != 0) {
            listener.cost(term, units);
        }
        return units;
    }
}
