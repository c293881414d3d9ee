// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import org.fieldwright.rules.internal.language.Footprint.Attribute;
import org.fieldwright.rules.internal.view.OutsideFootprint;

/** The footprint of a group misses an attribute that its rules read, so what they say cannot be taken for whole classes. */
final class TooNarrow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String entryPoint;
    private final transient Attribute attribute;

    TooNarrow(String entryPoint, OutsideFootprint cause) {
        super("Rules of " + entryPoint + " also read " + cause.view() + "." + cause.attribute() + ".", cause);
        this.entryPoint = entryPoint;
        attribute = new Attribute(cause.view(), cause.attribute());
    }

    String entryPoint() {
        return entryPoint;
    }

    Attribute attribute() {
        return attribute;
    }
}
