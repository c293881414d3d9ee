// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

import java.math.BigDecimal;

/**
 * A number that rules read instead of a constant; several with one name and different keys make a table. Immutable.
 *
 * @param name the name, by convention RuleId.what
 * @param key the key of the row in a table, empty for a single value
 * @param value the number
 */
public record Parameter(String name, String key, BigDecimal value) {
    /** The number multiplied. */
    public BigDecimal times(double factor) {
        return value.multiply(BigDecimal.valueOf(factor));
    }

    /** The number with the other sign. */
    public BigDecimal negated() {
        return value.negate();
    }
}
