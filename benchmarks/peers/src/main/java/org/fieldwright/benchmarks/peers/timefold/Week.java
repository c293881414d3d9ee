// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.jspecify.annotations.Nullable;

/** The solution: vans and visits. Public because Timefold asks for it. */
@PlanningSolution
public class Week {
    @PlanningEntityCollectionProperty
    private List<Van> vans = List.of();

    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    @SuppressWarnings("UnusedVariable") // the solver reads it
    private List<Visit> visits = List.of();

    @PlanningScore
    private @Nullable HardSoftLongScore score;

    /** For Timefold, which clones. */
    public Week() {}

    Week(FlatProblem problem) {
        vans = IntStream.range(0, problem.shifts().size())
                .mapToObj(s -> new Van(problem, s))
                .toList();
        visits = IntStream.range(0, problem.visits().size())
                .mapToObj(v -> new Visit(v, problem.visits().get(v)))
                .toList();
    }

    /** The visits of each shift in order. */
    List<List<Integer>> routes() {
        return vans.stream()
                .map(van -> van.visits().stream().map(Visit::number).toList())
                .toList();
    }

    @Nullable
    HardSoftLongScore score() {
        return score;
    }
}
