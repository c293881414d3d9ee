// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a pack or a rule set.
 *
 * @param file the name of the pack, empty if it is about the rule set as a whole
 * @param line from 1, or 0 if no line is meant
 * @param column from 1, or 0
 * @param rule the id of the rule, or null
 * @param message what is wrong
 * @param remedy the way out
 */
public record Fault(
        String file, int line, int column, @Nullable String rule, String message, String remedy) {
    /** A fault of the rule set as a whole. */
    public static Fault general(String message, String remedy) {
        return new Fault("", 0, 0, null, message, remedy);
    }
}
