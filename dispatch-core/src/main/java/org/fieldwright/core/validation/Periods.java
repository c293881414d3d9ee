// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Shift;
import org.jspecify.annotations.Nullable;

/** The time covered by shifts that are still to come, joined into disjoint periods, so that each question is one look-up. */
final class Periods {
    private final TreeMap<Instant, Instant> endByStart = new TreeMap<>();

    Periods(DispatchProblem problem, Instant from) {
        List<Shift> shifts = problem.technicians().stream()
                .flatMap(t -> t.shifts().stream())
                .filter(s -> !s.hardEnd().isBefore(from))
                .sorted(Comparator.comparing(Shift::earliestDeparture))
                .toList();
        for (Shift shift : shifts) {
            Instant start = shift.earliestDeparture().isBefore(from) ? from : shift.earliestDeparture();
            Map.Entry<Instant, Instant> last = endByStart.lastEntry();
            if (last != null && !start.isAfter(last.getValue())) {
                Instant end = shift.hardEnd().isAfter(last.getValue()) ? shift.hardEnd() : last.getValue();
                endByStart.put(last.getKey(), end);
            } else {
                endByStart.put(start, shift.hardEnd());
            }
        }
    }

    /** Whether some shift has time from a start to an end, null for no end. */
    boolean meets(Instant from, @Nullable Instant to) {
        Map.Entry<Instant, Instant> before = to == null ? endByStart.lastEntry() : endByStart.floorEntry(to);
        return before != null && !before.getValue().isBefore(from);
    }
}
