// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

/** Leaves a part of a pack that cannot be read, after its fault has been noted; the parser goes on behind it. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a stack: where it was thrown does not matter. */
    Unreadable() {
        super("A part of a pack cannot be read; its fault says why.", null, false, false);
    }
}
