// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.timefold;

import java.time.Instant;
import java.util.Objects;

/**
 * A visit on a route, as a value: two visits are equal if the same job is done at the same time by the same technician.
 *
 * @param job the id of the job
 * @param technician the id of the technician
 * @param shift the id of the shift
 * @param start the start of the work
 * @param end the end of the work
 */
public record PlannedVisit(String job, String technician, String shift, Instant start, Instant end) {
    /** Refuses null. */
    public PlannedVisit {
        Objects.requireNonNull(job, "PlannedVisit.job");
        Objects.requireNonNull(technician, "PlannedVisit.technician");
        Objects.requireNonNull(shift, "PlannedVisit.shift");
        Objects.requireNonNull(start, "PlannedVisit.start");
        Objects.requireNonNull(end, "PlannedVisit.end");
    }
}
