// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.time.Duration;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.model.Technician;

/** The rates of a technician. */
final class CostRules {
    private CostRules() {}

    static void check(Values values, Technician.Costs costs, At at, String subject) {
        values.money(costs.perHour(), at.field("perHour"), "The hourly rate of " + subject);
        values.money(costs.perTravelHour(), at.field("perTravelHour"), "The rate per travel hour of " + subject);
        values.money(costs.perKilometre(), at.field("perKilometre"), "The rate per kilometre of " + subject);
        values.money(costs.perWaitingHour(), at.field("perWaitingHour"), "The rate per waiting hour of " + subject);
        values.money(costs.perShift(), at.field("perShift"), "The price of a shift of " + subject);
        Duration before = Duration.ZERO;
        for (int i = 0; i < costs.overtime().size(); i++) {
            Technician.OvertimeTier tier = costs.overtime().get(i);
            At place = at.field("overtime").index(i);
            values.money(tier.perHour(), place.field("perHour"), "The overtime rate of " + subject);
            Duration upTo = tier.upTo();
            boolean last = i == costs.overtime().size() - 1;
            if (upTo == null && !last) {
                String message = "An overtime tier of " + subject + " has no bound but is not the last.";
                values.faults.add(Code.TIERS_UNSORTED, place.field("upTo"), null, message);
            } else if (upTo != null
                    && values.positive(upTo, place.field("upTo"), "The bound of an overtime tier of " + subject)) {
                if (upTo.compareTo(before) <= 0) {
                    String message =
                            "The overtime tier up to " + upTo + " of " + subject + " follows one up to " + before + ".";
                    values.faults.add(Code.TIERS_UNSORTED, place.field("upTo"), upTo, message);
                }
                before = upTo;
            }
        }
    }
}
