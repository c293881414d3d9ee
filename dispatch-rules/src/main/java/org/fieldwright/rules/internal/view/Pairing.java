// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

/** Facts of one visit and one shift together, computed before rules run. */
public final class Pairing extends View {
    /** A view of these values. */
    public Pairing(Mask mask, Values values) {
        super(mask, values);
    }
}
