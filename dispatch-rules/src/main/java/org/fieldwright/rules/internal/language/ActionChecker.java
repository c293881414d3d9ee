// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fieldwright.rules.internal.language.ActionForm.Argument;
import org.fieldwright.rules.internal.language.ActionForm.Use;
import org.fieldwright.rules.internal.language.Syntax.Action;
import org.fieldwright.rules.internal.language.Syntax.Expression;
import org.fieldwright.rules.internal.language.Syntax.Rule;
import org.jspecify.annotations.Nullable;

/** Checks what a rule says. Not thread-safe. */
final class ActionChecker {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
    private static final Pattern FACT = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern FACT_NAME = Pattern.compile("[A-Za-z0-9_]{1,40}");
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

    private final Rule rule;
    private final TermChecker terms;
    private final RuleFaults faults;
    private final Bounds bounds;
    private final @Nullable ActionForm first;

    ActionChecker(Rule rule, TermChecker terms, RuleFaults faults, Bounds bounds) {
        this.rule = rule;
        this.terms = terms;
        this.faults = faults;
        this.bounds = bounds;
        first = rule.actions().stream()
                .flatMap(a -> Vocabulary.actions(a.name()).stream())
                .findFirst()
                .orElse(null);
    }

    /** The kind of the rule: that of its first action which there is, or null. */
    @Nullable
    Kind kind() {
        return first == null ? null : first.kind();
    }

    /** The action that makes the rule one of its kind; empty if there is none. */
    String deciding() {
        return first == null ? "" : first.name();
    }

    /** The actions without a fault, given what is surely there, and whether parts of the rule could not be read. */
    List<CheckedRule.Action> check(Set<Term> present, boolean unreadable) {
        if (rule.actions().isEmpty() && !unreadable) {
            faults.add(
                    rule.then(),
                    "the rule has no action",
                    "Say one of " + String.join(", ", Vocabulary.actionNames()) + " between \"then\" and \"end\".");
        }
        List<CheckedRule.Action> checked = new ArrayList<>();
        for (Action action : rule.actions()) {
            try {
                checked.add(action(action, present));
            } catch (Unreadable e) {
                // The fault is noted, and the next action can be checked without this one.
            }
        }
        return List.copyOf(checked);
    }

    private CheckedRule.Action action(Action action, Set<Term> present) {
        ActionForm form = form(action);
        List<Expression> given = action.arguments();
        int code = form.codeAt();
        if (given.size() < code + 2
                || !(given.get(code) instanceof Syntax.Text codeText)
                || !(given.get(code + 1) instanceof Syntax.Text text)) {
            throw faults.unreadable(
                    action.at(),
                    action.name() + " without code and text",
                    "Write " + form.form() + ", code and text in quotes.");
        }
        List<Term> arguments = new ArrayList<>();
        for (int i = 0; i < form.arguments().size(); i++) {
            int at = code - form.arguments().size() + i;
            arguments.add(argument(form.arguments().get(i), given.get(at), present));
        }
        checkCode(codeText);
        List<Term> facts = facts(text, given.subList(code + 2, given.size()));
        return new CheckedRule.Action(form, List.copyOf(arguments), codeText.value(), terms.text(text), facts);
    }

    private ActionForm form(Action action) {
        List<ActionForm> forms = Vocabulary.actions(action.name());
        if (forms.isEmpty()) {
            throw faults.unreadable(
                    action.at(),
                    "unknown action " + action.name(),
                    Spelling.remedy(action.name(), Vocabulary.actionNames()));
        }
        Kind kind = kind();
        if (forms.get(0).kind() != kind) {
            throw faults.unreadable(
                    action.at(),
                    action.name() + " is said by " + forms.get(0).kind().word() + " rules, but " + deciding()
                            + " by others",
                    "Write two rules.");
        }
        if (forms.size() == 1) {
            return forms.get(0);
        }
        Expression first =
                action.arguments().isEmpty() ? null : action.arguments().get(0);
        String selector = first instanceof Syntax.Text text ? text.value() : "";
        return forms.stream()
                .filter(f -> f.selector().equals(selector))
                .findFirst()
                .orElseThrow(() -> faults.unreadable(
                        first == null ? action.at() : first.at(),
                        action.name() + " without a word for what is required",
                        "Start with one of "
                                + forms.stream()
                                        .map(f -> '"' + f.selector() + '"')
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private Term argument(Argument asked, Expression given, Set<Term> present) {
        Term term = terms.term(given);
        if (!term.type().fits(asked.type())) {
            throw faults.unreadable(
                    given.at(),
                    "the " + asked.name() + " is " + Described.term(term) + ", which is "
                            + term.type().words(),
                    "Give " + asked.type().words() + ".");
        }
        if (asked.use() == Use.LITERAL && !(term instanceof Term.Constant)) {
            throw faults.unreadable(
                    given.at(),
                    "the " + asked.name() + " is " + Described.term(term),
                    "Write it as a text in quotes, so that the rule says what it does.");
        }
        Term unsure = Presence.unsure(term, present);
        if (unsure != null) {
            throw faults.unreadable(
                    given.at(),
                    "the " + asked.name() + " may be missing: " + Described.term(unsure),
                    unsure instanceof Term.Read read
                            ? "Add " + read.attribute().name() + " != null to the conditions of "
                                    + read.slot().view() + "."
                            : "Ask in the conditions whether it is there, as in attribute(\"floor\") != null.");
        }
        if (term instanceof Term.Constant constant) {
            checkConstant(asked, constant.value(), given.at());
        }
        return term;
    }

    private void checkConstant(Argument asked, Object value, Position at) {
        if (!asked.choices().isEmpty() && !asked.choices().contains(value)) {
            throw faults.unreadable(
                    at, "the " + asked.name() + " is " + value, Spelling.remedy(value.toString(), asked.choices()));
        }
        if (value instanceof String text && text.isBlank()) {
            throw faults.unreadable(at, "the " + asked.name() + " is empty", "Write it between the quotes.");
        }
        if (asked.type() == Type.WHOLE
                && value instanceof BigDecimal number
                && (number.signum() <= 0 || number.compareTo(MOST) > 0)) {
            throw faults.unreadable(
                    at, "the " + asked.name() + " is " + number.toPlainString(), "Write 1 to " + MOST + ".");
        }
    }

    private void checkCode(Syntax.Text code) {
        if (!CODE.matcher(code.value()).matches()) {
            faults.add(
                    code.at(),
                    "the code " + Printed.shortened(code.value()) + " is not of the form LIKE_THIS",
                    "Use at most 60 capital letters, digits and underscores.");
        }
    }

    private List<Term> facts(Syntax.Text text, List<Expression> given) {
        if (text.value().isBlank()) {
            faults.add(text.at(), "the text is empty", "Write a sentence for people between the quotes.");
        }
        Set<String> names = new LinkedHashSet<>();
        FACT.matcher(text.value()).results().forEach(m -> names.add(m.group(1)));
        boolean plain = FACT.matcher(text.value()).replaceAll("").indexOf('{') < 0;
        if (!plain || names.stream().anyMatch(n -> !FACT_NAME.matcher(n).matches())) {
            faults.add(
                    text.at(),
                    "the text has a brace that names no fact",
                    "Write names of letters and digits in braces, as in {wanted}.");
        } else if (names.size() != given.size()) {
            faults.add(
                    text.at(),
                    "the text names " + names.size() + " fact(s) in braces, but " + given.size() + " follow(s)",
                    "Give one value for each name, in the order in which they first appear.");
        } else if (names.size() > bounds.of(Bound.FACTS)) {
            faults.add(text.at(), "a reason with more than " + bounds.of(Bound.FACTS) + " facts", "Tell less.");
        }
        List<Term> facts = new ArrayList<>();
        for (Expression fact : given) {
            Term term = Unreadable.orNull(() -> terms.term(fact));
            if (term != null) {
                facts.add(term);
            }
        }
        return List.copyOf(facts);
    }
}
