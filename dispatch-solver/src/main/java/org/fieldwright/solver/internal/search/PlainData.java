// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import static org.fieldwright.solver.internal.compile.Clock.ALWAYS;
import static org.fieldwright.solver.internal.compile.Clock.NEVER;

import java.math.BigInteger;
import java.util.Arrays;
import org.fieldwright.core.policy.Policy.PaidTime;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.PolicyData;
import org.fieldwright.solver.internal.compile.Rates;
import org.fieldwright.solver.internal.compile.ShiftData;
import org.fieldwright.solver.internal.compile.StockData;
import org.fieldwright.solver.internal.compile.VisitData;
import org.jspecify.annotations.Nullable;

/**
 * A layout in which an insertion is exact in O(1): one hard window a job, no breaks, and a cost of legs, time from the departure and used shifts
 * at the same rates for all. Costs are whole search units: money units divided by their greatest common divisor, so that a leg fits an int.
 */
final class PlainData {
    private static final long DEAREST_LEG = 1 << 26;

    final int places;
    /** Cost and seconds of a leg by {@code from * places + to}, and transposed; one array where two would be equal. */
    final int[] cost;

    final int[] costTo;
    final int[] seconds;
    final int[] secondsTo;
    final int[] opening;
    final int[] closing;
    final int[] duration;
    final int[] startPlace;
    final int[] endPlace;
    final int[] depotPlace;
    final int[] earliest;
    final int[] hardEnd;
    final int[] maxWork;
    /** The load of each job and the capacity of each route. */
    final int[] load;

    final int[] capacity;
    /** The cost of using a route at all. */
    final long[] fixed;
    /** The cost of a second between departure and end. */
    final long perSecond;

    final boolean timed;
    /** Money units in a search unit. */
    final long unit;

    private PlainData(Layout layout, Legs legs, Neighbours neighbours, long unit) {
        CompiledProblem problem = layout.problem;
        this.unit = unit;
        places = legs.places;
        startPlace = legs.startPlace;
        endPlace = legs.endPlace;
        depotPlace = legs.depotPlace;
        Rates rates = problem.shifts[layout.shift[0]].rates;
        seconds = new int[places * places];
        int[] costs = new int[places * places];
        boolean same = true;
        for (int i = 0; i < places; i++) {
            for (int j = 0; j < places; j++) {
                int at = i * places + j;
                seconds[at] = legs.seconds(i, j);
                costs[at] = seconds[at] >= Legs.NO_WAY
                        ? Legs.NO_WAY
                        : (int) (price(rates, seconds[at], legs.metres(i, j)) / unit);
                same &= seconds[at] == costs[at];
            }
        }
        cost = same ? seconds : costs;
        secondsTo = transposed(seconds, places);
        costTo = same ? secondsTo : transposed(costs, places);
        opening = new int[layout.jobs];
        closing = new int[layout.jobs];
        duration = new int[layout.jobs];
        for (int j = 0; j < layout.jobs; j++) {
            opening[j] = neighbours.opening(j);
            closing[j] = neighbours.closing(j);
            duration[j] = neighbours.duration(j);
        }
        earliest = new int[layout.routes];
        hardEnd = new int[layout.routes];
        maxWork = new int[layout.routes];
        fixed = new long[layout.routes];
        boolean limited = false;
        for (int r = 0; r < layout.routes; r++) {
            ShiftData shift = problem.shifts[layout.shift[r]];
            earliest[r] = Math.max(shift.earliestDeparture, problem.now);
            hardEnd[r] = shift.hardEnd;
            maxWork[r] = shift.maxWork;
            limited |= shift.maxWork < shift.hardEnd - earliest[r];
            fixed[r] = fixed(problem, shift) / unit;
        }
        perSecond = perSecond(problem, rates) / unit;
        timed = limited || perSecond != 0;
        load = new int[layout.jobs];
        capacity = new int[layout.routes];
        if (problem.stock != null) {
            fillLoads(layout, problem.stock);
        }
    }

    /** Whether a load and a capacity say all that there is to say about stock. */
    static boolean singleLoad(@Nullable StockData stock) {
        return stock == null || (stock.items == 1 && !stock.anyDepot());
    }

    private void fillLoads(Layout layout, StockData stock) {
        for (int j = 0; j < layout.work; j++) {
            int v = layout.visit[j];
            for (int row = stock.first[v]; row < stock.first[v + 1]; row++) {
                load[j] += stock.quantity[row];
            }
        }
        boolean single = singleLoad(stock);
        Arrays.setAll(capacity, r -> single ? stock.onBoard[layout.shift[r] * stock.items] : Integer.MAX_VALUE);
    }

    private static int[] transposed(int[] table, int places) {
        boolean symmetric = true;
        int[] other = new int[table.length];
        for (int i = 0; i < places; i++) {
            for (int j = 0; j < places; j++) {
                other[j * places + i] = table[i * places + j];
                symmetric &= table[i * places + j] == table[j * places + i];
            }
        }
        return symmetric ? table : other;
    }

    /** The plain form of a layout, or null if it has terms that need the whole walk. */
    static @Nullable PlainData of(Layout layout, Legs legs, Neighbours neighbours) {
        if (layout.routes == 0 || layout.jobs == 0 || !legs.tabled() || !plainPlan(layout) || !plainVisits(layout)) {
            return null;
        }
        for (int s : layout.shift) {
            if (!plainShift(layout.problem, layout.problem.shifts[s], layout.problem.shifts[layout.shift[0]])) {
                return null;
            }
        }
        long unit = unit(layout, legs);
        return unit == 0 ? null : new PlainData(layout, legs, neighbours, unit);
    }

    private static boolean plainPlan(Layout layout) {
        CompiledProblem problem = layout.problem;
        return problem.travel.uniform()
                && !problem.links.any()
                && !problem.visits.ordered
                && problem.routeCost == null
                && !problem.hasAssignmentCost()
                && problem.visits.published == null
                && problem.policy.fairnessPerSecond == 0
                && problem.policy.worstLatenessPerSecond == 0
                && problem.policy.reserveHundredths == 0;
    }

    private static boolean plainShift(CompiledProblem problem, ShiftData shift, ShiftData first) {
        var technician = problem.technicians[shift.technician];
        boolean free = shift.pauses.length == 0
                && shift.maxStretch == NEVER
                && shift.softEnd == NEVER
                && shift.softLastDeparture == NEVER
                && shift.hardLastDeparture == NEVER
                && shift.maxTravel == NEVER
                && shift.maxLeg == NEVER
                && shift.maxJobs == NEVER
                && shift.allowedUnreachable == 0
                && shift.earliestFirstArrival == ALWAYS;
        boolean alone = technician.maxWorkPerDay == NEVER
                && technician.maxWorkPerWeek == NEVER
                && technician.minRest == ALWAYS
                && technician.maxJobsByType == null;
        Rates a = shift.rates;
        Rates b = first.rates;
        boolean sameRates = a.perSecond == b.perSecond
                && a.perTravelSecond == b.perTravelSecond
                && a.perMetre == b.perMetre
                && a.perWaitingSecond == 0
                && b.perWaitingSecond == 0;
        return free && alone && sameRates && shift.end >= 0 && problem.fixed[shift.number].length == 0;
    }

    private static boolean plainVisits(Layout layout) {
        VisitData visits = layout.problem.visits;
        PolicyData policy = layout.problem.policy;
        for (int j = layout.work; j < layout.jobs; j++) {
            if (!visits.windows.single(layout.visit[j])) {
                return false;
            }
        }
        for (int j = 0; j < layout.work; j++) {
            int v = layout.visit[j];
            boolean plain = layout.movable[j]
                    && visits.windows.single(v)
                    && visits.setup[v] == 0
                    && visits.responseLateness[v].equals(VisitData.Lateness.FREE)
                    && visits.resolutionLateness[v].equals(VisitData.Lateness.FREE)
                    && (visits.alapFrom[v] == ALWAYS || policy.alapPerSecond == 0)
                    && visits.preferred.none(v)
                    && visits.promised.none(v)
                    && (!visits.risky[v] || policy.riskPerSecond == 0);
            if (!plain || !plainPairs(layout, j)) {
                return false;
            }
        }
        return true;
    }

    /** The same duration everywhere, and nobody liked more than another. */
    private static boolean plainPairs(Layout layout, int job) {
        int v = layout.visit[job];
        int duration = layout.problem.duration(v, layout.shift[0]);
        for (int[] routes : layout.routesOfType) {
            int shift = layout.shift[routes[0]];
            if (layout.eligible(job, routes[0])
                    && (layout.problem.duration(v, shift) != duration
                            || layout.problem.preferenceCost(v, shift) != 0)) {
                return false;
            }
        }
        return true;
    }

    /** The greatest number that divides all costs, or 0 if a leg would not fit an int even so. */
    private static long unit(Layout layout, Legs legs) {
        CompiledProblem problem = layout.problem;
        Rates rates = problem.shifts[layout.shift[0]].rates;
        long unit = perSecond(problem, rates);
        long dearest = 0;
        for (int s : layout.shift) {
            unit = gcd(unit, fixed(problem, problem.shifts[s]));
        }
        for (int j = 0; j < layout.jobs; j++) {
            unit = gcd(unit, problem.visits.price[layout.visit[j]]);
        }
        for (int i = 0; i < legs.places; i++) {
            for (int j = 0; j < legs.places; j++) {
                int seconds = legs.seconds(i, j);
                if (seconds < Legs.NO_WAY) {
                    long price = price(rates, seconds, legs.metres(i, j));
                    unit = price % Math.max(1, unit) == 0 && unit != 0 ? unit : gcd(unit, price);
                    dearest = Math.max(dearest, price);
                    if (price < 0) {
                        return 0;
                    }
                }
            }
        }
        long positive = Math.max(1, unit);
        return dearest / positive <= DEAREST_LEG ? positive : 0;
    }

    private static long gcd(long a, long b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValueExact();
    }

    private static long price(Rates rates, int seconds, int metres) {
        return rates.perTravelSecond * seconds + rates.perMetre * metres;
    }

    private static long perSecond(CompiledProblem problem, Rates rates) {
        return problem.policy.paidTime == PaidTime.FROM_DEPARTURE ? rates.perSecond : 0;
    }

    private static long fixed(CompiledProblem problem, ShiftData shift) {
        boolean ifUsed = problem.policy.paidTime == PaidTime.WHOLE_SHIFT_IF_USED;
        return shift.rates.perShift + (ifUsed ? shift.rates.perSecond * shift.paidWhole : 0);
    }
}
