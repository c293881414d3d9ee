// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import java.util.BitSet;
import org.fieldwright.solver.internal.evaluate.PlanLayer;
import org.fieldwright.solver.internal.evaluate.TechnicianLayer;

/** The customers who must be told again, kept up to date by visit; nothing where nothing is published. */
final class Told {
    private final PlanLayer plan;
    private final BitSet visits = new BitSet();
    private TechnicianLayer.Result result = TechnicianLayer.Result.ZERO;
    private boolean stale;

    Told(PlanLayer plan) {
        this.plan = plan;
    }

    boolean active() {
        return plan.publishes();
    }

    /** Whether the customer of a visit is told. */
    void set(int visit, boolean told) {
        if (visits.get(visit) != told) {
            visits.set(visit, told);
            stale = true;
        }
    }

    TechnicianLayer.Result result() {
        if (stale) {
            stale = false;
            result = plan.tell(visits.stream().toArray());
        }
        return result;
    }
}
