// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A number that rules read instead of a constant; several with one name and different keys make a table. Immutable. */
public final class Parameter extends View {
    /**
     * A row.
     *
     * @param name the name, by convention RuleId.what
     * @param key the key of the row in a table, empty for a single value
     * @param value the number
     */
    public Parameter(String name, String key, BigDecimal value) {
        super(Mask.NONE, Map.<String, Object>of("name", name, "key", key, "value", value)::get);
    }

    /** The number multiplied; null if the factor is missing. */
    public @Nullable BigDecimal times(@Nullable Number factor) {
        return Exact.product(decimal("value"), factor);
    }

    /** The number with the other sign. */
    public @Nullable BigDecimal negated() {
        return Exact.negated(decimal("value"));
    }
}
