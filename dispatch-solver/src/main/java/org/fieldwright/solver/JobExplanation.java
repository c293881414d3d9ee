// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import java.math.BigDecimal;
import java.util.List;
import org.fieldwright.core.eligibility.Verdict;
import org.fieldwright.core.plan.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Why a job is where it is in a plan, and what every technician could do about it.
 *
 * @param job the id of the job
 * @param technician the id of the technician who has it, or null if nobody has
 * @param shift the id of the shift, or null
 * @param reasons why it is there, or why it is left out
 * @param candidates one entry for every technician with a shift, the cheapest place first, then those without a place by id
 */
public record JobExplanation(
        String job,
        @Nullable String technician,
        @Nullable String shift,
        List<Reason> reasons,
        List<Candidate> candidates) {
    /** Copies the lists. */
    public JobExplanation {
        reasons = List.copyOf(reasons);
        candidates = List.copyOf(candidates);
    }

    /**
     * A technician's best shift for the job as the rest of the plan stands.
     *
     * @param technician the id of the technician
     * @param shift the id of the shift with the cheapest place, else of the first that the rules allow, else of the first
     * @param verdict what the rules say of the job and that shift
     * @param extraCost what the plan would cost more, or null if the technician is not eligible or has no room
     */
    public record Candidate(
            String technician,
            String shift,
            Verdict verdict,
            @Nullable BigDecimal extraCost) {}
}
