// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import org.jspecify.annotations.Nullable;

/** A visit as the solver sees it: its number, and the route that it is on. */
@PlanningEntity
public class VisitEntity {
    @PlanningId
    private final int number;

    private final Scoring scoring;

    @InverseRelationShadowVariable(sourceVariableName = "visits")
    private @Nullable ShiftRoute route;

    /** For the solver. */
    @SuppressWarnings("NullAway") // the solver's cloner fills the fields
    public VisitEntity() {
        this(-1, null);
    }

    VisitEntity(int number, Scoring scoring) {
        this.number = number;
        this.scoring = scoring;
    }

    /** The number of the visit. */
    public int getNumber() {
        return number;
    }

    /** The route, or null while the visit is left out. */
    public @Nullable ShiftRoute getRoute() {
        return route;
    }

    /** For the solver. */
    public void setRoute(@Nullable ShiftRoute route) {
        this.route = route;
    }

    /** The same visit on no route. */
    VisitEntity unplanned() {
        return new VisitEntity(number, scoring);
    }

    /** Whether this is a stop at a depot. */
    boolean isDepotStop() {
        return scoring.isDepotStop(number);
    }

    Scoring scoring() {
        return scoring;
    }

    @Override
    public String toString() {
        return "visit " + number;
    }
}
