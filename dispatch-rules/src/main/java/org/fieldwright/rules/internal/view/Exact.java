// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arithmetic of rules: exact decimals, so that nothing overflows or is rounded. What is made of a missing value is missing. */
public final class Exact {
    private Exact() {}

    /** A number as it is written. */
    public static BigDecimal of(String digits) {
        return new BigDecimal(digits);
    }

    static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal exact ? exact : BigDecimal.valueOf(number.longValue());
    }

    /** The first and the second. */
    public static @Nullable BigDecimal sum(@Nullable Number a, @Nullable Number b) {
        return a == null || b == null ? null : decimal(a).add(decimal(b));
    }

    /** The first less the second. */
    public static @Nullable BigDecimal difference(@Nullable Number a, @Nullable Number b) {
        return a == null || b == null ? null : decimal(a).subtract(decimal(b));
    }

    /** The first times the second. */
    public static @Nullable BigDecimal product(@Nullable Number a, @Nullable Number b) {
        return a == null || b == null ? null : decimal(a).multiply(decimal(b));
    }

    /** The number with the other sign. */
    public static @Nullable BigDecimal negated(@Nullable Number a) {
        return a == null ? null : decimal(a).negate();
    }

    /** How many there are. */
    public static int size(Collection<?> all) {
        return all.size();
    }

    /** How many there are. */
    public static int size(Map<String, ?> all) {
        return all.size();
    }
}
