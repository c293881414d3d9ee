// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.policy.Policy;

/** A policy by itself. */
final class PolicyRules {
    private static final int MAX_WEIGHT = 1_000_000_000;

    /** A factor of 3 for each of nine steps. */
    static final int USUAL_WEIGHT_OF_1 = 19_683;

    private PolicyRules() {}

    static void check(Policy policy, Values values) {
        At root = At.ROOT;
        values.name(policy.version(), root.field("version"), "The version of the policy");
        if (policy.costs() != null) {
            CostRules.check(values, policy.costs(), root.field("costs"), "the policy");
        }
        weights(policy, values);
        share(values, policy.ageingPerDay(), 100, "ageingPerDay");
        share(values, policy.canWait(), 1, "canWait");
        share(values, policy.reserveShare(), 1, "reserveShare");
        if (share(values, policy.ageingCap(), 1000, "ageingCap")
                && policy.ageingCap().compareTo(BigDecimal.ONE) < 0) {
            outOfRange(values, policy.ageingCap(), "ageingCap", "from 1 to 1000");
        }
        money(policy, values);
        values.range(
                policy.completionRiskPriority(), 0, 10, root.field("completionRiskPriority"), "completionRiskPriority");
        values.length(policy.alapMargin(), Values.YEAR, root.field("alapMargin"), "alapMargin");
        values.length(
                policy.completionRiskBuffer(), Values.YEAR, root.field("completionRiskBuffer"), "completionRiskBuffer");
        values.range(policy.maxDepotStops(), 0, 100, root.field("maxDepotStops"), "maxDepotStops");
        values.length(policy.freeze(), Values.YEAR, root.field("freeze"), "freeze");
        if (policy.disruption() != null) {
            disruption(values, policy.disruption(), root.field("disruption"));
        }
    }

    private static void money(Policy policy, Values values) {
        At root = At.ROOT;
        values.money(policy.slaFixed(), root.field("slaFixed"), "slaFixed");
        values.money(policy.slaPerHour(), root.field("slaPerHour"), "slaPerHour");
        values.money(policy.slaPerDay(), root.field("slaPerDay"), "slaPerDay");
        values.money(policy.alapPerHour(), root.field("alapPerHour"), "alapPerHour");
        values.money(policy.preferredWindowPerHour(), root.field("preferredWindowPerHour"), "preferredWindowPerHour");
        values.money(policy.promisedWindowPerHour(), root.field("promisedWindowPerHour"), "promisedWindowPerHour");
        values.money(policy.completionRiskPerHour(), root.field("completionRiskPerHour"), "completionRiskPerHour");
        values.money(policy.reservePerHour(), root.field("reservePerHour"), "reservePerHour");
        values.money(policy.fairnessPerHour(), root.field("fairnessPerHour"), "fairnessPerHour");
        values.money(policy.worstLatenessPerHour(), root.field("worstLatenessPerHour"), "worstLatenessPerHour");
    }

    private static void weights(Policy policy, Values values) {
        At at = At.ROOT.field("priorityWeights");
        List<Integer> weights = policy.priorityWeights();
        if (!weights.isEmpty() && weights.size() != 10) {
            String message = "There are " + weights.size() + " weights for ten priorities.";
            values.faults.add(Code.POLICY_WEIGHTS_INVALID, at, weights.size(), message);
        }
        for (int i = 0; i < weights.size(); i++) {
            int weight = weights.get(i);
            values.range(weight, 1, MAX_WEIGHT, at.index(i), "The weight of priority " + (i + 1));
            if (i > 0 && weight > weights.get(i - 1)) {
                String message = "The weight of priority " + (i + 1) + " (" + weight + ") is above that of priority "
                        + i + " (" + weights.get(i - 1) + ").";
                values.faults.add(Code.POLICY_WEIGHTS_INVALID, at.index(i), weight, message);
            }
        }
        int least = weights.isEmpty() ? USUAL_WEIGHT_OF_1 : Math.max(1, weights.get(0));
        values.range(
                policy.emergencyWeight(),
                Math.min(least, MAX_WEIGHT),
                MAX_WEIGHT,
                At.ROOT.field("emergencyWeight"),
                "emergencyWeight");
    }

    /** A number from 0 with at most two decimals. */
    private static boolean share(Values values, BigDecimal share, int most, String field) {
        if (share.signum() < 0
                || share.compareTo(BigDecimal.valueOf(most)) > 0
                || share.stripTrailingZeros().scale() > 2) {
            outOfRange(values, share, field, "from 0 to " + most + " with at most two decimals");
            return false;
        }
        return true;
    }

    private static void outOfRange(Values values, BigDecimal value, String field, String range) {
        String message = field + " is " + Faults.shorten(value.toString()) + ", but must be " + range + ".";
        values.faults.add(Code.VALUE_OUT_OF_RANGE, At.ROOT.field(field), value, message);
    }

    private static void disruption(Values values, Policy.Disruption disruption, At at) {
        values.money(disruption.technicianChanged(), at.field("technicianChanged"), "technicianChanged");
        values.money(disruption.perMinuteMoved(), at.field("perMinuteMoved"), "perMinuteMoved");
        values.money(disruption.customerTold(), at.field("customerTold"), "customerTold");
        values.length(disruption.tolerance(), Values.YEAR, at.field("tolerance"), "tolerance");
        values.range(disruption.maxCustomers(), 0, Integer.MAX_VALUE, at.field("maxCustomers"), "maxCustomers");
        Duration before = Duration.ZERO;
        for (int i = 0; i < disruption.steps().size(); i++) {
            Policy.Step step = disruption.steps().get(i);
            At place = at.field("steps").index(i);
            values.range(step.factor(), 1, 1000, place.field("factor"), "The factor of a step");
            if (values.positive(step.under(), place.field("under"), "The bound of a step")) {
                if (step.under().compareTo(before) <= 0) {
                    String message = "The step under " + step.under() + " follows one under " + before + ".";
                    values.faults.add(Code.POLICY_STEPS_INVALID, place.field("under"), step.under(), message);
                }
                before = step.under();
            }
        }
    }
}
