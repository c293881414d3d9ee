// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.rules.internal.language.Syntax.Expression;
import org.fieldwright.rules.internal.language.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Parses conditions and values, by recursive descent of a bounded depth: || below &&, below !, below comparisons, below + and -, below *.
 * Leaves with {@link Unreadable} at the first fault. Not thread-safe.
 */
final class ExpressionParser {
    private static final Map<String, Operator> SIGNS = Map.of(
            "==", Operator.EQUAL,
            "!=", Operator.DIFFERENT,
            "<", Operator.LESS,
            "<=", Operator.AT_MOST,
            ">", Operator.MORE,
            ">=", Operator.AT_LEAST);
    private static final Map<String, Operator> WORDS = Map.of(
            "in", Operator.AMONG,
            "contains", Operator.HOLDING,
            "memberOf", Operator.MEMBER,
            "startsWith", Operator.STARTING,
            "endsWith", Operator.ENDING,
            "like", Operator.LIKE);
    private static final Map<String, Operator> NOT_WORDS = Map.of(
            "in", Operator.OTHER_THAN,
            "contains", Operator.LACKING,
            "memberOf", Operator.NO_MEMBER,
            "startsWith", Operator.STARTING_OTHERWISE,
            "endsWith", Operator.ENDING_OTHERWISE,
            "like", Operator.UNLIKE);
    private static final Set<String> LOGIC = Set.of("&&", "||", "!");
    private static final int MOST_DIGITS = 40;

    private final Cursor cursor;
    private final RuleFaults faults;
    private final int nesting;
    private int depth;
    private int open;

    ExpressionParser(Cursor cursor, RuleFaults faults, Bounds bounds) {
        this.cursor = cursor;
        this.faults = faults;
        nesting = bounds.of(Bound.NESTING);
    }

    /** Words that are no attribute and no function. */
    static boolean isReserved(String word) {
        return WORDS.containsKey(word)
                || Set.of("not", "exists", "true", "false", "null").contains(word);
    }

    /** How many brackets were open when the last expression could not be read; forgets it. */
    int takeOpen() {
        int brackets = open;
        open = 0;
        depth = 0;
        return brackets;
    }

    private void deeper(Token at) {
        if (++depth > nesting) {
            throw faults.unreadable(
                    at.at(),
                    "brackets and operators are nested deeper than " + nesting,
                    "Split the rule, or bind parts of it to rules of their own.");
        }
    }

    Expression expression() {
        Token start = cursor.peek();
        deeper(start);
        List<Expression> parts = new ArrayList<>(List.of(both()));
        Token sign = cursor.peek();
        while (cursor.accept("||")) {
            parts.add(both());
        }
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Syntax.Either(sign.at(), List.copyOf(parts));
    }

    private Expression both() {
        List<Expression> parts = new ArrayList<>(List.of(negatable()));
        Token sign = cursor.peek();
        while (cursor.accept("&&")) {
            parts.add(negatable());
        }
        return parts.size() == 1 ? parts.get(0) : new Syntax.Both(sign.at(), List.copyOf(parts));
    }

    private Expression negatable() {
        Token not = cursor.peek();
        if (!cursor.accept("!")) {
            return comparison(sum());
        }
        deeper(not);
        Expression part = cursor.is("!") ? negatable() : factor();
        depth--;
        if (operator() != null || cursor.is("+") || cursor.is("-") || cursor.is("*")) {
            throw faults.unreadable(
                    not.at(),
                    "it is not clear what the ! is for",
                    "Write brackets, as in !( priority > 3 ), or turn the comparison round, as in priority <= 3.");
        }
        return new Syntax.Not(not.at(), part);
    }

    /** The rest of a comparison of which the left side is read, or the left side if there is none. */
    Expression comparison(Expression left) {
        Operator operator = operator();
        if (operator == null) {
            return left;
        }
        Token sign = cursor.next();
        if (sign.is("not")) {
            cursor.next();
        }
        boolean list = operator == Operator.AMONG || operator == Operator.OTHER_THAN;
        Expression right = list ? values() : sum();
        if (operator() != null) {
            throw faults.unreadable(
                    cursor.peek().at(),
                    "a comparison of a comparison",
                    "Compare twice and join with &&, as in priority > 2 && priority < 5.");
        }
        return new Syntax.Comparison(sign.at(), operator, left, right);
    }

    private @Nullable Operator operator() {
        Token token = cursor.peek();
        if (token.is("not")) {
            Token word = cursor.peek(1);
            return word.isWord() ? NOT_WORDS.get(word.text()) : null;
        }
        return token.kind() == Kind.SIGN ? SIGNS.get(token.text()) : token.isWord() ? WORDS.get(token.text()) : null;
    }

    /** A value that a variable can stand for. */
    Expression operand() {
        return factor();
    }

    private Syntax.Values values() {
        Token start = cursor.peek();
        if (!cursor.accept("(")) {
            throw faults.unreadable(
                    start.at(),
                    "in without a list in brackets",
                    "Write in (\"A\", \"B\"); for an attribute that is a list say memberOf.");
        }
        open++;
        List<Expression> values = new ArrayList<>();
        do {
            Token at = cursor.peek();
            Expression value = factor();
            if (!isLiteral(value)) {
                throw faults.unreadable(
                        at.at(),
                        "a list behind in holds texts and numbers only",
                        "Compare with == and join with ||; for an attribute that is a list say memberOf.");
            }
            values.add(value);
        } while (cursor.accept(","));
        close(start);
        return new Syntax.Values(start.at(), List.copyOf(values));
    }

    private static boolean isLiteral(Expression value) {
        return value instanceof Syntax.Text
                || value instanceof Syntax.Truth
                || value instanceof Syntax.Missing
                || value instanceof Syntax.Digits;
    }

    private void close(Token opened) {
        if (cursor.accept(")")) {
            open--;
        } else {
            throw stuck(opened);
        }
    }

    /** Says why a bracket is not followed by its closing one. */
    private Unreadable stuck(Token opened) {
        if (cursor.endsPart()) {
            noteOpen(opened);
        } else {
            noteUnexpected();
        }
        return new Unreadable();
    }

    /** Notes that a bracket is not closed, unless a text that does not end has swallowed its closing one: that is a fault already. */
    void noteOpen(Token opened) {
        if (!cursor.sawOpenTextSince(opened.at())) {
            faults.add(opened.at(), "\"(\" is not closed", "Add the closing bracket.");
        }
    }

    /** Notes why the next token cannot stand where it does. */
    void noteUnexpected() {
        Token token = cursor.peek();
        Token word = token.is("not") && Hints.inConditions(cursor.peek(1)) != null ? cursor.peek(1) : token;
        String hint = Hints.inConditions(word);
        faults.add(
                token.at(),
                token.quoted() + " cannot stand here",
                hint != null ? hint : "A sign is missing before it, such as ==, &&, a comma or a closing bracket.");
    }

    private Expression sum() {
        int before = depth;
        Expression left = product();
        while (cursor.is("+") || cursor.is("-")) {
            Token sign = cursor.next();
            deeper(sign);
            Arithmetic operator = sign.is("+") ? Arithmetic.PLUS : Arithmetic.MINUS;
            left = new Syntax.Calculation(sign.at(), operator, left, product());
        }
        depth = before;
        return left;
    }

    private Expression product() {
        int before = depth;
        Expression left = factor();
        while (cursor.is("*")) {
            Token sign = cursor.next();
            deeper(sign);
            left = new Syntax.Calculation(sign.at(), Arithmetic.TIMES, left, factor());
        }
        depth = before;
        return left;
    }

    private Expression factor() {
        Token minus = cursor.peek();
        if (!cursor.accept("-")) {
            return primary();
        }
        deeper(minus);
        Expression part = factor();
        depth--;
        return part instanceof Syntax.Digits digits
                ? new Syntax.Digits(minus.at(), digits.value().negate())
                : new Syntax.Minus(minus.at(), part);
    }

    private Expression primary() {
        Token token = cursor.peek();
        if (cursor.endsPart()) {
            throw new Unreadable();
        }
        return switch (token.kind()) {
            case TEXT, OPEN_TEXT -> new Syntax.Text(cursor.next().at(), token.text());
            case NUMBER -> new Syntax.Digits(cursor.next().at(), digits(token));
            case WORD -> word(token);
            default -> {
                if (!cursor.accept("(")) {
                    throw noValue(token);
                }
                open++;
                Expression inner = expression();
                close(token);
                yield inner;
            }
        };
    }

    private Unreadable noValue(Token token) {
        if (SIGNS.containsKey(token.text())) {
            return faults.unreadable(token.at(), token.quoted() + " has nothing on its left", Hints.leftSide());
        }
        String hint = Hints.inConditions(token);
        return faults.unreadable(
                token.at(),
                LOGIC.contains(token.text()) || hint == null
                        ? "a value is missing before " + token.quoted()
                        : token.quoted() + " cannot stand here",
                hint != null ? hint : "Write an attribute, a variable, a text, a number, true, false or null.");
    }

    private BigDecimal digits(Token token) {
        if (token.text().length() > MOST_DIGITS) {
            faults.add(token.at(), "a number of more than " + MOST_DIGITS + " digits", "Write a smaller number.");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(token.text());
    }

    private Expression word(Token token) {
        switch (token.text()) {
            case "true", "false" -> {
                return new Syntax.Truth(cursor.next().at(), token.is("true"));
            }
            case "null" -> {
                return new Syntax.Missing(cursor.next().at());
            }
            default -> {
                if (isReserved(token.text()) || Hints.inConditions(token) != null) {
                    throw noValue(token);
                }
            }
        }
        cursor.next();
        Expression value = cursor.is("(")
                ? new Syntax.Call(token.at(), null, token.text(), arguments())
                : new Syntax.Word(token.at(), token.text());
        int before = depth;
        while (cursor.accept(".")) {
            value = member(value);
        }
        depth = before;
        return value;
    }

    private Expression member(Expression owner) {
        Token name = cursor.peek();
        deeper(name);
        if (!name.isWord() || cursor.endsPart()) {
            throw faults.unreadable(
                    name.at(), "an attribute is missing behind the dot", "Write one, as in $job.priority.");
        }
        cursor.next();
        return cursor.is("(")
                ? new Syntax.Call(name.at(), owner, name.text(), arguments())
                : new Syntax.Member(name.at(), owner, name.text());
    }

    /** What stands in the brackets that start here. */
    List<Expression> arguments() {
        Token start = cursor.next();
        open++;
        List<Expression> arguments = new ArrayList<>();
        if (!cursor.is(")")) {
            do {
                arguments.add(expression());
            } while (cursor.accept(","));
        }
        close(start);
        return List.copyOf(arguments);
    }
}
