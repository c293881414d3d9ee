// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.fieldwright.core.policy.Policy;

/** Random objectives. */
final class RandomPolicies {
    private RandomPolicies() {}

    static Policy make(RandomWorld w) {
        Policy.Builder policy = Policy.builder()
                .paidTime(paidTime(w))
                .strictPriorities(w.on(Feature.STRICT))
                .promisedWindowsHard(w.on(Feature.PROMISED_HARD))
                .waitingCountsAsBreak(w.on(Feature.WAITING_AS_BREAK))
                .disruption(disruption(w));
        Dice dice = w.dice("policy", 0);
        policy.alapMargin(dice.minutes(0, 40))
                .canWait(w.on(Feature.CAN_WAIT) ? new BigDecimal("0.25") : BigDecimal.ONE);
        if (w.on(Feature.PRIORITY_TABLE)) {
            policy.priorityWeights(List.of(500, 400, 300, 200, 100, 50, 20, 10, 5, 2))
                    .emergencyWeight(777);
        }
        if (w.on(Feature.DUE)) {
            policy.ageingPerDay(new BigDecimal("0.35")).ageingCap(new BigDecimal("2.05"));
        }
        if (w.on(Feature.COMPLETION_RISK)) {
            policy.completionRiskPriority(dice.from(1, 10)).completionRiskBuffer(dice.minutes(30, 300));
        }
        if (w.on(Feature.RESERVE)) {
            policy.reserveShare(BigDecimal.valueOf(dice.from(70, 99), 2));
        }
        if (w.on(Feature.FAIRNESS)) {
            policy.fairnessPerHour(new BigDecimal("4.0007"));
        }
        if (w.on(Feature.WORST_LATENESS)) {
            policy.worstLatenessPerHour(new BigDecimal("12.3456"));
        }
        if (w.on(Feature.DEPOT_STOPS)) {
            policy.maxDepotStops(w.dice(Feature.DEPOT_STOPS, 0).pick(List.of(0, 2)));
        }
        if (w.on(Feature.FREEZE)) {
            policy.freeze(dice.minutes(60, 600));
        }
        return policy.build();
    }

    private static Policy.PaidTime paidTime(RandomWorld w) {
        if (w.on(Feature.WHOLE_SHIFT)) {
            return Policy.PaidTime.WHOLE_SHIFT;
        }
        return w.on(Feature.FROM_DEPARTURE) ? Policy.PaidTime.FROM_DEPARTURE : Policy.PaidTime.WHOLE_SHIFT_IF_USED;
    }

    private static Policy.Disruption disruption(RandomWorld w) {
        Dice dice = w.dice("disruption", 0);
        if (dice.chance(10) && !w.on(Feature.DISRUPTION_STEPS) && !w.on(Feature.DISRUPTION_CAP)) {
            return null;
        }
        Policy.Disruption.Builder disruption =
                Policy.Disruption.builder().tolerance(dice.minutes(0, 60)).perMinuteMoved(new BigDecimal("0.1234"));
        if (w.on(Feature.DISRUPTION_STEPS)) {
            disruption.steps(List.of(
                    new Policy.Step(Duration.ofHours(1), 7),
                    new Policy.Step(Duration.ofHours(4), 5),
                    new Policy.Step(Duration.ofHours(30), 3)));
        }
        if (w.on(Feature.DISRUPTION_CAP)) {
            disruption.maxCustomers(dice.from(0, 1));
        }
        return disruption.build();
    }
}
