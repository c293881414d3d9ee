// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts that rules state, rounded half-even to ten-thousandths each. Those beyond a billion count as a billion, so that the sum of all rules
 * fits whatever they say.
 */
final class Money {
    private static final int DECIMALS = 4;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private Money() {}

    static BigDecimal exact(Number amount) {
        BigDecimal value = amount instanceof BigDecimal decimal ? decimal : new BigDecimal(amount.toString());
        return value.max(MOST.negate()).min(MOST).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Ten-thousandths. */
    static long units(Number amount) {
        return exact(amount).unscaledValue().longValueExact();
    }
}
