// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.FixedVisits;
import org.fieldwright.solver.testing.WideDays;
import org.junit.jupiter.api.Test;

/** Parts have nothing in common and leave nothing out. */
class SectorsTest {
    private static final CompiledProblem PROBLEM = compiled();

    @Test
    void partsShareNoTechnicianAndHaveEveryVisitOnce() {
        Sectors sectors = new Sectors(PROBLEM, Scope.all(PROBLEM));
        int[][] routes = Routes.fixedOnly(PROBLEM).visits();
        for (int round = 0; round < 8; round++) {
            List<Scope> parts = sectors.cut(routes, 100, round);
            assertThat(parts).hasSizeBetween(3, 8);
            BitSet shifts = new BitSet();
            BitSet visits = new BitSet();
            for (Scope part : parts) {
                assertThat(part.shifts().intersects(shifts)).isFalse();
                assertThat(part.visits().intersects(visits)).isFalse();
                shifts.or(part.shifts());
                visits.or(part.visits());
                part.shifts().stream()
                        .forEach(s -> assertThat(Arrays.stream(PROBLEM.technicians[PROBLEM.shifts[s].technician].shifts)
                                        .allMatch(part.shifts()::get))
                                .isTrue());
                part.visits().stream()
                        .forEach(v -> assertThat(PROBLEM.allowedShifts(v).intersects(part.shifts()))
                                .isTrue());
            }
            assertThat(visits.cardinality()).isEqualTo(PROBLEM.visits.jobs);
            // A new plan, so that the next cut goes by where work lies.
            for (Scope part : parts) {
                RuinAndRecreate search = new RuinAndRecreate(PROBLEM, part, routes, round);
                search.run(new Iterations(30));
                routes = search.bestRoutes();
            }
        }
    }

    @Test
    void nothingOutsideTheScopeIsTouched() {
        BitSet shifts = new BitSet();
        shifts.set(0, PROBLEM.shifts.length / 2);
        BitSet visits = new BitSet();
        visits.set(50, 250);
        Scope scope = new Scope(shifts, visits);
        List<Scope> parts =
                new Sectors(PROBLEM, scope).cut(Routes.fixedOnly(PROBLEM).visits(), 60, 1);
        assertThat(parts).hasSizeGreaterThan(1).allSatisfy(part -> {
            assertThat(part.shifts().stream()).allMatch(shifts::get);
            assertThat(part.visits().stream()).allMatch(visits::get);
        });
    }

    private static CompiledProblem compiled() {
        DispatchProblem problem = WideDays.of(400, 24, 5);
        return FixedVisits.prepare(problem, Policy.balanced(), EligibilityProvider.everybody())
                .problem();
    }

    private record Iterations(long most) implements PlanSearch.Control {
        @Override
        public double used(long iterations) {
            return Math.min(0.99, (double) iterations / most);
        }

        @Override
        public boolean pause(long iterations, boolean better) {
            return false;
        }
    }
}
