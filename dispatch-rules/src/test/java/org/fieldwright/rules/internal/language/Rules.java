// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Checked rules from texts without a fault. */
final class Rules {
    private Rules() {}

    static List<CheckedRule> of(String text) {
        Faults faults = new Faults("pack");
        List<CheckedRule> rules = Language.STANDARD.read(text, faults).rules();
        assertThat(faults.all()).isEmpty();
        return rules;
    }

    static CheckedRule one(String text) {
        List<CheckedRule> rules = of(text);
        assertThat(rules).hasSize(1);
        return rules.get(0);
    }
}
