// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.DispatchProblem.VanStock;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;

/** Section 12: what a van has at the start of its shift, as given or widened to what fixed visits take. */
final class Van {
    private final Map<String, Integer> atStart = new HashMap<>();

    Van(Case c, Shift shift) {
        for (VanStock stock : c.problem.stock()) {
            if (stock.shift().equals(shift.id())) {
                atStart.put(stock.part(), stock.quantity());
            }
        }
    }

    /** How often a part is short when the jobs are done in this order. */
    long shortages(List<Job> jobs) {
        Map<String, Integer> left = new HashMap<>(atStart);
        long count = 0;
        for (Job job : jobs) {
            for (Map.Entry<String, Integer> need : parts(job).entrySet()) {
                int rest = left.getOrDefault(need.getKey(), 0) - need.getValue();
                count += rest < 0 ? 1 : 0;
                left.put(need.getKey(), Math.max(0, rest));
            }
        }
        return count;
    }

    /** Puts on the van what fixed jobs take and it does not have. */
    void widen(List<Job> fixed) {
        Map<String, Integer> taken = new HashMap<>();
        fixed.forEach(job -> parts(job).forEach((part, n) -> taken.merge(part, n, Integer::sum)));
        taken.forEach((part, n) -> atStart.merge(part, n, Math::max));
    }

    private static Map<String, Integer> parts(Job job) {
        return job.visits().get(0).requirements().parts();
    }
}
