// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.plan;

/** The terms of the cost. Their sum is the cost of a plan. */
public enum CostTerm {
    /** Travel hours at the travel-hour rate. */
    TRAVEL_TIME,
    /** Kilometres. */
    DISTANCE,
    /** Paid regular hours. */
    PAID_TIME,
    /** Overtime in tiers. */
    OVERTIME,
    /** Using a shift. */
    SHIFT_USED,
    /** Waiting hours. */
    WAITING,
    /** Starting after the response deadline. */
    SLA_RESPONSE,
    /** Ending after the resolution deadline. */
    SLA_RESOLUTION,
    /** Starting long before a deadline that asks for late work. */
    SLA_EARLY,
    /** Time outside preferred windows. */
    PREFERRED_WINDOW,
    /** Time outside promised windows. */
    PROMISED_WINDOW,
    /** Preferences of the rules; negative for what is liked. */
    PREFERENCE,
    /** What the host asks for a job on a shift; negative for what it likes. */
    ASSIGNMENT,
    /** What the host asks for a route; negative for what it likes. */
    ROUTE,
    /** Urgent work close to the end of the shift. */
    COMPLETION_RISK,
    /** Movable work in the capacity kept free. */
    RESERVE,
    /** Uneven load. */
    FAIRNESS,
    /** The largest lateness of any visit in the plan. */
    WORST_LATENESS,
    /** Changes against the published plan. */
    DISRUPTION,
    /** Optional work that is not done. */
    UNDONE_PRICE
}
