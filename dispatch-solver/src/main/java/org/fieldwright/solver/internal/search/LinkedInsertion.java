// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.function.IntFunction;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.compile.LinkData;
import org.fieldwright.solver.internal.compile.LinkData.Absent;
import org.jspecify.annotations.Nullable;

/** Inserts visits as links demand: no one before what must be planned for it, crews whole or not at all. */
public final class LinkedInsertion {
    private final CompiledProblem problem;
    private final LinkData links;
    private final Routes routes;

    /**
     * Insertion into routes.
     *
     * @param problem the compiled problem
     * @param routes the routes
     */
    public LinkedInsertion(CompiledProblem problem, Routes routes) {
        this.problem = problem;
        links = problem.links;
        this.routes = routes;
    }

    /**
     * Inserts a visit, and with it the rest of its crew, if that breaks nothing and is worth its cost.
     *
     * @param visit a visit that is not planned
     * @param finder finds the place of a visit, or null
     * @return whether it was inserted
     */
    public boolean insert(int visit, IntFunction<Routes.@Nullable Place> finder) {
        return insert(visit, finder, false);
    }

    boolean insert(int visit, IntFunction<Routes.@Nullable Place> finder, boolean atAnyCost) {
        int[] crew = links.crew(visit);
        if (crew.length == 1) {
            Routes.Place place = ready(visit) ? finder.apply(visit) : null;
            boolean worth = place != null
                    && (atAnyCost || problem.visits.undone[visit] > 0 || place.delta() < problem.visits.price[visit]);
            if (place != null && worth) {
                routes.insert(visit, place);
            }
            return worth;
        }
        Routes.Snapshot before = routes.snapshot();
        if (insertCrew(crew, finder, atAnyCost)) {
            return true;
        }
        routes.restore(before);
        return false;
    }

    private boolean insertCrew(int[] crew, IntFunction<Routes.@Nullable Place> finder, boolean atAnyCost) {
        long cost = 0;
        long price = 0;
        long undone = 0;
        for (int member : crew) {
            if (routes.planned(member)) {
                continue;
            }
            Routes.Place place = ready(member) ? finder.apply(member) : null;
            if (place == null) {
                return false;
            }
            routes.insert(member, place);
            cost += place.delta();
            price += problem.visits.price[member];
            undone += problem.visits.undone[member];
        }
        return atAnyCost || undone > 0 || cost < price;
    }

    /** Whether everything is planned that must be for a visit to be. */
    public boolean ready(int visit) {
        for (int i = 0; i < links.degree(visit); i++) {
            int l = links.link(visit, i);
            if (links.b[l] == visit && links.absent[l] == Absent.SKIP && !routes.planned(links.a[l])) {
                return false;
            }
        }
        return true;
    }

    /** Takes out what may change and may not be planned without others that are not, until there is nothing of it. */
    void dropOrphans(Scope scope) {
        boolean dropped = links.any();
        while (dropped) {
            dropped = false;
            for (int v = 0; v < problem.visits.count; v++) {
                boolean free = scope.visits().get(v) && problem.visits.mustShift[v] < 0;
                if (free && links.linked(v) && routes.planned(v) && orphan(v)) {
                    int shift = routes.shiftOfVisits()[v];
                    if (scope.shifts().get(shift)) {
                        routes.remove(v, shift);
                        dropped = true;
                    }
                }
            }
        }
    }

    private boolean orphan(int visit) {
        for (int member : links.crew(visit)) {
            if (!routes.planned(member)) {
                return true;
            }
        }
        return !ready(visit);
    }
}
