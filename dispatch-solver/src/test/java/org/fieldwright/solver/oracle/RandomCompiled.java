// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.EnumSet;
import org.fieldwright.solver.internal.compile.CompiledProblem;
import org.fieldwright.solver.internal.evaluate.FixedVisits;

/** Random problems for tests of other packages. */
public final class RandomCompiled {
    private RandomCompiled() {}

    /**
     * A random problem whose visits do not wait for one another, compiled.
     *
     * @param seed the seed
     * @return the compiled problem
     */
    public static CompiledProblem withoutLinks(long seed) {
        RandomCase random = RandomProblems.make(seed, EnumSet.of(Feature.CREWS, Feature.LINKS));
        return FixedVisits.prepare(random.problem(), random.policy(), random.rules())
                .problem();
    }
}
