// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.timefold;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;

/**
 * A shift with its visits, the fact that a host's constraints stream; shifts without visits are among them. Read-only, used by the thread of the
 * search alone. What is left out is on no route.
 */
public interface PlannedRoute {
    /** A ten-thousandth of the currency, to penalize or reward by. One hard is one broken rule. */
    HardMediumSoftLongScore TEN_THOUSANDTH = HardMediumSoftLongScore.ofSoft(18_000);

    /**
     * The shift.
     *
     * @return the id of the shift
     */
    String shift();

    /**
     * Whose shift it is.
     *
     * @return the id of the technician
     */
    String technician();

    /**
     * The jobs in their order, quicker than {@link #visits()}.
     *
     * @return the ids of the jobs, empty for a shift that is not used
     */
    List<String> jobs();

    /**
     * The visits in their order with their times.
     *
     * @return the visits, empty for a shift that is not used; depot stops are not among them
     */
    List<PlannedVisit> visits();
}
