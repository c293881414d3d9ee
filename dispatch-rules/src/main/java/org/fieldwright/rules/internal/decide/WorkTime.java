// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.ProblemIndex.ShiftEntry;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.Technician.Skill;
import org.jspecify.annotations.Nullable;

/** How long each technician works on each visit, from the duration and the factor of the skill that governs it. Immutable. */
final class WorkTime {
    private final long[] seconds;
    /** The number of the skill, or -1. */
    private final int[] skill;
    /** By shift and number of the skill; shifts with equal factors share them. */
    private final double[][] factors;

    WorkTime(ProblemIndex index, TechnicianAttributes views) {
        Map<String, Integer> numbers = new HashMap<>();
        seconds = new long[index.visits().size()];
        skill = new int[seconds.length];
        for (int v = 0; v < seconds.length; v++) {
            Job.Visit visit = index.visits().get(v).visit();
            String name = skill(visit);
            seconds[v] = visit.duration().toSeconds();
            skill[v] = name == null ? -1 : numbers.computeIfAbsent(name, n -> numbers.size());
        }
        factors = new double[index.shifts().size()][];
        int before = -1;
        for (int s = 0; s < factors.length; s++) {
            ShiftEntry entry = index.shifts().get(s);
            Technician technician = entry.technician();
            boolean dated = technician.skills().stream().anyMatch(k -> k.validFrom() != null || k.validTo() != null);
            factors[s] = entry.technicianIndex() == before && !dated
                    ? factors[s - 1]
                    : factors(technician.skills(), views.day(entry), numbers);
            before = entry.technicianIndex();
        }
    }

    private static @Nullable String skill(Job.Visit visit) {
        if (visit.durationSkill() != null) {
            return visit.durationSkill();
        }
        return visit.requirements().allOf().isEmpty()
                ? null
                : visit.requirements().allOf().get(0).skill();
    }

    /** The factor of the first entry of each skill that holds on the day, else 1. */
    private static double[] factors(List<Skill> held, LocalDate day, Map<String, Integer> numbers) {
        double[] factors = new double[numbers.size()];
        Arrays.fill(factors, 1);
        for (int i = held.size() - 1; i >= 0; i--) {
            Integer number = numbers.get(held.get(i).name());
            if (number != null && TechnicianAttributes.holds(held.get(i), day)) {
                factors[number] = held.get(i).durationFactor();
            }
        }
        return factors;
    }

    long seconds(int visit, int shift) {
        return skill[visit] < 0 ? seconds[visit] : scaled(seconds[visit], factors[shift][skill[visit]]);
    }

    /** Half up, of the factor as it is written in decimals. */
    static long scaled(long seconds, double factor) {
        if (factor == 1) {
            return seconds;
        }
        double exact = seconds * factor;
        double whole = Math.floor(exact);
        // Both are far below 2^53, so the product is off by less than a millionth; only near the middle does the
        // decimal decide.
        if (exact < 1e9 && Math.abs(exact - whole - 0.5) > 1e-6) {
            return (long) whole + (exact - whole > 0.5 ? 1 : 0);
        }
        return BigDecimal.valueOf(seconds)
                .multiply(BigDecimal.valueOf(factor))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
    }
}
