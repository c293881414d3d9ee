// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.fieldwright.rules.internal.language.Syntax.Comparison;
import org.fieldwright.rules.internal.language.Syntax.Expression;

/** Random conditions, how they are written, and trees without their places. */
final class SyntaxTrees {
    private static final Position NOWHERE = Position.START;

    private SyntaxTrees() {}

    static Arbitrary<Expression> conditions(int depth) {
        if (depth == 0) {
            return comparisons();
        }
        Arbitrary<Expression> inner = Arbitraries.lazy(() -> conditions(depth - 1));
        Arbitrary<List<Expression>> several = inner.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                comparisons(),
                several.map(parts -> new Syntax.Either(NOWHERE, parts)),
                several.map(parts -> new Syntax.Both(NOWHERE, parts)),
                inner.map(part -> new Syntax.Not(NOWHERE, part)));
    }

    private static Arbitrary<Expression> comparisons() {
        Arbitrary<Operator> signs = Arbitraries.of(Operator.values())
                .filter(o -> !o.sign().isEmpty()
                        && !o.sign().contains("null")
                        && !o.sign().endsWith("in"));
        Arbitrary<Operator> lists = Arbitraries.of(Operator.AMONG, Operator.OTHER_THAN);
        Arbitrary<Expression> values = literals()
                .filter(e -> !(e instanceof Syntax.Missing))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(list -> new Syntax.Values(NOWHERE, list));
        return Arbitraries.oneOf(
                operands(2).filter(e -> !(e instanceof Syntax.Calculation) && !(e instanceof Syntax.Minus)),
                Combinators.combine(signs, operands(2), operands(2)).as((o, a, b) -> new Comparison(NOWHERE, o, a, b)),
                Combinators.combine(lists, operands(2), values).as((o, a, b) -> new Comparison(NOWHERE, o, a, b)));
    }

    private static Arbitrary<Expression> operands(int depth) {
        Arbitrary<Expression> leaves = Arbitraries.oneOf(literals(), names());
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Expression> inner = Arbitraries.lazy(() -> operands(depth - 1));
        Arbitrary<Arithmetic> signs = Arbitraries.of(Arithmetic.values());
        Arbitrary<Expression> calculated =
                Combinators.combine(signs, inner, inner).as((o, a, b) -> new Syntax.Calculation(NOWHERE, o, a, b));
        // A sign before digits belongs to the digits.
        Arbitrary<Expression> minus =
                inner.filter(e -> !(e instanceof Syntax.Digits)).map(e -> new Syntax.Minus(NOWHERE, e));
        return Arbitraries.oneOf(leaves, names(), calculated, minus);
    }

    private static Arbitrary<Expression> literals() {
        Arbitrary<Expression> texts = Arbitraries.of("", "REPAIR", "a\"b\\c", "Gr\u00f6\u00dfe", "\ud83d\udee0", "// '")
                .map(value -> new Syntax.Text(NOWHERE, value));
        Arbitrary<Expression> numbers = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000))
                .ofScale(2)
                .map(value -> new Syntax.Digits(NOWHERE, value));
        return Arbitraries.oneOf(
                texts,
                numbers,
                Arbitraries.of(true, false).map(value -> new Syntax.Truth(NOWHERE, value)),
                Arbitraries.just(new Syntax.Missing(NOWHERE)));
    }

    private static Arbitrary<Expression> names() {
        Arbitrary<Expression> words =
                Arbitraries.of("priority", "$job", "type", "$x1").map(name -> new Syntax.Word(NOWHERE, name));
        return Arbitraries.oneOf(
                words,
                words.map(owner -> new Syntax.Member(NOWHERE, owner, "site")),
                words.map(owner -> new Syntax.Call(NOWHERE, owner, "size", List.of())),
                words.map(argument -> new Syntax.Call(NOWHERE, null, "skillLevel", List.of(argument))),
                Arbitraries.lazy(SyntaxTrees::names).map(a -> new Syntax.Call(NOWHERE, null, "f", List.of(a, a))));
    }

    /** As an author writes it, with more brackets than are needed. */
    static String written(Expression e) {
        if (e instanceof Syntax.Either either) {
            return joined(either.parts(), " || ");
        } else if (e instanceof Syntax.Both both) {
            return joined(both.parts(), " && ");
        } else if (e instanceof Syntax.Not not) {
            return "!(" + written(not.part()) + ")";
        } else if (e instanceof Comparison comparison) {
            return written(comparison.left()) + " " + comparison.operator().sign() + " " + written(comparison.right());
        } else if (e instanceof Syntax.Calculation calculation) {
            return "(" + written(calculation.left()) + " "
                    + calculation.operator().sign() + " " + written(calculation.right()) + ")";
        } else if (e instanceof Syntax.Minus minus) {
            return "-" + written(minus.part());
        } else if (e instanceof Syntax.Word word) {
            return word.name();
        } else if (e instanceof Syntax.Member member) {
            return written(member.owner()) + "." + member.name();
        } else if (e instanceof Syntax.Call call) {
            return (call.owner() == null ? "" : written(call.owner()) + ".")
                    + call.name()
                    + bracketed(call.arguments());
        } else if (e instanceof Syntax.Text text) {
            return '"' + text.value().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        } else if (e instanceof Syntax.Digits digits) {
            return digits.value().toPlainString();
        } else if (e instanceof Syntax.Truth truth) {
            return Boolean.toString(truth.value());
        }
        return e instanceof Syntax.Values values ? bracketed(values.values()) : "null";
    }

    private static String joined(List<Expression> parts, String sign) {
        return parts.stream().map(p -> "(" + written(p) + ")").collect(Collectors.joining(sign));
    }

    private static String bracketed(List<Expression> parts) {
        return parts.stream().map(SyntaxTrees::written).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The same tree with all places the same. */
    static Expression placeless(Expression e) {
        if (e instanceof Syntax.Either either) {
            return new Syntax.Either(NOWHERE, all(either.parts()));
        } else if (e instanceof Syntax.Both both) {
            return new Syntax.Both(NOWHERE, all(both.parts()));
        } else if (e instanceof Syntax.Not not) {
            return new Syntax.Not(NOWHERE, placeless(not.part()));
        } else if (e instanceof Comparison c) {
            return new Comparison(NOWHERE, c.operator(), placeless(c.left()), placeless(c.right()));
        } else if (e instanceof Syntax.Calculation c) {
            return new Syntax.Calculation(NOWHERE, c.operator(), placeless(c.left()), placeless(c.right()));
        } else if (e instanceof Syntax.Minus minus) {
            return new Syntax.Minus(NOWHERE, placeless(minus.part()));
        } else if (e instanceof Syntax.Word word) {
            return new Syntax.Word(NOWHERE, word.name());
        } else if (e instanceof Syntax.Member member) {
            return new Syntax.Member(NOWHERE, placeless(member.owner()), member.name());
        } else if (e instanceof Syntax.Call call) {
            Expression owner = call.owner() == null ? null : placeless(call.owner());
            return new Syntax.Call(NOWHERE, owner, call.name(), all(call.arguments()));
        } else if (e instanceof Syntax.Text text) {
            return new Syntax.Text(NOWHERE, text.value());
        } else if (e instanceof Syntax.Digits digits) {
            return new Syntax.Digits(NOWHERE, digits.value());
        } else if (e instanceof Syntax.Truth truth) {
            return new Syntax.Truth(NOWHERE, truth.value());
        }
        return e instanceof Syntax.Values values
                ? new Syntax.Values(NOWHERE, all(values.values()))
                : new Syntax.Missing(NOWHERE);
    }

    private static List<Expression> all(List<Expression> parts) {
        return parts.stream().map(SyntaxTrees::placeless).toList();
    }
}
