// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.math.BigDecimal;
import java.util.List;

/** A value of which the type is known. */
sealed interface Term {
    Type type();

    /** Whether there may be no value, whatever the conditions of the rule are. */
    boolean mayBeMissing();

    /**
     * What a pattern looks at.
     *
     * @param view the name of the view
     * @param variable its variable in what is compiled
     */
    record Slot(String view, String variable) {}

    /** A text, a BigDecimal or a Boolean. */
    record Constant(Type type, Object value) implements Term {
        static Constant of(String text) {
            return new Constant(Type.TEXT, text);
        }

        static Constant of(BigDecimal number) {
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            return new Constant(whole ? Type.WHOLE : Type.DECIMAL, number);
        }

        static Constant of(boolean truth) {
            return new Constant(Type.TRUTH, truth);
        }

        @Override
        public boolean mayBeMissing() {
            return false;
        }
    }

    /** An attribute of what a pattern looks at. */
    record Read(Slot slot, Attribute attribute) implements Term {
        @Override
        public Type type() {
            return attribute.type();
        }

        @Override
        public boolean mayBeMissing() {
            return attribute.mayBeMissing() && !type().isMany();
        }
    }

    /** A function of what a pattern looks at. */
    record Apply(Slot slot, Function function, List<Term> arguments) implements Term {
        @Override
        public Type type() {
            return function.type();
        }

        /** What is worked out from a missing number is missing. */
        List<Term> numbers() {
            return arguments.stream().filter(a -> a.type().isNumber()).toList();
        }

        @Override
        public boolean mayBeMissing() {
            return function.mayBeMissing() || numbers().stream().anyMatch(Term::mayBeMissing);
        }
    }

    /** What lists and names with values have of their own: isEmpty, size. */
    record OfMany(String word, Type type, Term many) implements Term {
        @Override
        public boolean mayBeMissing() {
            return false;
        }
    }

    /** Two numbers put together. */
    record Calculated(Arithmetic operator, Term left, Term right) implements Term {
        @Override
        public Type type() {
            return left.type() == Type.WHOLE && right.type() == Type.WHOLE ? Type.WHOLE : Type.DECIMAL;
        }

        @Override
        public boolean mayBeMissing() {
            return left.mayBeMissing() || right.mayBeMissing();
        }
    }

    /** A number with the other sign. */
    record Negated(Term term) implements Term {
        @Override
        public Type type() {
            return term.type();
        }

        @Override
        public boolean mayBeMissing() {
            return term.mayBeMissing();
        }
    }
}
