// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.rules.internal.decide.PairAttribute.Differs;
import org.fieldwright.rules.internal.decide.PairParts.Part;
import org.fieldwright.rules.internal.language.Footprint;
import org.jspecify.annotations.Nullable;

/**
 * Rules of one footprint, with what they said of each class of pairs so far. Visits, teams and shifts are numbered by what the rules read of
 * them; the class of a pair is that of its three numbers and of the values of the pair itself. Not thread-safe.
 */
final class RuleGroup {
    /** The rules have not been asked about the class. */
    static final long UNKNOWN = Long.MIN_VALUE;

    /** The rules reject the class; every other number is an amount in ten-thousandths. */
    static final long REJECTED = Long.MIN_VALUE + 1;

    private static final int NOT_FIRING = -1;
    private static final long NULL = Long.MIN_VALUE;

    private final String entryPoint;
    private final GroupMasks masks;
    private final boolean late;
    private final int[] jobs;
    private final int[] teams;
    private final int[] shifts;
    private final boolean manyTeams;
    private final boolean manyShifts;
    private final PairParts parts;
    private final Interner teamClasses = new Interner();
    private final Interner shiftClasses = new Interner();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private long[] outcomes = new long[8];

    /** The classes of visits, teams and shifts; those that a rule cannot fire on are {@link #NOT_FIRING}. */
    RuleGroup(String entryPoint, Footprint footprint, List<int[]> classes, PairParts parts) {
        this.entryPoint = entryPoint;
        masks = GroupMasks.of(footprint);
        late = footprint.late();
        jobs = classes.get(0);
        teams = classes.get(1);
        shifts = classes.get(2);
        manyTeams = many(teams);
        manyShifts = many(shifts);
        this.parts = parts;
        Arrays.fill(outcomes, UNKNOWN);
    }

    private static boolean many(int[] classes) {
        return Arrays.stream(classes).anyMatch(c -> c != classes[0]);
    }

    /** Where the rules are asked. */
    String entryPoint() {
        return entryPoint;
    }

    /** What the rules see. */
    GroupMasks masks() {
        return masks;
    }

    /** Whether the rules read anything of shift or pairing. */
    boolean late() {
        return late;
    }

    /** Whether shifts of one team can be of different classes. */
    boolean byShift() {
        return manyShifts || parts.differs() == Differs.BY_SHIFT;
    }

    /** Whether all technicians whom nobody names are of one class. */
    boolean uniform() {
        return !byShift() && !manyTeams && parts.differs() == Differs.IF_NAMED;
    }

    /** The class of a visit alone. */
    int job(int visit) {
        return jobs[visit];
    }

    /** What the rules said of the pair's class. */
    long outcome(int visit, int team, int shift) {
        int number = number(visit, team, shift);
        return number == NOT_FIRING ? 0 : number < outcomes.length ? outcomes[number] : UNKNOWN;
    }

    /** Remembers what the rules say of the pair's class. */
    void learn(int visit, int team, int shift, long outcome) {
        int number = number(visit, team, shift);
        if (number == NOT_FIRING) {
            return;
        }
        if (number >= outcomes.length) {
            int before = outcomes.length;
            outcomes = Arrays.copyOf(outcomes, Math.max(number + 1, 2 * before));
            Arrays.fill(outcomes, before, outcomes.length, UNKNOWN);
        }
        outcomes[number] = outcome;
    }

    private int number(int visit, int team, int shift) {
        if (jobs[visit] == NOT_FIRING || teams[team] == NOT_FIRING || shifts[shift] == NOT_FIRING) {
            return NOT_FIRING;
        }
        int number = jobs[visit];
        number = manyTeams ? teamClasses.number(number, teams[team]) : number;
        number = manyShifts ? shiftClasses.number(number, shifts[shift]) : number;
        if (parts.missing(visit, shift)) {
            return NOT_FIRING;
        }
        for (Part part : parts.all()) {
            number = part.classes().number(number, code(part.value(visit, team, shift)));
        }
        return number;
    }

    private long code(@Nullable Object value) {
        if (value == null) {
            return NULL;
        } else if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        } else if (value instanceof Integer whole) {
            return whole;
        } else if (value instanceof Double real) {
            return Double.doubleToLongBits(real);
        } else if (value instanceof BigDecimal || value instanceof List) {
            return numbers.computeIfAbsent(value, v -> numbers.size());
        }
        throw new IllegalStateException("A pair cannot have a value like " + value + ".");
    }
}
