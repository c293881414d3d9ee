// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex.VisitEntry;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.validation.InvalidInputException;
import org.fieldwright.core.validation.Issue;

/** What mandatory work weighs when it is left undone: weight x minutes x ageing x canWait, in ten-thousandths. */
final class UndoneWeights {
    /** Class 0 is the emergencies, class p the priority p. */
    private static final int CLASSES = 11;

    private static final int[] USUAL = {19683, 6561, 2187, 729, 243, 81, 27, 9, 3, 1};

    private final DispatchProblem problem;
    private final Policy policy;

    UndoneWeights(DispatchProblem problem, Policy policy) {
        this.problem = problem;
        this.policy = policy;
    }

    /** The weight of every visit; 0 for optional work and for what is not plannable. */
    long[] weights(List<VisitEntry> visits) {
        long[] units = visits.stream().mapToLong(this::units).toArray();
        long[] byClass = policy.strictPriorities() ? strict(visits, units) : byPolicy();
        long total = 0;
        for (int v = 0; v < units.length; v++) {
            units[v] =
                    Math.multiplyExact(units[v], byClass[classOf(visits.get(v).job())]);
            total = Math.addExact(total, units[v]);
        }
        return units;
    }

    private long units(VisitEntry entry) {
        Job job = entry.job();
        if (!job.mandatory() || !plannable(job)) {
            return 0;
        }
        long minutes = (entry.visit().duration().toSeconds() + 59) / 60;
        return Math.max(1, minutes) * ageing(job) * canWait(job);
    }

    static boolean plannable(Job job) {
        return switch (job.status()) {
            case CANCELLED, NO_ACCESS, NO_SHOW -> false;
            default -> true;
        };
    }

    private static int classOf(Job job) {
        return job.emergency() ? 0 : job.priority();
    }

    private long[] byPolicy() {
        long[] weights = new long[CLASSES];
        weights[0] = policy.emergencyWeight();
        for (int p = 1; p < CLASSES; p++) {
            weights[p] = policy.priorityWeights().isEmpty()
                    ? USUAL[p - 1]
                    : policy.priorityWeights().get(p - 1);
        }
        return weights;
    }

    private long[] strict(List<VisitEntry> visits, long[] units) {
        long[] least = new long[CLASSES];
        long[] sum = new long[CLASSES];
        for (int v = 0; v < units.length; v++) {
            int c = classOf(visits.get(v).job());
            if (units[v] > 0) {
                least[c] = least[c] == 0 ? units[v] : Math.min(least[c], units[v]);
                sum[c] += units[v];
            }
        }
        long[] weights = new long[CLASSES];
        long lower = 0;
        for (int c = CLASSES - 1; c >= 0; c--) {
            weights[c] = least[c] == 0 ? 1 : lower / least[c] + 1;
            try {
                lower = Math.addExact(lower, Math.multiplyExact(weights[c], sum[c]));
            } catch (ArithmeticException e) {
                throw overflow(c);
            }
        }
        return weights;
    }

    private static InvalidInputException overflow(int c) {
        String name = c == 0 ? "EMERGENCY" : "priority " + c;
        return new InvalidInputException(List.of(new Issue(
                Issue.Severity.ERROR,
                "STRICT_PRIORITIES_OVERFLOW",
                "",
                name,
                "Strict priorities: the weight of " + name + " over all lower classes does not fit the score.",
                "Merge " + name + " with the class below it, or switch strictPriorities off.")));
    }

    private long ageing(Job job) {
        Instant now = problem.clock();
        long days = job.due() == null || !now.isAfter(job.due())
                ? 0
                : (Duration.between(job.due(), now).toSeconds() + 86_399) / 86_400;
        long cap = PolicyData.hundredths(policy.ageingCap());
        return Math.min(cap, 100 + PolicyData.hundredths(policy.ageingPerDay()) * days);
    }

    private long canWait(Job job) {
        Sla sla = job.sla() == null || job.sla().policy() == Sla.Policy.IGNORE ? null : job.sla();
        List<Instant> deadlines = sla == null
                ? List.of()
                : Stream.of(sla.response(), sla.resolution())
                        .filter(Objects::nonNull)
                        .map(Sla.Target::by)
                        .toList();
        boolean bounded = !job.windows().isEmpty() || !deadlines.isEmpty();
        boolean windowsCan = job.windows().isEmpty()
                || endsAfterHorizon(job.windows().get(job.windows().size() - 1));
        boolean slaCan = deadlines.isEmpty() || deadlines.stream().anyMatch(d -> d.isAfter(problem.horizonEnd()));
        return bounded && windowsCan && slaCan ? PolicyData.hundredths(policy.canWait()) : 100;
    }

    private boolean endsAfterHorizon(TimeWindow window) {
        Instant start = window.latestStart();
        Instant end = window.latestEnd();
        if (start == null && end == null) {
            return true;
        }
        return (start != null && start.isAfter(problem.horizonEnd()))
                || (end != null && end.isAfter(problem.horizonEnd()));
    }
}
