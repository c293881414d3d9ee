// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

import org.jspecify.annotations.Nullable;

/**
 * What rules see of a shift; days and times are local to the technician. Immutable.
 *
 * @param id the id
 * @param date the day as in 2026-05-04
 * @param weekday MONDAY to SUNDAY
 * @param startMinute the earliest departure in minutes after midnight of {@code date}
 * @param endMinute the hard end in minutes after midnight of {@code date}; past 1440 on the next day
 * @param minutes from the earliest departure to the hard end
 * @param startSite the id of the site where it starts
 * @param endSite the id of the site where it ends, or null
 * @param period the whole shift, for people
 */
public record Shift(
        String id,
        String date,
        String weekday,
        int startMinute,
        int endMinute,
        int minutes,
        String startSite,
        @Nullable String endSite,
        String period) {}
