// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Technician;

/** Section 10: the price of uneven load. */
final class Fairness {
    private final Case c;

    Fairness(Case c) {
        this.c = c;
    }

    BigInteger of(Technician technician, Map<String, RouteTimes> routes) {
        BigInteger[] start = start(technician);
        BigInteger load = start[0];
        for (Shift shift : TechnicianLimits.used(technician, routes)) {
            load = load.add(BigInteger.valueOf(routes.get(shift.id()).work()));
        }
        BigInteger available = start[1];
        for (Shift shift : technician.shifts()) {
            available = available.add(BigInteger.valueOf(RouteCosts.net(shift)));
        }
        if (available.signum() <= 0) {
            return BigInteger.ZERO;
        }
        BigInteger rate = Units.perHour(c.policy.fairnessPerHour());
        return rate.multiply(load).multiply(load).divide(available);
    }

    /** Used and available seconds before the horizon; those of the others' mean for someone new. */
    private BigInteger[] start(Technician technician) {
        if (technician.workload() != null) {
            return new BigInteger[] {
                BigInteger.valueOf(technician.workload().used().toSeconds()),
                BigInteger.valueOf(technician.workload().available().toSeconds())
            };
        }
        List<Technician.Workload> known = c.problem.technicians().stream()
                .map(Technician::workload)
                .filter(w -> w != null)
                .toList();
        if (known.isEmpty()) {
            return new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO};
        }
        BigInteger used = sum(known.stream().map(w -> w.used().toSeconds()).toList());
        BigInteger available =
                sum(known.stream().map(w -> w.available().toSeconds()).toList());
        BigInteger mean = available.divide(BigInteger.valueOf(known.size()));
        return new BigInteger[] {mean.multiply(used).divide(available), mean};
    }

    private static BigInteger sum(List<Long> seconds) {
        return seconds.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
