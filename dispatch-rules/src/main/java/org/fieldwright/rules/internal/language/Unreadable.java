// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Leaves a part of a pack that cannot be read, after its fault has been noted; the parser goes on behind it. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a stack: where it was thrown does not matter. */
    Unreadable() {
        super("A part of a pack cannot be read; its fault says why.", null, false, false);
    }

    /** What is read, or null if it cannot be read; so that other parts are looked at as well. */
    static <T> @Nullable T orNull(Supplier<T> part) {
        try {
            return part.get();
        } catch (Unreadable e) {
            return null;
        }
    }
}
