// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldwright.core.internal.Copies;
import org.fieldwright.core.travel.Location;

/**
 * A named area that technicians serve. Sites belong to it by name or, if they name none, by lying inside one of
 * its polygons (the boundary counts as inside, holes do not).
 *
 * @param id The id, unique among the territories.
 * @param polygons The area; empty for a territory that is a name alone.
 * @param neighbours Neighbouring territories whose members may come, with the extra cost of a visit.
 */
public record Territory(String id, List<Polygon> polygons, Map<String, BigDecimal> neighbours) {
    /** Copies the collections and fills in the defaults. */
    public Territory {
        Objects.requireNonNull(id, "Territory.id");
        polygons = Copies.list(polygons);
        neighbours = Copies.decimals(neighbours);
    }

    /**
     * A polygon with holes, each ring closed (first point repeated at the end), as in GeoJSON.
     *
     * @param outer The outer ring.
     * @param holes The holes.
     */
    public record Polygon(List<Location> outer, List<Hole> holes) {
        /** Copies the collections and fills in the defaults. */
        public Polygon {
            outer = Copies.list(outer);
            holes = Copies.list(holes);
        }
    }

    /**
     * A hole in a polygon.
     *
     * @param ring The closed ring.
     */
    public record Hole(List<Location> ring) {
        /** Copies the collections and fills in the defaults. */
        public Hole {
            ring = Copies.list(ring);
        }
    }
}
