// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.math.BigDecimal;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fieldwright.rules.internal.language.Condition.Test;
import org.fieldwright.rules.internal.language.Footprint.Attribute;
import org.fieldwright.rules.internal.language.Footprint.Comparison;
import org.fieldwright.rules.internal.language.Syntax.Quantifier;
import org.jspecify.annotations.Nullable;

/** Reads the footprint of a rule off its tree. */
final class FootprintReader {
    private static final BigDecimal MOST = BigDecimal.valueOf(999_999_999);

    private final SortedSet<Attribute> needed = new TreeSet<>();
    private final SortedSet<Attribute> read = new TreeSet<>();
    private final SortedSet<Comparison> compared = new TreeSet<>();

    private FootprintReader() {}

    static Footprint read(CheckedRule rule) {
        FootprintReader reader = new FootprintReader();
        for (CheckedRule.Pattern pattern : rule.patterns()) {
            boolean each = pattern.quantifier() == Quantifier.EACH;
            pattern.conditions().forEach(c -> reader.condition(c, each));
        }
        rule.actions().forEach(action -> action.arguments().forEach(reader::term));
        return new Footprint(reader.needed, reader.read, reader.compared);
    }

    /** A condition; whether the rule fires at all may hang on it alone. */
    private void condition(Condition condition, boolean alone) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> condition(part, alone));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> condition(part, false));
        } else if (condition instanceof Condition.Untrue untrue) {
            condition(untrue.part(), false);
        } else if (condition instanceof Test test) {
            test(test, alone);
        }
    }

    private void test(Test test, boolean alone) {
        Comparison comparison = comparison(test);
        if (comparison == null) {
            term(test.left());
            test.right().forEach(this::term);
        } else if (alone && test.operator() == Operator.PRESENT) {
            needed.add(comparison.attributes().get(0));
        } else {
            compared.add(comparison);
        }
    }

    /** The comparison of which the truth alone counts: of whole numbers, or with null; null if it is another one. */
    static @Nullable Comparison comparison(Test test) {
        if (test.operator() == Operator.PRESENT || test.operator() == Operator.MISSING) {
            String[] sign = test.operator().sign().split(" ", -1);
            return test.left() instanceof Term.Read own && isFact(own)
                    ? new Comparison(attribute(own).toString(), sign[0], sign[1])
                    : null;
        }
        if (!test.operator().isOrder() && !test.operator().isEquality()) {
            return null;
        }
        String left = side(test.left());
        String right = side(test.right().get(0));
        return left == null || right == null
                ? null
                : new Comparison(left, test.operator().sign(), right);
    }

    private static boolean isFact(Term.Read own) {
        return !own.slot().view().equals(PairWords.PARAMETER);
    }

    private static Attribute attribute(Term.Read own) {
        return new Attribute(own.slot().view(), own.attribute().name());
    }

    /** A side of a comparison of which the truth alone counts, as it is written; null if it is another one. */
    private static @Nullable String side(Term term) {
        if (term.type() != Type.WHOLE) {
            return null;
        } else if (term instanceof Term.Read own && isFact(own)) {
            return attribute(own).toString();
        }
        return term instanceof Term.Constant constant
                        && constant.value() instanceof BigDecimal number
                        && number.abs().compareTo(MOST) <= 0
                ? number.toBigInteger().toString()
                : null;
    }

    private void term(Term term) {
        if (term instanceof Term.Read own && isFact(own)) {
            read.add(attribute(own));
        } else if (term instanceof Term.Apply apply) {
            if (!apply.slot().view().equals(PairWords.PARAMETER)) {
                apply.function()
                        .reads()
                        .forEach(name -> read.add(new Attribute(apply.slot().view(), name)));
            }
            apply.arguments().forEach(this::term);
        } else if (term instanceof Term.OfMany many) {
            term(many.many());
        } else if (term instanceof Term.Calculated calculated) {
            term(calculated.left());
            term(calculated.right());
        } else if (term instanceof Term.Negated negated) {
            term(negated.term());
        }
    }
}
