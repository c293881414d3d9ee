// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.validation.InvalidInputException;
import org.fieldwright.core.validation.Issue;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.search.Scope;
import org.jspecify.annotations.Nullable;

/** Finds the shifts and visits of a problem that may change. */
final class ScopeCompiler {
    private final CompiledProblem problem;
    private final ProblemIndex index;

    /**
     * For a problem.
     *
     * @param problem the compiled problem
     */
    ScopeCompiler(CompiledProblem problem) {
        this.problem = problem;
        index = problem.index;
    }

    /**
     * The numbers of what may change.
     *
     * @param asked what the request says, or null for everything
     * @param given the visits of each shift of the start plan, or null for none
     * @return the scope
     * @throws InvalidInputException if something is named that is not in the problem, with every fault
     */
    Scope compile(PlanRequest.@Nullable Scope asked, int @Nullable [][] given) {
        if (asked == null) {
            return Scope.all(problem);
        }
        check(asked);
        BitSet shifts = new BitSet();
        for (int s = 0; s < problem.shifts.length; s++) {
            shifts.set(
                    s,
                    in(asked.technicians(), index.shifts().get(s).technician().id())
                            && in(asked.days(), LocalDate.ofEpochDay(problem.shifts[s].day)));
        }
        BitSet visits = new BitSet();
        for (int v = 0; v < problem.visits.jobs; v++) {
            visits.set(v, in(asked.jobs(), index.visits().get(v).job().id()));
        }
        visits.set(problem.visits.jobs, problem.visits.count); // a depot stop belongs to its shift
        for (int s = 0; given != null && s < given.length; s++) {
            for (int v : given[s]) {
                visits.set(v, visits.get(v) && shifts.get(s));
            }
        }
        keepCrewsWhole(visits);
        return new Scope(shifts, visits);
    }

    /** A crew of whom one may not change stays as it is. */
    private void keepCrewsWhole(BitSet visits) {
        for (int v = 0; v < problem.visits.jobs; v++) {
            int[] crew = problem.links.crew(v);
            if (!Arrays.stream(crew).allMatch(visits::get)) {
                Arrays.stream(crew).forEach(visits::clear);
            }
        }
    }

    private static <T> boolean in(@Nullable Set<T> named, T one) {
        return named == null || named.contains(one);
    }

    private void check(PlanRequest.Scope asked) {
        List<Issue> issues = new ArrayList<>();
        if (asked.technicians() != null) {
            asked.technicians().stream()
                    .filter(id -> index.technicians().stream().noneMatch(t -> t.id().equals(id)))
                    .forEach(id -> issues.add(error("SCOPE_TECHNICIAN_UNKNOWN", "technicians", "Technician", id)));
        }
        if (asked.jobs() != null) {
            asked.jobs().stream()
                    .filter(id -> index.visit(id, 0) < 0)
                    .forEach(id -> issues.add(error("SCOPE_JOB_UNKNOWN", "jobs", "Job", id)));
        }
        if (!issues.isEmpty()) {
            issues.sort(Comparator.comparing(Issue::code).thenComparing(Issue::value));
            throw new InvalidInputException(issues);
        }
    }

    private static Issue error(String code, String field, String noun, String id) {
        return new Issue(
                Issue.Severity.ERROR,
                code,
                "/scope/" + field,
                id,
                noun + " " + id + " of the scope is not in the problem.",
                "Take it out of the scope.");
    }
}
