// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;
import org.fieldwright.core.internal.Default;
import org.jspecify.annotations.Nullable;

/**
 * What was promised to the customer: work starts by {@code response} and is done by {@code resolution}, each
 * optional and judged apart, once per job. The response looks at the first visit's start, the resolution at the
 * last visit's end.
 *
 * @param response The deadline for the start of work, or null if none was promised.
 * @param resolution The deadline for the end of work, or null if none was promised.
 * @param policy What lateness means.
 */
public record Sla(
        @Nullable Target response,
        @Nullable Target resolution,
        @Default("PENALISE") Policy policy) {
    /** Copies the collections and fills in the defaults. */
    public Sla {
        policy = policy == null ? Policy.PENALISE : policy;
    }

    /** What the engine does about the deadlines. */
    public enum Policy {
        /** Lateness costs money: fixed, plus per hour, plus per started day. */
        PENALISE,
        /** Never planned late; a deadline already missed at {@code now} is penalised instead, with a warning. */
        HARD,
        /** As PENALISE, and starting earlier than the deadline less a margin of the policy costs money per hour. */
        AS_LATE_AS_POSSIBLE_INSIDE,
        /** Kept for reports alone; costs nothing. */
        IGNORE
    }

    /**
     * A deadline with the price of missing it. Prices that are null come from the policy.
     *
     * @param by The last instant that is in time.
     * @param fixed Money once, as soon as it is late at all; null takes the policy's.
     * @param perHour Money per hour of lateness; null takes the policy's.
     * @param perDay Money per started day of lateness; null takes the policy's.
     */
    public record Target(
            Instant by,
            @Nullable BigDecimal fixed,
            @Nullable BigDecimal perHour,
            @Nullable BigDecimal perDay) {
        /** Copies the collections and fills in the defaults. */
        public Target {
            Objects.requireNonNull(by, "Target.by");
            fixed = Copies.decimal(fixed);
            perHour = Copies.decimal(perHour);
            perDay = Copies.decimal(perDay);
        }
    }
}
