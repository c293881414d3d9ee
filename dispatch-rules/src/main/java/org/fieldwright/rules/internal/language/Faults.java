// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong in one pack. Of several faults at one place only the first is kept: the others are mostly its consequences. Not
 * thread-safe.
 */
public final class Faults {
    /** More help nobody, and hostile texts could have millions. */
    static final int MOST = 200;

    private final String file;
    private final List<Fault> all = new ArrayList<>();
    private final Set<Position> places = new HashSet<>();

    /** Faults of a pack of this name. */
    public Faults(String file) {
        this.file = file;
    }

    /** Adds a fault, of a rule or of the pack as a whole. */
    public void add(Position at, @Nullable String rule, String message, String remedy) {
        if (all.size() < MOST && places.add(at)) {
            all.add(new Fault(file, at.line(), at.column(), rule, message, remedy));
        }
    }

    /** Whether a rule has a fault already. */
    boolean has(String rule) {
        return all.stream().anyMatch(fault -> rule.equals(fault.rule()));
    }

    int count() {
        return all.size();
    }

    /** Everything that is wrong, in the order of the text. */
    public List<Fault> all() {
        List<Fault> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(fault -> new Position(fault.line(), fault.column())));
        if (sorted.size() == MOST) {
            sorted.add(new Fault(file, 0, 0, null, "there are more faults than these " + MOST, "Correct these first."));
        }
        return List.copyOf(sorted);
    }
}
