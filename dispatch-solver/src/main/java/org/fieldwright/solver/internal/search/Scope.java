// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.BitSet;
import org.fieldwright.solver.internal.compile.CompiledProblem;

/**
 * What a search may change: visits in these shifts, to any of these shifts. All else stays as it is. Every visit that a shift of the scope has
 * in the start plan and that is not in the scope stays in its place there. The bit sets are not copied; nobody may change them.
 *
 * @param shifts the numbers of the shifts
 * @param visits the numbers of the visits
 */
public record Scope(BitSet shifts, BitSet visits) {
    /** Everything. */
    public static Scope all(CompiledProblem problem) {
        BitSet shifts = new BitSet();
        shifts.set(0, problem.shifts.length);
        BitSet visits = new BitSet();
        visits.set(0, problem.visits.count);
        return new Scope(shifts, visits);
    }
}
