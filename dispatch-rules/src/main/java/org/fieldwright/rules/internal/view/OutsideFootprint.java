// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

/** A rule reads an attribute that its footprint does not name: what it says must not be taken for the whole class. */
public final class OutsideFootprint extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String view;
    private final String attribute;

    OutsideFootprint(String view, String attribute) {
        super("A rule reads " + view + "." + attribute + ", which is outside of its footprint.");
        this.view = view;
        this.attribute = attribute;
    }

    /** The name of the view. */
    public String view() {
        return view;
    }

    /** The attribute that was read. */
    public String attribute() {
        return attribute;
    }
}
