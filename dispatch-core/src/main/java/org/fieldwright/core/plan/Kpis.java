// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.plan;

import java.time.Duration;
import java.util.Objects;

/**
 * Key figures of a plan.
 *
 * @param jobs Jobs in the problem.
 * @param assignedJobs Jobs planned, or already done.
 * @param unassignedJobs Jobs not planned.
 * @param mandatoryMinutes Minutes of mandatory work that can be planned, rounded up by visit.
 * @param mandatoryMinutesDone Those of them that are planned.
 * @param shiftsUsed Shifts used.
 * @param techniciansUsed Technicians used.
 * @param travel Time on the road.
 * @param metres Distance.
 * @param work Time of visits and set-up.
 * @param waiting Idle time.
 * @param overtime Time past the soft end.
 * @param slaJobs Planned jobs with an SLA that is not ignored.
 * @param slaMet Those of them in time for every deadline.
 * @param utilisation Work over net shift time of used shifts, 0 to 1.
 * @param loadSpread Greatest less smallest load over available time among technicians.
 * @param loadDeviation Standard deviation of load over available time.
 */
public record Kpis(
        int jobs,
        int assignedJobs,
        int unassignedJobs,
        long mandatoryMinutes,
        long mandatoryMinutesDone,
        int shiftsUsed,
        int techniciansUsed,
        Duration travel,
        long metres,
        Duration work,
        Duration waiting,
        Duration overtime,
        int slaJobs,
        int slaMet,
        double utilisation,
        double loadSpread,
        double loadDeviation) {
    /** Copies the collections and fills in the defaults. */
    public Kpis {
        Objects.requireNonNull(travel, "Kpis.travel");
        Objects.requireNonNull(work, "Kpis.work");
        Objects.requireNonNull(waiting, "Kpis.waiting");
        Objects.requireNonNull(overtime, "Kpis.overtime");
    }
}
