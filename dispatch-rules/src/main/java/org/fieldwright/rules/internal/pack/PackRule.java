// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that passed the checks.
 *
 * @param id the id
 * @param file the pack
 * @param line the line of the word rule
 * @param summary the first sentence of the pack's head comment
 * @param printed the rule as it is compiled, in our own words where it acts
 * @param parameters the parameters without which it never fires
 * @param footprint what its outcome depends on
 */
public record PackRule(
        String id,
        String file,
        int line,
        String summary,
        String printed,
        List<String> parameters,
        Footprint footprint) {
    /** A fault of this rule as a whole. */
    public Fault fault(@Nullable String message, String remedy) {
        return new Fault(file, line, 1, id, message == null ? "the rule does not compile" : message, remedy);
    }
}
