// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.DispatchProblem.PastVisit;
import org.jspecify.annotations.Nullable;

/** Who has been where, from the past visits of the problem. Immutable after construction. */
final class History {
    private final Map<String, Map<String, Integer>> site = new HashMap<>();
    private final Map<String, Map<String, Integer>> equipment = new HashMap<>();
    private final Map<String, PastVisit> lastAtSite = new HashMap<>();
    private final Map<String, PastVisit> lastAtEquipment = new HashMap<>();

    History(List<PastVisit> visits) {
        for (PastVisit visit : visits) {
            count(visit, visit.site(), site, lastAtSite);
            count(visit, visit.equipment(), equipment, lastAtEquipment);
        }
    }

    private static void count(
            PastVisit visit,
            @Nullable String place,
            Map<String, Map<String, Integer>> counts,
            Map<String, PastVisit> last) {
        if (place != null) {
            counts.computeIfAbsent(place, p -> new HashMap<>()).merge(visit.technician(), 1, Integer::sum);
            last.merge(place, visit, History::later);
        }
    }

    /** The later one; at the same instant the one of the greater id, so that the order of the input does not matter. */
    private static PastVisit later(PastVisit a, PastVisit b) {
        int order = a.at().compareTo(b.at());
        return order > 0 || (order == 0 && a.technician().compareTo(b.technician()) >= 0) ? a : b;
    }

    /** How often each technician has been at a site; empty for nobody. */
    Map<String, Integer> atSite(String id) {
        return site.getOrDefault(id, Map.of());
    }

    /** How often each technician has worked on an equipment; empty for nobody or no equipment. */
    Map<String, Integer> atEquipment(@Nullable String id) {
        return id == null ? Map.of() : equipment.getOrDefault(id, Map.of());
    }

    /** The technician of the last visit at the equipment, or at the site if there is no equipment; null if there was none. */
    @Nullable
    String last(String siteId, @Nullable String equipmentId) {
        PastVisit last = equipmentId == null ? lastAtSite.get(siteId) : lastAtEquipment.get(equipmentId);
        return last == null ? null : last.technician();
    }
}
