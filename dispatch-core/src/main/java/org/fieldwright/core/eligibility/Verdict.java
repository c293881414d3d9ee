// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.eligibility;

import java.math.BigDecimal;
import java.util.List;
import org.fieldwright.core.plan.Reason;

/**
 * What the rules say of a visit and a shift.
 *
 * @param rejections every reason why not; empty means eligible
 * @param preferences what is liked or disliked about the pair, with its money
 * @param flags remarks without effect on the plan
 */
public record Verdict(List<Reason> rejections, List<Preference> preferences, List<Reason> flags) {
    /** Copies the lists. */
    public Verdict {
        rejections = List.copyOf(rejections);
        preferences = List.copyOf(preferences);
        flags = List.copyOf(flags);
    }

    /**
     * Whether the pair is allowed.
     *
     * @return true if nothing rejects it
     */
    public boolean eligible() {
        return rejections.isEmpty();
    }

    /**
     * A preference.
     *
     * @param amount the money: positive is liked, negative disliked, at most four decimals
     * @param reason why
     */
    public record Preference(BigDecimal amount, Reason reason) {}
}
