// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.ProblemIndex.ShiftEntry;
import org.fieldwright.core.travel.TravelProvider.Place;
import org.fieldwright.core.travel.TravelTable;

/** Travel from technicians' homes to the sites of jobs, by numbers of visits and shifts; asked for once in bulk. Immutable. */
final class HomeTravel {
    private final int[] rowOfShift;
    private final int[] columnOfVisit;
    private final TravelTable table;

    HomeTravel(ProblemIndex index) {
        List<Place> homes = new ArrayList<>();
        List<Place> sites = new ArrayList<>();
        rowOfShift = numbers(
                index, homes, index.shifts().size(), s -> home(index.shifts().get(s)));
        columnOfVisit = numbers(
                index,
                sites,
                index.visits().size(),
                v -> index.visits().get(v).job().site());
        table = index.problem().travel().table(homes, sites);
    }

    /** Where the distance counts from. */
    static String home(ShiftEntry entry) {
        String home = entry.technician().home();
        return home == null ? entry.shift().start() : home;
    }

    /** Numbers the places in order of appearance. */
    private static int[] numbers(ProblemIndex index, List<Place> places, int count, IntFunction<String> idOf) {
        Map<String, Integer> numbers = new HashMap<>();
        return IntStream.range(0, count)
                .map(i -> numbers.computeIfAbsent(idOf.apply(i), id -> {
                    places.add(new Place(id, index.site(id).location()));
                    return numbers.size();
                }))
                .toArray();
    }

    boolean reachable(int visit, int shift) {
        return table.reachable(rowOfShift[shift], columnOfVisit[visit]);
    }

    int seconds(int visit, int shift) {
        return table.seconds(rowOfShift[shift], columnOfVisit[visit]);
    }

    int metres(int visit, int shift) {
        return table.metres(rowOfShift[shift], columnOfVisit[visit]);
    }
}
