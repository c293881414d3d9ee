// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fieldwright.rules.internal.language.Syntax.Name;
import org.jspecify.annotations.Nullable;

/** The variables of a rule: those that stand for what a pattern looks at, and those that stand for a value. Not thread-safe. */
final class Scope {
    private final RuleFaults faults;
    private final Set<String> everywhere;
    private final SortedMap<String, Meaning> known = new TreeMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> broken = new HashSet<>();

    /** What a variable stands for. */
    sealed interface Meaning {}

    /** The variable stands for a view. */
    record Viewed(Term.Slot slot, ViewWords words) implements Meaning {}

    /** The variable stands for a value. */
    record Valued(Term term) implements Meaning {}

    Scope(RuleFaults faults, Set<String> everywhere) {
        this.faults = faults;
        this.everywhere = everywhere;
    }

    void bind(Name variable, Meaning meaning) {
        if (known.containsKey(variable.text()) || ended.contains(variable.text())) {
            faults.add(
                    variable.at(),
                    "variable " + variable.text() + " is bound twice",
                    "Give each variable a name of its own.");
        } else {
            known.put(variable.text(), meaning);
        }
    }

    /** The variable stands for something that has a fault itself, so that its uses have none. */
    void bindBroken(@Nullable Name variable) {
        if (variable != null) {
            broken.add(variable.text());
        }
    }

    Set<String> variables() {
        return new HashSet<>(known.keySet());
    }

    /** Forgets the variables that were bound since. */
    void endBlock(Set<String> before) {
        ended.addAll(known.keySet());
        known.keySet().retainAll(before);
        ended.removeAll(before);
    }

    boolean knows(String variable) {
        return known.containsKey(variable);
    }

    /** What a variable stands for, or null if it stands for nothing, which is a fault here or where it is bound. */
    @Nullable
    Meaning find(String variable, Position at) {
        Meaning meaning = known.get(variable);
        if (meaning == null && !broken.contains(variable)) {
            faults.add(at, "unknown variable " + variable, remedy(variable));
        }
        return meaning;
    }

    private String remedy(String variable) {
        if (ended.contains(variable)) {
            return "What is bound behind not or exists is known there alone.";
        }
        if (everywhere.contains(variable)) {
            return "It is bound further down: move the pattern that binds it up.";
        }
        return known.isEmpty()
                ? "Bind it in a condition first, as in $job : Job()."
                : Spelling.remedy(variable, known.keySet());
    }
}
