// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.Rates;
import org.jspecify.annotations.Nullable;

/** The walk step by step, for searches that keep the state behind each visit. One thread each. */
public final class RouteWalks {
    private final CompiledProblem problem;
    private final RouteWalk walk;
    private final RouteCosts costs;
    private final VisitCosts visitCosts;

    /**
     * Walks over a problem's routes.
     *
     * @param problem the compiled problem
     */
    public RouteWalks(CompiledProblem problem) {
        this(problem, null);
    }

    /**
     * Walks over the routes of a plan whose visits wait for one another.
     *
     * @param problem the compiled problem
     * @param times the releases to honour, where the walks leave the starts; null if nobody waits
     */
    public RouteWalks(CompiledProblem problem, @Nullable LinkTimes times) {
        this.problem = problem;
        walk = new RouteWalk(problem, times);
        costs = new RouteCosts(problem);
        visitCosts = new VisitCosts(problem);
    }

    /** Sets a state to the start of a shift whose first visit is given. */
    public void start(int shift, int firstVisit, RouteState state) {
        walk.start(problem.shifts[shift], firstVisit, state);
    }

    /** Moves a state on over a visit. */
    public void extend(int shift, RouteState state, int visit) {
        walk.extend(problem.shifts[shift], state, visit);
    }

    /** Ends a route; the state is then good for nothing but {@link RouteState#copy}. */
    public RouteResult finish(int shift, RouteState state) {
        return walk.finish(problem.shifts[shift], state);
    }

    /** The result of a shift without visits. */
    public RouteResult unused(int shift) {
        return costs.unused(problem.shifts[shift]);
    }

    /** What a visit costs at a time, apart from the route that leads to it. */
    public long visitCost(int shift, int visit, int start, int end) {
        return visitCosts.cost(problem.shifts[shift], visit, start, end, null);
    }

    /** By how much a visit may start later at the same cost, windows that must be kept not looked at. */
    public int ease(int shift, int visit, int start, int end) {
        return visitCosts.slack(problem.shifts[shift], visit, start, end);
    }

    /** What a state costs more than another one for its visits, legs and kilometres so far. */
    public long grown(int shift, RouteState state, RouteState base) {
        Rates rates = problem.shifts[shift].rates;
        return state.cost
                - base.cost
                + rates.perTravelSecond * (state.travel - base.travel)
                + rates.perMetre * (state.metres - base.metres);
    }

    /** How late a visit is at a time, in seconds; 0 if it is not. */
    public int lateness(int visit, int start, int end) {
        return visitCosts.lateness(visit, start, end);
    }
}
