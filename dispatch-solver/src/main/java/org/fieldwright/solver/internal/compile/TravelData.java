// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.travel.TravelProvider;
import org.fieldwright.core.travel.TravelProvider.Place;

/** Travel between the numbered sites, by technician. Immutable and thread-safe. */
public final class TravelData {
    private static final int UNREACHABLE = -1;

    private final TravelMap map;
    private final Traffic traffic;
    private final Factor[] factorOf;
    private final int[] extraOf;
    private final Factor leastFactor;
    private final int leastExtra;
    private final Map<String, Integer> siteNumbers = new HashMap<>();
    private final List<Site> sitesInOrder;

    TravelData(ProblemIndex index, TravelProvider provider, Clock clock) {
        sitesInOrder = index.problem().sites().stream()
                .sorted(java.util.Comparator.comparing(Site::id))
                .toList();
        for (int i = 0; i < sitesInOrder.size(); i++) {
            siteNumbers.put(sitesInOrder.get(i).id(), i);
        }
        map = TravelMap.of(
                provider,
                sitesInOrder.stream().map(s -> new Place(s.id(), s.location())).toList());
        traffic = Traffic.of(index.problem(), clock);
        factorOf = index.technicians().stream()
                .map(t -> Factor.of(t.travelFactor()))
                .toArray(Factor[]::new);
        extraOf = index.technicians().stream()
                .mapToInt(t -> Clock.lengthOr(t.travelExtra(), 0))
                .toArray();
        leastFactor = index.technicians().stream()
                .map(t -> t.travelFactor())
                .min(Double::compare)
                .map(Factor::of)
                .orElse(Factor.ONE);
        leastExtra = Arrays.stream(extraOf).min().orElse(0);
    }

    /** The number of a site. */
    public int site(String id) {
        Integer number = siteNumbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException(
                    "Site " + id + " is not in the problem; validate the problem before compiling it.");
        }
        return number;
    }

    /** The id of a numbered site. */
    public String siteId(int site) {
        return sitesInOrder.get(site).id();
    }

    /** How many sites there are. */
    public int sites() {
        return sitesInOrder.size();
    }

    List<Site> sitesInOrder() {
        return sitesInOrder;
    }

    /** Whether there is a way. */
    public boolean reachable(int from, int to) {
        return map.reachable(from, to);
    }

    /** Seconds on the road for a technician who leaves at a time; 0 where there is no way. */
    public int seconds(int technician, int from, int to, int departure) {
        if (from == to) {
            return 0;
        }
        int standard = map.seconds(from, to);
        if (standard == UNREACHABLE) {
            return 0;
        }
        int freeFlow = factorOf[technician].applyTo(standard);
        int driven = traffic.none() ? freeFlow : traffic.arrival(departure, freeFlow) - departure;
        return driven + extraOf[technician];
    }

    /** Metres; 0 where there is no way. */
    public int metres(int from, int to) {
        return Math.max(0, map.metres(from, to));
    }

    /** Whether times depend on the time of day. */
    public boolean timeDependent() {
        return !traffic.none();
    }

    /** Equal for technicians who travel at the same speed. */
    public Object shape(int technician) {
        return List.of(factorOf[technician], extraOf[technician]);
    }

    /** At most what any technician takes between two sites at any time of day, or -1 if there is no way. */
    public int least(int from, int to) {
        int map = map(from, to);
        if (map < 0 || from == to) {
            return map;
        }
        int freeFlow = leastFactor.applyTo(map);
        return (traffic.none() ? freeFlow : traffic.fastest(freeFlow)) + leastExtra;
    }

    /** Whether {@link #least} is what every technician takes at every time of day. */
    public boolean uniform() {
        return traffic.none()
                && Arrays.stream(factorOf).allMatch(leastFactor::equals)
                && Arrays.stream(extraOf).allMatch(e -> e == leastExtra);
    }

    /** Free-flow seconds between two sites, or -1 if there is no way; for heuristics alone. */
    public int map(int from, int to) {
        return map.seconds(from, to);
    }
}
