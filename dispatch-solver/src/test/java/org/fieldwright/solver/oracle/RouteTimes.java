// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.core.model.Job;

/** The times of a route after its departure was moved, all in epoch seconds or seconds. */
final class RouteTimes {
    /** A visit with its set-up; arrival is after the pauses on the way. */
    record VisitTime(Job job, long arrival, long setup, long start, long end, boolean windowBroken) {}

    long departure;
    long end;
    long travel;
    long metres;
    long breaks;
    long unpaidBreaks;
    final List<VisitTime> visits = new ArrayList<>();
    final List<Long> legs = new ArrayList<>();
    final Map<String, Long> pauseStarts = new HashMap<>();
    /** Pauses before the end of a visit with actual times: they break nothing. */
    final Set<String> harmlessPauses = new HashSet<>();
    /** Codes of what the walk broke, one for each time. */
    final List<String> broken = new ArrayList<>();

    long lastVisitEnd() {
        return visits.get(visits.size() - 1).end();
    }

    long work() {
        return end - departure - breaks;
    }

    long waiting() {
        long service = visits.stream().mapToLong(v -> v.end() - v.start()).sum();
        long setup = visits.stream().mapToLong(VisitTime::setup).sum();
        return Math.max(0, end - departure - travel - service - setup - breaks);
    }
}
