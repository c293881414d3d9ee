// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.eligibility;

import org.fieldwright.core.model.ProblemIndex;

/** Decides who may do what. Implementations are thread-safe; the rules engine is one, a host may bring another. */
public interface EligibilityProvider {
    /**
     * Decides all pairs of visits and shifts of a problem.
     *
     * @param index the problem with its numbered visits and shifts
     * @return the verdicts
     */
    Eligibility decide(ProblemIndex index);

    /**
     * Identifies the rules and parameters, for decision records.
     *
     * @return a hash or version; equal text means equal verdicts
     */
    String contentHash();

    /**
     * Lets everybody do everything.
     *
     * @return a provider without any rule
     */
    static EligibilityProvider everybody() {
        return new Everybody();
    }
}
