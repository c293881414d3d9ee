// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import static org.fieldwright.solver.internal.compile.Clock.ALWAYS;
import static org.fieldwright.solver.internal.compile.Clock.NEVER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.Hold;
import org.fieldwright.core.model.ProblemIndex.ShiftEntry;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.plan.Stop;

/**
 * One shift in seconds and money units. Data of the evaluator's inner loop, hence plain fields. The bounds that fixed visits may force wider
 * ({@code hardEnd}, {@code hardLastDeparture}, the {@code max...} and allowances) change while the problem is compiled, never after.
 */
public final class ShiftData {
    public final int number;
    public final String id;
    public final int technician;
    public final int start;
    /** The site where the route ends, or -1. */
    public final int end;

    public final int earliestDeparture;
    public final int earliestFirstArrival;
    public final int regularEnd;
    /** Past it the end of the route is overtime, or NEVER. */
    public final int softEnd;
    /** Past it the departure from the last visit is overtime, or NEVER. */
    public final int softLastDeparture;

    public int hardEnd;
    public int hardLastDeparture;
    public int maxWork;
    public int maxTravel;
    public int maxLeg;
    public int maxJobs;
    public int allowedUnreachable;
    public int allowedRuleViolations;

    public final Pause[] pauses;
    /** The longest stretch without a break, or NEVER if there is no rule. */
    public final int maxStretch;

    public final int minBreak;
    public final boolean ruleBreakPaid;

    /** The local day in the technician's zone, as epoch day. */
    public final int day;
    /** The Monday of its week, as epoch day. */
    public final int week;
    /** Regular time less all declared breaks. */
    public final int net;
    /** Regular time less the unpaid declared breaks. */
    public final int paidWhole;

    public final Rates rates;

    ShiftData(int number, ShiftEntry entry, List<Hold> holds, CompileContext context) {
        Shift shift = entry.shift();
        Clock clock = context.clock();
        this.number = number;
        id = shift.id();
        technician = entry.technicianIndex();
        start = context.travel().site(shift.start());
        end = shift.end() == null ? -1 : context.travel().site(shift.end());
        earliestDeparture = clock.seconds(shift.earliestDeparture());
        earliestFirstArrival = clock.secondsOr(shift.earliestFirstArrival(), ALWAYS);
        softEnd = clock.secondsOr(shift.softEnd(), NEVER);
        softLastDeparture = clock.secondsOr(shift.softLastDeparture(), NEVER);
        hardEnd = clock.seconds(shift.hardEnd());
        hardLastDeparture = clock.secondsOr(shift.hardLastDeparture(), NEVER);
        regularEnd = softEnd != NEVER ? softEnd : softLastDeparture != NEVER ? softLastDeparture : hardEnd;
        maxWork = Clock.lengthOr(shift.maxWork(), NEVER);
        maxTravel = Clock.lengthOr(shift.maxTravel(), NEVER);
        maxLeg = Clock.lengthOr(shift.maxLeg(), NEVER);
        maxJobs = shift.maxJobs() == null ? NEVER : shift.maxJobs();
        Shift.BreakRule rule = shift.breakRule();
        maxStretch = rule == null ? NEVER : Clock.lengthOr(rule.maxStretch(), NEVER);
        minBreak = rule == null ? NEVER : Clock.lengthOr(rule.minBreak(), NEVER);
        ruleBreakPaid = rule != null && rule.paid();
        pauses = pauses(shift, holds, context);
        LocalDate date = shift.earliestDeparture()
                .atZone(zone(entry.technician(), context.problem().zone()))
                .toLocalDate();
        day = (int) date.toEpochDay();
        week = (int) date.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY))
                .toEpochDay();
        int declared = 0;
        int unpaid = 0;
        for (Break pause : shift.breaks()) {
            declared += length(pause);
            unpaid += pause.paid() ? 0 : length(pause);
        }
        net = regularEnd - earliestDeparture - declared;
        paidWhole = Math.max(0, regularEnd - earliestDeparture - unpaid);
        rates = context.rates(entry.technician());
    }

    /** Equal for shifts that differ in nothing but their technician's person and the plan. */
    public Object shape() {
        List<Object> pauseShapes = new ArrayList<>();
        for (Pause p : pauses) {
            pauseShapes.add(List.of(p.kind, p.earliestStart, p.latestStart, p.length, p.site, p.paid));
        }
        return List.of(
                List.of(start, end, earliestDeparture, earliestFirstArrival, regularEnd, softEnd, softLastDeparture),
                List.of(hardEnd, hardLastDeparture, maxWork, maxTravel, maxLeg, maxJobs, maxStretch, minBreak),
                List.of(allowedUnreachable, allowedRuleViolations, ruleBreakPaid, day, week, net, paidWhole),
                pauseShapes,
                rates);
    }

    static ZoneId zone(Technician technician, ZoneId otherwise) {
        return technician.zone() == null ? otherwise : technician.zone();
    }

    LocalDate date() {
        return LocalDate.ofEpochDay(day);
    }

    private static int length(Break pause) {
        return pause instanceof Break.Floating f
                ? (int) f.duration().toSeconds()
                : (int) Duration.between(((Break.Fixed) pause).start(), ((Break.Fixed) pause).end())
                        .toSeconds();
    }

    private static Pause[] pauses(Shift shift, List<Hold> holds, CompileContext context) {
        Clock clock = context.clock();
        List<Pause> pauses = new ArrayList<>();
        for (Break pause : shift.breaks()) {
            if (pause instanceof Break.Floating f) {
                pauses.add(new Pause(
                        Stop.Kind.FLOATING,
                        clock.seconds(f.earliestStart()),
                        clock.seconds(f.latestStart()),
                        length(f),
                        -1,
                        f.paid()));
            } else if (pause instanceof Break.Fixed f) {
                int site = f.site() == null ? -1 : context.travel().site(f.site());
                pauses.add(new Pause(
                        Stop.Kind.FIXED,
                        clock.seconds(f.start()),
                        clock.seconds(f.start()),
                        length(f),
                        site,
                        f.paid()));
            }
        }
        Instant now = context.problem().clock();
        holds.stream()
                .filter(h -> h.expires().isAfter(now))
                .sorted(Comparator.comparing(Hold::id))
                .forEach(h -> pauses.add(new Pause(
                        Stop.Kind.HOLD,
                        clock.seconds(h.start()),
                        clock.seconds(h.start()),
                        (int) h.length().truncatedTo(ChronoUnit.SECONDS).toSeconds(),
                        h.site() == null ? -1 : context.travel().site(h.site()),
                        true)));
        pauses.sort(Comparator.comparingInt(p -> p.latestStart));
        return pauses.toArray(Pause[]::new);
    }

    /** A pause in seconds; its latest start may be forced wider while the problem is compiled. */
    public static final class Pause {
        public final Stop.Kind kind;
        public final int earliestStart;
        public int latestStart;
        public final int length;
        /** The site, or -1 for wherever the technician is. */
        public final int site;

        public final boolean paid;

        Pause(Stop.Kind kind, int earliestStart, int latestStart, int length, int site, boolean paid) {
            this.kind = kind;
            this.earliestStart = earliestStart;
            this.latestStart = latestStart;
            this.length = length;
            this.site = site;
            this.paid = paid;
        }
    }
}
