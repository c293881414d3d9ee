// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.timefold;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/**
 * Hard: whom the van may serve, lateness, load, and the length of a route, in seconds or weighed like seconds. Soft: metres. Public
 * because Timefold asks for it.
 */
public class Rules implements ConstraintProvider {
    /** A forbidden visit is as bad as many hours late, a unit of load too much as some minutes. */
    private static final long FORBIDDEN = 1_000_000;

    private static final long UNIT = 10_000;

    /** For Timefold. */
    public Rules() {}

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(Visit.class)
                    .filter(Visit::forbidden)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, v -> FORBIDDEN)
                    .asConstraint("eligible"),
            factory.forEach(Visit.class)
                    .filter(v -> v.late() > 0)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, Visit::late)
                    .asConstraint("in time"),
            factory.forEach(Visit.class)
                    .filter(v -> v.last() && v.excess() > 0)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, Visit::excess)
                    .asConstraint("home in time"),
            factory.forEach(Van.class)
                    .filter(v -> v.overload() > 0)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, v -> v.overload() * UNIT)
                    .asConstraint("load"),
            factory.forEach(Visit.class)
                    .penalizeLong(HardSoftLongScore.ONE_SOFT, Visit::metres)
                    .asConstraint("metres"),
            factory.forEach(Visit.class)
                    .filter(Visit::last)
                    .penalizeLong(HardSoftLongScore.ONE_SOFT, Visit::metresHome)
                    .asConstraint("metres home"),
        };
    }
}
