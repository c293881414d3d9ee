// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.explain;

import java.util.List;
import java.util.Objects;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.plan.Reason;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.FixedVisits;

/**
 * A compiled problem with where it came from.
 *
 * @param index the problem with its numbers
 * @param policy the policy
 * @param eligibility the verdicts
 * @param prepared the compiled problem with what fixed visits force
 * @param warnings what was odd about the input
 */
public record Planning(
        ProblemIndex index,
        Policy policy,
        Eligibility eligibility,
        FixedVisits.Prepared prepared,
        List<Reason> warnings) {
    /** The problem. */
    public DispatchProblem problem() {
        return index.problem();
    }

    /** The compiled problem. */
    public CompiledProblem compiled() {
        return prepared.problem();
    }

    /** The id of a visit's job. */
    public String job(int visit) {
        return index.visits().get(visit).job().id();
    }

    /** The id of the depot of a stop, whose number comes after those of all visits. */
    String depot(int stop) {
        return Objects.requireNonNull(compiled().stock).depotId(compiled().visits.depot[stop]);
    }

    /** The id of a shift's technician. */
    public String technician(int shift) {
        return index.shifts().get(shift).technician().id();
    }

    /** The id of a shift. */
    public String shift(int shift) {
        return index.shifts().get(shift).shift().id();
    }
}
