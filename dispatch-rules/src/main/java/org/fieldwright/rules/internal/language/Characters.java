// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which characters can stand in a pack: letters of any language in texts and comments, nothing that cannot be seen, ASCII elsewhere. */
final class Characters {
    private static final String PLAIN_QUOTES = "Write plain quotes, as in \"REPAIR\".";
    private static final String QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02";

    /** What people mean by signs that word processors put in. */
    private static final Map<Integer, String> MEANT = Map.ofEntries(
            Map.entry(0x2264, "Write <=."),
            Map.entry(0x2265, "Write >=."),
            Map.entry(0x2260, "Write !=."),
            Map.entry(0x00d7, "Write *."),
            Map.entry(0x22c5, "Write *."),
            Map.entry(0x2212, "Write -, the sign on the keyboard."),
            Map.entry(0x2013, "Write -, the sign on the keyboard."),
            Map.entry(0x2014, "Write -, the sign on the keyboard."),
            Map.entry(0x2018, PLAIN_QUOTES),
            Map.entry(0x2019, PLAIN_QUOTES));

    private Characters() {}

    /** What is wrong with a character in a text or a comment. */
    record Refusal(String message, String remedy) {}

    /** Why a character cannot stand in a text or a comment, or null if it can. */
    static @Nullable Refusal inText(int c) {
        if (isBidi(c)) {
            return new Refusal(
                    "a character that turns the direction of writing (" + code(c) + ")",
                    "Remove it: people would read something else than what the rule says.");
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT ->
                new Refusal("a character that cannot be seen (" + code(c) + ")", "Remove it, or type the word anew.");
            case Character.CONTROL -> new Refusal("a control character (" + code(c) + ")", "Write a space instead.");
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                new Refusal("a line break of another kind (" + code(c) + ")", "Break the line with the Enter key.");
            case Character.SURROGATE, Character.PRIVATE_USE ->
                new Refusal("a character without a meaning (" + code(c) + ")", "Remove it.");
            default -> null;
        };
    }

    /** Why a character cannot stand outside of texts and comments. */
    static Refusal outsideText(int c) {
        Refusal anywhere = inText(c);
        if (anywhere != null) {
            return anywhere;
        }
        if (Character.isSpaceChar(c)) {
            return new Refusal("a space of another kind (" + code(c) + ")", "Write a plain space.");
        }
        String sign = Character.toString(c) + " (" + code(c) + ")";
        if (isQuote(c)) {
            return new Refusal("a quote of another kind: " + sign, PLAIN_QUOTES);
        }
        return new Refusal(
                (Character.isLetterOrDigit(c) ? "a word with a foreign letter: " : "a sign without a meaning: ") + sign,
                MEANT.getOrDefault(c, "Words consist of the letters a to z, digits, _ and $; texts stand in quotes."));
    }

    private static boolean isBidi(int c) {
        return (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200e
                || c == 0x200f
                || c == 0x061c;
    }

    static boolean isQuote(int c) {
        return QUOTES.indexOf(c) >= 0;
    }

    static boolean startsWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean continuesWord(int c) {
        return startsWord(c) || isDigit(c);
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static String code(int c) {
        return String.format("U+%04X", c);
    }
}
