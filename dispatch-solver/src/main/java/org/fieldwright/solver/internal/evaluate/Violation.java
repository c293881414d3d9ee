// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

/** The hard rules by the codes of docs/semantics.md, with a sentence for people. */
public enum Violation {
    NOT_ELIGIBLE("The rules do not let this technician do the job."),
    LOCKED_ELSEWHERE("The dispatcher's lock puts the job elsewhere."),
    LOCKED_POSITION("The dispatcher's lock puts the job at another place in the route."),
    LOCKED_ORDER("The dispatcher's lock puts the job directly after another one."),
    WINDOW("The work does not lie in any of its windows."),
    UNREACHABLE("There is no way to the place."),
    MAX_LEG("The leg is longer than the shift allows."),
    BREAK_LATE("A break starts after its latest start."),
    BREAK_RULE("The stretch without a break is too long."),
    HARD_END("The route ends after the hard end of the shift."),
    HARD_LAST_DEPARTURE("The last visit ends after the last departure allowed."),
    MAX_WORK("The shift has more work than allowed."),
    MAX_TRAVEL("The shift has more travel than allowed."),
    MAX_JOBS("The shift has more visits than allowed."),
    STOCK("The van does not have what the visit needs."),
    MAX_DEPOT_STOPS("The shift has more depot stops than allowed."),
    MAX_WORK_DAY("The day has more work than allowed."),
    MAX_WORK_WEEK("The week has more work than allowed."),
    MAX_JOBS_TYPE("The day has more visits of a type than allowed."),
    MIN_REST("The rest before this shift is too short."),
    LINK_TIME("The time between linked visits is not within its bounds."),
    LINK_TECHNICIAN("Linked visits have the wrong technicians: one must have both, or each another."),
    LINK_DAY("Linked visits must be on the same day."),
    LINK_CIRCLE("Routes wait for one another in a circle, or past the end of every shift."),
    PREDECESSOR_UNASSIGNED("The visit that must come before it is not planned."),
    CREW_INCOMPLETE("Some of a crew are planned and others are not."),
    MAX_CUSTOMERS_CHANGED("More customers must be told again than allowed.");

    private final String text;

    Violation(String text) {
        this.text = text;
    }

    /** Whether it is that another visit is not planned. */
    public boolean ofAbsence() {
        return this == PREDECESSOR_UNASSIGNED || this == CREW_INCOMPLETE;
    }

    /** Whether it is about links and crews. */
    public boolean ofLinks() {
        return switch (this) {
            case LINK_TIME, LINK_TECHNICIAN, LINK_DAY, LINK_CIRCLE, PREDECESSOR_UNASSIGNED, CREW_INCOMPLETE -> true;
            default -> false;
        };
    }

    /** A sentence for people. */
    public String text() {
        return text;
    }
}
