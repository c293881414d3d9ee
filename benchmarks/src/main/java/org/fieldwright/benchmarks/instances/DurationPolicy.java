// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.math.BigDecimal;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.policy.Policy;

/** The objective "time from departure to end": every other weight is zero. */
final class DurationPolicy {
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    private DurationPolicy() {}

    /** The policy in which a unit of the file's time costs 1; exact, since the seconds of a unit divide 3600 with four decimals. */
    static Policy perUnit(Scale scale) {
        BigDecimal perHour = HOUR.divide(BigDecimal.valueOf(scale.secondsPerUnit()));
        return DistancePolicy.perKilometre(BigDecimal.ZERO).toBuilder()
                .version("duration-1")
                .paidTime(Policy.PaidTime.FROM_DEPARTURE)
                .costs(Technician.Costs.builder().perHour(perHour).build())
                .build();
    }
}
