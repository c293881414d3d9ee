// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.fieldwright.core.model.Technician.Costs;
import org.fieldwright.core.model.Technician.OvertimeTier;

/**
 * Terms of employment.
 *
 * @param perHour the hourly cost of a junior, in whole units of money
 * @param perTravelHour the van, each hour on the road
 * @param perKilometre fuel and wear
 * @param overtime the two overtime factors in percent: up to two hours, and past them
 */
record Terms(int perHour, String perTravelHour, String perKilometre, List<Integer> overtime) {

    Costs costs(int extraPerHour) {
        BigDecimal hour = BigDecimal.valueOf(perHour + extraPerHour);
        return Costs.builder()
                .perHour(hour)
                .perTravelHour(new BigDecimal(perTravelHour))
                .perKilometre(new BigDecimal(perKilometre))
                .overtime(List.of(
                        new OvertimeTier(Duration.ofHours(2), percent(hour, overtime.get(0))),
                        new OvertimeTier(null, percent(hour, overtime.get(1)))))
                .build();
    }

    private static BigDecimal percent(BigDecimal amount, int percent) {
        return amount.multiply(BigDecimal.valueOf(percent, 2));
    }
}
