// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.travel.Location;

/** Distances on the sphere by the haversine formula, apart from the arithmetic of the page. */
final class ReportGeometry {
    private ReportGeometry() {}

    static double kilometres(DispatchProblem problem, String from, String to) {
        Location a = location(problem, from);
        Location b = location(problem, to);
        double north = Math.sin(Math.toRadians(b.lat() - a.lat()) / 2);
        double east = Math.sin(Math.toRadians(b.lon() - a.lon()) / 2);
        double h = north * north + Math.cos(Math.toRadians(a.lat())) * Math.cos(Math.toRadians(b.lat())) * east * east;
        return 2 * 6371.0 * Math.asin(Math.sqrt(h));
    }

    private static Location location(DispatchProblem problem, String id) {
        return problem.sites().stream()
                .filter(site -> site.id().equals(id))
                .map(Site::location)
                .findFirst()
                .orElseThrow();
    }
}
