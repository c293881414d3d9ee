// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import org.fieldwright.rules.internal.language.Syntax.Action;

/** Parses the actions between then and end; goes on behind each fault. Not thread-safe. */
final class ActionParser {
    private static final List<String> ACTION_ENDS = List.of(";");

    private final Cursor cursor;
    private final RuleFaults faults;
    private final ExpressionParser expressions;

    ActionParser(Cursor cursor, RuleFaults faults, ExpressionParser expressions) {
        this.cursor = cursor;
        this.faults = faults;
        this.expressions = expressions;
    }

    List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        while (!cursor.is("end") && !cursor.peek().isEnd() && !cursor.startsRule()) {
            try {
                if (!cursor.accept(";")) {
                    actions.add(action());
                }
            } catch (Unreadable e) {
                skipAction();
            }
        }
        return List.copyOf(actions);
    }

    private void skipAction() {
        int open = expressions.takeOpen();
        if (cursor.is("then") || cursor.is("when")) {
            cursor.next();
        }
        cursor.skipTo(open, ACTION_ENDS);
    }

    private Action action() {
        Token name = cursor.peek();
        String hint = Hints.inActions(name);
        if (hint != null) {
            cursor.next();
            throw faults.unreadable(name.at(), name.quoted() + " is no action", hint);
        }
        if (!name.isWord() || !cursor.peek(1).is("(")) {
            throw faults.unreadable(
                    name.at(),
                    name.quoted() + " stands where an action is expected",
                    "Write actions as in reject(\"CODE\", \"Says {what}\", $job.type); nothing else stands there.");
        }
        cursor.next();
        Token open = cursor.peek();
        Action action = new Action(name.at(), name.text(), arguments(open));
        if (!cursor.is(";") && !cursor.is("end") && !cursor.peek().isWord() && !cursor.endsPart()) {
            noteUnexpected();
            throw new Unreadable();
        }
        return action;
    }

    private void noteUnexpected() {
        Token token = cursor.peek();
        String hint = Hints.inActions(token);
        if (hint == null) {
            expressions.noteUnexpected();
        } else {
            faults.add(token.at(), token.quoted() + " cannot stand here", hint);
        }
    }

    private List<Syntax.Expression> arguments(Token open) {
        try {
            return expressions.arguments();
        } catch (Unreadable e) {
            if (cursor.endsPart()) {
                expressions.noteOpen(open);
            }
            throw e;
        }
    }
}
