// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.List;
import java.util.Set;
import org.fieldwright.rules.internal.pack.Token.Kind;
import org.fieldwright.rules.internal.pack.Vocabulary.View;

/**
 * Checks the words of one constraint against the vocabulary, and that no number is compared with a text: Drools accepts that in silence, or
 * fails with an exception that names no rule.
 */
final class ConstraintCheck {
    private static final Set<String> WORDS = Set.of(
            "in",
            "not",
            "contains",
            "memberOf",
            "matches",
            "str",
            "soundslike",
            "excludes",
            "startsWith",
            "endsWith",
            "null",
            "true",
            "false",
            "this");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

    private final RuleText rule;
    private final View view;
    private final Scope scope;
    private final List<Fault> faults;
    private final List<Token> tokens;

    ConstraintCheck(RuleText rule, View view, Scope scope, List<Fault> faults, List<Token> tokens) {
        this.rule = rule;
        this.view = view;
        this.scope = scope;
        this.faults = faults;
        this.tokens = tokens;
    }

    void run() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("?")) {
                faults.add(rule.fault(
                        token.start(), "a choice with ? : inside a condition", "Write two conditions joined with ||."));
                return;
            }
            if (token.isWord() && !next(i, ":")) {
                word(i, token);
            }
        }
    }

    private void word(int i, Token token) {
        if (i > 0 && (tokens.get(i - 1).is(".") || tokens.get(i - 1).is("!."))) {
            if (i > 1 && (i == 2 || !tokens.get(i - 3).is("."))) {
                scope.checkMember(tokens.get(i - 2).text(), token);
            }
        } else if (token.text().startsWith("$")) {
            if (!scope.binds(token.text())) {
                scope.unknown(token);
            }
        } else if (view.attributes().containsKey(token.text()) && !next(i, "(")) {
            comparison(i, token);
        } else if (!view.words().contains(token.text())
                && !WORDS.contains(token.text())
                && !scope.binds(token.text())
                && !Character.isUpperCase(token.text().charAt(0))) {
            scope.unknownAttribute(view, token);
        }
    }

    private boolean next(int i, String symbol) {
        return i + 1 < tokens.size() && tokens.get(i + 1).is(symbol);
    }

    private void comparison(int i, Token attribute) {
        if (i + 2 >= tokens.size() || !COMPARISONS.contains(tokens.get(i + 1).text())) {
            return;
        }
        Token value = tokens.get(i + 2);
        Class<?> type = view.attributes().get(attribute.text());
        if (type == null || (i + 3 < tokens.size() && !endsValue(tokens.get(i + 3)))) {
            return;
        }
        boolean text = type == String.class;
        boolean truth = type == boolean.class;
        boolean number = type == int.class || type == double.class || Number.class.isAssignableFrom(type);
        if (number && (value.isText() || isTruth(value))) {
            mismatch(attribute, "a number", value);
        } else if (text && (value.kind() == Kind.NUMBER || isTruth(value))) {
            mismatch(attribute, "a text", value);
        } else if (truth && (value.isText() || value.kind() == Kind.NUMBER)) {
            mismatch(attribute, "true or false", value);
        }
    }

    private static boolean endsValue(Token token) {
        return token.is("&&") || token.is("||") || token.is(")") || token.is(",");
    }

    private static boolean isTruth(Token token) {
        return token.is("true") || token.is("false");
    }

    private void mismatch(Token attribute, String type, Token value) {
        String remedy = type.equals("a number")
                ? "Compare it with a number, without quotes."
                : type.equals("a text")
                        ? "Put the value in quotes."
                        : "Write " + attribute.text() + " or !" + attribute.text() + ".";
        faults.add(rule.fault(
                value.start(),
                attribute.text() + " of " + view.name() + " is " + type + ", but is compared with " + value.text(),
                remedy));
    }
}
