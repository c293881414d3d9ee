// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules of a pack by their words rule, when, then and end, and names the word that is missing. Drools' own parser swallows the
 * next rule after a missing end and blames lines far behind an unclosed bracket.
 */
final class RuleSplitter {
    private static final Set<String> OPEN = Set.of("(", "[", "{");
    private static final Set<String> CLOSE = Set.of(")", "]", "}");

    private final PackText pack;
    private final List<Fault> faults;
    private final List<Token> tokens;
    private final List<RuleText> rules = new ArrayList<>();
    private String packageName = "";
    private int at;

    RuleSplitter(PackText pack, List<Fault> faults) {
        this.pack = pack;
        this.faults = faults;
        this.tokens = Lexer.tokens(pack, faults);
    }

    List<RuleText> rules() {
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.is("package")) {
                packageName();
            } else if (token.is("rule")) {
                rule(token);
            } else if (token.is(";")) {
                at++;
            } else {
                unexpected(token);
            }
        }
        return rules;
    }

    /** The package that the pack declares, empty if none; known after {@link #rules()}. */
    String declaredPackage() {
        return packageName;
    }

    private void packageName() {
        int line = pack.line(tokens.get(at).start());
        StringBuilder name = new StringBuilder();
        for (at++;
                at < tokens.size()
                        && pack.line(tokens.get(at).start()) == line
                        && !tokens.get(at).is(";");
                at++) {
            name.append(tokens.get(at).text());
        }
        packageName = name.toString();
    }

    private void unexpected(Token token) {
        String remedy = switch (token.text()) {
            case "import" -> "Remove it: rules see Job, Technician, Shift, Pairing and Parameter without any import.";
            case "global" -> "Remove it: pass numbers as parameters of the rule set.";
            case "function", "query", "declare", "unit" ->
                "Remove it: a pack holds rules only; put a computed fact into an attribute.";
            default -> "Write rule \"Id\" when ... then ... end; a comment starts with //.";
        };
        faults.add(pack.fault(token.start(), null, "\"" + token.text() + "\" cannot stand outside a rule", remedy));
        do {
            at++;
        } while (at < tokens.size() && !startsRule(at));
    }

    private void rule(Token start) {
        at++;
        String id = id();
        if (id == null) {
            faults.add(pack.fault(
                    start.start(),
                    null,
                    "a rule without an id",
                    "Write rule \"Id\" with an id that no other rule has."));
            skipToNextRule();
            return;
        }
        if (!to("when", start, id)) {
            return;
        }
        int conditionStart = tokens.get(at++).end();
        if (!to("then", start, id)) {
            return;
        }
        int thenStart = tokens.get(at++).start();
        if (!to("end", start, id)) {
            return;
        }
        rules.add(new RuleText(
                pack,
                id,
                start.start(),
                conditionStart,
                thenStart,
                tokens.get(at++).start()));
    }

    private @Nullable String id() {
        if (at < tokens.size() && tokens.get(at).isText()) {
            return tokens.get(at++).unquoted();
        }
        if (at < tokens.size() && tokens.get(at).isWord() && !tokens.get(at).is("when")) {
            return tokens.get(at++).text();
        }
        return null;
    }

    /** Moves to the word; false, with a fault, if something else ends this part of the rule. */
    private boolean to(String word, Token start, String id) {
        Token bracket = null;
        int depth = 0;
        for (; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.is(word) && depth <= 0) {
                return true;
            }
            if (word.equals("when")) {
                attribute(token, id);
                return false;
            }
            if (OPEN.contains(token.text())) {
                bracket = depth++ == 0 ? token : bracket;
            } else if (CLOSE.contains(token.text())) {
                depth--;
            } else if (token.is("then") || token.is("end") || startsRule(at)) {
                break;
            }
        }
        if (depth > 0 && bracket != null) {
            faults.add(pack.fault(
                    bracket.start(), id, "\"" + bracket.text() + "\" is not closed", "Add the closing bracket."));
        } else {
            faults.add(pack.fault(
                    start.start(),
                    id,
                    "the rule has no \"" + word + "\"",
                    word.equals("then")
                            ? "Write \"then\" between conditions and actions."
                            : "Close the rule with \"end\"."));
        }
        skipToNextRule();
        return false;
    }

    private void attribute(Token token, String id) {
        faults.add(pack.fault(
                token.start(),
                id,
                "\"" + token.text() + "\" cannot stand between the id and \"when\"",
                "Remove it: rules have no order, so salience, groups and the like have no meaning."));
        skipToNextRule();
    }

    private void skipToNextRule() {
        while (at < tokens.size() && !startsRule(at)) {
            at++;
        }
    }

    private boolean startsRule(int i) {
        return tokens.get(i).is("rule")
                && i + 1 < tokens.size()
                && (tokens.get(i + 1).isText() || tokens.get(i + 1).isWord())
                && (i == 0 || !tokens.get(i - 1).is("."));
    }
}
