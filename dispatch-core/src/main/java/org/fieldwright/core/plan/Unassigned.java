// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.plan;

import java.util.List;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;

/**
 * A job that is not planned, with every reason.
 *
 * @param job The id of the job.
 * @param reasons The reasons, the deciding one first; never empty.
 */
public record Unassigned(String job, List<Reason> reasons) {
    /** Copies the collections and fills in the defaults. */
    public Unassigned {
        Objects.requireNonNull(job, "Unassigned.job");
        reasons = Copies.list(reasons);
    }
}
