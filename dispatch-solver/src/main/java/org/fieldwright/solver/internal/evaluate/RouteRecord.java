// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.plan.Stop;

/** Records one walk: its stops with the final times, its costs by term and visit. */
public final class RouteRecord implements RouteListener {
    private final int shift;
    private final boolean timeDependent;
    private final List<PlanRecord.Broken> broken;
    private final List<Early> early = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<CostTerm, Long> costs = new EnumMap<>(CostTerm.class);
    private LegEnd leg = new LegEnd(new Moment(0, 0), new Moment(0, 0), 0, -1, -1);

    RouteRecord(int shift, boolean timeDependent, List<PlanRecord.Broken> broken) {
        this.shift = shift;
        this.timeDependent = timeDependent;
        this.broken = broken;
    }

    /** A stop with its final times in seconds. */
    public sealed interface Entry permits VisitEntry, PauseEntry {
        /** When it starts. */
        int start();
    }

    /**
     * A visit.
     *
     * @param visit the number of the visit
     * @param travelStart when the leg to it starts
     * @param arrival when the leg ends
     * @param start when work starts
     * @param end when work ends
     * @param travel seconds on the road
     * @param from the site where the leg starts
     * @param costs its cost terms in money units
     */
    public record VisitEntry(
            int visit,
            int travelStart,
            int arrival,
            int start,
            int end,
            int travel,
            int from,
            Map<CostTerm, Long> costs)
            implements Entry {}

    /**
     * A pause.
     *
     * @param kind its kind
     * @param site its site, or -1
     * @param start when it starts
     * @param length how long it is
     * @param paid whether it is paid
     */
    public record PauseEntry(Stop.Kind kind, int site, int start, int length, boolean paid) implements Entry {}

    private record LegEnd(Moment departure, Moment arrival, int travel, int from, int to) {}

    private sealed interface Early permits EarlyVisit, EarlyPause {}

    private record EarlyVisit(int visit, Moment start, int length, LegEnd leg, Map<CostTerm, Long> costs)
            implements Early {}

    private record EarlyPause(Stop.Kind kind, int site, Moment start, int length, boolean paid) implements Early {}

    @Override
    public void leg(int from, int to, Moment departure, Moment arrival, int travel) {
        leg = new LegEnd(departure, arrival, travel, from, to);
    }

    @Override
    public void visit(int visit, Moment start, int end) {
        early.add(new EarlyVisit(visit, start, end - start.time(), leg, new EnumMap<>(CostTerm.class)));
    }

    @Override
    public void pause(Stop.Kind kind, int site, Moment start, int length, boolean paid) {
        early.add(new EarlyPause(kind, site, start, length, paid));
    }

    @Override
    public void cost(CostTerm term, long units) {
        costs.merge(term, units, Math::addExact);
        Early last = early.isEmpty() ? null : early.get(early.size() - 1);
        if (last instanceof EarlyVisit visit && ofVisit(term)) {
            visit.costs.merge(term, units, Math::addExact);
        }
    }

    private static boolean ofVisit(CostTerm term) {
        return switch (term) {
            case SLA_RESPONSE,
                    SLA_RESOLUTION,
                    SLA_EARLY,
                    PREFERRED_WINDOW,
                    PROMISED_WINDOW,
                    PREFERENCE,
                    ASSIGNMENT,
                    COMPLETION_RISK,
                    DISRUPTION -> true;
            default -> false;
        };
    }

    @Override
    public void violation(Violation violation, int visit, int amount) {
        broken.add(new PlanRecord.Broken(violation, shift, visit, amount));
    }

    @Override
    public void end(RouteResult result, int firstTravel) {
        int delay = timeDependent ? 0 : result.delay();
        for (Early e : early) {
            if (e instanceof EarlyVisit v) {
                entries.add(finalVisit(v, delay, result, firstTravel));
            } else if (e instanceof EarlyPause p) {
                entries.add(new PauseEntry(p.kind, p.site, p.start.delayed(delay), p.length, p.paid));
            }
        }
    }

    /** Under traffic only the first leg moves, and takes as long as it takes from there. */
    private VisitEntry finalVisit(EarlyVisit v, int delay, RouteResult result, int firstTravel) {
        int start = v.start.delayed(delay);
        int end = start + v.length;
        boolean moved = timeDependent
                && result.delay() > 0
                && entries.stream().noneMatch(VisitEntry.class::isInstance)
                && v.leg.departure.time() == result.departure() - result.delay();
        int travelStart = moved ? result.departure() : v.leg.departure.delayed(delay);
        int arrival = moved ? Math.max(v.leg.arrival.time(), travelStart + firstTravel) : v.leg.arrival.delayed(delay);
        int travel = moved ? firstTravel : v.leg.travel;
        return new VisitEntry(v.visit, travelStart, arrival, start, end, travel, v.leg.from, v.costs);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    Map<CostTerm, Long> costs() {
        return costs;
    }
}
