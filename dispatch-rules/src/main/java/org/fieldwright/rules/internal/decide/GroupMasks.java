// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import org.fieldwright.rules.internal.language.Footprint;
import org.fieldwright.rules.internal.view.Mask;

/** What the rules of a group see of each view. */
record GroupMasks(Mask job, Mask technician, Mask shift, Mask pairing) {
    static GroupMasks of(Footprint footprint) {
        return new GroupMasks(
                of(footprint, Columns.JOB),
                of(footprint, Columns.TECHNICIAN),
                of(footprint, Columns.SHIFT),
                of(footprint, Columns.PAIRING));
    }

    private static Mask of(Footprint footprint, String view) {
        return Mask.showing(footprint.shown(view), footprint.comparisons());
    }
}
