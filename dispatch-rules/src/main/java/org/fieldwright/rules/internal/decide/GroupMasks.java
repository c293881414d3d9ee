// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import org.fieldwright.rules.internal.language.Footprint;
import org.fieldwright.rules.internal.view.Mask;

/** What the rules of a group see of each view. */
record GroupMasks(Mask job, Mask technician, Mask shift, Mask pairing) {
    static GroupMasks of(Footprint footprint) {
        return new GroupMasks(
                Mask.showing(footprint.shown(Columns.JOB)),
                Mask.showing(footprint.shown(Columns.TECHNICIAN)),
                Mask.showing(footprint.shown(Columns.SHIFT)),
                Mask.showing(footprint.shown(Columns.PAIRING)));
    }
}
