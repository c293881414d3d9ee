// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of day that the generator makes, each with its usual size. */
public enum DayKind {
    /** Residential air conditioning in a heat wave around Lyon: one day, many booked arrival windows. */
    HVAC_HEATWAVE("hvac-heatwave", 60, 12, 1),
    /** A lift maintenance contract around Leeds: inspections, maintenance, breakdowns and entrapments. */
    LIFT_CONTRACT("lift-contract", 150, 20, 2),
    /** A portfolio of buildings around Munich over a working week: five trades, opening hours, clearances. */
    FACILITIES_WEEK("facilities-week", 500, 40, 5),
    /**
     * A working week of a company that uses every feature, in an invented country that grows with the number of technicians. For measurements of any
     * size; not shipped as a file.
     */
    DISPATCH_WEEK("dispatch-week", 500, 40, 5);

    private final String id;
    private final int jobs;
    private final int technicians;
    private final int days;

    DayKind(String id, int jobs, int technicians, int days) {
        this.id = id;
        this.jobs = jobs;
        this.technicians = technicians;
        this.days = days;
    }

    /**
     * The name on the command line, which is also that of the shipped file.
     *
     * @return lower case with hyphens
     */
    public String id() {
        return id;
    }

    /**
     * The request for this kind in its usual size with seed 1, as shipped; a dispatch week has every extra.
     *
     * @return the request, to be changed by its {@code with} methods
     */
    public DayRequest usual() {
        return new DayRequest(
                this, jobs, technicians, days, 1, this == DISPATCH_WEEK ? EnumSet.allOf(Extra.class) : Set.of());
    }

    /**
     * Finds a kind by its name.
     *
     * @param id the name, such as "lift-contract"
     * @return the kind
     * @throws IllegalArgumentException if there is none of that name
     */
    public static DayKind of(String id) {
        return Arrays.stream(values())
                .filter(k -> k.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Kind of day " + id + " is not known; use one of " + String.join(", ", ids()) + "."));
    }

    /**
     * The names of all kinds.
     *
     * @return the names in the order of declaration
     */
    public static List<String> ids() {
        return Arrays.stream(values()).map(DayKind::id).collect(Collectors.toUnmodifiableList());
    }
}
