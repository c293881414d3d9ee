// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

/**
 * A word, number, text or sign of a pack.
 *
 * @param kind what it is
 * @param text as written; of a text its value
 * @param at where it starts
 * @param comment the comment before it, empty if there is none
 */
record Token(Kind kind, String text, Position at, String comment) {
    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        /** A text without its closing quote. */
        OPEN_TEXT,
        SIGN,
        /** Behind the last one. */
        END
    }

    /** Whether it is this word or sign. */
    boolean is(String wordOrSign) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(wordOrSign);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.OPEN_TEXT;
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    /** For messages. */
    String quoted() {
        return switch (kind) {
            case TEXT, OPEN_TEXT -> "the text \"" + Printed.shortened(text) + "\"";
            case END -> "the end of the pack";
            default -> "\"" + Printed.shortened(text) + "\"";
        };
    }
}
