// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

/** What rules see of a shift; days and times are local to the technician. */
public final class Shift extends View {
    /** A view of these values. */
    public Shift(Mask mask, Values values) {
        super(mask, values);
    }
}
