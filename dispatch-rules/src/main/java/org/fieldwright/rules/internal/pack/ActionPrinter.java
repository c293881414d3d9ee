// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks the actions of a rule, which are nothing but calls of reject, prefer and flag, and prints them as calls of the sink with the id of
 * the rule. Attributes of variables become calls of the view's methods.
 */
final class ActionPrinter {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_]+)}");

    private final RuleText rule;
    private final Scope scope;
    private final List<Fault> faults;
    private final List<Token> tokens;
    private final StringBuilder out = new StringBuilder();
    private int at;

    ActionPrinter(RuleText rule, Scope scope, List<Fault> faults) {
        this.rule = rule;
        this.scope = scope;
        this.faults = faults;
        this.tokens = Lexer.tokens(rule.pack(), rule.consequence(), rule.consequenceStart());
    }

    String print() {
        if (tokens.isEmpty()) {
            faults.add(rule.fault(
                    rule.thenStart(),
                    "the rule has no action",
                    "Say reject, prefer or flag between \"then\" and \"end\"."));
        }
        while (at < tokens.size()) {
            Token action = tokens.get(at);
            if (!Vocabulary.ACTIONS.contains(action.text()) || !followedBy("(")) {
                faults.add(rule.fault(
                        action.start(),
                        "unknown action " + action.text(),
                        action.isWord()
                                ? Spelling.remedy(action.text(), Vocabulary.ACTIONS)
                                : "Actions are calls of reject, prefer and flag."));
                break;
            }
            if (!call(action)) {
                break;
            }
            while (at < tokens.size() && tokens.get(at).is(";")) {
                at++;
            }
        }
        return out.toString();
    }

    private boolean followedBy(String symbol) {
        return at + 1 < tokens.size() && tokens.get(at + 1).is(symbol);
    }

    private boolean call(Token action) {
        List<List<Token>> arguments = new ArrayList<>();
        int end = split(tokens, at + 2, arguments);
        at = end < 0 ? tokens.size() : end;
        if (end < 0) {
            faults.add(rule.fault(
                    action.start(),
                    "the brackets of " + action.text() + " are not closed",
                    "Add the closing bracket."));
            return false;
        }
        check(action, arguments);
        out.append(" verdict.")
                .append(action.text())
                .append("(\"")
                .append(rule.id())
                .append('"');
        arguments.forEach(a -> argument(a));
        out.append(");");
        return true;
    }

    /** Cuts the arguments of a call from behind its opening bracket on; answers where it ends, or -1 if it does not. */
    static int split(List<Token> tokens, int from, List<List<Token>> arguments) {
        List<Token> current = new ArrayList<>();
        int depth = 1;
        int end = from;
        for (; end < tokens.size() && depth > 0; end++) {
            Token token = tokens.get(end);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 || (depth == 1 && token.is(","))) {
                arguments.add(current);
                current = new ArrayList<>();
            } else {
                current.add(token);
            }
        }
        return depth > 0 ? -1 : end;
    }

    private void check(Token action, List<List<Token>> arguments) {
        int code = action.is("prefer") ? 1 : 0;
        String form = action.text() + (code == 1 ? "(amount, CODE, text, facts...)" : "(CODE, text, facts...)");
        if (arguments.size() < code + 2 || !isText(arguments.get(code)) || !isText(arguments.get(code + 1))) {
            faults.add(rule.fault(
                    action.start(),
                    action.text() + " without code and text",
                    "Write " + form + ", code and text in quotes."));
            return;
        }
        String codeText = arguments.get(code).get(0).unquoted();
        if (!CODE.matcher(codeText).matches()) {
            faults.add(rule.fault(
                    arguments.get(code).get(0).start(),
                    "the code " + codeText + " is not of the form LIKE_THIS",
                    "Use capital letters, digits and underscores."));
        }
        int facts = arguments.size() - code - 2;
        Token text = arguments.get(code + 1).get(0);
        Set<String> names = new HashSet<>();
        PLACEHOLDER.matcher(text.unquoted()).results().forEach(m -> names.add(m.group(1)));
        if (names.size() != facts) {
            faults.add(rule.fault(
                    text.start(),
                    "the text names " + names.size() + " fact(s) in braces, but " + facts + " follow(s)",
                    "Give one value for each name, in the order in which they first appear."));
        }
    }

    private static boolean isText(List<Token> argument) {
        return argument.size() == 1
                && argument.get(0).isText()
                && argument.get(0).text().startsWith("\"");
    }

    private void argument(List<Token> argument) {
        out.append(", ");
        for (int i = 0; i < argument.size(); i++) {
            Token token = argument.get(i);
            boolean member = i > 0 && argument.get(i - 1).is(".");
            out.append(i > 0 && token.isWord() && argument.get(i - 1).isWord() ? " " : "")
                    .append(token.text());
            if (!token.isWord()) {
                continue;
            }
            boolean called = i + 1 < argument.size() && argument.get(i + 1).is("(");
            if (member && i > 1) {
                String variable = argument.get(i - 2).text();
                scope.checkMember(variable, token);
                out.append(!called && scope.view(variable) != null ? "()" : "");
            } else if (token.text().startsWith("$") && !scope.binds(token.text())) {
                scope.unknown(token);
            }
        }
    }
}
