// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.List;
import org.fieldwright.rules.internal.language.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Goes through the tokens of a pack; it never gets behind the last one, which is of kind END. Not thread-safe. */
final class Cursor {
    private final List<Token> tokens;
    private int at;
    private @Nullable Position openText;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        if (token.kind() == Kind.OPEN_TEXT) {
            openText = token.at();
        }
        return token;
    }

    boolean is(String wordOrSign) {
        return peek().is(wordOrSign);
    }

    /** Goes behind a word or sign if it is the next one. */
    boolean accept(String wordOrSign) {
        boolean there = is(wordOrSign);
        if (there) {
            next();
        }
        return there;
    }

    /** Whether the word rule and an id follow. */
    boolean startsRule() {
        return startsRule(0);
    }

    private boolean startsRule(int ahead) {
        Token id = peek(ahead + 1);
        return peek(ahead).is("rule") && (id.isText() || (id.isWord() && !id.is("when")));
    }

    /** Whether this part of the rule ends here, whatever brackets are open. */
    boolean endsPart() {
        return is("then") || is("end") || is("when") || peek().isEnd() || startsRule();
    }

    /** Whether a text that does not end was passed behind a place. */
    boolean sawOpenTextSince(Position place) {
        return openText != null && openText.compareTo(place) > 0;
    }

    /** How many tokens there are to the next rule, counted no further than asked for. */
    int rest(int most) {
        int count = 1;
        while (count <= most && !peek(count).isEnd() && !startsRule(count)) {
            count++;
        }
        return count;
    }

    /** Goes to the next rule. */
    void skipToRule() {
        while (!peek().isEnd() && !startsRule()) {
            next();
        }
    }

    /** Goes behind the next token; behind a bracket with all that is in it. */
    void skipOne() {
        if (next().is("(")) {
            skipTo(0, List.of(")"));
            accept(")");
        }
    }

    /**
     * Goes to a sign that stands in no brackets but those that are open already, or to the end of the part.
     *
     * @param open how many brackets are open
     * @param signs the signs to stop at; the last closing bracket is one if it is among them
     */
    void skipTo(int open, List<String> signs) {
        int depth = open;
        while (!endsPart() && (depth > 0 || signs.stream().noneMatch(this::is))) {
            Token token = next();
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if (depth > 0 && (token.is(")") || token.is("]") || token.is("}"))) {
                depth--;
            }
        }
    }
}
