// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.util.List;
import org.fieldwright.core.model.Technician;

/** A technician's rates in money units. */
public final class Rates {
    public final long perSecond;
    public final long perTravelSecond;
    public final long perMetre;
    public final long perWaitingSecond;
    public final long perShift;
    private final int[] tierEnd;
    private final long[] tierPerSecond;

    Rates(Technician.Costs costs) {
        perSecond = Money.perSecond(costs.perHour());
        perTravelSecond = Money.perSecond(costs.perTravelHour());
        perMetre = Money.perMetre(costs.perKilometre());
        perWaitingSecond = Money.perSecond(costs.perWaitingHour());
        perShift = Money.units(costs.perShift());
        List<Technician.OvertimeTier> tiers = costs.overtime();
        tierEnd = tiers.stream()
                .mapToInt(t -> Clock.lengthOr(t.upTo(), Clock.NEVER))
                .toArray();
        tierPerSecond =
                tiers.stream().mapToLong(t -> Money.perSecond(t.perHour())).toArray();
    }

    /** The cost of so many seconds of overtime, each tier at its rate; the last rate goes on. */
    public long overtime(int seconds) {
        if (tierEnd.length == 0) {
            return seconds * perSecond;
        }
        long cost = 0;
        int done = 0;
        for (int i = 0; i < tierEnd.length && done < seconds; i++) {
            int upTo = i == tierEnd.length - 1 ? seconds : Math.min(seconds, tierEnd[i]);
            cost += (upTo - done) * tierPerSecond[i];
            done = upTo;
        }
        return cost;
    }
}
