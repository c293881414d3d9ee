// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.fieldwright.core.model.TimeLink.Relation;

/** The links as flat arrays by link number, those of crews included; docs/semantics.md, section 13, is what they mean. */
public final class LinkData {
    public final int count;
    public final int[] a;
    public final int[] b;
    /** Whether the end of the visit counts instead of its start. */
    public final boolean[] endA;

    public final boolean[] endB;
    /** The least seconds from one anchor to the other, and the most, or NEVER. */
    public final int[] min;

    public final int[] max;
    public final Relation[] technician;
    public final boolean[] sameDay;
    public final Absent[] absent;
    /** A release later than this means that routes wait in a circle. */
    public final int latestRelease;

    /** By how much fixed visits break the bounds of a link in any case; NEVER if even a circle is forced. */
    public final int[] forcedEarly;

    public final int[] forcedLate;
    /** Whether fixed visits break what a link says about technicians or days. */
    public final boolean[] forcedTechnician;

    public final boolean[] forcedDay;
    /** Whether the fixed visits alone wait for one another in a circle; no start is derived then. */
    public boolean forcedCircle;

    private final int[] first;
    private final int[] ofVisit;
    /** The days at the site of each visit. */
    private final LocalDays[] days;

    /** What is asked of one visit of a link when the other one is left out. */
    public enum Absent {
        /** The second is left out with the first. */
        SKIP,
        /** Each may be done alone. */
        ALLOW,
        /** Both or none. */
        TOGETHER
    }

    LinkData(LinkCompiler from) {
        count = from.rows.size();
        a = from.rows.stream().mapToInt(LinkCompiler.Row::a).toArray();
        b = from.rows.stream().mapToInt(LinkCompiler.Row::b).toArray();
        min = from.rows.stream().mapToInt(LinkCompiler.Row::min).toArray();
        max = from.rows.stream().mapToInt(LinkCompiler.Row::max).toArray();
        endA = new boolean[count];
        endB = new boolean[count];
        sameDay = new boolean[count];
        technician = from.rows.stream().map(LinkCompiler.Row::technician).toArray(Relation[]::new);
        absent = from.rows.stream().map(LinkCompiler.Row::absent).toArray(Absent[]::new);
        for (int l = 0; l < count; l++) {
            endA[l] = from.rows.get(l).endA();
            endB[l] = from.rows.get(l).endB();
            sameDay[l] = from.rows.get(l).sameDay();
        }
        latestRelease = from.latestRelease;
        forcedEarly = new int[count];
        forcedLate = new int[count];
        forcedTechnician = new boolean[count];
        forcedDay = new boolean[count];
        Map<ZoneId, LocalDays> known = new HashMap<>();
        days = Arrays.stream(from.zones)
                .map(zone -> known.computeIfAbsent(zone, z -> new LocalDays(from.clock, z)))
                .toArray(LocalDays[]::new);
        first = new int[from.visits + 1];
        ofVisit = index(from.visits);
    }

    private int[] index(int visits) {
        for (int l = 0; l < count; l++) {
            first[a[l] + 1]++;
            first[b[l] + 1]++;
        }
        for (int v = 0; v < visits; v++) {
            first[v + 1] += first[v];
        }
        int[] links = new int[2 * count];
        int[] next = Arrays.copyOf(first, visits);
        for (int l = 0; l < count; l++) {
            links[next[a[l]]++] = l;
            links[next[b[l]]++] = l;
        }
        return links;
    }

    /** Whether there is any link. */
    public boolean any() {
        return count > 0;
    }

    /** Whether a visit has a link. */
    public boolean linked(int visit) {
        return first[visit] < first[visit + 1];
    }

    /** The number of links of a visit. */
    public int degree(int visit) {
        return first[visit + 1] - first[visit];
    }

    /** A link of a visit; {@code i} is less than {@link #degree}. */
    public int link(int visit, int i) {
        return ofVisit[first[visit] + i];
    }

    /** The other visit of a link. */
    public int partner(int link, int visit) {
        return a[link] == visit ? b[link] : a[link];
    }

    /** The visits of a visit's crew, itself among them; alone if it has none. */
    public int[] crew(int visit) {
        IntStream mates = IntStream.range(0, degree(visit))
                .map(i -> link(visit, i))
                .filter(l -> absent[l] == Absent.TOGETHER)
                .map(l -> partner(l, visit));
        return IntStream.concat(IntStream.of(visit), mates).sorted().toArray();
    }

    /** Whether one technician, or two, may have both visits of a link. */
    public boolean mayMeet(int link, boolean sameTechnician) {
        return forcedTechnician[link]
                || switch (technician[link]) {
                    case SAME -> sameTechnician;
                    case DIFFERENT -> !sameTechnician;
                    case ANY -> true;
                };
    }

    /** The local day of a time at the site of a visit. */
    public long day(int visit, int time) {
        return days[visit].of(time);
    }
}
