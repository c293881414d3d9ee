// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPinToIndex;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.solver.internal.evaluate.RouteResult;
import org.fieldwright.solver.timefold.PlannedRoute;
import org.fieldwright.solver.timefold.PlannedVisit;

/** A shift with its visits in order. */
@PlanningEntity
public class ShiftRoute implements PlannedRoute {
    @PlanningId
    private final int shift;

    private final int technician;
    private final Scoring scoring;

    /** The fixed prefix stays. */
    @PlanningPinToIndex
    private final int pinned;

    @PlanningListVariable(allowsUnassignedValues = true)
    private List<VisitEntity> visits;

    /** For the solver. */
    @SuppressWarnings("NullAway") // fields are copied by the solver's cloner
    public ShiftRoute() {
        this(-1, -1, null, 0, 0);
    }

    ShiftRoute(int shift, int technician, Scoring scoring, int pinned, int size) {
        this.shift = shift;
        this.technician = technician;
        this.scoring = scoring;
        this.pinned = pinned;
        visits = new ArrayList<>(size);
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

    /** The visits in order. */
    public List<VisitEntity> getVisits() {
        return visits;
    }

    /** For the solver. */
    public void setVisits(List<VisitEntity> visits) {
        this.visits = visits;
    }

    /** The same shift without visits, with room for as many. */
    ShiftRoute empty() {
        return new ShiftRoute(shift, technician, scoring, pinned, visits.size());
    }

    /** Adds a visit outside of the solver. */
    void add(VisitEntity visit) {
        visits.add(visit);
        visit.setRoute(this);
    }

    @Override
    public String shift() {
        return scoring.shiftId(shift);
    }

    @Override
    public String technician() {
        return scoring.technicianId(shift);
    }

    @Override
    public List<String> jobs() {
        return scoring.jobs(numbers());
    }

    @Override
    public List<PlannedVisit> visits() {
        return visits.isEmpty() ? List.of() : scoring.visits(shift, numbers());
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
