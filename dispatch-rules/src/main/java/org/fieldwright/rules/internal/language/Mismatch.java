// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import org.fieldwright.rules.internal.language.Syntax.Comparison;

/**
 * Finds out whether the sides of a comparison go together, and says it in the author's words if not.
 *
 * @param faults takes what is wrong
 * @param left the left side
 * @param right the right side
 * @param comparison what is written
 */
record Mismatch(RuleFaults faults, Term left, Term right, Comparison comparison) {
    static Unreadable of(RuleFaults faults, Term left, Term right, Position at) {
        Term shown = left instanceof Term.Constant && !(right instanceof Term.Constant) ? right : left;
        Term other = shown == left ? right : left;
        String remedy;
        if (shown.type().isMany()) {
            remedy = "Ask it with contains, isEmpty() or size().";
        } else if (shown.type() == Type.TRUTH) {
            remedy = "Write it alone, or with ! before it, as in emergency or !emergency.";
        } else if (shown.type() == Type.TEXT) {
            remedy = other instanceof Term.Constant ? "Put the value in quotes." : "Compare texts with texts.";
        } else {
            remedy = other instanceof Term.Constant
                    ? "Compare it with a number, without quotes."
                    : "Compare numbers with numbers.";
        }
        return faults.unreadable(
                at,
                Described.term(shown) + " is " + shown.type().words() + ", but is compared with "
                        + Described.term(other)
                        + (other instanceof Term.Constant
                                ? ""
                                : ", which is " + other.type().words()),
                remedy);
    }

    /** For ==, &lt; and the like: two texts, two numbers; true or false for equality alone. */
    void compared() {
        boolean same = (left.type().isNumber() && right.type().isNumber())
                || (left.type() == Type.TEXT && right.type() == Type.TEXT)
                || (left.type() == Type.TRUTH && right.type() == Type.TRUTH);
        if (!same) {
            throw of(faults, left, right, comparison.right().at());
        }
        if (comparison.operator().isOrder() && left.type() == Type.TRUTH) {
            throw faults.unreadable(
                    comparison.at(), "true and false have no order", "Write the attribute alone, or with ! before it.");
        }
    }

    /** For contains: a list or a text, and a text. */
    void held() {
        if (!left.type().isMany() && left.type() != Type.TEXT) {
            throw asks(
                    left,
                    comparison.left().at(),
                    "a list or a text before it",
                    "Write territories contains \"north\".");
        }
        if (right.type() != Type.TEXT) {
            throw asks(right, comparison.right().at(), "a text behind it", "Write territories contains \"north\".");
        }
    }

    /** For memberOf: a text, and a list. */
    void member() {
        String remedy = "Write $job.type memberOf attribute, or attribute contains $job.type.";
        if (left.type() != Type.TEXT) {
            throw asks(left, comparison.left().at(), "a text before it", remedy);
        }
        if (!right.type().isMany()) {
            throw asks(right, comparison.right().at(), "a list behind it", remedy);
        }
    }

    /** For startsWith and endsWith: two texts. */
    void texts() {
        if (left.type() != Type.TEXT) {
            throw asks(left, comparison.left().at(), "a text before it", "Compare numbers with ==, < and >.");
        }
        if (right.type() != Type.TEXT) {
            throw asks(right, comparison.right().at(), "a text behind it", "Put the value in quotes.");
        }
    }

    /** For like: a text, and a form. */
    void like() {
        texts();
        if (!(right instanceof Term.Constant)) {
            throw faults.unreadable(
                    comparison.right().at(),
                    "like compares with " + Described.term(right),
                    "Write the form in quotes, as in like \"REP*\"; for an attribute say startsWith or ==.");
        }
    }

    private Unreadable asks(Term found, Position at, String wanted, String remedy) {
        return faults.unreadable(
                at,
                comparison.operator().sign() + " wants " + wanted + ", but " + Described.term(found) + " is "
                        + found.type().words(),
                remedy);
    }
}
