// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts DRL into tokens; comments and white space are dropped. A text that does not end is a fault. */
final class Lexer {
    private static final List<String> LONG_SYMBOLS = List.of("==", "!=", "<=", ">=", "&&", "||", "::", "!.", "->");

    private final PackText pack;
    private final String text;
    private final int offset;
    private final List<Fault> faults;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(PackText pack, String text, int offset, List<Fault> faults) {
        this.pack = pack;
        this.text = text;
        this.offset = offset;
        this.faults = faults;
    }

    static List<Token> tokens(PackText pack, List<Fault> faults) {
        return new Lexer(pack, pack.text(), 0, faults).run();
    }

    /** The tokens of a part that starts at an offset of the pack; their positions are those in the pack. */
    static List<Token> tokens(PackText pack, String part, int offset) {
        return new Lexer(pack, part, offset, new ArrayList<>()).run();
    }

    private List<Token> run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (text.startsWith("//", at)) {
                at = orEnd(text.indexOf('\n', at));
            } else if (text.startsWith("/*", at)) {
                int close = text.indexOf("*/", at + 2);
                at = close < 0 ? text.length() : close + 2;
            } else if (c == '"' || c == '\'') {
                quoted(c);
            } else if (Character.isJavaIdentifierStart(c)) {
                take(Token.Kind.WORD, scan(Character::isJavaIdentifierPart));
            } else if (Character.isDigit(c)) {
                take(Token.Kind.NUMBER, scan(d -> Character.isLetterOrDigit(d) || d == '.' || d == '_'));
            } else {
                take(Token.Kind.SYMBOL, at + symbolLength());
            }
        }
        return tokens;
    }

    private int orEnd(int index) {
        return index < 0 ? text.length() : index;
    }

    private int symbolLength() {
        return LONG_SYMBOLS.stream().anyMatch(s -> text.startsWith(s, at)) ? 2 : 1;
    }

    private int scan(IntPredicate part) {
        int end = at;
        while (end < text.length() && part.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void quoted(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length() || text.charAt(end) != quote) {
            faults.add(pack.fault(
                    offset + at, null, "a text that does not end", "Close it with " + quote + " on its line."));
            at = Math.min(end, text.length());
        } else {
            take(Token.Kind.TEXT, end + 1);
        }
    }

    private void take(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), offset + at));
        at = end;
    }
}
