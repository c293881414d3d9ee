// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.util.List;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.Territory;
import org.fieldwright.core.travel.Location;

/** Territories, their polygons and neighbours. */
final class TerritoryRules {
    private static final int LEAST_POINTS = 4;

    private TerritoryRules() {}

    static void check(Context context) {
        List<Territory> territories = context.problem.territories();
        for (int i = 0; i < territories.size(); i++) {
            territory(context, territories.get(i), At.ROOT.field("territories").index(i));
        }
    }

    private static void territory(Context context, Territory territory, At at) {
        String subject = "territory " + Faults.shorten(territory.id());
        for (int p = 0; p < territory.polygons().size(); p++) {
            Territory.Polygon polygon = territory.polygons().get(p);
            At polygonAt = at.field("polygons").index(p);
            ring(context, polygon.outer(), polygonAt.field("outer"), subject);
            for (int h = 0; h < polygon.holes().size(); h++) {
                ring(
                        context,
                        polygon.holes().get(h).ring(),
                        polygonAt.field("holes").index(h).field("ring"),
                        subject);
            }
        }
        territory.neighbours().forEach((id, cost) -> {
            At neighbour = at.field("neighbours").field(id);
            context.territories.refer(id, neighbour, "The neighbours of " + subject);
            context.values.money(
                    cost, neighbour, "The cost of " + subject + " for its neighbour " + Faults.shorten(id));
        });
    }

    private static void ring(Context context, List<Location> ring, At at, String subject) {
        for (int i = 0; i < ring.size(); i++) {
            context.values.location(ring.get(i), at.index(i), "a corner of " + subject);
        }
        if (ring.size() < LEAST_POINTS) {
            String message = "A ring of " + subject + " has " + ring.size() + " points; at least " + LEAST_POINTS
                    + " are needed.";
            context.faults.add(Code.POLYGON_TOO_SMALL, at, ring.size(), message);
        } else if (!ring.get(0).equals(ring.get(ring.size() - 1))) {
            String message = "A ring of " + subject + " ends elsewhere than it starts.";
            context.faults.add(Code.POLYGON_OPEN, at.index(ring.size() - 1), null, message);
        }
    }
}
