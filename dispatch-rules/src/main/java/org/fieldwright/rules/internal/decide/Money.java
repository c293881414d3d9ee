// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts that rules state, rounded half-even to ten-thousandths each. */
final class Money {
    private static final int DECIMALS = 4;

    private Money() {}

    static BigDecimal exact(Number amount) {
        BigDecimal value = amount instanceof BigDecimal decimal ? decimal : new BigDecimal(amount.toString());
        return value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Ten-thousandths; an amount too large for a long fails with an ArithmeticException. */
    static long units(Number amount) {
        return exact(amount).unscaledValue().longValueExact();
    }
}
