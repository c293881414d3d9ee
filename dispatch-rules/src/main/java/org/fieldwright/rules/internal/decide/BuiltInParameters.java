// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parameters of the built-in rules with their defaults, in money of the problem. */
public final class BuiltInParameters {
    private static final SortedMap<String, BigDecimal> DEFAULTS = new TreeMap<>();

    static {
        DEFAULTS.put("PreferredTechnician.amount", new BigDecimal("10.00"));
        DEFAULTS.put("SeniorForVip.amount", new BigDecimal("15.00"));
        DEFAULTS.put("HigherRating.amountPerPoint", new BigDecimal("0.50"));
        DEFAULTS.put("KnowsEquipment.amount", new BigDecimal("5.00"));
        DEFAULTS.put("KnowsSite.amount", new BigDecimal("2.00"));
        DEFAULTS.put("DidLastVisit.amount", new BigDecimal("3.00"));
        DEFAULTS.put("OverQualified.amountPerLevel", new BigDecimal("2.00"));
        DEFAULTS.put("PrimaryTerritory.amount", new BigDecimal("3.00"));
    }

    private BuiltInParameters() {}

    /** The defaults by name; unmodifiable. */
    public static SortedMap<String, BigDecimal> defaults() {
        return Collections.unmodifiableSortedMap(DEFAULTS);
    }
}
