// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import org.jspecify.annotations.Nullable;

/**
 * The text of a pack.
 *
 * @param file its name, used in messages
 * @param text the DRL
 */
public record PackText(String file, String text) {
    /** The line of an offset, from 1. */
    int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** The column of an offset, from 1. */
    int column(int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }

    Fault fault(int offset, @Nullable String rule, String message, String remedy) {
        int at = Math.max(0, Math.min(offset, text.length()));
        return new Fault(file, line(at), column(at), rule, message, remedy);
    }
}
