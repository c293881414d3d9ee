// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.math.BigDecimal;
import org.fieldwright.core.policy.Policy;

/** The rates and switches of the policy that the evaluator reads, in seconds and money units. */
public final class PolicyData {
    public final Policy.PaidTime paidTime;
    public final long alapPerSecond;
    public final long preferredPerSecond;
    public final long promisedPerSecond;
    public final long riskPerSecond;
    public final int riskBuffer;
    /** Hundredths of a shift to keep free of movable work. */
    public final int reserveHundredths;

    public final long reservePerSecond;
    public final long fairnessPerSecond;
    public final long worstLatenessPerSecond;
    public final boolean waitingCountsAsBreak;
    /** The most depot stops in a shift. */
    public final int maxDepotStops;

    public final long technicianChanged;
    public final long perSecondMoved;
    public final long customerTold;
    public final int tolerance;
    /** The most customers told again, or NEVER. */
    public final int maxCustomersTold;

    PolicyData(Policy policy) {
        paidTime = policy.paidTime();
        alapPerSecond = Money.perSecond(policy.alapPerHour());
        preferredPerSecond = Money.perSecond(policy.preferredWindowPerHour());
        promisedPerSecond = Money.perSecond(policy.promisedWindowPerHour());
        riskPerSecond = Money.perSecond(policy.completionRiskPerHour());
        riskBuffer = Clock.lengthOr(policy.completionRiskBuffer(), 0);
        reserveHundredths = hundredths(policy.reserveShare());
        reservePerSecond = Money.perSecond(policy.reservePerHour());
        fairnessPerSecond = Money.perSecond(policy.fairnessPerHour());
        worstLatenessPerSecond = Money.perSecond(policy.worstLatenessPerHour());
        waitingCountsAsBreak = policy.waitingCountsAsBreak();
        maxDepotStops = policy.maxDepotStops();
        Policy.Disruption disruption = disruption(policy);
        technicianChanged = Money.units(disruption.technicianChanged());
        perSecondMoved = Money.perSecondOfMinutes(disruption.perMinuteMoved());
        customerTold = Money.units(disruption.customerTold());
        tolerance = Clock.lengthOr(disruption.tolerance(), 0);
        maxCustomersTold = disruption.maxCustomers() == null ? Clock.NEVER : disruption.maxCustomers();
    }

    static Policy.Disruption disruption(Policy policy) {
        return policy.disruption() == null ? Policy.DEFAULT_DISRUPTION : policy.disruption();
    }

    static int hundredths(BigDecimal value) {
        return value.movePointRight(2).intValueExact();
    }
}
