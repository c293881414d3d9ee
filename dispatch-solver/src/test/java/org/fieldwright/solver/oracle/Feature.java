// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

/** A part of the semantics that random problems switch on or off, with how often it is on, in per cent. */
enum Feature {
    ACTUALS(30),
    ALAP(50),
    AVAILABLE_FROM(30),
    BREAK_PLACE(50),
    BREAK_RULE(55),
    CAN_WAIT(85),
    COMPLETION_RISK(35),
    DISRUPTION_CAP(60),
    DISRUPTION_STEPS(50),
    DUE(65),
    EMERGENCY(55),
    FAIRNESS(40),
    FIRST_ARRIVAL(35),
    FIXED_BREAKS(40),
    FLOATING_BREAKS(50),
    FREEZE(60),
    FROM_DEPARTURE(50),
    GREAT_CIRCLE(30),
    HARD_LAST_DEPARTURE(35),
    HOLDS(40),
    INELIGIBLE(40),
    JOBS_BY_TYPE(40),
    LATEST_END(60),
    LOCK_DAY(35),
    LOCK_SHIFT(35),
    LOCK_START(35),
    LOCK_TECHNICIAN(35),
    MANY_WINDOWS(50),
    MAX_JOBS(45),
    MAX_LEG(35),
    MAX_TRAVEL(45),
    MAX_WORK(30),
    MAX_WORK_DAY(35),
    MAX_WORK_WEEK(35),
    MIN_REST(70),
    NOT_PLANNABLE(40),
    NOW(60),
    OPENING_EXCEPTIONS(35),
    OPENING_HOURS(55),
    OPEN_END(30),
    OPTIONAL(45),
    OVERTIME_TIERS(80),
    PAID_BREAKS(50),
    PREFERENCE(40),
    PREFERRED_WINDOWS(40),
    PRIORITIES(50),
    PRIORITY_TABLE(60),
    PROMISED_HARD(50),
    PROMISED_WINDOWS(45),
    PUBLISHED(60),
    RESERVE(35),
    SETUP(50),
    SHARED_CUSTOMERS(60),
    SHARED_SITES(40),
    SITE_ZONE(75),
    SKILL_FACTOR(40),
    SLA(60),
    SLA_HARD(55),
    SLA_IGNORE(45),
    SLA_OWN_PRICES(50),
    SOFT_END(60),
    SOFT_LAST_DEPARTURE(40),
    STRICT(30),
    TECHNICIAN_COSTS(60),
    TRAFFIC(35),
    TRAVELLING(50),
    TRAVEL_EXTRA(35),
    TRAVEL_FACTOR(35),
    UNREACHABLE(40),
    WAITING_AS_BREAK(80),
    WHOLE_SHIFT(30),
    WINDOWS(70),
    WORKLOAD(70);

    private final int percent;

    Feature(int percent) {
        this.percent = percent;
    }

    int percent() {
        return percent;
    }
}
