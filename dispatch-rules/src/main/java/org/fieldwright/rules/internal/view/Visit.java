// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

/** What rules see of a visit on the live day and when it is done: where it stands, and what was recorded. */
public final class Visit extends View {
    /** A view of these values. */
    public Visit(Mask mask, Values values) {
        super(mask, values);
    }
}
