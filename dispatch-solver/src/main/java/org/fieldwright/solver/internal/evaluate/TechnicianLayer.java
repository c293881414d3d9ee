// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import java.util.function.IntFunction;
import org.fieldwright.solver.internal.compile.Clock;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.ShiftData;
import org.fieldwright.solver.internal.compile.TechnicianData;
import org.jspecify.annotations.Nullable;

/** What the routes of one technician amount to together: limits by day and week, rest, visits by type, fairness. */
public final class TechnicianLayer {
    private final CompiledProblem problem;
    private final boolean active;

    /**
     * The layer of a problem.
     *
     * @param problem the compiled problem
     */
    public TechnicianLayer(CompiledProblem problem) {
        this.problem = problem;
        boolean any = problem.policy.fairnessPerSecond != 0;
        for (TechnicianData t : problem.technicians) {
            any |= limited(t);
        }
        active = any;
    }

    private static boolean limited(TechnicianData t) {
        return t.maxWorkPerDay != Clock.NEVER
                || t.maxWorkPerWeek != Clock.NEVER
                || t.minRest != Clock.ALWAYS
                || t.maxJobsByType != null;
    }

    /** Whether any technician has a term of this layer. */
    public boolean active() {
        return active;
    }

    /** Told of violations, for whoever wants more than their number. */
    @FunctionalInterface
    interface Listener {
        void violation(Violation violation, int shift, int amount);
    }

    /** Cost in money units and number of violations. */
    public record Result(long cost, int violations) {
        /** Nothing. */
        public static final Result ZERO = new Result(0, 0);
    }

    /** The routes of a plan as this layer sees them. */
    public interface Figures {
        /** The result of a shift. */
        RouteResult result(int shift);

        /** How many visits of a type a shift has. */
        int ofType(int shift, int type);
    }

    /** Figures of routes given as arrays. */
    public Figures figures(IntFunction<RouteResult> results, IntFunction<int[]> visits) {
        return new Figures() {
            @Override
            public RouteResult result(int shift) {
                return results.apply(shift);
            }

            @Override
            public int ofType(int shift, int type) {
                int count = 0;
                for (int visit : visits.apply(shift)) {
                    count += problem.visits.type[visit] == type ? 1 : 0;
                }
                return count;
            }
        };
    }

    /**
     * Evaluates a technician.
     *
     * @param number the number of the technician
     * @param figures the plan; asked for the technician's shifts alone
     * @return cost and violations
     */
    public Result evaluate(int number, Figures figures) {
        return evaluate(number, figures, null);
    }

    Result evaluate(int number, Figures figures, @Nullable Listener listener) {
        if (!active) {
            return Result.ZERO;
        }
        TechnicianData technician = problem.technicians[number];
        int violations = works(technician, figures, listener) + rests(technician, figures, listener);
        if (technician.maxJobsByType != null) {
            violations += types(technician, technician.maxJobsByType, figures, listener);
        }
        long cost = fairness(technician, figures);
        return violations == 0 && cost == 0 ? Result.ZERO : new Result(cost, violations);
    }

    private long fairness(TechnicianData technician, Figures figures) {
        long rate = problem.policy.fairnessPerSecond;
        if (rate == 0 || technician.available <= 0) {
            return 0;
        }
        long load = technician.usedBefore;
        for (int shift : technician.shifts) {
            RouteResult route = figures.result(shift);
            load += route.used() ? route.work() : 0;
        }
        return scaledRatio(rate, load, technician.available);
    }

    /** floor(rate x load x load / available) without overflow for any load of less than 95 years. */
    static long scaledRatio(long rate, long load, long available) {
        long square = Math.multiplyExact(load, load);
        long whole = square / available;
        long rest = square % available;
        long ofWhole = Math.multiplyExact(rate, whole);
        return Math.addExact(ofWhole, Math.multiplyExact(rate, rest) / available);
    }

    private int works(TechnicianData technician, Figures figures, @Nullable Listener listener) {
        if (technician.maxWorkPerDay == Clock.NEVER && technician.maxWorkPerWeek == Clock.NEVER) {
            return 0;
        }
        int violations = 0;
        int dayWork = 0;
        int weekWork = 0;
        for (int i = 0; i < technician.shifts.length; i++) {
            ShiftData shift = problem.shifts[technician.shifts[i]];
            ShiftData next = i + 1 < technician.shifts.length ? problem.shifts[technician.shifts[i + 1]] : null;
            RouteResult route = figures.result(shift.number);
            int work = route.used() ? route.work() : 0;
            dayWork += work;
            weekWork += work;
            if (next == null || next.day != shift.day) {
                violations += check(Violation.MAX_WORK_DAY, shift.number, dayWork - technician.maxWorkPerDay, listener);
                dayWork = 0;
            }
            if (next == null || next.week != shift.week) {
                violations +=
                        check(Violation.MAX_WORK_WEEK, shift.number, weekWork - technician.maxWorkPerWeek, listener);
                weekWork = 0;
            }
        }
        return violations;
    }

    private static int rests(TechnicianData technician, Figures figures, @Nullable Listener listener) {
        if (technician.minRest == Clock.ALWAYS) {
            return 0;
        }
        int violations = 0;
        RouteResult previous = null;
        for (int shift : technician.shifts) {
            RouteResult route = figures.result(shift);
            if (!route.used()) {
                continue;
            }
            if (previous != null) {
                int missing = technician.minRest - (route.departure() - previous.end());
                violations += check(Violation.MIN_REST, route.shift(), missing, listener);
            }
            previous = route;
        }
        return violations;
    }

    private int types(TechnicianData technician, int[] limits, Figures figures, @Nullable Listener listener) {
        int violations = 0;
        for (int type = 0; type < limits.length; type++) {
            if (limits[type] == Clock.NEVER) {
                continue;
            }
            int onDay = 0;
            for (int i = 0; i < technician.shifts.length; i++) {
                ShiftData shift = problem.shifts[technician.shifts[i]];
                onDay += figures.ofType(shift.number, type);
                if (i + 1 == technician.shifts.length || problem.shifts[technician.shifts[i + 1]].day != shift.day) {
                    violations += check(Violation.MAX_JOBS_TYPE, shift.number, onDay - limits[type], listener);
                    onDay = 0;
                }
            }
        }
        return violations;
    }

    private static int check(Violation violation, int shift, int excess, @Nullable Listener listener) {
        if (excess <= 0) {
            return 0;
        }
        if (listener != null) {
            listener.violation(violation, shift, excess);
        }
        return 1;
    }
}
