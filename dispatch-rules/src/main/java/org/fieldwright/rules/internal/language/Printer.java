// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldwright.rules.internal.language.CheckedRule.Action;
import org.fieldwright.rules.internal.language.CheckedRule.Pattern;
import org.fieldwright.rules.internal.language.Footprint.Comparison;
import org.fieldwright.rules.internal.language.Syntax.Quantifier;

/**
 * Prints a checked rule for the compiler, from the tree alone. Conditions are calls of methods of the views and of {@code Is}, without any
 * operator, so that they mean the same to every parser; variables are our own; texts are written anew.
 */
final class Printer {
    private static final String VIEWS = "org.fieldwright.rules.internal.view";
    private static final BigDecimal LEAST_INT = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MOST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final CheckedRule rule;
    private final String entryPoint;

    Printer(CheckedRule rule) {
        this.rule = rule;
        entryPoint = rule.footprint().entryPoint(rule.kind());
    }

    String print() {
        Kind kind = rule.kind();
        StringBuilder out = new StringBuilder("import " + VIEWS + ".*;\n")
                .append("global " + VIEWS + "." + kind.sink() + " " + kind.global() + ";\n")
                .append("rule " + Printed.literal(rule.id()) + "\nwhen\n");
        rule.patterns().forEach(pattern -> out.append(pattern(pattern)));
        out.append("then\n");
        rule.actions().forEach(action -> out.append(action(action)));
        return out.append("end\n").toString();
    }

    private String pattern(Pattern pattern) {
        Term.Slot slot = pattern.slot();
        List<Condition> conditions = pattern.conditions();
        String holds = conditions.isEmpty()
                ? ""
                : conditions.size() == 1
                        ? condition(conditions.get(0), slot)
                        : condition(new Condition.All(conditions), slot);
        String looks = slot.view() + "( " + holds + " )";
        if (slot.view().equals(PairWords.PARAMETER)) {
            return pattern.quantifier() == Quantifier.EACH
                    ? "    " + slot.variable() + " : " + looks + "\n"
                    : "    " + pattern.quantifier().word() + "( " + looks + " )\n";
        }
        return "    " + slot.variable() + " : " + looks + " from entry-point " + Printed.literal(entryPoint) + "\n";
    }

    private static String condition(Condition condition, Term.Slot own) {
        if (condition instanceof Condition.All all) {
            return call("Is.all", all.parts(), part -> condition(part, own));
        } else if (condition instanceof Condition.Any any) {
            return call("Is.any", any.parts(), part -> condition(part, own));
        } else if (condition instanceof Condition.Untrue untrue) {
            return "Is.untrue(" + condition(untrue.part(), own) + ")";
        }
        Condition.Test test = (Condition.Test) condition;
        Comparison comparison = FootprintReader.comparison(test);
        List<Term> operands =
                Stream.concat(Stream.of(test.left()), test.right().stream()).toList();
        return call(
                "Is." + test.operator().method(),
                operands,
                term -> comparison != null && term instanceof Term.Read read
                        ? read(read, own, ", " + Printed.literal(comparison.toString()))
                        : term(term, own));
    }

    /** An attribute; for a comparison of which the truth alone counts with that comparison, so that the view lets nothing else happen. */
    private static String read(Term.Read read, Term.Slot own, String comparison) {
        return of(read.slot(), own) + read.attribute().type().method() + "("
                + Printed.literal(read.attribute().name()) + comparison + ")";
    }

    private static <T> String call(String method, List<T> arguments, Function<T, String> print) {
        return arguments.stream().map(print).collect(Collectors.joining(", ", method + "(", ")"));
    }

    /** A value; what belongs to the view of the pattern itself is written without a variable. */
    private static String term(Term term, Term.Slot own) {
        if (term instanceof Term.Read read) {
            return read(read, own, "");
        } else if (term instanceof Term.Apply apply) {
            return call(of(apply.slot(), own) + apply.function().name(), apply.arguments(), a -> term(a, own));
        } else if (term instanceof Term.OfMany many) {
            return (many.type() == Type.TRUTH ? "Is.empty(" : "Exact.size(") + term(many.many(), own) + ")";
        } else if (term instanceof Term.Calculated calculated) {
            List<Term> sides = List.of(calculated.left(), calculated.right());
            return call("Exact." + calculated.operator().method(), sides, side -> term(side, own));
        } else if (term instanceof Term.Negated negated) {
            return "Exact.negated(" + term(negated.term(), own) + ")";
        }
        return constant(((Term.Constant) term).value());
    }

    private static String of(Term.Slot slot, Term.Slot own) {
        return slot.equals(own) ? "" : slot.variable() + ".";
    }

    private static String constant(Object value) {
        if (value instanceof String text) {
            return Printed.literal(text);
        } else if (value instanceof BigDecimal number) {
            boolean whole = number.stripTrailingZeros().scale() <= 0
                    && number.compareTo(LEAST_INT) >= 0
                    && number.compareTo(MOST_INT) <= 0;
            return whole
                    ? Integer.toString(number.intValue())
                    : "Exact.of(" + Printed.literal(number.toPlainString()) + ")";
        }
        return value.toString();
    }

    private String action(Action action) {
        Term.Slot nobody = new Term.Slot("", "");
        String sink = rule.kind().global();
        Stream<String> arguments = action.arguments().stream().map(a -> term(a, nobody));
        return Stream.concat(arguments, Stream.of(because(action, nobody)))
                .collect(Collectors.joining(
                        ", ", "    " + sink + "." + action.form().method() + "(", ");\n"));
    }

    private String because(Action action, Term.Slot nobody) {
        String reason = "Because.of(" + Printed.literal(rule.id()) + ", " + Printed.literal(action.code()) + ", "
                + Printed.literal(action.text());
        return action.facts().isEmpty()
                ? reason + ")"
                : reason + ", " + rule.kind().global() + ".wantsFacts() ? new Object[] {"
                        + action.facts().stream().map(f -> term(f, nobody)).collect(Collectors.joining(", "))
                        + "} : null)";
    }
}
