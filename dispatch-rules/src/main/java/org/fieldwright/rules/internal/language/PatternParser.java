// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import org.fieldwright.rules.internal.language.Syntax.Constraint;
import org.fieldwright.rules.internal.language.Syntax.Expression;
import org.fieldwright.rules.internal.language.Syntax.Name;
import org.fieldwright.rules.internal.language.Syntax.Pattern;
import org.fieldwright.rules.internal.language.Syntax.Quantifier;
import org.jspecify.annotations.Nullable;

/** Parses the patterns between when and then; goes on behind each fault. Not thread-safe. */
final class PatternParser {
    private static final List<String> CONSTRAINT_ENDS = List.of(",", ")");

    private final Cursor cursor;
    private final RuleFaults faults;
    private final ExpressionParser expressions;
    /** Brackets around patterns: no fault behind not and exists, one already elsewhere; so their closing ones are none. */
    private int ignored;

    PatternParser(Cursor cursor, RuleFaults faults, ExpressionParser expressions) {
        this.cursor = cursor;
        this.faults = faults;
        this.expressions = expressions;
    }

    List<Pattern> patterns() {
        List<Pattern> patterns = new ArrayList<>();
        while (!cursor.endsPart() || cursor.is("when")) {
            try {
                if (!separator()) {
                    patterns.add(pattern());
                }
            } catch (Unreadable e) {
                skipToPattern();
            }
        }
        return List.copyOf(patterns);
    }

    /** Steps over something between patterns that should not be there. */
    private boolean separator() {
        Token token = cursor.peek();
        String hint = Hints.betweenPatterns(token);
        if (token.is(")") && ignored > 0) {
            ignored--;
        } else if (hint == null) {
            return false;
        } else {
            ignored += token.is("(") ? 1 : 0;
            faults.add(token.at(), token.quoted() + " cannot stand between patterns", hint);
        }
        cursor.next();
        if (token.isWord() && !token.is("and") && !token.is("or") && !token.is("when")) {
            skipRest();
        }
        return true;
    }

    /** Goes behind what cannot be read, to where the next pattern seems to start. */
    private void skipToPattern() {
        expressions.takeOpen();
        if (!cursor.endsPart()) {
            cursor.skipOne();
        }
        skipRest();
    }

    private void skipRest() {
        while (!cursor.endsPart() && !startsPattern()) {
            cursor.skipOne();
        }
    }

    private boolean startsPattern() {
        return startsPattern(cursor);
    }

    /** Whether what follows looks like a pattern. */
    static boolean startsPattern(Cursor cursor) {
        boolean quantified = cursor.is("not") || cursor.is("exists");
        boolean bound = cursor.peek().isWord() && cursor.peek(1).is(":");
        int view = quantified ? 1 : bound ? 2 : 0;
        return isViewLike(cursor.peek(view))
                && (quantified || bound || cursor.peek(1).is("("));
    }

    private static boolean isViewLike(Token token) {
        return token.isWord() && Character.isUpperCase(token.text().charAt(0));
    }

    private Pattern pattern() {
        Token start = cursor.peek();
        Quantifier quantifier =
                cursor.accept("not") ? Quantifier.NOT : cursor.accept("exists") ? Quantifier.EXISTS : Quantifier.EACH;
        if (quantifier != Quantifier.EACH && cursor.accept("(")) {
            ignored++;
        }
        Name variable = variable();
        Token view = cursor.peek();
        if (!view.isWord() || cursor.endsPart()) {
            throw faults.unreadable(
                    view.at(),
                    view.quoted() + " stands where a pattern is expected",
                    "Write a view with its conditions, as in Job( priority < 3 ).");
        }
        cursor.next();
        if (cursor.is(".")) {
            while (cursor.accept(".") && !cursor.endsPart()) {
                cursor.next();
            }
            throw faults.unreadable(
                    view.at(), view.quoted() + " is no view", "Write the name of a view alone, as in Job().");
        }
        if (!cursor.is("(")) {
            throw faults.unreadable(
                    view.at(),
                    view.quoted() + " without brackets",
                    isViewLike(view)
                            ? "Write " + view.text() + "() or put conditions into the brackets."
                            : "Write a view with its conditions, as in Job( priority < 3 ).");
        }
        if (!isViewLike(view)) {
            throw faults.unreadable(
                    view.at(),
                    view.quoted() + " stands among the conditions",
                    "Write then before the first action; views start with a capital letter, as in Job().");
        }
        return new Pattern(start.at(), quantifier, variable, new Name(view.at(), view.text()), constraints());
    }

    private @Nullable Name variable() {
        Token token = cursor.peek();
        if (!token.isWord() || !cursor.peek(1).is(":")) {
            return null;
        }
        cursor.next();
        cursor.next();
        if (!token.text().startsWith("$")) {
            faults.add(
                    token.at(),
                    "variable " + token.quoted() + " does not start with $",
                    "Write $" + token.text() + " wherever it stands.");
            return new Name(token.at(), "$" + token.text());
        }
        return new Name(token.at(), token.text());
    }

    private List<Constraint> constraints() {
        Token open = cursor.next();
        List<Constraint> constraints = new ArrayList<>();
        if (cursor.accept(")")) {
            return constraints;
        }
        while (true) {
            boolean read = readConstraint(constraints);
            if (cursor.accept(")")) {
                return List.copyOf(constraints);
            }
            if (!cursor.accept(",")) {
                if (cursor.endsPart() || startsPattern()) {
                    expressions.noteOpen(open);
                    return List.copyOf(constraints);
                }
                expressions.noteUnexpected();
                if (read) {
                    constraints.remove(constraints.size() - 1);
                }
                cursor.skipTo(0, CONSTRAINT_ENDS);
                if (!cursor.accept(",") && !cursor.endsPart()) {
                    cursor.next();
                    return List.copyOf(constraints);
                }
            }
        }
    }

    private boolean readConstraint(List<Constraint> constraints) {
        try {
            constraints.add(constraint());
            return true;
        } catch (Unreadable e) {
            cursor.skipTo(expressions.takeOpen(), CONSTRAINT_ENDS);
            return false;
        }
    }

    private Constraint constraint() {
        Token first = cursor.peek();
        Name variable = variable();
        if (variable == null) {
            return new Constraint(null, null, expressions.expression());
        }
        if (cursor.is(",") || cursor.is(")")) {
            throw faults.unreadable(
                    first.at(), "variable " + variable.text() + " stands for nothing", "Write $need : level.");
        }
        Expression value = expressions.operand();
        Expression condition = expressions.comparison(value);
        if (cursor.is("&&") || cursor.is("||")) {
            throw faults.unreadable(
                    cursor.peek().at(),
                    "more than one comparison behind a variable",
                    "Put a comma, and write the rest as a condition of its own.");
        }
        return new Constraint(variable, value, condition == value ? null : condition);
    }
}
