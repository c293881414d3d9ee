// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

/** What kind of value something is. Each is a method of {@link org.fieldwright.rules.internal.view.View}. */
public enum Type {
    /** A text. */
    TEXT("a text", "text"),
    /** A whole number. */
    WHOLE("a whole number", "whole"),
    /** A number with decimals. */
    DECIMAL("a number", "decimal"),
    /** True or false. */
    TRUTH("true or false", "truth"),
    /** Several texts. */
    TEXTS("a list of texts", "texts"),
    /** Several skills, each with a level. */
    DEMANDS("a list of skills with levels", "demands"),
    /** Names, each with a whole number. */
    QUANTITIES("names with whole numbers", "quantities"),
    /** Names, each with a text. */
    PROPERTIES("names with texts", "properties");

    private final String words;
    private final String method;

    Type(String words, String method) {
        this.words = words;
        this.method = method;
    }

    /** For messages and documents. */
    public String words() {
        return words;
    }

    String method() {
        return method;
    }

    boolean isNumber() {
        return this == WHOLE || this == DECIMAL;
    }

    /** Whether there are several of something; none instead of a missing value. */
    boolean isMany() {
        return compareTo(TEXTS) >= 0;
    }

    /** Whether a value of this type can stand where one of another type is asked for. */
    boolean fits(Type asked) {
        return this == asked || (this == WHOLE && asked == DECIMAL);
    }
}
