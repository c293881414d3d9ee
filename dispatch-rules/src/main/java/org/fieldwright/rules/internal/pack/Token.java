// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

/**
 * A piece of DRL text.
 *
 * @param kind what it is
 * @param text as written
 * @param start the offset of its first character
 */
record Token(Kind kind, String text, int start) {
    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SYMBOL
    }

    boolean is(String symbolOrWord) {
        return kind != Kind.TEXT && text.equals(symbolOrWord);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    int end() {
        return start + text.length();
    }

    /** The value of a text without its quotes. */
    String unquoted() {
        return text.substring(1, text.length() - 1);
    }
}
