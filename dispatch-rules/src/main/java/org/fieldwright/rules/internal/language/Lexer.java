// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.fieldwright.rules.internal.language.Characters.Refusal;
import org.fieldwright.rules.internal.language.Token.Kind;

/**
 * Cuts a pack into tokens, in one pass. What cannot be read is a fault and still makes a token where one was meant, so that the parser does not
 * stumble over it again.
 */
final class Lexer {
    private static final List<String> LONG_SIGNS = List.of(
            "===", "!==", "==", "!=", "<=", ">=", "=<", "=>", "<>", "&&", "||", "::", ":=", "!.", "?.", "->", "+=",
            "-=");
    private static final int LONGEST_WORD = 100;
    private static final String PLAIN = "Words consist of the letters a to z, digits, _ and $.";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Comments comments = new Comments();
    private int at;
    private int line = 1;
    private int column = 1;

    /** A fault of which the rule is not known yet. */
    record Problem(Position at, String message, String remedy) {}

    /** All tokens, the last one of kind END, and what is wrong with them. */
    record Result(List<Token> tokens, List<Problem> problems) {}

    private Lexer(String text) {
        this.text = text;
        at = text.startsWith("\ufeff") ? 1 : 0;
    }

    static Result read(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.next(text.codePointAt(lexer.at));
        }
        lexer.take(Kind.END, "", text.length());
        return new Result(lexer.tokens, lexer.problems);
    }

    private void next(int c) {
        if (Characters.isSpace(c)) {
            skipTo(at + 1);
        } else if (text.startsWith("//", at)) {
            comment(end(d -> d == '\n' || d == '\r', at));
        } else if (c == '#') {
            problem(here(), "a comment that starts with #", "Start it with //.");
            comment(end(d -> d == '\n' || d == '\r', at));
        } else if (text.startsWith("/*", at)) {
            blockComment();
        } else if (c == '"' || c == '\'') {
            quoted((char) c);
        } else if (Characters.isDigit(c)) {
            number();
        } else if (Characters.startsWord(c) || (c > 127 && Character.isLetterOrDigit(c))) {
            word();
        } else if (c > 127 || Character.isISOControl(c)) {
            foreign(c);
        } else {
            String sign = sign();
            take(Kind.SIGN, sign, at + sign.length());
        }
    }

    private Position here() {
        return new Position(line, column);
    }

    private void problem(Position where, String message, String remedy) {
        if (problems.size() <= Faults.MOST) {
            problems.add(new Problem(where, message, remedy));
        }
    }

    /** The first place from an index on where a character is of a kind, or the end. */
    private int end(IntPredicate kind, int from) {
        int index = from;
        while (index < text.length() && !kind.test(text.codePointAt(index))) {
            index += Character.charCount(text.codePointAt(index));
        }
        return index;
    }

    private void skipTo(int end) {
        for (; at < end; at++) {
            char c = text.charAt(at);
            boolean alone = c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
            if (c == '\n' || alone) {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(c)) {
                column++;
            }
        }
    }

    private void take(Kind kind, String value, int end) {
        tokens.add(new Token(kind, value, here(), comments.take()));
        skipTo(end);
        comments.behind(line);
    }

    private String sign() {
        for (String sign : LONG_SIGNS) {
            if (text.startsWith(sign, at)) {
                return sign;
            }
        }
        return text.substring(at, at + 1);
    }

    private void blockComment() {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
            problem(here(), "a comment that does not end", "Close it with */.");
        }
        comment(close < 0 ? text.length() : close + 2);
    }

    private void comment(int end) {
        int first = line;
        String content = text.substring(at, end);
        while (at < end) {
            int c = text.codePointAt(at);
            Refusal refusal = Characters.isSpace(c) ? null : Characters.inText(c);
            if (refusal != null) {
                problem(here(), refusal.message(), refusal.remedy());
                skipTo(end);
            }
            skipTo(Math.min(end, at + Character.charCount(c)));
        }
        comments.add(content, first, line);
    }

    private void quoted(char quote) {
        Position start = here();
        int close = close(quote);
        boolean open = close >= text.length() || text.charAt(close) != quote;
        if (open) {
            problem(start, "a text that does not end", "Close it with " + quote + " on its line.");
        } else if (quote == '\'') {
            problem(start, "a text in single quotes", "Write double quotes, as in \"REPAIR\".");
        }
        String value = value(at + 1, close);
        take(open ? Kind.OPEN_TEXT : Kind.TEXT, value, open ? close : close + 1);
    }

    private int close(char quote) {
        int end = at + 1;
        while (end < text.length()
                && text.charAt(end) != quote
                && text.charAt(end) != '\n'
                && text.charAt(end) != '\r') {
            boolean pair = text.charAt(end) == '\\'
                    && end + 1 < text.length()
                    && text.charAt(end + 1) != '\n'
                    && text.charAt(end + 1) != '\r';
            end += pair ? 2 : 1;
        }
        return end;
    }

    /** What a text between two indices says; faults are placed at their characters. */
    private String value(int from, int to) {
        StringBuilder value = new StringBuilder();
        int characters = 1;
        for (int i = from; i < to; characters++) {
            int c = text.codePointAt(i);
            Position where = new Position(line, column + characters);
            int next = i + 1 < to ? text.charAt(i + 1) : 0;
            if (c == '\\' && (next == '\\' || next == '"')) {
                value.append((char) next);
                characters++;
                i += 2;
                continue;
            }
            Refusal refusal = c == '\\'
                    ? new Refusal(
                            "a backslash that says nothing",
                            "Write \\\" for a quote and \\\\ for a backslash; every other sign stands for itself.")
                    : Characters.inText(c);
            if (refusal == null) {
                value.appendCodePoint(c);
            } else {
                problem(where, refusal.message(), refusal.remedy());
            }
            i += Character.charCount(c);
        }
        return value.toString();
    }

    private void number() {
        int end = end(c -> !Characters.continuesWord(c) && c != '.', at);
        String digits = text.substring(at, end);
        if (!isNumber(digits)) {
            problem(
                    here(),
                    "\"" + Printed.shortened(digits) + "\" is no number",
                    "Write digits, if need be with a point and decimals, as in 30 or 2.5.");
            digits = "0";
        }
        take(Kind.NUMBER, digits, end);
    }

    private static boolean isNumber(String digits) {
        int point = digits.indexOf('.');
        return digits.chars().filter(c -> !Characters.isDigit(c)).count() == (point < 0 ? 0 : 1)
                && point < digits.length() - 1;
    }

    /** A word; letters of other scripts belong to it, so that one that looks like another is one fault and not three. */
    private void word() {
        int end = end(c -> !Characters.continuesWord(c) && (c < 128 || !Character.isLetterOrDigit(c)), at);
        String word = text.substring(at, end);
        if (word.length() > LONGEST_WORD) {
            problem(here(), "a word of more than " + LONGEST_WORD + " characters", "Texts stand in quotes.");
            word = word.substring(0, LONGEST_WORD);
        }
        word.codePoints().filter(c -> c > 127).findFirst().ifPresent(c -> {
            Refusal refusal = Characters.outsideText(c);
            problem(here(), refusal.message(), PLAIN);
        });
        take(Kind.WORD, word, end);
    }

    private void foreign(int c) {
        Refusal refusal = Characters.outsideText(c);
        problem(here(), refusal.message(), refusal.remedy());
        int behind = at + Character.charCount(c);
        if (Characters.isQuote(c)) {
            int close = end(d -> Characters.isQuote(d) || d == '"' || d == '\n' || d == '\r', behind);
            boolean closed =
                    close < text.length() && (Characters.isQuote(text.codePointAt(close)) || text.charAt(close) == '"');
            take(Kind.TEXT, text.substring(behind, close), closed ? close + 1 : close);
        } else {
            boolean visible = Characters.inText(c) == null && !Character.isSpaceChar(c);
            if (visible) {
                take(Kind.SIGN, text.substring(at, behind), behind);
            } else {
                skipTo(behind);
            }
        }
    }
}
