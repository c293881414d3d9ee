// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.DispatchProblem.PastVisit;
import org.jspecify.annotations.Nullable;

/** Who has been where, from the past visits of the problem. Immutable after construction. */
final class History {
    private record Key(String technician, String place) {}

    private final Map<Key, Integer> site = new HashMap<>();
    private final Map<Key, Integer> equipment = new HashMap<>();
    private final Map<String, PastVisit> lastAtSite = new HashMap<>();
    private final Map<String, PastVisit> lastAtEquipment = new HashMap<>();

    History(List<PastVisit> visits) {
        for (PastVisit visit : visits) {
            count(visit, visit.site(), site, lastAtSite);
            count(visit, visit.equipment(), equipment, lastAtEquipment);
        }
    }

    private static void count(
            PastVisit visit, @Nullable String place, Map<Key, Integer> counts, Map<String, PastVisit> last) {
        if (place != null) {
            counts.merge(new Key(visit.technician(), place), 1, Integer::sum);
            last.merge(place, visit, History::later);
        }
    }

    /** The later one; at the same instant the one of the greater id, so that the order of the input does not matter. */
    private static PastVisit later(PastVisit a, PastVisit b) {
        int order = a.at().compareTo(b.at());
        return order > 0 || (order == 0 && a.technician().compareTo(b.technician()) >= 0) ? a : b;
    }

    int atSite(String technician, String id) {
        return site.getOrDefault(new Key(technician, id), 0);
    }

    int atEquipment(String technician, @Nullable String id) {
        return id == null ? 0 : equipment.getOrDefault(new Key(technician, id), 0);
    }

    boolean didLast(String technician, String siteId, @Nullable String equipmentId) {
        PastVisit last = equipmentId == null ? lastAtSite.get(siteId) : lastAtEquipment.get(equipmentId);
        return last != null && last.technician().equals(technician);
    }
}
