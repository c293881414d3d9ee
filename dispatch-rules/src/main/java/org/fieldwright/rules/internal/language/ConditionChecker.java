// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import org.fieldwright.rules.internal.language.Condition.Test;
import org.fieldwright.rules.internal.language.Syntax.Comparison;
import org.fieldwright.rules.internal.language.Syntax.Expression;

/** Checks that conditions compare what can be compared; leaves with {@link Unreadable} where they do not. Not thread-safe. */
final class ConditionChecker {
    private final TermChecker terms;
    private final RuleFaults faults;
    private final Bounds bounds;
    private int alternatives;

    ConditionChecker(TermChecker terms, RuleFaults faults, Bounds bounds) {
        this.terms = terms;
        this.faults = faults;
        this.bounds = bounds;
    }

    Condition condition(Expression expression) {
        return terms.deeper(expression.at(), () -> resolved(expression));
    }

    private Condition resolved(Expression expression) {
        if (expression instanceof Syntax.Either either) {
            count(either);
            return new Condition.Any(all(either.parts()));
        } else if (expression instanceof Syntax.Both both) {
            return new Condition.All(all(both.parts()));
        } else if (expression instanceof Syntax.Not not) {
            return new Condition.Untrue(condition(not.part()));
        } else if (expression instanceof Comparison comparison) {
            return comparison(comparison);
        }
        return truth(expression);
    }

    private void count(Syntax.Either either) {
        int most = bounds.of(Bound.ALTERNATIVES);
        int before = alternatives;
        alternatives += either.parts().size();
        if (alternatives > most && before <= most) {
            faults.add(
                    either.at(),
                    "the rule has more than " + most + " alternatives",
                    "Compare with in, put values into a table of parameters, or write several rules.");
        }
    }

    /** Checks every part, so that the faults of all are told. */
    private List<Condition> all(List<Expression> parts) {
        List<Condition> conditions = new ArrayList<>();
        for (Expression part : parts) {
            Condition condition = Unreadable.orNull(() -> condition(part));
            if (condition != null) {
                conditions.add(condition);
            }
        }
        if (conditions.size() < parts.size()) {
            throw new Unreadable();
        }
        return List.copyOf(conditions);
    }

    private Condition truth(Expression expression) {
        Term term = terms.term(expression);
        if (term.type() != Type.TRUTH) {
            throw faults.unreadable(
                    expression.at(),
                    Described.term(term) + " is " + term.type().words() + " and no condition",
                    term.type().isMany()
                            ? "Ask it with contains, isEmpty() or size()."
                            : "Compare it, as in priority == 1 or customer != null.");
        }
        return looking(new Test(Operator.YES, term, List.of()), expression.at());
    }

    /** The condition, if it looks at anything. */
    private Condition looking(Test test, Position at) {
        boolean constant =
                test.left() instanceof Term.Constant && test.right().stream().allMatch(Term.Constant.class::isInstance);
        if (constant) {
            throw faults.unreadable(at, "the condition looks at no attribute", "Remove it, or compare an attribute.");
        }
        return test;
    }

    private Condition comparison(Comparison comparison) {
        Operator operator = comparison.operator();
        Expression left = comparison.left();
        Expression right = comparison.right();
        if (left instanceof Syntax.Missing || right instanceof Syntax.Missing) {
            return withNull(comparison);
        }
        if (right instanceof Syntax.Values values) {
            return looking(new Test(operator, among(left), list(terms.term(left), values)), comparison.at());
        }
        Term a = Unreadable.orNull(() -> terms.term(left));
        Term b = terms.term(right);
        if (a == null) {
            throw new Unreadable();
        }
        Mismatch mismatch = new Mismatch(faults, a, b, comparison);
        switch (operator) {
            case EQUAL, DIFFERENT, LESS, AT_MOST, MORE, AT_LEAST -> mismatch.compared();
            case HOLDING, LACKING -> mismatch.held();
            case MEMBER, NO_MEMBER -> mismatch.member();
            case LIKE, UNLIKE -> mismatch.like();
            default -> mismatch.texts();
        }
        boolean turned = operator == Operator.MEMBER || operator == Operator.NO_MEMBER;
        Test test = turned ? new Test(operator, b, List.of(a)) : new Test(operator, a, List.of(b));
        return looking(test, comparison.at());
    }

    private Condition withNull(Comparison comparison) {
        boolean leftMissing = comparison.left() instanceof Syntax.Missing;
        Expression other = leftMissing ? comparison.right() : comparison.left();
        if (!comparison.operator().isEquality() || other instanceof Syntax.Missing) {
            throw faults.unreadable(
                    comparison.at(),
                    "null is compared with " + comparison.operator().sign(),
                    "Ask whether there is a value: customer == null, customer != null.");
        }
        Term term = terms.term(other);
        boolean missing = comparison.operator() == Operator.EQUAL;
        if (!term.mayBeMissing() && !(term instanceof Term.Constant)) {
            return missing ? new Condition.Any(List.of()) : new Condition.All(List.of());
        }
        return looking(new Test(missing ? Operator.MISSING : Operator.PRESENT, term, List.of()), comparison.at());
    }

    private Term among(Expression left) {
        Term term = terms.term(left);
        if (term.type() != Type.TEXT && !term.type().isNumber()) {
            throw faults.unreadable(
                    left.at(),
                    Described.term(term) + " is " + term.type().words() + " and cannot be one of a list",
                    term.type().isMany() ? "Ask it with contains." : "Write it alone, or with ! before it.");
        }
        return term;
    }

    private List<Term> list(Term left, Syntax.Values values) {
        int most = bounds.of(Bound.LIST);
        if (values.values().isEmpty() || values.values().size() > most) {
            throw faults.unreadable(
                    values.at(),
                    values.values().isEmpty() ? "the list is empty" : "the list has more than " + most + " values",
                    "Write the values, or put them into a table of parameters.");
        }
        List<Term> all = new ArrayList<>();
        for (Expression value : values.values()) {
            Term term = terms.term(value);
            if (term.type() != left.type()
                    && !(term.type().isNumber() && left.type().isNumber())) {
                throw Mismatch.of(faults, left, term, value.at());
            }
            all.add(term);
        }
        return List.copyOf(all);
    }
}
