// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.List;

/** Something that holds or not; it never fails, whatever is missing. */
sealed interface Condition {
    /** All of them hold; without any it is always true. */
    record All(List<Condition> parts) implements Condition {}

    /** One of them holds; without any it is never true. */
    record Any(List<Condition> parts) implements Condition {}

    /** It does not hold. */
    record Untrue(Condition part) implements Condition {}

    /**
     * A question about a value.
     *
     * @param operator what is asked
     * @param left the value
     * @param right what it is compared with: one, none, or the values of a list
     */
    record Test(Operator operator, Term left, List<Term> right) implements Condition {}
}
