// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldwright.core.model.Job;

/** Section 8: locks of position and order, but for those that the fixed visits of their shift alone do not keep. */
final class Order {
    private record Broken(String code, String job) {}

    private final Set<Broken> released = new HashSet<>();

    /** Releases what the fixed visits of a shift, in this order, do not keep. */
    void release(List<Job> fixed) {
        released.addAll(all(fixed));
    }

    /** The codes of what a route does not keep. */
    List<String> broken(List<Job> route) {
        return all(route).stream()
                .filter(b -> !released.contains(b))
                .map(Broken::code)
                .toList();
    }

    private static List<Broken> all(List<Job> route) {
        List<Job> jobs = route.stream().filter(job -> !Case.depotStop(job)).toList();
        List<Broken> broken = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            Job job = jobs.get(i);
            if (job.lock() == null) {
                continue;
            }
            Integer position = job.lock().position();
            if (position != null && position != i) {
                broken.add(new Broken("LOCKED_POSITION", job.id()));
            }
            String after = job.lock().after();
            boolean follows = i > 0 && jobs.get(i - 1).id().equals(after);
            if (after != null && !follows) {
                broken.add(new Broken("LOCKED_ORDER", job.id()));
            }
        }
        return broken;
    }
}
