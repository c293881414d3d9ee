// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import org.jspecify.annotations.Nullable;

/**
 * Takes what is wrong in one rule.
 *
 * @param faults those of the pack
 * @param rule the id of the rule, or null outside of rules
 */
record RuleFaults(Faults faults, @Nullable String rule) {
    void add(Position at, String message, String remedy) {
        faults.add(at, rule, message, remedy);
    }

    /** Whether there is one already. */
    boolean any() {
        return rule != null && faults.has(rule);
    }

    /** Notes why a part cannot be read; throw the answer. */
    Unreadable unreadable(Position at, String message, String remedy) {
        add(at, message, remedy);
        return new Unreadable();
    }
}
