// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.List;
import org.fieldwright.rules.internal.language.CheckedRule;
import org.fieldwright.rules.internal.language.Fault;
import org.fieldwright.rules.internal.language.Footprint;
import org.fieldwright.rules.internal.language.Kind;
import org.fieldwright.rules.internal.language.Position;
import org.jspecify.annotations.Nullable;

/**
 * A rule that passed the checks.
 *
 * @param id the id
 * @param file the pack
 * @param at where it stands in the pack
 * @param summary a sentence for people, empty if there is none
 * @param kind what it is for
 * @param printed the rule as it is compiled, in our own words
 * @param parameters the parameters without which it never fires
 * @param footprint what its outcome depends on
 */
public record PackRule(
        String id,
        String file,
        Position at,
        String summary,
        Kind kind,
        String printed,
        List<String> parameters,
        Footprint footprint) {
    /** A checked rule of a pack. */
    public static PackRule of(CheckedRule rule, String file) {
        return new PackRule(
                rule.id(),
                file,
                rule.at(),
                rule.summary(),
                rule.kind(),
                rule.printed(),
                rule.parameters(),
                rule.footprint());
    }

    /** What is known of the rule when it runs. */
    public RuleInfo info() {
        return new RuleInfo(id, file, summary, kind, footprint.entryPoint(kind), footprint);
    }

    /** A fault of this rule as a whole. */
    public Fault fault(@Nullable String message, String remedy) {
        return new Fault(
                file, at.line(), at.column(), id, message == null ? "the rule does not compile" : message, remedy);
    }
}
