// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.internal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Immutable copies for the records: null becomes empty, and maps are sorted so that no order depends on hashing. */
public final class Copies {
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
}
