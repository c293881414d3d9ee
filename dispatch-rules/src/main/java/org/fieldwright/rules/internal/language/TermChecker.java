// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.fieldwright.rules.internal.language.Scope.Viewed;
import org.fieldwright.rules.internal.language.Syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Resolves names and finds the types of values; leaves with {@link Unreadable} where it cannot. Not thread-safe. */
final class TermChecker {
    private static final int DIGITS_BEFORE_POINT = 12;
    private static final int DIGITS_BEHIND_POINT = 6;
    /** What the parser counts as one bracket can be an ||, an &&, a comparison and a sum. */
    private static final int LEVELS_PER_BRACKET = 4;

    private final Vocabulary vocabulary;
    private final Scope scope;
    private final RuleFaults faults;
    private final Bounds bounds;
    private @Nullable Viewed own;
    private int depth;

    TermChecker(Vocabulary vocabulary, Scope scope, RuleFaults faults, Bounds bounds) {
        this.vocabulary = vocabulary;
        this.scope = scope;
        this.faults = faults;
        this.bounds = bounds;
    }

    /** Sets whose words stand without a variable; null for nobody's. */
    void within(@Nullable Viewed view) {
        own = view;
    }

    /** Checks a part of the tree a level further down. Trees of other front ends have no other bound. */
    <T> T deeper(Position at, Supplier<T> part) {
        int nesting = bounds.of(Bound.NESTING);
        if (++depth > LEVELS_PER_BRACKET * nesting) {
            depth--;
            throw faults.unreadable(at, "the condition is nested deeper than " + nesting, "Split the rule.");
        }
        try {
            return part.get();
        } finally {
            depth--;
        }
    }

    Term term(Expression expression) {
        return deeper(expression.at(), () -> resolved(expression));
    }

    private Term resolved(Expression expression) {
        if (expression instanceof Syntax.Text text) {
            return Term.Constant.of(text(text));
        } else if (expression instanceof Syntax.Digits digits) {
            return number(digits);
        } else if (expression instanceof Syntax.Truth truth) {
            return Term.Constant.of(truth.value());
        } else if (expression instanceof Syntax.Word word) {
            return word(word);
        } else if (expression instanceof Syntax.Member member) {
            return member(member);
        } else if (expression instanceof Syntax.Call call) {
            return call(call);
        } else if (expression instanceof Syntax.Calculation calculation) {
            return calculation(calculation);
        } else if (expression instanceof Syntax.Minus minus) {
            return new Term.Negated(numeric(minus.part()));
        } else if (expression instanceof Syntax.Missing) {
            throw faults.unreadable(
                    expression.at(), "null cannot stand here", "Compare with it: customer == null, customer != null.");
        }
        throw faults.unreadable(
                expression.at(),
                "a condition stands where a value is expected",
                "Join conditions with && and ||, and compare values alone.");
    }

    /** The value of a text that keeps the bounds. */
    String text(Syntax.Text text) {
        int most = bounds.of(Bound.TEXT);
        if (text.value().length() > most) {
            throw faults.unreadable(text.at(), "a text of more than " + most + " characters", "Shorten it.");
        }
        text.value()
                .codePoints()
                .mapToObj(Characters::inText)
                .filter(r -> r != null)
                .findFirst()
                .ifPresent(refusal -> {
                    throw faults.unreadable(text.at(), refusal.message(), refusal.remedy());
                });
        return text.value();
    }

    private Term number(Syntax.Digits digits) {
        long before = (long) digits.value().precision() - digits.value().scale();
        if (before > DIGITS_BEFORE_POINT || digits.value().scale() > DIGITS_BEHIND_POINT) {
            throw faults.unreadable(
                    digits.at(),
                    "a number of more than " + DIGITS_BEFORE_POINT + " digits, or " + DIGITS_BEHIND_POINT
                            + " behind the point",
                    "Round it, or write a smaller one.");
        }
        return Term.Constant.of(digits.value());
    }

    private Term calculation(Syntax.Calculation calculation) {
        Term left = numeric(calculation.left());
        return new Term.Calculated(calculation.operator(), left, numeric(calculation.right()));
    }

    private Term numeric(Expression expression) {
        Term term = term(expression);
        if (!term.type().isNumber()) {
            throw faults.unreadable(
                    expression.at(),
                    Described.term(term) + " is " + term.type().words() + ", no number",
                    "Only numbers can be added, subtracted and multiplied.");
        }
        return term;
    }

    private Term word(Syntax.Word word) {
        if (word.name().startsWith("$")) {
            Scope.Meaning meaning = scope.find(word.name(), word.at());
            if (meaning instanceof Scope.Valued valued) {
                return valued.term();
            } else if (meaning instanceof Viewed viewed) {
                throw faults.unreadable(
                        word.at(),
                        word.name() + " stands for a whole " + viewed.slot().view(),
                        "Name one of its attributes, as in " + word.name() + "." + example(viewed.words()) + ".");
            }
            throw new Unreadable();
        }
        if (own == null) {
            throw faults.unreadable(word.at(), "unknown word " + word.name(), whose(word.name()));
        }
        return attribute(own, word.name(), word.at());
    }

    private static String example(ViewWords words) {
        return words.name().equals(PairWords.PARAMETER)
                ? "value"
                : words.attributes().keySet().iterator().next();
    }

    /** How to say whose word it is. */
    private String whose(String word) {
        return scope.knows("$" + word)
                ? "Did you mean $" + word + "?"
                : vocabulary.views().stream()
                        .filter(v -> v.words().contains(word))
                        .findFirst()
                        .map(v -> v.name() + " has it: bind " + v.variable() + " : " + v.name() + "(), and say "
                                + v.variable() + "." + v.form(word) + ".")
                        .orElse("Texts stand in quotes; an attribute needs its variable, as in $job.priority.");
    }

    private Term attribute(Viewed viewed, String name, Position at) {
        Attribute attribute = viewed.words().attribute(name);
        if (attribute != null) {
            return new Term.Read(viewed.slot(), attribute);
        }
        Function function = viewed.words().function(name);
        if (function != null) {
            throw faults.unreadable(
                    at, name + " of " + viewed.slot().view() + " is a function", "Write " + function.form() + ".");
        }
        throw unknown(viewed, name, at);
    }

    private Unreadable unknown(Viewed viewed, String name, Position at) {
        String near = Spelling.remedy(name, viewed.words().words());
        boolean elsewhere = !near.startsWith("Did you mean")
                && (scope.knows("$" + name)
                        || vocabulary.views().stream().anyMatch(v -> v.words().contains(name)));
        return faults.unreadable(
                at, "unknown attribute " + name + " of " + viewed.slot().view(), elsewhere ? whose(name) : near);
    }

    /** What stands before a dot: a view, or a value; never both. */
    private record Owner(@Nullable Viewed view, @Nullable Term value) {}

    private Owner owner(Expression expression) {
        if (expression instanceof Syntax.Word word
                && word.name().startsWith("$")
                && scope.find(word.name(), word.at()) instanceof Viewed viewed) {
            return new Owner(viewed, null);
        }
        ViewWords named = expression instanceof Syntax.Word word ? vocabulary.view(word.name()) : null;
        if (named != null) {
            throw faults.unreadable(
                    expression.at(),
                    named.name() + " is a view",
                    "Bind a variable, as in " + named.variable() + " : " + named.name() + "(), and use that.");
        }
        return new Owner(null, term(expression));
    }

    private Term member(Syntax.Member member) {
        Owner owner = owner(member.owner());
        if (owner.view() != null) {
            return attribute(owner.view(), member.name(), member.at());
        }
        throw notAsked(owner.value(), member.name(), member.at());
    }

    private Unreadable notAsked(@Nullable Term value, String name, Position at) {
        if (value == null || !value.type().isMany()) {
            return faults.unreadable(
                    at,
                    name + " cannot be asked of "
                            + (value == null ? "this" : value.type().words()),
                    "Compare the value itself.");
        }
        String remedy = value.type() == Type.PROPERTIES
                ? "Say attribute(\"" + name + "\") for one of them by its name."
                : "Known are " + String.join("(), ", Vocabulary.wordsOfMany()) + "(), and the operator contains.";
        return faults.unreadable(
                at, name + " cannot be asked of " + value.type().words(), remedy);
    }

    private Term call(Syntax.Call call) {
        Expression before = call.owner();
        Owner owner = before == null ? new Owner(own, null) : owner(before);
        if (owner.view() != null) {
            return function(owner.view(), call);
        }
        Term value = owner.value();
        if (value == null) {
            throw faults.unreadable(call.at(), "unknown function " + call.name(), whose(call.name()));
        }
        Type type = Vocabulary.ofMany(call.name());
        if (type == null || !value.type().isMany()) {
            throw notAsked(value, call.name(), call.at());
        }
        if (!call.arguments().isEmpty()) {
            throw faults.unreadable(call.at(), call.name() + " is asked about nothing", "Write " + call.name() + "().");
        }
        return new Term.OfMany(call.name(), type, value);
    }

    private Term function(Viewed viewed, Syntax.Call call) {
        Function function = viewed.words().function(call.name());
        if (function == null) {
            if (viewed.words().attribute(call.name()) != null) {
                throw faults.unreadable(
                        call.at(),
                        call.name() + " of " + viewed.slot().view() + " is an attribute",
                        "Write " + call.name() + " without brackets.");
            }
            throw unknown(viewed, call.name(), call.at());
        }
        List<Term> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            arguments.add(term(argument));
        }
        boolean fits = arguments.size() == (function.takesArgument() ? 1 : 0)
                && arguments.stream().allMatch(a -> a.type().fits(function.argumentType()));
        if (!fits) {
            throw faults.unreadable(
                    call.at(),
                    function.takesArgument()
                            ? call.name() + " is asked about "
                                    + function.argumentType().words()
                            : call.name() + " is asked about nothing",
                    "Write " + function.form() + ".");
        }
        return new Term.Apply(viewed.slot(), function, List.copyOf(arguments));
    }
}
