// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.List;

/**
 * A rule without a fault: every name is resolved, every type known. Only the checker makes them.
 *
 * @param at where it stands in its pack
 * @param id its name
 * @param summary a sentence for people, empty if there is none
 * @param kind what it is for
 * @param patterns its conditions
 * @param actions what it says
 * @param parameters the names of parameters without which it never fires
 */
public record CheckedRule(
        Position at,
        String id,
        String summary,
        Kind kind,
        List<Pattern> patterns,
        List<Action> actions,
        List<String> parameters) {
    /** Conditions on one thing; without any they always hold. */
    record Pattern(Term.Slot slot, Syntax.Quantifier quantifier, List<Condition> conditions) {}

    /**
     * Something that a rule says.
     *
     * @param form which of the things that can be said
     * @param arguments those of its own
     * @param code the code of the reason
     * @param text the sentence
     * @param facts the values of the names in the sentence
     */
    record Action(ActionForm form, List<Term> arguments, String code, String text, List<Term> facts) {}

    /** What the rule depends on. */
    public Footprint footprint() {
        return FootprintReader.read(this);
    }

    /** The rule as it is compiled. */
    public String printed() {
        return new Printer(this).print();
    }
}
