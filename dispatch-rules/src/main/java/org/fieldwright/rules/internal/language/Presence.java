// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which values are there whenever conditions hold: a comparison with a missing value is false. */
final class Presence {
    private Presence() {}

    /** What is surely there when all conditions hold. */
    static Set<Term> when(List<Condition> conditions) {
        Set<Term> present = new HashSet<>();
        conditions.forEach(c -> present.addAll(when(c, true)));
        return present;
    }

    private static Set<Term> when(Condition condition, boolean holds) {
        if (condition instanceof Condition.Untrue untrue) {
            return when(untrue.part(), !holds);
        } else if (condition instanceof Condition.All all) {
            return merged(all.parts(), holds, holds);
        } else if (condition instanceof Condition.Any any) {
            return merged(any.parts(), holds, !holds);
        }
        Condition.Test test = (Condition.Test) condition;
        Set<Term> present = new HashSet<>();
        if (holds == (test.operator() != Operator.MISSING)) {
            compared(test.left(), present);
            test.right().forEach(right -> compared(right, present));
        }
        return present;
    }

    /** What all parts tell together, or what each of them tells if only one is known to count. */
    private static Set<Term> merged(List<Condition> parts, boolean hold, boolean together) {
        if (parts.isEmpty()) {
            return Set.of();
        }
        Set<Term> present = new HashSet<>(when(parts.get(0), hold));
        for (Condition part : parts.subList(1, parts.size())) {
            if (together) {
                present.addAll(when(part, hold));
            } else {
                present.retainAll(when(part, hold));
            }
        }
        return present;
    }

    private static void compared(Term term, Set<Term> present) {
        present.add(term);
        parts(term).forEach(part -> compared(part, present));
    }

    /** What must be there for a value to be there. */
    private static List<Term> parts(Term term) {
        if (term instanceof Term.Calculated calculated) {
            return List.of(calculated.left(), calculated.right());
        } else if (term instanceof Term.Negated negated) {
            return List.of(negated.term());
        }
        return term instanceof Term.Apply apply ? apply.numbers() : List.of();
    }

    /** The part of a value that may be missing, given what is surely there; null if the value is surely there itself. */
    static @Nullable Term unsure(Term term, Set<Term> present) {
        if (!term.mayBeMissing() || present.contains(term)) {
            return null;
        }
        for (Term part : parts(term)) {
            Term unsure = unsure(part, present);
            if (unsure != null) {
                return unsure;
            }
        }
        boolean own = term instanceof Term.Read
                || (term instanceof Term.Apply apply && apply.function().mayBeMissing());
        return own ? term : null;
    }
}
