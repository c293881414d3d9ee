// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which attributes of a view can be seen. Immutable. */
public final class Mask {
    /** Hides nothing. */
    public static final Mask NONE = new Mask(null);

    private final @Nullable Set<String> shown;

    private Mask(@Nullable Set<String> shown) {
        this.shown = shown;
    }

    /** Shows these attributes and no other. */
    public static Mask showing(Set<String> attributes) {
        return new Mask(Set.copyOf(attributes));
    }

    boolean shows(String attribute) {
        return shown == null || shown.contains(attribute);
    }
}
