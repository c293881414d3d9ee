// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.travel;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where travel times come from, as data of a problem. A host with a source of its own gives a {@link TravelProvider} instead. */
public sealed interface Travel extends TravelProvider permits Travel.Matrix, Travel.GreatCircle {

    /**
     * A matrix of times and distances, asymmetric allowed; pairs may be unreachable.
     *
     * @param sites the ids of the sites in the order of rows and columns
     * @param table the times and distances, square
     */
    record Matrix(List<String> sites, TravelTable table) implements Travel {
        /** Copies the list. */
        public Matrix {
            sites = List.copyOf(sites);
            Objects.requireNonNull(table, "Matrix.table");
        }

        @Override
        public TravelTable table(List<Place> from, List<Place> to) {
            Map<String, Integer> index = new HashMap<>();
            for (int i = 0; i < sites.size(); i++) {
                index.put(sites.get(i), i);
            }
            return new SelectedTable(table, numbers(index, from), numbers(index, to));
        }

        private static int[] numbers(Map<String, Integer> index, List<Place> places) {
            return places.stream().mapToInt(p -> find(index, p)).toArray();
        }

        private static int find(Map<String, Integer> index, Place place) {
            Integer i = index.get(place.id());
            if (i == null) {
                throw new IllegalArgumentException(
                        "Site " + place.id() + " is not in the travel matrix; add a row and a column for it.");
            }
            return i;
        }
    }

    /**
     * Great-circle distance with a detour factor, and speeds by distance: the first kilometres of a leg are slower than the rest.
     *
     * @param detourFactor road distance over great-circle distance, at least 1, usually 1.2 to 1.5
     * @param speeds bands ascending by {@code upToKm}, the last without; empty for 30 km/h up to 5 km, 50 up to 30 km, 80 beyond
     */
    record GreatCircle(double detourFactor, List<SpeedBand> speeds) implements Travel {
        private static final List<SpeedBand> USUAL =
                List.of(new SpeedBand(5.0, 30), new SpeedBand(30.0, 50), new SpeedBand(null, 80));

        /** Copies the list. */
        public GreatCircle {
            speeds = speeds == null || speeds.isEmpty() ? USUAL : List.copyOf(speeds);
        }

        @Override
        public TravelTable table(List<Place> from, List<Place> to) {
            return new GreatCircleTable(this, located(from), located(to));
        }

        private static List<Location> located(List<Place> places) {
            return places.stream().map(GreatCircle::located).toList();
        }

        private static Location located(Place place) {
            if (place.location() == null) {
                throw new IllegalArgumentException(
                        "Site " + place.id() + " has no location; great-circle travel needs one.");
            }
            return place.location();
        }
    }

    /**
     * The speed on a part of a leg.
     *
     * @param upToKm the kilometre of the leg up to which it holds, or null for the rest
     * @param kmPerHour the speed, above 0
     */
    record SpeedBand(@Nullable Double upToKm, double kmPerHour) {}

    /**
     * The speed from a time of day on, until the next slice begins.
     *
     * @param from local time in the problem's zone
     * @param speedFactor factor on the speed in thousandths resolution: 0.5 makes travel take twice as long; 0.05 to 5
     */
    record SpeedSlice(LocalTime from, double speedFactor) {
        /** Refuses null. */
        public SpeedSlice {
            Objects.requireNonNull(from, "SpeedSlice.from");
        }
    }
}
