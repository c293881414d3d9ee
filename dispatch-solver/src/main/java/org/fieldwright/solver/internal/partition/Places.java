// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.travel.Location;
import org.jspecify.annotations.Nullable;

/** Where things are, in kilometres on a plane; not exact, but the same for everybody. */
final class Places {
    private static final double KM_PER_DEGREE = 111.195;

    private final Map<String, Point> bySite = new HashMap<>();

    Places(DispatchProblem problem) {
        double middle = problem.sites().stream()
                .map(Site::location)
                .filter(Objects::nonNull)
                .mapToDouble(Location::lat)
                .average()
                .orElse(0);
        double width = KM_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(middle));
        for (Site site : problem.sites()) {
            Location at = site.location();
            if (at != null) {
                bySite.put(site.id(), new Point(at.lon() * width, at.lat() * KM_PER_DEGREE));
            }
        }
    }

    /** Null if the site has no coordinates. */
    @Nullable
    Point of(String site) {
        return bySite.get(site);
    }

    /** The middle of these sites, or null if none has coordinates. */
    @Nullable
    Point middle(List<String> sites) {
        double east = 0;
        double north = 0;
        int known = 0;
        for (String site : sites) {
            Point at = bySite.get(site);
            if (at != null) {
                east += at.east();
                north += at.north();
                known++;
            }
        }
        return known == 0 ? null : new Point(east / known, north / known);
    }

    /** Where a technician starts. */
    @Nullable
    Point start(Technician technician) {
        String home = technician.home();
        if (!technician.shifts().isEmpty()) {
            return of(technician.shifts().get(0).start());
        }
        return home == null ? null : of(home);
    }
}
