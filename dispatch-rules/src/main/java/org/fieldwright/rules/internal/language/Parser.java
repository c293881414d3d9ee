// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fieldwright.rules.internal.language.Lexer.Problem;
import org.fieldwright.rules.internal.language.Syntax.Action;
import org.fieldwright.rules.internal.language.Syntax.Pack;
import org.fieldwright.rules.internal.language.Syntax.Pattern;
import org.fieldwright.rules.internal.language.Syntax.Rule;

/**
 * Parses the text of a pack: package, rules, and of each its patterns and actions. Goes on behind each fault, so that all of them are told at
 * once. Takes time in proportion to the text, and a bounded part of the stack, whatever the text is.
 */
final class Parser {
    private final Faults faults;
    private final Bounds bounds;
    private final Cursor cursor;
    private final List<Rule> rules = new ArrayList<>();
    private String packageName = "";
    private String headComment = "";
    private boolean seenRule;

    /** Words that make the structure of a pack. */
    static boolean isStructure(String word) {
        return Set.of("package", "rule", "when", "then", "end").contains(word);
    }

    private Parser(List<Token> tokens, Bounds bounds, Faults faults) {
        this.bounds = bounds;
        this.faults = faults;
        cursor = new Cursor(tokens);
    }

    /** The tree of a pack without what cannot be read. */
    static Pack parse(String text, Bounds bounds, Faults faults) {
        int most = bounds.of(Bound.PACK_BYTES);
        if (text.length() > most || text.getBytes(StandardCharsets.UTF_8).length > most) {
            faults.add(
                    new Position(0, 0), null, "the pack has more than " + most + " bytes", "Divide it into several.");
            return new Pack("", List.of());
        }
        Lexer.Result read = Lexer.read(text);
        note(read, faults);
        return new Parser(read.tokens(), bounds, faults).pack();
    }

    /** Notes what is wrong with the tokens, each with the rule in which it stands. */
    private static void note(Lexer.Result read, Faults faults) {
        if (read.problems().isEmpty()) {
            return;
        }
        TreeMap<Position, String> ruleFrom = new TreeMap<>();
        Cursor cursor = new Cursor(read.tokens());
        while (!cursor.peek().isEnd()) {
            if (cursor.startsRule()) {
                ruleFrom.put(cursor.peek().at(), cursor.peek(1).text());
            } else if (cursor.is("end")) {
                ruleFrom.put(cursor.peek().at(), "");
            }
            cursor.next();
        }
        for (Problem problem : read.problems()) {
            Map.Entry<Position, String> rule = ruleFrom.floorEntry(problem.at());
            boolean inside = rule != null && !rule.getValue().isEmpty();
            faults.add(problem.at(), inside ? rule.getValue() : null, problem.message(), problem.remedy());
        }
    }

    private Pack pack() {
        headComment = cursor.peek().comment();
        int most = bounds.of(Bound.RULES);
        while (!cursor.peek().isEnd()) {
            if (cursor.startsRule()) {
                if (rules.size() == most) {
                    faults.add(
                            cursor.peek().at(),
                            null,
                            "the pack has more than " + most + " rules",
                            "Divide it into several.");
                    break;
                }
                rule();
            } else if (cursor.is("package") && !seenRule && packageName.isEmpty()) {
                packageName();
            } else if (!cursor.accept(";")) {
                unexpected(cursor.next());
            }
        }
        return new Pack(packageName, List.copyOf(rules));
    }

    private void packageName() {
        Token word = cursor.next();
        StringBuilder name = new StringBuilder();
        do {
            Token part = cursor.peek();
            if (!part.isWord() || cursor.startsRule()) {
                faults.add(word.at(), null, "the package has no name", "Write package acme.rules; or leave it out.");
                skipStatement();
                return;
            }
            name.append(name.isEmpty() ? "" : ".").append(cursor.next().text());
        } while (cursor.accept("."));
        packageName = name.toString();
    }

    private void unexpected(Token token) {
        if (token.is("rule")) {
            faults.add(token.at(), null, "a rule without an id", Hints.outsideRules(token));
            cursor.skipToRule();
        } else if (token.is("package")) {
            faults.add(token.at(), null, "a second package, or one behind a rule", "Write it once, at the top.");
        } else {
            faults.add(token.at(), null, token.quoted() + " cannot stand outside a rule", Hints.outsideRules(token));
        }
        skipStatement();
    }

    /** Goes behind something that is no rule: to a semicolon outside of braces, to the next rule, or to a package. */
    private void skipStatement() {
        int braces = 0;
        while (!cursor.peek().isEnd()
                && !cursor.startsRule()
                && (braces > 0 || (!cursor.is(";") && !cursor.is("package")))) {
            Token token = cursor.next();
            braces += token.is("{") ? 1 : token.is("}") ? -1 : 0;
        }
    }

    private void rule() {
        Token start = cursor.peek();
        int words = bounds.of(Bound.WORDS);
        boolean tooLong = cursor.rest(words) > words;
        cursor.next();
        Token id = cursor.next();
        String summary = Comments.summary(start.comment().isEmpty() && !seenRule ? headComment : start.comment());
        seenRule = true;
        RuleFaults own = new RuleFaults(faults, id.text());
        if (tooLong) {
            own.add(start.at(), "the rule has more than " + words + " words and signs", "Split it.");
            cursor.skipToRule();
            return;
        }
        ExpressionParser expressions = new ExpressionParser(cursor, own, bounds);
        if (!when(own, start)) {
            return;
        }
        List<Pattern> patterns = new PatternParser(cursor, own, expressions).patterns();
        Token then = cursor.peek();
        if (!cursor.accept("then")) {
            missing("then", "Write \"then\" between conditions and actions.", own, start);
            return;
        }
        List<Action> actions = new ActionParser(cursor, own, expressions).actions();
        if (!cursor.accept("end")) {
            missing("end", "Close the rule with \"end\".", own, start);
        }
        rules.add(new Rule(start.at(), id.text(), summary, patterns, then.at(), actions));
    }

    /** Goes behind the word when; false if it is missing. */
    private boolean when(RuleFaults own, Token start) {
        Token token = cursor.peek();
        if (!cursor.is("when") && !cursor.endsPart() && !PatternParser.startsPattern(cursor)) {
            own.add(token.at(), token.quoted() + " cannot stand between the id and \"when\"", Hints.beforeWhen(token));
        }
        while (!cursor.endsPart()) {
            cursor.next();
        }
        if (!cursor.accept("when")) {
            missing("when", "Write \"when\" before the conditions.", own, start);
            return false;
        }
        return true;
    }

    private void missing(String word, String remedy, RuleFaults own, Token start) {
        own.add(start.at(), "the rule has no \"" + word + "\"", remedy);
        cursor.skipToRule();
    }
}
