// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.math.BigDecimal;

/** Numbers of the model as rules see them. */
final class Numbers {
    private Numbers() {}

    /** As it is written in decimals, without zeros at its end. */
    static BigDecimal exact(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
