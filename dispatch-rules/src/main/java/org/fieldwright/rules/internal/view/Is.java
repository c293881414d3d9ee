// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

import java.util.Collection;
import java.util.Map;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of rules. None of them fails: what is asked of a missing value is false, negated questions too, except by {@link #missing}.
 * Compiled rules consist of calls of these methods and of no operator, so that the compiler has nothing to make something else of.
 */
public final class Is {
    private Is() {}

    /** Whether all hold. */
    public static boolean all(boolean... conditions) {
        for (boolean condition : conditions) {
            if (!condition) {
                return false;
            }
        }
        return true;
    }

    /** Whether one holds. */
    public static boolean any(boolean... conditions) {
        for (boolean condition : conditions) {
            if (condition) {
                return true;
            }
        }
        return false;
    }

    /** Whether it does not hold. */
    public static boolean untrue(boolean condition) {
        return !condition;
    }

    /** Whether there is no value. */
    public static boolean missing(@Nullable Object value) {
        return value == null;
    }

    /** Whether there is a value. */
    public static boolean present(@Nullable Object value) {
        return value != null;
    }

    /** Whether it is true. */
    public static boolean yes(@Nullable Boolean value) {
        return value != null && value;
    }

    /** Whether both are the same. */
    public static boolean equal(@Nullable Object a, @Nullable Object b) {
        return a != null && b != null && same(a, b);
    }

    /** Whether they differ. */
    public static boolean different(@Nullable Object a, @Nullable Object b) {
        return a != null && b != null && !same(a, b);
    }

    private static boolean same(Object a, Object b) {
        return a instanceof Number ? order(a, b) == 0 : a.equals(b);
    }

    /** Whether the first is less. */
    public static boolean less(@Nullable Object a, @Nullable Object b) {
        return a != null && b != null && order(a, b) < 0;
    }

    /** Whether the first is not more. */
    public static boolean atMost(@Nullable Object a, @Nullable Object b) {
        return a != null && b != null && order(a, b) <= 0;
    }

    /** Whether the first is more. */
    public static boolean more(@Nullable Object a, @Nullable Object b) {
        return a != null && b != null && order(a, b) > 0;
    }

    /** Whether the first is not less. */
    public static boolean atLeast(@Nullable Object a, @Nullable Object b) {
        return a != null && b != null && order(a, b) >= 0;
    }

    /** Numbers by size, texts by their characters; the checker lets nothing else through. */
    private static int order(Object a, Object b) {
        if (a instanceof Integer n && b instanceof Integer m) {
            return n.compareTo(m);
        }
        return a instanceof Number n
                ? Exact.decimal(n).compareTo(Exact.decimal((Number) b))
                : ((String) a).compareTo((String) b);
    }

    /** Whether it is one of these. */
    public static boolean among(@Nullable Object value, Object... these) {
        if (value != null) {
            for (Object one : these) {
                if (same(value, one)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it is something else. */
    public static boolean otherThan(@Nullable Object value, Object... these) {
        return value != null && !among(value, these);
    }

    /** Whether the list, the names or the text have the value in them. */
    public static boolean holding(@Nullable Object all, @Nullable String value) {
        return all != null && value != null && has(all, value);
    }

    /** Whether the list, the names or the text do not have the value in them. */
    public static boolean lacking(@Nullable Object all, @Nullable String value) {
        return all != null && value != null && !has(all, value);
    }

    private static boolean has(Object all, String value) {
        if (all instanceof Map<?, ?> names) {
            return names.containsKey(value);
        }
        if (all instanceof Collection<?> list) {
            for (Object one : list) {
                if (value.equals(one instanceof SkillDemand demand ? demand.skill() : one)) {
                    return true;
                }
            }
            return false;
        }
        return ((String) all).contains(value);
    }

    /** Whether there is nothing in it. */
    public static boolean empty(Collection<?> list) {
        return list.isEmpty();
    }

    /** Whether there is nothing in it. */
    public static boolean empty(Map<String, ?> names) {
        return names.isEmpty();
    }

    /** Whether the text starts so. */
    public static boolean startingWith(@Nullable String text, @Nullable String start) {
        return text != null && start != null && text.startsWith(start);
    }

    /** Whether the text starts otherwise. */
    public static boolean startingOtherwise(@Nullable String text, @Nullable String start) {
        return text != null && start != null && !text.startsWith(start);
    }

    /** Whether the text ends so. */
    public static boolean endingWith(@Nullable String text, @Nullable String end) {
        return text != null && end != null && text.endsWith(end);
    }

    /** Whether the text ends otherwise. */
    public static boolean endingOtherwise(@Nullable String text, @Nullable String end) {
        return text != null && end != null && !text.endsWith(end);
    }

    /** Whether the text has the form, in which * stands for anything and ? for one character. */
    public static boolean like(@Nullable String text, String form) {
        return text != null && WildCards.match(text, form);
    }

    /** Whether the text has another form. */
    public static boolean unlike(@Nullable String text, String form) {
        return text != null && !WildCards.match(text, form);
    }
}
