// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldwright.rules.internal.language.CheckedRule.Action;
import org.fieldwright.rules.internal.language.Scope.Valued;
import org.fieldwright.rules.internal.language.Scope.Viewed;
import org.fieldwright.rules.internal.language.Syntax.Constraint;
import org.fieldwright.rules.internal.language.Syntax.Name;
import org.fieldwright.rules.internal.language.Syntax.Pattern;
import org.fieldwright.rules.internal.language.Syntax.Quantifier;
import org.fieldwright.rules.internal.language.Syntax.Rule;
import org.jspecify.annotations.Nullable;

/** Checks one rule: which views it may look at and how, every word, every type, everything that it says. Not thread-safe. */
final class RuleChecker {
    private static final int LONGEST_ID = 100;
    private static final int MOST_TABLES = 4;

    private final Vocabulary vocabulary;
    private final Rule rule;
    private final Faults all;
    private final RuleFaults faults;
    private final Scope scope;
    private final TermChecker terms;
    private final ConditionChecker conditions;
    private final ActionChecker actions;
    private final Set<String> viewsUsed = new HashSet<>();
    private final List<String> parameters = new ArrayList<>();
    private int tables;

    private RuleChecker(Rule rule, Vocabulary vocabulary, Bounds bounds, Faults all) {
        this.rule = rule;
        this.vocabulary = vocabulary;
        this.all = all;
        faults = new RuleFaults(all, rule.id());
        scope = new Scope(faults, variables(rule));
        terms = new TermChecker(vocabulary, scope, faults, bounds);
        conditions = new ConditionChecker(terms, faults, bounds);
        actions = new ActionChecker(rule, terms, faults, bounds);
    }

    /** The rule, or null, with the faults, if anything is wrong with it. */
    static @Nullable CheckedRule check(Rule rule, Vocabulary vocabulary, Bounds bounds, Faults faults) {
        return new RuleChecker(rule, vocabulary, bounds, faults).run();
    }

    private static Set<String> variables(Rule rule) {
        return rule.patterns().stream()
                .flatMap(p -> Stream.concat(
                        Stream.ofNullable(p.variable()),
                        p.constraints().stream().map(Constraint::variable).filter(Objects::nonNull)))
                .map(Name::text)
                .collect(Collectors.toSet());
    }

    private @Nullable CheckedRule run() {
        int before = all.count();
        boolean unreadable = faults.any();
        checkId();
        Kind kind = actions.kind();
        List<CheckedRule.Pattern> patterns = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            CheckedRule.Pattern checked = pattern(pattern, kind);
            if (checked != null) {
                patterns.add(checked);
            }
        }
        if (viewsUsed.isEmpty() && !unreadable && all.count() == before) {
            faults.add(
                    rule.at(),
                    tables > 0 ? "the rule looks at nothing but parameters" : "the rule has no condition",
                    "Add a pattern, if only Job(): it then holds for all.");
        }
        terms.within(null);
        List<Condition> known = patterns.stream()
                .filter(p -> p.quantifier() == Quantifier.EACH)
                .flatMap(p -> p.conditions().stream())
                .toList();
        List<Action> said = actions.check(Presence.when(known), unreadable);
        return unreadable || all.count() > before || kind == null
                ? null
                : new CheckedRule(
                        rule.at(),
                        rule.id(),
                        rule.summary(),
                        kind,
                        List.copyOf(patterns),
                        said,
                        List.copyOf(parameters));
    }

    private void checkId() {
        boolean plain = rule.id().chars().allMatch(c -> Characters.continuesWord(c) || " .,:+()-".indexOf(c) >= 0);
        if (!plain || rule.id().isBlank() || rule.id().length() > LONGEST_ID) {
            faults.add(
                    rule.at(),
                    "the id \"" + Printed.shortened(rule.id()) + "\" cannot be used",
                    "Use letters from a to z, digits, spaces and . , : + - _ ( ), at most " + LONGEST_ID + ".");
        }
    }

    private CheckedRule.@Nullable Pattern pattern(Pattern pattern, @Nullable Kind kind) {
        ViewWords words = vocabulary.view(pattern.view().text());
        if (words == null) {
            faults.add(
                    pattern.view().at(),
                    "unknown view " + pattern.view().text(),
                    Spelling.remedy(pattern.view().text(), vocabulary.viewNames()));
            scope.bindBroken(pattern.variable());
            pattern.constraints().forEach(c -> scope.bindBroken(c.variable()));
            return null;
        }
        boolean table = words.name().equals(PairWords.PARAMETER);
        Viewed viewed = new Viewed(new Term.Slot(words.name(), words.variable() + (table ? tables + 1 : "")), words);
        if (table) {
            countTable(pattern);
        } else {
            checkUse(pattern, words.name(), kind);
        }
        Set<String> before = scope.variables();
        if (pattern.variable() != null) {
            scope.bind(pattern.variable(), viewed);
        }
        terms.within(viewed);
        List<Condition> found = new ArrayList<>();
        boolean fine = true;
        for (Constraint constraint : pattern.constraints()) {
            fine &= constraint(constraint, found);
        }
        if (table && fine) {
            checkNamed(pattern, found);
        }
        if (pattern.quantifier() != Quantifier.EACH) {
            scope.endBlock(before);
        }
        return new CheckedRule.Pattern(viewed.slot(), pattern.quantifier(), List.copyOf(found));
    }

    private void countTable(Pattern pattern) {
        if (++tables > MOST_TABLES) {
            faults.add(
                    pattern.at(),
                    "the rule looks at more than " + MOST_TABLES + " parameters",
                    "Join tables into one, or split the rule.");
        }
    }

    private void checkUse(Pattern pattern, String view, @Nullable Kind kind) {
        if (kind != null && !kind.sees(view)) {
            faults.add(
                    pattern.view().at(),
                    kind.word() + " rules do not see " + view,
                    "They see " + kind.seen() + "; " + actions.deciding() + " makes it " + article(kind) + " rule.");
        } else if (pattern.quantifier() != Quantifier.EACH) {
            faults.add(
                    pattern.at(),
                    "\"" + pattern.quantifier().word() + "\" before " + view,
                    "A rule sees one of each at a time: negate the attribute instead, as in Technician( !senior ).");
        } else if (!viewsUsed.add(view)) {
            faults.add(
                    pattern.view().at(),
                    view + " stands twice",
                    "A rule sees one of each at a time: join both conditions in one pattern with a comma.");
        }
        viewsUsed.add(view);
    }

    private static String article(Kind kind) {
        return ("aeiou".indexOf(kind.word().charAt(0)) >= 0 ? "an " : "a ") + kind.word();
    }

    /** Adds what must hold; false if there are faults. */
    private boolean constraint(Constraint constraint, List<Condition> found) {
        try {
            if (constraint.value() != null && constraint.variable() != null) {
                bind(constraint.variable(), constraint.value());
            }
            if (constraint.condition() != null) {
                found.add(conditions.condition(constraint.condition()));
            }
            return true;
        } catch (Unreadable e) {
            scope.bindBroken(constraint.variable());
            return false;
        }
    }

    private void bind(Name variable, Syntax.Expression value) {
        Term term = terms.term(value);
        if (!(term instanceof Term.Read) && !(term instanceof Term.Apply) && !(term instanceof Term.OfMany)) {
            throw faults.unreadable(
                    variable.at(),
                    "variable " + variable.text() + " stands for no attribute",
                    "Write $need : level; numbers and texts are written where they are needed.");
        }
        scope.bind(variable, new Valued(term));
    }

    /** Every parameter is asked for by name: without it a rule would run for those of all other rules as well. */
    private void checkNamed(Pattern pattern, List<Condition> found) {
        String name = firstName(found);
        if (name == null) {
            faults.add(
                    pattern.view().at(),
                    "a parameter without its name",
                    "Say which, as in Parameter( name == \"limit\" ).");
        } else if (pattern.quantifier() != Quantifier.NOT) {
            parameters.add(name);
        }
    }

    private static @Nullable String name(Condition condition) {
        if (condition instanceof Condition.All all) {
            return firstName(all.parts());
        }
        return condition instanceof Condition.Test test && test.operator() == Operator.EQUAL
                ? name(List.of(test.left(), test.right().get(0)))
                : null;
    }

    /** The text with which the name of a parameter is compared, whichever side it stands on. */
    private static @Nullable String name(List<Term> sides) {
        Term read = sides.get(sides.get(0) instanceof Term.Constant ? 1 : 0);
        Term constant = sides.get(sides.get(0) instanceof Term.Constant ? 0 : 1);
        boolean named = read instanceof Term.Read own
                && own.slot().view().equals(PairWords.PARAMETER)
                && own.attribute().name().equals("name");
        return named && constant instanceof Term.Constant text ? (String) text.value() : null;
    }

    private static @Nullable String firstName(List<Condition> conditions) {
        return conditions.stream()
                .map(RuleChecker::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
