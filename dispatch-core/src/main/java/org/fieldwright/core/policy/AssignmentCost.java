// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.policy;

import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;

/**
 * What a host asks for giving a job to a technician in a shift, beside what policy and rules ask. Called once for each visit and shift that the
 * rules allow, before the search, which reads a table. Equal arguments must get equal answers; called on the thread of the planning call.
 */
@FunctionalInterface
public interface AssignmentCost {
    /**
     * The cost of one assignment.
     *
     * @param job the job
     * @param technician the technician
     * @param shift the technician's shift
     * @return ten-thousandths of the currency, within 10^11; negative for what the host would like, 0 for no opinion
     */
    long cost(Job job, Technician technician, Shift shift);
}
