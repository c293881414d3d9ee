// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fieldwright.rules.internal.pack.Vocabulary.View;
import org.jspecify.annotations.Nullable;

/** The variables of a rule: those that stand for a view, and those that hold an attribute. */
final class Scope {
    private final RuleText rule;
    private final List<Fault> faults;
    private final SortedMap<String, String> viewByVariable = new TreeMap<>();

    Scope(RuleText rule, List<Fault> faults) {
        this.rule = rule;
        this.faults = faults;
    }

    void bindView(String variable, String view, int offset) {
        bind(variable, view, offset);
    }

    void bindValue(String variable, int offset) {
        bind(variable, "", offset);
    }

    private void bind(String variable, String view, int offset) {
        if (viewByVariable.put(variable, view) != null) {
            faults.add(rule.fault(
                    offset, "variable " + variable + " is bound twice", "Give each variable a name of its own."));
        }
    }

    boolean binds(String variable) {
        return viewByVariable.containsKey(variable);
    }

    /** The view that a variable stands for, or null if it holds a value or is unknown. */
    @Nullable
    View view(String variable) {
        return Vocabulary.view(viewByVariable.getOrDefault(variable, ""));
    }

    void unknown(Token variable) {
        faults.add(rule.fault(
                variable.start(),
                "unknown variable " + variable.text(),
                viewByVariable.isEmpty()
                        ? "Bind it in a condition first, as in $job : Job()."
                        : Spelling.remedy(variable.text(), viewByVariable.keySet())));
    }

    /** Checks a word behind the dot of a variable; values are not looked into. */
    void checkMember(String variable, Token member) {
        View view = view(variable);
        if (view != null && !view.words().contains(member.text())) {
            unknownAttribute(view, member);
        }
    }

    void unknownAttribute(View view, Token word) {
        faults.add(rule.fault(
                word.start(),
                "unknown attribute " + word.text() + " of " + view.name(),
                Spelling.remedy(word.text(), view.words())));
    }
}
