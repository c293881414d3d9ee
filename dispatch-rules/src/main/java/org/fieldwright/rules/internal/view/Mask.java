// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which attributes of a view can be seen, and which only through a comparison. Immutable. */
public final class Mask {
    /** Hides nothing. */
    public static final Mask NONE = new Mask(null, Set.of());

    private final @Nullable Set<String> shown;
    private final Set<String> compared;

    private Mask(@Nullable Set<String> shown, Set<String> compared) {
        this.shown = shown;
        this.compared = compared;
    }

    /** Shows these attributes and no other, besides what these comparisons need. */
    public static Mask showing(Set<String> attributes, Set<String> comparisons) {
        return new Mask(Set.copyOf(attributes), Set.copyOf(comparisons));
    }

    boolean compares(String comparison) {
        return compared.contains(comparison);
    }

    boolean shows(String attribute) {
        return shown == null || shown.contains(attribute);
    }
}
