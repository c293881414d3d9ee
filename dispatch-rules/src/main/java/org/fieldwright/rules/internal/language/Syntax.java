// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a pack as it is written: names are not resolved and types not known. The parser builds it from text; other front ends build the
 * same from what they read, so that everything behind is shared.
 */
public final class Syntax {
    private Syntax() {}

    /**
     * A pack.
     *
     * @param packageName the package that it declares, empty if none
     * @param rules the rules in their order
     */
    public record Pack(String packageName, List<Rule> rules) {}

    /**
     * A rule.
     *
     * @param at where it starts
     * @param id its name
     * @param summary a sentence for people, empty if there is none
     * @param patterns the conditions
     * @param then where the actions start
     * @param actions what it says
     */
    public record Rule(
            Position at, String id, String summary, List<Pattern> patterns, Position then, List<Action> actions) {}

    /**
     * A word with its place.
     *
     * @param at where it stands
     * @param text the word
     */
    public record Name(Position at, String text) {}

    /** How many things a pattern looks for. */
    public enum Quantifier {
        /** Each; the rule holds for every one. */
        EACH(""),
        /** None may be there. */
        NOT("not"),
        /** One at least must be there. */
        EXISTS("exists");

        private final String word;

        Quantifier(String word) {
            this.word = word;
        }

        /** As it is written before the pattern. */
        public String word() {
            return word;
        }
    }

    /**
     * Conditions on one view.
     *
     * @param at where it starts
     * @param quantifier how many it looks for
     * @param variable the variable that stands for the view, or null
     * @param view the name of the view
     * @param constraints what must hold of it, all together
     */
    public record Pattern(
            Position at, Quantifier quantifier, @Nullable Name variable, Name view, List<Constraint> constraints) {}

    /**
     * A condition in a pattern.
     *
     * @param variable the variable that stands for the value, or null
     * @param value the value for which it stands; with a variable only
     * @param condition what must hold, or null if only a variable is bound
     */
    public record Constraint(
            @Nullable Name variable,
            @Nullable Expression value,
            @Nullable Expression condition) {}

    /**
     * Something that a rule says.
     *
     * @param at where it starts
     * @param name the name of the action
     * @param arguments what stands in its brackets
     */
    public record Action(Position at, String name, List<Expression> arguments) {}

    /** A condition or a value. */
    public sealed interface Expression {
        /** Where it stands; where it has two sides, the place of the sign between them. */
        Position at();
    }

    /** One of them holds: {@code a || b}. */
    public record Either(Position at, List<Expression> parts) implements Expression {}

    /** All of them hold: {@code a && b}. */
    public record Both(Position at, List<Expression> parts) implements Expression {}

    /** It does not hold: {@code !a}. */
    public record Not(Position at, Expression part) implements Expression {}

    /** A comparison: {@code a < b}, {@code a in (1, 2)}. */
    public record Comparison(Position at, Operator operator, Expression left, Expression right) implements Expression {}

    /** Something worked out: {@code a + b}. */
    public record Calculation(Position at, Arithmetic operator, Expression left, Expression right)
            implements Expression {}

    /** The number with the other sign: {@code -a}. */
    public record Minus(Position at, Expression part) implements Expression {}

    /** An attribute of the pattern's view, or a variable. */
    public record Word(Position at, String name) implements Expression {}

    /** An attribute of something: {@code $job.type}. */
    public record Member(Position at, Expression owner, String name) implements Expression {}

    /** A function, of something or of the pattern's view: {@code $tech.skillLevel("lift")}. */
    public record Call(Position at, @Nullable Expression owner, String name, List<Expression> arguments)
            implements Expression {}

    /** A text. */
    public record Text(Position at, String value) implements Expression {}

    /** A number. */
    public record Digits(Position at, BigDecimal value) implements Expression {}

    /** True or false. */
    public record Truth(Position at, boolean value) implements Expression {}

    /** The word null. */
    public record Missing(Position at) implements Expression {}

    /** The list behind in. */
    public record Values(Position at, List<Expression> values) implements Expression {}
}
