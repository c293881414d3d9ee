// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.fieldwright.core.model.Technician;

/** A technician in seconds; the limits may be forced wider while the problem is compiled. */
public final class TechnicianData {
    public final String id;
    /** The numbers of the shifts in order of time. */
    public final int[] shifts;

    public int maxWorkPerDay;
    public int maxWorkPerWeek;
    /** The least rest between shifts, or ALWAYS for no rule. */
    public int minRest;
    /** The most visits in a day by number of the type, NEVER for no limit; null if no type is limited. */
    public final int @org.jspecify.annotations.Nullable [] maxJobsByType;

    /** Load before this plan, for fairness. */
    public final long usedBefore;
    /** Net time of all shifts and what was available before. */
    public final long available;

    TechnicianData(Technician technician, int[] shifts, ShiftData[] all, List<String> types, Workloads workloads) {
        id = technician.id();
        this.shifts = shifts;
        maxWorkPerDay = Clock.lengthOr(technician.maxWorkPerDay(), Clock.NEVER);
        maxWorkPerWeek = Clock.lengthOr(technician.maxWorkPerWeek(), Clock.NEVER);
        minRest = Clock.lengthOr(technician.minRest(), Clock.ALWAYS);
        maxJobsByType = technician.maxJobsPerDayByType().isEmpty()
                ? null
                : types.stream()
                        .mapToInt(t -> technician.maxJobsPerDayByType().getOrDefault(t, Clock.NEVER))
                        .toArray();
        long net = 0;
        for (int shift : shifts) {
            net += all[shift].net;
        }
        usedBefore = workloads.used(technician);
        available = net + workloads.available(technician);
    }

    /** Equal for technicians between whom no limit and no load makes a difference. */
    public Object shape() {
        List<Integer> byType = maxJobsByType == null
                ? List.of()
                : Arrays.stream(maxJobsByType).boxed().toList();
        return List.of(maxWorkPerDay, maxWorkPerWeek, minRest, byType, usedBefore, available, shifts.length);
    }

    /** Past workloads, with the team's mean for those who have none. */
    record Workloads(long meanUsed, long meanAvailable) {
        static Workloads of(List<Technician> technicians) {
            long used = 0;
            long available = 0;
            long count = 0;
            for (Technician t : technicians) {
                if (t.workload() != null) {
                    used += seconds(t.workload().used());
                    available += seconds(t.workload().available());
                    count++;
                }
            }
            if (count == 0) {
                return new Workloads(0, 0);
            }
            long mean = available / count;
            return new Workloads(Math.multiplyExact(mean, used) / available, mean);
        }

        long used(Technician t) {
            return t.workload() == null ? meanUsed : seconds(t.workload().used());
        }

        long available(Technician t) {
            return t.workload() == null ? meanAvailable : seconds(t.workload().available());
        }

        private static long seconds(Duration duration) {
            return duration.toSeconds();
        }
    }
}
