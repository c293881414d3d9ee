// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.Technician.Workload;

/** Whoever has no past starts as the mean of all others does, which a part cannot know. */
final class Workloads {
    private Workloads() {}

    /** These technicians with what the whole problem gives those without a workload. */
    static List<Technician> filled(List<Technician> all, List<Technician> some) {
        List<Workload> known =
                all.stream().map(Technician::workload).filter(Objects::nonNull).toList();
        if (known.isEmpty() || some.stream().allMatch(t -> t.workload() != null)) {
            return some;
        }
        long used = known.stream().mapToLong(w -> w.used().toSeconds()).sum();
        long available =
                known.stream().mapToLong(w -> w.available().toSeconds()).sum();
        long mean = available / known.size();
        long start = BigInteger.valueOf(mean)
                .multiply(BigInteger.valueOf(used))
                .divide(BigInteger.valueOf(available))
                .longValueExact();
        Workload usual = new Workload(Duration.ofSeconds(start), Duration.ofSeconds(mean));
        return some.stream()
                .map(t -> t.workload() == null ? t.toBuilder().workload(usual).build() : t)
                .toList();
    }
}
