// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one visit and one shift together, computed before the rules run. Immutable.
 *
 * @param reachableFromHome whether there is a way from the technician's home (the start of the shift without a home)
 * @param minutesFromHome travel time from there by this technician, rounded up, or null if there is no way
 * @param metresFromHome distance from there, or null if there is no way
 * @param fitsWindow whether some window leaves room for the whole visit inside the shift, travel not counted
 * @param overlapMinutes the most minutes that one window leaves for the visit inside the shift, at least 0
 * @param amongRequired whether the job names no required technicians, or this one
 * @param excluded whether the job excludes the technician
 * @param banned whether the customer bans the technician
 * @param preferredStrength how much the job or the customer prefers the technician; 0 for not at all
 * @param visitsToSite how often the technician has been at the site
 * @param visitsToEquipment how often the technician has worked on the equipment
 * @param didLastVisit whether the technician did the last visit at the equipment, or at the site if the job has no equipment
 * @param inTerritory whether one side has no territory or the technician is a member on the day
 * @param primaryTerritory whether the site is in one of the technician's primary territories on the day
 * @param neighbourCost the money for coming from a neighbouring territory, or null if that is not possible or not needed
 * @param missingParts the parts that are not on the van at the start of the shift in the quantity needed
 */
public record Pairing(
        boolean reachableFromHome,
        @Nullable Integer minutesFromHome,
        @Nullable Integer metresFromHome,
        boolean fitsWindow,
        int overlapMinutes,
        boolean amongRequired,
        boolean excluded,
        boolean banned,
        double preferredStrength,
        int visitsToSite,
        int visitsToEquipment,
        boolean didLastVisit,
        boolean inTerritory,
        boolean primaryTerritory,
        @Nullable BigDecimal neighbourCost,
        List<String> missingParts) {}
