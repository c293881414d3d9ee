// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.math.BigDecimal;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.policy.Policy;

/** The objective "distance, and the price of what is left out": every other weight is zero. */
final class DistancePolicy {
    private DistancePolicy() {}

    /** The policy in which 1000 m cost so much. */
    static Policy perKilometre(BigDecimal price) {
        return Policy.builder()
                .version("distance-1")
                .paidTime(Policy.PaidTime.FROM_DEPARTURE)
                .costs(Technician.Costs.builder().perKilometre(price).build())
                .slaFixed(BigDecimal.ZERO)
                .slaPerHour(BigDecimal.ZERO)
                .slaPerDay(BigDecimal.ZERO)
                .alapPerHour(BigDecimal.ZERO)
                .preferredWindowPerHour(BigDecimal.ZERO)
                .promisedWindowPerHour(BigDecimal.ZERO)
                .completionRiskPerHour(BigDecimal.ZERO)
                .reservePerHour(BigDecimal.ZERO)
                .build();
    }
}
