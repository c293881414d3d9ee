// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.internal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Immutable copies for the records: null becomes empty, and maps are sorted so that no order depends on hashing. */
public final class Copies {
    private static final int MOST_ZEROS = 30;

    private Copies() {}

    /**
     * An immutable copy.
     *
     * @param <T> the type of the elements
     * @param list the list, or null
     * @return the copy, empty for null
     */
    public static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * An immutable copy sorted by key.
     *
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @param map the map, or null
     * @return the copy, empty for null
     */
    public static <K extends Comparable<? super K>, V> Map<K, V> sorted(@Nullable Map<K, V> map) {
        return map == null || map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /**
     * A decimal in its shortest plain form, so that 1.50 and 1.5 are equal; an absurd exponent is left as it is, for validation to name.
     *
     * @param value the value, or null
     * @return the same number without trailing zeros, null for null
     */
    public static @Nullable BigDecimal decimal(@Nullable BigDecimal value) {
        return value == null ? null : shortest(value);
    }

    /**
     * As {@link #decimal(BigDecimal)}, with a default.
     *
     * @param value the value, or null
     * @param otherwise the default
     * @return the same number without trailing zeros
     */
    public static BigDecimal decimal(@Nullable BigDecimal value, String otherwise) {
        return value == null ? new BigDecimal(otherwise) : shortest(value);
    }

    /**
     * An immutable copy sorted by key, its decimals in their shortest form.
     *
     * @param map the map, or null
     * @return the copy, empty for null
     */
    public static Map<String, BigDecimal> decimals(@Nullable Map<String, BigDecimal> map) {
        if (map == null) {
            return Map.of();
        }
        TreeMap<String, BigDecimal> copy = new TreeMap<>();
        map.forEach((key, value) -> copy.put(key, shortest(value)));
        return sorted(copy);
    }

    private static BigDecimal shortest(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -MOST_ZEROS ? stripped.setScale(0) : stripped;
    }
}
