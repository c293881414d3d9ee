// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way out for words and signs that other rule languages have and this one has not. */
final class Hints {
    private static final String NO_JAVA = "Rules are no Java: ask attributes and functions of the views.";
    private static final String BETWEEN =
            "Patterns belong together without a sign; what must hold of one view stands in its brackets.";
    private static final String LOGIC = "Write && for and, || for or, ! for not.";
    private static final String COMMENT = "A comment starts with //.";
    private static final String NO_ORDER =
            "Remove it: rules have no order, so salience, groups and the like have no meaning.";
    private static final String NO_CHANGE =
            "Rules say something and change nothing: let each rule look at the attributes itself.";
    private static final String SIDES = "Repeat the attribute, as in priority > 2 && priority < 5.";

    private static final Map<String, String> IN_CONDITIONS = Map.ofEntries(
            Map.entry("matches", "Say like, as in type like \"REP*\": * stands for anything, ? for one character."),
            Map.entry("soundslike", "Compare with ==, in or like."),
            Map.entry("str", "Say startsWith or endsWith."),
            Map.entry("excludes", "Say not contains."),
            Map.entry("and", LOGIC),
            Map.entry("or", LOGIC),
            Map.entry("&", LOGIC),
            Map.entry("|", LOGIC),
            Map.entry("=", "Write == to compare."),
            Map.entry("===", "Write ==."),
            Map.entry("!==", "Write !=."),
            Map.entry("<>", "Write !=."),
            Map.entry("=<", "Write <=."),
            Map.entry("=>", "Write >=."),
            Map.entry(";", "Put a comma between conditions."),
            Map.entry(":=", "Write a colon to bind a variable, == to compare."),
            Map.entry(":", "A variable stands first, as in $need : level."),
            Map.entry("?", "There is no choice with ? and :; join conditions with && and ||, or write two rules."),
            Map.entry("/", "There is no division; multiply, as in 0.5 * $job.durationMinutes."),
            Map.entry("%", "There is no remainder; compare the number itself."),
            Map.entry("!.", "Write a dot: missing values need no care, a comparison with one is false."),
            Map.entry("?.", "Write a dot: missing values need no care, a comparison with one is false."),
            Map.entry("[", "Say attribute(\"name\") for an attribute by its name."),
            Map.entry("->", NO_JAVA),
            Map.entry("::", NO_JAVA),
            Map.entry("{", NO_JAVA),
            Map.entry("instanceof", NO_JAVA),
            Map.entry("new", NO_JAVA),
            Map.entry("this", "Name an attribute: a whole view cannot be compared."),
            Map.entry("eval", "Write the condition in the brackets of its view."),
            Map.entry(
                    "not",
                    "Write ! before a condition; not stands before in, contains, memberOf, startsWith, endsWith, like."),
            Map.entry("isA", NO_JAVA));

    private static final Map<String, String> BETWEEN_PATTERNS = Map.ofEntries(
            Map.entry("or", "Write two rules instead of or between patterns."),
            Map.entry("||", "Write two rules instead of || between patterns."),
            Map.entry("and", BETWEEN),
            Map.entry("&&", BETWEEN),
            Map.entry(",", BETWEEN),
            Map.entry(";", BETWEEN),
            Map.entry("(", "Remove the brackets around patterns; instead of or between patterns write two rules."),
            Map.entry("when", "Write when once, before the conditions."),
            Map.entry("from", "Use an attribute or a function of the view."),
            Map.entry("over", "Rules know no windows of time; look at attributes in minutes or days."),
            Map.entry("eval", "Write the condition in the brackets of its view."),
            Map.entry("accumulate", "A rule sees one job at a time; sums over many are the planner's."),
            Map.entry("acc", "A rule sees one job at a time; sums over many are the planner's."),
            Map.entry("collect", "A rule sees one job at a time; lists of many are the planner's."),
            Map.entry("groupby", "A rule sees one job at a time; groups of many are the planner's."),
            Map.entry("forall", "Negate an attribute instead, or say not Parameter( ... )."),
            Map.entry("/", "Write a pattern as Job( ... )."),
            Map.entry("?", "Write a pattern as Job( ... )."));

    private static final Map<String, String> BEFORE_WHEN = Map.of(
            "extends", "Repeat the conditions: each rule stands for itself.",
            "@", "Say it in a comment before the rule.",
            "date", "Compare date of Shift, as in Shift( date >= \"2026-05-04\" ).",
            "enabled", "Switch the rule off in the rule set instead.",
            "dialect", "Remove it: there is one language.",
            "timer", "Remove it: rules run when they are asked.",
            "duration", "Remove it: rules run when they are asked.",
            "calendars", "Compare weekday or date of Shift.");

    private static final Map<String, String> OUTSIDE_RULES = Map.of(
            "import", "Remove it: rules see their views without any import.",
            "global", "Remove it: pass numbers as parameters of the rule set.",
            "function", "Remove it: put what is worked out into an attribute of the host.",
            "query", "Remove it: a pack holds rules only.",
            "declare", "Remove it: put new facts into attributes.",
            "unit", "Remove it: a pack holds rules only.",
            "dialect", "Remove it: there is one language.",
            "template", "Remove it: put the rows into a table of parameters.",
            "when", "Write rule \"Id\" before when.",
            "rule", "Write rule \"Id\" with an id that no other rule has.");

    private static final Map<String, String> IN_ACTIONS = Map.ofEntries(
            Map.entry("insert", NO_CHANGE),
            Map.entry("insertLogical", NO_CHANGE),
            Map.entry("modify", NO_CHANGE),
            Map.entry("update", NO_CHANGE),
            Map.entry("retract", NO_CHANGE),
            Map.entry("delete", NO_CHANGE),
            Map.entry("set", NO_CHANGE),
            Map.entry("halt", "Remove it: all rules are always asked."),
            Map.entry("if", "Put the condition between when and then, or write two rules."),
            Map.entry("for", "A rule runs for each thing that fits its conditions; there are no loops."),
            Map.entry("while", "A rule runs for each thing that fits its conditions; there are no loops."),
            Map.entry("return", NO_JAVA),
            Map.entry("new", NO_JAVA),
            Map.entry(",", "Put a semicolon behind each action."),
            Map.entry("then", "Write then once, between conditions and actions."),
            Map.entry("when", "Write when once, before the conditions."));

    private Hints() {}

    /** For something that cannot stand in a condition, or null. */
    static @Nullable String inConditions(Token token) {
        return of(IN_CONDITIONS, token);
    }

    /** Whether a word means something else than an attribute wherever it stands. */
    static boolean takesWord(String word) {
        return IN_CONDITIONS.containsKey(word) || BETWEEN_PATTERNS.containsKey(word);
    }

    /** For a comparison that has nothing on its left. */
    static String leftSide() {
        return SIDES;
    }

    /** For something that cannot stand between patterns, or null. */
    static @Nullable String betweenPatterns(Token token) {
        return of(BETWEEN_PATTERNS, token);
    }

    /** For something between the id of a rule and the word when. */
    static String beforeWhen(Token token) {
        String hint = of(BEFORE_WHEN, token);
        return hint == null ? NO_ORDER : hint;
    }

    /** For something outside of rules. */
    static String outsideRules(Token token) {
        String hint = of(OUTSIDE_RULES, token);
        return hint == null ? "Write rule \"Id\" when ... then ... end. " + COMMENT : hint;
    }

    /** For something that is no action, or null. */
    static @Nullable String inActions(Token token) {
        return of(IN_ACTIONS, token);
    }

    private static @Nullable String of(Map<String, String> hints, Token token) {
        return token.isText() ? null : hints.get(token.text());
    }
}
