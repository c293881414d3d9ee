// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.util.HashMap;
import java.util.Map;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.PublishedVisit;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.policy.Policy;
import org.jspecify.annotations.Nullable;

/** What every part of the compilation needs. */
record CompileContext(
        ProblemIndex index,
        Policy policy,
        Eligibility eligibility,
        Clock clock,
        TravelData travel,
        Map<Technician.Costs, Rates> rateCache,
        Map<Integer, PublishedVisit> publishedByVisit) {

    CompileContext(ProblemIndex index, Policy policy, Eligibility eligibility, Clock clock, TravelData travel) {
        this(index, policy, eligibility, clock, travel, new HashMap<>(), new HashMap<>());
        for (PublishedVisit p : index.problem().published()) {
            publishedByVisit.put(index.visit(p.job(), p.visit()), p);
        }
    }

    DispatchProblem problem() {
        return index.problem();
    }

    /** What is published of a visit, or null. */
    @Nullable
    PublishedVisit published(int visit) {
        return publishedByVisit.get(visit);
    }

    Rates rates(Technician technician) {
        Technician.Costs byPolicy = policy.costs() == null ? Policy.DEFAULT_COSTS : policy.costs();
        return rateCache.computeIfAbsent(technician.costs() == null ? byPolicy : technician.costs(), Rates::new);
    }
}
