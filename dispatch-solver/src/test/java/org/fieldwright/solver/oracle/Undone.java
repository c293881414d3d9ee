// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.TimeWindow;

/** Section 2: what work left out weighs. */
final class Undone {
    private static final int LOWEST_CLASS = 10;
    private final Case c;

    Undone(Case c) {
        this.c = c;
    }

    BigInteger undone(Set<String> assigned) {
        return mandatory().stream()
                .filter(j -> !assigned.contains(j.id()))
                .map(j -> weight(klass(j)).multiply(amount(j)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    BigInteger price(Set<String> assigned) {
        return c.problem.jobs().stream()
                .filter(j -> !j.mandatory() && Case.plannable(j) && !assigned.contains(j.id()))
                .map(j -> Units.money(j.optionalPrice()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private List<Job> mandatory() {
        return c.problem.jobs().stream()
                .filter(j -> j.mandatory() && Case.plannable(j))
                .toList();
    }

    /** 0 for emergencies, else the priority. */
    private static int klass(Job job) {
        return job.emergency() ? 0 : job.priority();
    }

    private BigInteger weight(int klass) {
        if (c.policy.strictPriorities()) {
            return strictWeight(klass);
        }
        if (klass == 0) {
            return BigInteger.valueOf(c.policy.emergencyWeight());
        }
        List<Integer> table = c.policy.priorityWeights();
        return table.isEmpty()
                ? BigInteger.valueOf(3).pow(LOWEST_CLASS - klass)
                : BigInteger.valueOf(table.get(klass - 1));
    }

    private BigInteger strictWeight(int klass) {
        BigInteger lower = BigInteger.ZERO;
        for (int k = LOWEST_CLASS; k > klass; k--) {
            for (Job job : ofClass(k)) {
                lower = lower.add(strictWeight(k).multiply(amount(job)));
            }
        }
        BigInteger smallest = ofClass(klass).stream()
                .map(this::amount)
                .min(BigInteger::compareTo)
                .orElseThrow();
        return lower.divide(smallest).add(BigInteger.ONE);
    }

    private List<Job> ofClass(int klass) {
        return mandatory().stream().filter(j -> klass(j) == klass).toList();
    }

    private BigInteger amount(Job job) {
        long seconds = job.visits().get(0).duration().toSeconds();
        long minutes = (seconds + 59) / 60;
        return BigInteger.valueOf(minutes)
                .multiply(BigInteger.valueOf(ageing(job)))
                .multiply(BigInteger.valueOf(canWait(job)));
    }

    private long ageing(Job job) {
        long overdue = job.due() == null ? 0 : Math.max(0, c.now - Case.seconds(job.due()));
        long days = (overdue + 86_399) / 86_400;
        return Math.min(Case.hundredths(c.policy.ageingCap()), 100 + Case.hundredths(c.policy.ageingPerDay()) * days);
    }

    private long canWait(Job job) {
        Instant horizonEnd = c.problem.horizonEnd();
        List<Instant> deadlines = deadlines(job.sla());
        if (job.windows().isEmpty() && deadlines.isEmpty()) {
            return 100;
        }
        boolean windowsWait = job.windows().isEmpty() || endsAfter(last(job.windows()), horizonEnd);
        boolean slaWaits = deadlines.isEmpty() || deadlines.stream().anyMatch(d -> d.isAfter(horizonEnd));
        return windowsWait && slaWaits ? Case.hundredths(c.policy.canWait()) : 100;
    }

    private static List<Instant> deadlines(Sla sla) {
        List<Instant> deadlines = new ArrayList<>();
        if (sla != null && sla.policy() != Sla.Policy.IGNORE) {
            Stream.of(sla.response(), sla.resolution()).filter(t -> t != null).forEach(t -> deadlines.add(t.by()));
        }
        return deadlines;
    }

    static TimeWindow last(List<TimeWindow> windows) {
        return windows.get(windows.size() - 1);
    }

    /** Whether the end of a window, the greater of its two bounds and never if it has none, is after an instant. */
    static boolean endsAfter(TimeWindow window, Instant instant) {
        if (window.latestStart() == null && window.latestEnd() == null) {
            return true;
        }
        return Stream.of(window.latestStart(), window.latestEnd()).anyMatch(b -> b != null && b.isAfter(instant));
    }
}
