// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.evaluate;

/** The hard rules by the codes of docs/semantics.md, with a sentence for people. */
public enum Violation {
    NOT_ELIGIBLE("The rules do not let this technician do the job."),
    LOCKED_ELSEWHERE("The dispatcher's lock puts the job elsewhere."),
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
    MAX_CUSTOMERS_CHANGED("More customers must be told again than allowed.");

    private final String text;

    Violation(String text) {
        this.text = text;
    }

    /** A sentence for people. */
    public String text() {
        return text;
    }
}
