// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.List;

/** Deliberate faults: each replaces one piece of text, which must be there once, in one source file of compile or evaluate. */
final class Faults {
    private static final String WALK = "evaluate/RouteWalk.java";
    private static final String STOCK = "compile/StockData.java";
    private static final String STOCK_COMPILER = "compile/StockCompiler.java";
    private static final String LINKS = "evaluate/LinkLayer.java";
    private static final String LINK_JUDGE = "evaluate/LinkJudge.java";
    private static final String COMPILED = "compile/CompiledProblem.java";
    private static final String LINK_DATA = "compile/LinkData.java";
    private static final String LINK_COMPILER = "compile/LinkCompiler.java";
    private static final String LEG = "evaluate/Leg.java";
    private static final String VISIT_COSTS = "evaluate/VisitCosts.java";
    private static final String ROUTE_COSTS = "evaluate/RouteCosts.java";
    private static final String TECHNICIAN = "evaluate/TechnicianLayer.java";
    private static final String PLAN = "evaluate/PlanLayer.java";
    private static final String FIXED = "evaluate/FixedVisits.java";
    private static final String INTERVALS = "compile/Intervals.java";
    private static final String HOURS = "compile/OpeningHours.java";
    private static final String WINDOWS = "compile/WindowCompiler.java";
    private static final String VISITS = "compile/VisitCompiler.java";
    private static final String SHIFTS = "compile/ShiftData.java";
    private static final String TRAFFIC = "compile/Traffic.java";
    private static final String PUBLISHED = "compile/PublishedCompiler.java";
    private static final String LOCKS = "compile/LockCompiler.java";
    private static final String UNDONE = "compile/UndoneWeights.java";

    private Faults() {}

    /** A fault in a file below org/fieldwright/solver/internal. */
    record Fault(String file, String text, String replacement) {}

    static List<Fault> all() {
        return List.of(
                new Fault(WALK, "if (release > start) {", "if (release > end) {"),
                new Fault(WALK, "fitting(visit, release, duration)", "fitting(visit, release, 0)"),
                new Fault(WALK, "&& !problem.links.linked(visit)) {", ") {"),
                new Fault(LINKS, "raise(a, times.start[b] - most);", ""),
                new Fault(LINKS, "&& problem.visits.actualStart[visit] == NEVER) {", ") {"),
                new Fault(LINKS, "circle |= to > links.latestRelease;", "circle |= to > links.latestRelease - 86_400;"),
                new Fault(LINK_DATA, "case DIFFERENT -> !sameTechnician;", "case DIFFERENT -> true;"),
                new Fault(LINK_JUDGE, "if (links.sameDay[l]", "if (false"),
                new Fault(LINK_JUDGE, "links.absent[l] == Absent.SKIP && shiftA < 0", "links.absent[l] == Absent.SKIP"),
                new Fault(LINK_JUDGE, "if (problem.visits.mustShift[there] >= 0) {", "if (false) {"),
                new Fault(
                        LINKS,
                        "case LINK_TECHNICIAN -> links.forcedTechnician[l] = true;",
                        "case LINK_TECHNICIAN -> { }"),
                new Fault(
                        COMPILED,
                        "links.min[link] + lengthA(link, shiftA) - lengthB(link, shiftB)",
                        "links.min[link] + lengthA(link, shiftA)"),
                new Fault(
                        COMPILED,
                        "links.max[link] + lengthA(link, shiftA)",
                        "links.max[link] + lasting(links.a[link], shiftA)"),
                new Fault(LINK_COMPILER, "job.crewAlignment() == Job.Alignment.END", "false"),
                new Fault(LINK_COMPILER, "lead = longer ? v : lead;", ""),
                new Fault(LOCKS, "lock == null || entry.index() == 0", "true"),
                new Fault(WALK, "int place = s.visits - s.depots - 1;", "int place = s.visits - 1;"),
                new Fault(WALK, "Math.abs(place - locked)", "locked - place"),
                new Fault(WALK, "before >= 0 && before != s.lastVisit", "before >= 0 && s.lastVisit < 0"),
                new Fault(
                        FIXED,
                        "case LOCKED_POSITION -> problem.visits.position[broken.visit()] = -1;",
                        "case LOCKED_POSITION -> { }"),
                new Fault(
                        FIXED,
                        "case LOCKED_ORDER -> problem.visits.after[broken.visit()] = -1;",
                        "case LOCKED_ORDER -> { }"),
                new Fault(
                        WALK,
                        "setup = s.visitedSite == visits.site[visit] ? 0 : visits.setup[visit];",
                        "setup = visits.setup[visit];"),
                new Fault(WALK, "return end > pause.latestStart ||", "return end >= pause.latestStart ||"),
                new Fault(WALK, "+ pause.length + setup <= start;", "+ pause.length + setup < start;"),
                new Fault(
                        WALK,
                        "if (from > pause.latestStart) {\n            violation(s, Violation.BREAK_LATE, -1, from - pause.latestStart);\n        }\n        s.slack",
                        "s.slack"),
                new Fault(
                        WALK,
                        "s.visitedSite = -1;\n        s.time = from + pause.length;",
                        "s.time = from + pause.length;"),
                new Fault(
                        WALK,
                        "boolean last = s.stretchStart + shift.maxStretch >= latest;",
                        "boolean last = s.stretchStart + shift.maxStretch > latest;"),
                new Fault(
                        WALK,
                        "Math.max(leg.arrival, start - setup - shift.minBreak)",
                        "Math.max(leg.arrival, start - shift.minBreak)"),
                new Fault(WALK, "s.stretchStart = start;", "s.stretchStart = leg.arrival;"),
                new Fault(WALK, "if (pause.length >= shift.minBreak) {", "if (pause.length > 0) {"),
                new Fault(
                        WALK,
                        "&& leg.arrival - s.stretchStart > shift.maxStretch) {",
                        "&& leg.arrival - s.stretchStart > 2 * shift.maxStretch) {"),
                new Fault(
                        WALK,
                        "return shift.end >= 0 && leg.arrival > shift.pauses[s.nextPause].latestStart;",
                        "return false;"),
                new Fault(
                        WALK,
                        "(s.nextPause <= last || owedAtEnd(shift, s))",
                        "(shift.pauses[s.nextPause].site >= 0 || owedAtEnd(shift, s))"),
                new Fault(WALK, "boundLastVisit(s, shift.softLastDeparture);", ""),
                new Fault(
                        WALK,
                        "s.absorbed += Math.max(0, problem.now - s.time);\n            s.time = Math.max(s.time, problem.now);",
                        ""),
                new Fault(
                        WALK,
                        "return s.first ? shift.earliestFirstArrival : ALWAYS;",
                        "return shift.earliestFirstArrival;"),
                new Fault(WALK, "Math.max(start + duration, problem.now);", "start + duration;"),
                new Fault(WALK, "s.stretchStart = end;", ""),
                new Fault(WALK, "s.lastVisitEnd += Math.max(0, delay - s.absorbedAtLastVisit);", ""),
                new Fault(WALK, "s.slack = Math.min(s.slack, s.absorbed + slack);", ""),
                new Fault(WALK, "leg.pausedOn ? NEVER : deadline;", "deadline;"),
                new Fault(LEG, "absorbedFree += Math.max(0, earliest - free);", ""),
                new Fault(LEG, "absorb(takenStart[i]);", ""),
                new Fault(
                        WALK, "check(s, Violation.STOCK, visit, from.take(row, s.stock));", "from.take(row, s.stock);"),
                new Fault(STOCK, "if (have != UNLIMITED && !reusable[item[row]]) {", "if (have != UNLIMITED) {"),
                new Fault(
                        STOCK,
                        "left[item[row]] = Math.max(0, have - quantity[row]);",
                        "left[item[row]] = have - quantity[row];"),
                new Fault(STOCK, "left[i] += added;", "left[i] = added;"),
                new Fault(STOCK, "reusable[i] ? 1 : needed[i] + quantity[row]", "needed[i] + quantity[row]"),
                new Fault(STOCK, "Math.max(onBoard[shift * items + i], needed[i])", "needed[i]"),
                new Fault(
                        STOCK_COMPILER,
                        "return stock.quantity() == null || stock.quantity() > 0;",
                        "return stock.quantity() == null || stock.quantity() > 1;"),
                new Fault(WALK, "visits.depot[visit] < 0 ? s.site : -1;", "s.site;"),
                new Fault(WALK, "s.visits - s.depots - shift.maxJobs", "s.visits - shift.maxJobs"),
                new Fault(WALK, "check(s, Violation.MAX_DEPOT_STOPS, s.depots - problem.policy.maxDepotStops);", ""),
                new Fault(
                        WINDOWS,
                        "return whenOpen(site, List.of(new Row(earliest, NEVER, NEVER))).stream()",
                        "return List.of(new Row(earliest, NEVER, NEVER)).stream()"),
                new Fault(
                        VISIT_COSTS, "slack = Math.min(slack, until(shift.regularEnd - policy.riskBuffer, end));", ""),
                new Fault(VISIT_COSTS, "return cost + disruption(shift, v, start, listener);", "return cost;"),
                new Fault(
                        VISIT_COSTS,
                        "slack = Math.min(slack, within ? published.start() + policy.tolerance - start : 0);",
                        ""),
                new Fault(VISIT_COSTS, "return Math.max(deadlines, windows);", "return deadlines;"),
                new Fault(
                        VISIT_COSTS,
                        "Math.max(start - visits.respondBy[v], end - visits.resolveBy[v]);",
                        "end - visits.resolveBy[v];"),
                new Fault(INTERVALS, "if (earliestStart[w] <= start) {", "if (earliestStart[w] < NEVER) {"),
                new Fault(PLAN, "worst = Math.max(worst, route.worstLateness());", "worst += route.worstLateness();"),
                new Fault(ROUTE_COSTS, "Math.max(shift.regularEnd, departure)", "shift.regularEnd"),
                new Fault(ROUTE_COSTS, "- departure - s.unpaidBreaks)", "- departure - s.breaks)"),
                new Fault(ROUTE_COSTS, "shift.softLastDeparture != NEVER ? s.lastVisitEnd : s.time;", "s.time;"),
                new Fault(TECHNICIAN, "if (next == null || next.week != shift.week) {", "if (next == null) {"),
                new Fault(
                        TECHNICIAN,
                        "if (next == null || next.day != shift.day) {",
                        "if (next == null || next.week != shift.week) {"),
                new Fault(TECHNICIAN, "route.departure() - previous.end()", "route.end() - previous.end()"),
                new Fault(
                        PLAN,
                        "factor[customer] = Math.max(factor[customer], published.factor());",
                        "factor[customer] += published.factor();"),
                new Fault(PLAN, "possible[customer] |= published.stillPossible();", "possible[customer] = true;"),
                new Fault(
                        FIXED,
                        "case BREAK_RULE -> shift.allowedRuleViolations++;",
                        "case BREAK_RULE -> shift.allowedRuleViolations += 9;"),
                new Fault(
                        INTERVALS,
                        "if (start <= latestStart[w] && start + duration <= latestEnd[w]) {",
                        "if (start <= latestStart[w]) {"),
                new Fault(
                        INTERVALS,
                        "return Math.min(latestStart[window] - start, latestEnd[window] - end);",
                        "return latestStart[window] - start;"),
                new Fault(
                        HOURS,
                        ".atZone(zone).withLaterOffsetAtOverlap())",
                        ".atZone(zone).withEarlierOffsetAtOverlap())"),
                new Fault(HOURS, "period[0] <= last[1]", "period[0] < last[1]"),
                new Fault(HOURS, ".toLocalDate().minusDays(1);", ".toLocalDate();"),
                new Fault(WINDOWS, "by == null || by.isBefore(context.problem().clock())", "by == null"),
                new Fault(
                        VISITS,
                        "data.movableBefore[v] = data.prefixShift[v] >= 0\n                        || job.lock() != null",
                        "data.movableBefore[v] = data.prefixShift[v] >= 0"),
                new Fault(
                        VISITS,
                        "!target.by().isBefore(context.problem().clock())",
                        "target.by().isAfter(context.problem().horizonStart())"),
                new Fault(SHIFTS, ".filter(h -> h.expires().isAfter(now))", ""),
                new Fault(SHIFTS, "unpaid += pause.paid() ? 0 : length(pause);", "unpaid += length(pause);"),
                new Fault(TRAFFIC, "needed * rate < remaining ? 1 : 0", "0"),
                new Fault(TRAFFIC, ".toLocalDate().minusDays(2);", ".toLocalDate();"),
                new Fault(PUBLISHED, "lead.compareTo(s.under()) < 0", "lead.compareTo(s.under()) > 0"),
                new Fault(PUBLISHED, "start + duration <= shift.hardEnd", "start <= shift.hardEnd"),
                new Fault(LOCKS, "(lock.day() == null || lock.day().equals(shifts[s].date()))", "true"),
                new Fault(LOCKS, "if (lock.shift() != null || inside) {", "if (inside) {"),
                new Fault(UNDONE, "lower / least[c] + 1;", "lower / least[c];"),
                new Fault(UNDONE, "toSeconds() + 86_399) / 86_400;", "toSeconds()) / 86_400;"),
                new Fault(
                        UNDONE,
                        "return bounded && windowsCan && slaCan ?",
                        "return bounded && (windowsCan || slaCan) ?"));
    }
}
