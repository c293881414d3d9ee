// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.policy.RouteCost;
import org.jspecify.annotations.Nullable;

/**
 * A problem as flat arrays: everything that the evaluator and the search read. Visits, shifts and technicians go by the numbers of the
 * {@link ProblemIndex}. Not changed after {@code FixedVisits} has widened what locks and events force.
 */
public final class CompiledProblem {
    public final ProblemIndex index;
    public final Clock clock;
    public final PolicyData policy;
    public final Eligibility eligibility;
    public final TravelData travel;
    public final VisitData visits;
    public final LinkData links;
    public final ShiftData[] shifts;
    public final TechnicianData[] technicians;
    /** What visits take from the vans, or null if none takes anything. */
    public final @Nullable StockData stock;

    public final int now;
    public final int customers;
    /** Visits that are fixed to each shift, in order of time: the prefix, then those with a locked start. */
    public final int[][] fixed;

    /** What the host asks for routes, or null. */
    public final @Nullable RouteCost routeCost;

    private final long @Nullable [] @Nullable [] assignmentCost;
    private final Preferences preferences;
    private final BitSet[] eligible;
    private final BitSet[] allowed;
    private final long[] skillNumerator;
    private final long[] skillDenominator;
    private final int skills;

    CompiledProblem(ProblemCompiler from) {
        index = from.context.index();
        clock = from.context.clock();
        policy = new PolicyData(from.context.policy());
        eligibility = from.context.eligibility();
        travel = from.context.travel();
        visits = from.visits;
        links = from.links;
        shifts = from.shifts;
        technicians = from.technicians;
        stock = from.stock;
        now = clock.seconds(index.problem().clock());
        customers = from.customers;
        fixed = from.fixed;
        preferences = new Preferences(eligibility, index.visits().size(), shifts.length);
        eligible = from.eligible;
        allowed = from.allowed;
        routeCost = from.host.route();
        assignmentCost = from.host.table(index, allowed);
        skills = from.skills.size();
        skillNumerator = from.skillNumerator;
        skillDenominator = from.skillDenominator;
    }

    /** Whether rules and locks let a shift have a visit or depot stop; what a lock forces on the shift that it names counts as allowed. */
    public boolean allows(int visit, int shift) {
        return visit < visits.jobs ? allowed[visit].get(shift) : shiftOfDepotStop(visit) == shift;
    }

    /** Whether the rules let a shift have a visit. */
    public boolean eligible(int visit, int shift) {
        return visit < visits.jobs ? eligible[visit].get(shift) : shiftOfDepotStop(visit) == shift;
    }

    /** The shifts that may have a visit. */
    public BitSet allowedShifts(int visit) {
        if (visit < visits.jobs) {
            return allowed[visit];
        }
        BitSet own = new BitSet();
        own.set(shiftOfDepotStop(visit));
        return own;
    }

    /** The cost of the rules' preferences for a pair in money units; negative for what is liked. */
    public long preferenceCost(int visit, int shift) {
        return preferences.cost(visit, shift);
    }

    /** Whether the host asks anything for pairs. */
    public boolean hasAssignmentCost() {
        return assignmentCost != null;
    }

    /** What the host asks for a pair in money units; negative for what it likes. */
    public long assignmentCost(int visit, int shift) {
        long[] row = assignmentCost == null || visit >= visits.jobs ? null : assignmentCost[visit];
        return row == null ? 0 : row[shift];
    }

    /** How long the technician of a shift works on a visit. */
    public int duration(int visit, int shift) {
        int skill = visits.durationSkill[visit];
        if (skill < 0) {
            return visits.duration[visit];
        }
        int cell = shift * skills + skill;
        return Factor.apply(skillNumerator[cell], skillDenominator[cell], visits.duration[visit]);
    }

    /** Equal for shifts on which every visit takes equally long. */
    public Object durationClass(int shift) {
        List<Long> factors = new ArrayList<>();
        for (int k = shift * skills; k < (shift + 1) * skills; k++) {
            factors.add(skillNumerator[k]);
            factors.add(skillDenominator[k]);
        }
        return factors;
    }

    /** How long a visit is on a shift from its start to its end: if it has started by the clock, else as the technician works. */
    public int lasting(int visit, int shift) {
        int duration = duration(visit, shift);
        int start = visits.actualStart[visit];
        if (start == Clock.NEVER) {
            return duration;
        }
        int end = visits.actualEnd[visit];
        return (end == Clock.NEVER ? Math.max(start + duration, now) : end) - start;
    }

    /** The least seconds from the start of the first visit of a link to that of the second, on these shifts. */
    public int leastApart(int link, int shiftA, int shiftB) {
        return links.min[link] + lengthA(link, shiftA) - lengthB(link, shiftB);
    }

    /** The most seconds from the start of the first visit of a link to that of the second, on these shifts, or NEVER. */
    public int mostApart(int link, int shiftA, int shiftB) {
        return links.max[link] == Clock.NEVER
                ? Clock.NEVER
                : links.max[link] + lengthA(link, shiftA) - lengthB(link, shiftB);
    }

    private int lengthA(int link, int shift) {
        return links.endA[link] ? lasting(links.a[link], shift) : 0;
    }

    private int lengthB(int link, int shift) {
        return links.endB[link] ? lasting(links.b[link], shift) : 0;
    }

    /** The visits that some shift may have at some time; depot stops are none of them. */
    public int[] candidates() {
        return java.util.stream.IntStream.range(0, visits.jobs)
                .filter(v -> visits.plannable[v] && !visits.windows.none(v) && !allowed[v].isEmpty())
                .toArray();
    }

    /** How many depots there are to stop at; depot stops exist for each shift and each of them. */
    public int depots() {
        return stock == null ? 0 : stock.depots;
    }

    /** The number of the stop of a shift at a depot. */
    public int depotStop(int shift, int depot) {
        return visits.jobs + shift * depots() + depot;
    }

    /** The one shift that a depot stop is for. */
    public int shiftOfDepotStop(int stop) {
        return (stop - visits.jobs) / depots();
    }

    /** The shifts of a technician in order of time. */
    public int[] shiftsOf(int technician) {
        return technicians[technician].shifts;
    }
}
