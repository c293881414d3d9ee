// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.optaplanner;

import java.util.List;
import java.util.stream.IntStream;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.fieldwright.benchmarks.flat.FlatVisit;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/** The solution: vans and visits. Public because OptaPlanner asks for it. */
@PlanningSolution
public class Week {
    @PlanningEntityCollectionProperty
    private List<Van> vans = List.of();

    // As facts: among the entities, OptaPlanner would look for the list variable in them.
    @ProblemFactCollectionProperty
    @ValueRangeProvider
    @SuppressWarnings("UnusedVariable") // the solver reads it
    private List<Visit> visits = List.of();

    @PlanningScore
    private @Nullable HardSoftLongScore score;

    /** For OptaPlanner, which clones. */
    public Week() {}

    Week(FlatProblem problem) {
        vans = IntStream.range(0, problem.shifts().size())
                .mapToObj(s -> new Van(problem, s))
                .toList();
        visits = IntStream.range(0, problem.visits().size())
                .mapToObj(v -> visit(problem, v))
                .toList();
    }

    private static Visit visit(FlatProblem problem, int number) {
        FlatVisit facts = problem.visits().get(number);
        return new Visit(number, facts, problem.metres()[facts.place()]);
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
