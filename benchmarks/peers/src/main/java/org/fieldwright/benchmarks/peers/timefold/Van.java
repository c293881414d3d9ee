// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.fieldwright.benchmarks.flat.FlatShift;
import org.fieldwright.benchmarks.peers.RouteTime;

/** A shift with its list of visits. Public because Timefold asks for it. */
@PlanningEntity
public class Van {
    @PlanningId
    private int number;

    private FlatProblem problem;
    private BitSet allowed;
    private RouteTime start;

    @PlanningListVariable
    private List<Visit> visits = new ArrayList<>();

    /** For Timefold, which clones. */
    @SuppressWarnings("NullAway.Init")
    public Van() {}

    Van(FlatProblem problem, int number) {
        this.problem = problem;
        this.number = number;
        allowed = new BitSet();
        for (int v = 0; v < problem.visits().size(); v++) {
            allowed.set(v, problem.visits().get(v).shifts().contains(number));
        }
        start = RouteTime.start(facts());
    }

    FlatProblem problem() {
        return problem;
    }

    final FlatShift facts() {
        return problem.shifts().get(number);
    }

    RouteTime start() {
        return start;
    }

    boolean allows(int visit) {
        return allowed.get(visit);
    }

    List<Visit> visits() {
        return visits;
    }

    /** By how much the visits take more than is on the van, over all kinds of load. */
    int overload() {
        int sum = 0;
        for (int k = 0; k < problem.kinds(); k++) {
            int taken = 0;
            for (Visit visit : visits) {
                taken += visit.facts().demand().get(k);
            }
            sum += Math.max(0, taken - facts().stock().get(k));
        }
        return sum;
    }
}
