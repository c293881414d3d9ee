// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.Hold;
import org.fieldwright.core.model.Shift;

/** Section 5: a break or a hold; site is null for wherever the technician is. */
record Pause(String name, long earliestStart, long latestStart, long length, boolean paid, String site) {

    /** The pauses of a shift in the order in which they are taken. */
    static List<Pause> of(Case c, Shift shift) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = 0; i < shift.breaks().size(); i++) {
            pauses.add(of("break " + i, shift.breaks().get(i)));
        }
        c.problem.holds().stream()
                .filter(h -> h.shift().equals(shift.id()) && Case.seconds(h.expires()) > c.now)
                .sorted(Comparator.comparing(Hold::id))
                .forEach(h -> pauses.add(of(h)));
        return pauses.stream()
                .sorted(Comparator.comparingLong(Pause::latestStart))
                .toList();
    }

    private static Pause of(String name, Break pause) {
        if (pause instanceof Break.Fixed fixed) {
            long start = Case.seconds(fixed.start());
            return new Pause(name, start, start, Case.seconds(fixed.end()) - start, fixed.paid(), fixed.site());
        }
        Break.Floating floating = (Break.Floating) pause;
        return new Pause(
                name,
                Case.seconds(floating.earliestStart()),
                Case.seconds(floating.latestStart()),
                floating.duration().toSeconds(),
                floating.paid(),
                null);
    }

    private static Pause of(Hold hold) {
        long start = Case.seconds(hold.start());
        return new Pause("hold " + hold.id(), start, start, hold.length().toSeconds(), true, hold.site());
    }

    Pause withLatestStart(long latest) {
        return new Pause(name, earliestStart, latest, length, paid, site);
    }
}
