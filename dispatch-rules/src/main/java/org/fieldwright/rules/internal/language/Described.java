// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.math.BigDecimal;

/** Values in the words of messages. */
final class Described {
    private Described() {}

    static String term(Term term) {
        if (term instanceof Term.Read read) {
            return read.attribute().name() + " of " + read.slot().view();
        } else if (term instanceof Term.Apply apply) {
            return apply.function().name() + " of " + apply.slot().view();
        } else if (term instanceof Term.OfMany many) {
            return many.word() + " of " + term(many.many());
        } else if (term instanceof Term.Constant constant) {
            return constant(constant.value());
        }
        return "what is worked out";
    }

    private static String constant(Object value) {
        return value instanceof String text
                ? '"' + Printed.shortened(text) + '"'
                : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
