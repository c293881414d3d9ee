// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.ProblemIndex.ShiftEntry;
import org.fieldwright.core.travel.TravelProvider.Place;
import org.fieldwright.core.travel.TravelTable;

/** Travel from technicians' homes to the sites of jobs, asked for once in bulk. Immutable after construction. */
final class HomeTravel {
    private final Map<String, Integer> rows;
    private final Map<String, Integer> columns;
    private final TravelTable table;

    HomeTravel(ProblemIndex index) {
        Set<String> homes = distinct(index.shifts().stream().map(HomeTravel::home));
        Set<String> sites = distinct(index.visits().stream().map(v -> v.job().site()));
        rows = numbered(homes);
        columns = numbered(sites);
        table = index.problem().travel().table(places(index, homes), places(index, sites));
    }

    /** Where the distance counts from. */
    static String home(ShiftEntry entry) {
        String home = entry.technician().home();
        return home == null ? entry.shift().start() : home;
    }

    private static Set<String> distinct(Stream<String> ids) {
        Set<String> set = new LinkedHashSet<>();
        ids.forEach(set::add);
        return set;
    }

    private static Map<String, Integer> numbered(Set<String> ids) {
        Map<String, Integer> numbers = new HashMap<>();
        ids.forEach(id -> numbers.put(id, numbers.size()));
        return numbers;
    }

    private static List<Place> places(ProblemIndex index, Set<String> ids) {
        return ids.stream().map(id -> new Place(id, index.site(id).location())).toList();
    }

    boolean reachable(String home, String site) {
        return table.reachable(row(home), column(site));
    }

    int seconds(String home, String site) {
        return table.seconds(row(home), column(site));
    }

    int metres(String home, String site) {
        return table.metres(row(home), column(site));
    }

    private int row(String home) {
        return Objects.requireNonNull(rows.get(home), home);
    }

    private int column(String site) {
        return Objects.requireNonNull(columns.get(site), site);
    }
}
