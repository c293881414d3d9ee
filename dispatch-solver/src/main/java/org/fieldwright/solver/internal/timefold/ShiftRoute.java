// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPinToIndex;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.solver.internal.evaluate.RouteResult;

/** A shift with its visits in order. */
@PlanningEntity
public class ShiftRoute {
    @PlanningId
    private final int shift;

    private final int technician;
    private final Scoring scoring;

    /** The visits that rules and locks let this shift have. */
    @ValueRangeProvider
    private final List<VisitEntity> allowed;

    /** The fixed prefix stays. */
    @PlanningPinToIndex
    private final int pinned;

    @PlanningListVariable(allowsUnassignedValues = true)
    private List<VisitEntity> visits = new ArrayList<>();

    /** For the solver. */
    @SuppressWarnings("NullAway") // fields are copied by the solver's cloner
    public ShiftRoute() {
        this(-1, -1, null, List.of(), 0);
    }

    ShiftRoute(int shift, int technician, Scoring scoring, List<VisitEntity> allowed, int pinned) {
        this.shift = shift;
        this.technician = technician;
        this.scoring = scoring;
        this.allowed = allowed;
        this.pinned = pinned;
    }

    /** The number of the shift. */
    public int getShift() {
        return shift;
    }

    /** The number of the technician. */
    public int getTechnician() {
        return technician;
    }

    /** The number of visits that stay where they are. */
    public int getPinned() {
        return pinned;
    }

    /** The visits that may be on this route. */
    public List<VisitEntity> getAllowed() {
        return allowed;
    }

    /** The visits in order. */
    public List<VisitEntity> getVisits() {
        return visits;
    }

    /** For the solver. */
    public void setVisits(List<VisitEntity> visits) {
        this.visits = visits;
    }

    /** What the one evaluator says of this route. */
    RouteResult evaluate() {
        return scoring.route(shift, numbers());
    }

    Scoring scoring() {
        return scoring;
    }

    /** The numbers of the visits in order. */
    int[] numbers() {
        int[] numbers = new int[visits.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = visits.get(i).getNumber();
        }
        return numbers;
    }

    @Override
    public String toString() {
        return "shift " + shift;
    }
}
