// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import org.fieldwright.rules.internal.language.Syntax.Pack;
import org.fieldwright.rules.internal.language.Syntax.Rule;

/**
 * Reads packs and checks them. Immutable and thread-safe.
 *
 * @param vocabulary what rules may name
 * @param bounds the limits that packs have to keep
 */
public record Language(Vocabulary vocabulary, Bounds bounds) {
    /** The language without attributes of a host, with the usual limits. */
    public static final Language STANDARD = new Language(Vocabulary.standard(), Bounds.USUAL);

    /**
     * A pack that was read.
     *
     * @param tree the pack as it is written, without what cannot be read
     * @param rules its rules, checked; none if anything is wrong in the pack
     */
    public record Read(Pack tree, List<CheckedRule> rules) {}

    /** Reads and checks a text. */
    public Read read(String text, Faults faults) {
        return check(Parser.parse(text, bounds, faults), faults);
    }

    /** Checks a tree, whoever has built it. */
    public Read check(Pack pack, Faults faults) {
        List<CheckedRule> rules = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            CheckedRule checked = RuleChecker.check(rule, vocabulary, bounds, faults);
            if (checked != null) {
                rules.add(checked);
            }
        }
        return new Read(pack, faults.count() == 0 ? List.copyOf(rules) : List.of());
    }
}
