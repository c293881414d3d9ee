// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The limits that packs have to keep. Immutable.
 *
 * @param limits the limit of each bound that differs from the usual one
 */
public record Bounds(Map<Bound, Integer> limits) {
    /** The usual limits. */
    public static final Bounds USUAL = new Bounds(Map.of());

    /** Copies the map; refuses limits that cannot be kept. */
    public Bounds {
        limits.forEach((bound, limit) -> {
            if (limit < 1 || limit > bound.most()) {
                throw new IllegalArgumentException(
                        "Limit " + bound + " is " + limit + "; it can be 1 to " + bound.most() + ".");
            }
        });
        limits = limits.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(limits));
    }

    int of(Bound bound) {
        return limits.getOrDefault(bound, bound.usual());
    }
}
