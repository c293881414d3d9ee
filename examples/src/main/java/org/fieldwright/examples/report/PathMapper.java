// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;
import org.jspecify.annotations.Nullable;

/** The places of a route in order, from its start to its end. */
final class PathMapper {
    private PathMapper() {}

    static List<ReportData.Point> path(Scene scene, Route route, Shift shift) {
        List<ReportData.Point> path = new ArrayList<>();
        path.add(new ReportData.Point(scene.place(shift.start()), true));
        for (Stop stop : route.stops()) {
            String site = site(scene, stop);
            if (site != null) {
                path.add(new ReportData.Point(scene.place(site), false));
            }
        }
        if (shift.end() != null) {
            path.add(new ReportData.Point(scene.place(shift.end()), true));
        }
        return List.copyOf(path);
    }

    private static @Nullable String site(Scene scene, Stop stop) {
        if (stop instanceof Stop.Visit visit) {
            return visit.site();
        }
        if (stop instanceof Stop.Pause pause) {
            return pause.site();
        }
        String depot = ((Stop.DepotStop) stop).depot();
        return scene.problem.depots().stream()
                .filter(one -> one.id().equals(depot))
                .map(Depot::site)
                .findFirst()
                .orElse(null);
    }
}
