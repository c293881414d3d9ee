// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.fieldwright.core.model.DispatchProblem.PublishedVisit;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.solver.internal.compile.VisitData.Published;
import org.jspecify.annotations.Nullable;

/** What people know of each visit, and what changing it costs. */
final class PublishedCompiler {
    private static final List<Policy.Step> USUAL =
            List.of(new Policy.Step(Duration.ofHours(2), 4), new Policy.Step(Duration.ofHours(24), 2));

    private final CompileContext context;
    private final ProblemCompiler compiler;

    PublishedCompiler(CompileContext context, ProblemCompiler compiler) {
        this.context = context;
        this.compiler = compiler;
    }

    @Nullable
    Published @Nullable [] compile() {
        if (context.problem().published().isEmpty()) {
            return null;
        }
        @Nullable Published[] published = new Published[compiler.visits.count];
        for (PublishedVisit p : context.problem().published()) {
            int v = context.index().visit(p.job(), p.visit());
            if (v >= 0) {
                int start = context.clock().seconds(p.start());
                published[v] = new Published(technician(p), start, factor(p), possible(v, p, start));
            }
        }
        return published;
    }

    private int technician(PublishedVisit p) {
        for (int t = 0; t < compiler.technicians.length; t++) {
            if (compiler.technicians[t].id.equals(p.technician())) {
                return t;
            }
        }
        return -1;
    }

    private int factor(PublishedVisit p) {
        List<Policy.Step> steps = PolicyData.disruption(context.policy()).steps();
        Duration lead = Duration.between(context.problem().clock(), p.start());
        return (steps.isEmpty() ? USUAL : steps)
                .stream()
                        .sorted(Comparator.comparing(Policy.Step::under))
                        .filter(s -> lead.compareTo(s.under()) < 0)
                        .mapToInt(Policy.Step::factor)
                        .findFirst()
                        .orElse(1);
    }

    private boolean possible(int v, PublishedVisit p, int start) {
        int s = context.index().shift(p.shift());
        if (s < 0 || compiler.shifts[s].technician != technician(p) || !compiler.eligible[v].get(s)) {
            return false;
        }
        ShiftData shift = compiler.shifts[s];
        int skill = compiler.visits.durationSkill[v];
        int cell = s * compiler.skills.size() + skill;
        int duration = skill < 0
                ? compiler.visits.duration[v]
                : Factor.apply(
                        compiler.skillNumerator[cell], compiler.skillDenominator[cell], compiler.visits.duration[v]);
        int window = compiler.visits.windows.fitting(v, start, duration);
        return !p.start().isBefore(context.problem().clock())
                && window >= 0
                && compiler.visits.windows.start(window, start) == start
                && start >= shift.earliestDeparture
                && start + duration <= shift.hardEnd;
    }
}
