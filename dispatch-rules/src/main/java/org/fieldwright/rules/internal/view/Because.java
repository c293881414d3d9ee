// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule says what it says. Immutable.
 *
 * @param rule the id of the rule
 * @param code the code of the reason
 * @param text the sentence, with the names of facts in braces
 * @param facts the values of the facts in the order in which their names first appear; empty if nobody asked for them
 */
public record Because(String rule, String code, String text, List<@Nullable Object> facts) {
    /** A reason without facts. */
    public static Because of(String rule, String code, String text) {
        return new Because(rule, code, text, List.of());
    }

    /** A reason with facts, null if nobody asked for them. */
    public static Because of(String rule, String code, String text, @Nullable Object @Nullable [] facts) {
        return new Because(
                rule,
                code,
                text,
                facts == null ? List.of() : Collections.unmodifiableList(Arrays.asList(facts.clone())));
    }
}
