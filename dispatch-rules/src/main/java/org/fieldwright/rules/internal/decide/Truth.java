// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import org.jspecify.annotations.Nullable;

/**
 * The truth of a comparison as a small number. Missing values get numbers of their own, so that it does not matter what rules make of
 * comparing them.
 */
final class Truth {
    private Truth() {}

    static int of(String operator, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return 2 + (left == null ? 1 : 0) + (right == null ? 2 : 0);
        }
        // With null on the other side only whether there is a value counts, so what it is does not matter.
        if (!(left instanceof Integer a) || !(right instanceof Integer b)) {
            throw new IllegalStateException(left + " " + operator + " " + right + " does not compare whole numbers.");
        }
        int order = a.compareTo(b);
        boolean holds = switch (operator) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            default -> throw new IllegalStateException("There is no operator " + operator + ".");
        };
        return holds ? 1 : 0;
    }

    /** A number or null, as written. */
    static @Nullable Object constant(String text) {
        return text.equals("null") ? null : (Object) Integer.valueOf(text);
    }
}
