// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Territory;
import org.fieldwright.core.travel.Location;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** In which territories sites lie: by name, else by polygon, where the boundary counts as inside. Not thread-safe. */
final class Territories {
    private final ProblemIndex index;
    private final GeometryFactory geometry = new GeometryFactory();
    private final Map<String, List<PreparedGeometry>> areas = new HashMap<>();
    private final Map<String, List<String>> bySite = new HashMap<>();

    Territories(ProblemIndex index) {
        this.index = index;
        for (Territory territory : index.problem().territories()) {
            areas.put(
                    territory.id(),
                    territory.polygons().stream().map(this::area).toList());
        }
    }

    /** The ids of the site's territories, sorted; empty if it lies in none. */
    List<String> of(Site site) {
        return bySite.computeIfAbsent(site.id(), id -> find(site));
    }

    private List<String> find(Site site) {
        if (site.territory() != null) {
            return List.of(site.territory());
        }
        @Nullable Location location = site.location();
        if (location == null) {
            return List.of();
        }
        Point point = geometry.createPoint(coordinate(location));
        return areas.entrySet().stream()
                .filter(area -> area.getValue().stream().anyMatch(polygon -> polygon.covers(point)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The least extra cost for members of one of these territories to come to the site; null if no neighbour lets them in. */
    @Nullable
    BigDecimal neighbourCost(List<String> siteTerritories, List<String> memberOf) {
        List<BigDecimal> costs = new ArrayList<>();
        for (String id : siteTerritories) {
            Territory territory = index.territory(id);
            if (territory != null) {
                memberOf.stream()
                        .filter(territory.neighbours()::containsKey)
                        .forEach(m -> costs.add(territory.neighbours().get(m)));
            }
        }
        return costs.stream().min(BigDecimal::compareTo).orElse(null);
    }

    private PreparedGeometry area(Territory.Polygon polygon) {
        LinearRing[] holes = polygon.holes().stream().map(h -> ring(h.ring())).toArray(LinearRing[]::new);
        return PreparedGeometryFactory.prepare(geometry.createPolygon(ring(polygon.outer()), holes));
    }

    private LinearRing ring(List<Location> points) {
        return geometry.createLinearRing(
                points.stream().map(Territories::coordinate).toArray(Coordinate[]::new));
    }

    private static Coordinate coordinate(Location location) {
        return new Coordinate(location.lon(), location.lat());
    }
}
