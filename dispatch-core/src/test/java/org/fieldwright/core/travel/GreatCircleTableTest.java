// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fieldwright.core.travel.Travel.GreatCircle;
import org.fieldwright.core.travel.Travel.SpeedBand;
import org.fieldwright.core.travel.TravelProvider.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way to great-circle travel against its definition, to the metre and second. */
class GreatCircleTableTest {
    private static final List<SpeedBand> ODD_BANDS =
            List.of(new SpeedBand(0.7, 11.3), new SpeedBand(12.0, 47.7), new SpeedBand(null, 93.1));

    @ParameterizedTest
    @ValueSource(doubles = {0.000_02, 0.01, 0.5, 20, 180})
    void everyCellIsThatOfTheDefinition(double spreadInDegrees) {
        Random random = new Random(7);
        for (double detour : new double[] {1, 1.3, 1.437, 10}) {
            GreatCircle travel = new GreatCircle(detour, random.nextBoolean() ? List.of() : ODD_BANDS);
            List<Place> places = places(random, 150, spreadInDegrees);
            TravelTable table = travel.table(places, places.subList(0, 140));
            for (int from = 0; from < 150; from++) {
                for (int to = 0; to < 140; to++) {
                    int metres = GreatCircleMath.metres(location(places, from), location(places, to), detour);
                    assertThat(table.metres(from, to))
                            .as("%s to %s", places.get(from), places.get(to))
                            .isEqualTo(metres);
                    assertThat(table.seconds(from, to)).isEqualTo(GreatCircleMath.seconds(metres, travel.speeds()));
                    assertThat(table.reachable(from, to)).isTrue();
                }
            }
        }
    }

    /** The series may not decide where the length is near the middle between two metres. */
    @Test
    void lengthsHalfwayBetweenMetresGoByTheDefinition() {
        Location a = new Location(50, 8);
        double start = 50 + StrictMath.toDegrees(100.499_8 / GreatCircleMath.EARTH_RADIUS_METRES);
        int halfway = 0;
        for (int step = 0; step < 400_000; step++) {
            Location b = new Location(start + step * 1e-14, 8);
            GreatCircleTable table = new GreatCircleTable(new GreatCircle(1, List.of()), List.of(a), List.of(b));
            assertThat(table.metres(0, 0)).isEqualTo(GreatCircleMath.metres(a, b, 1));
            halfway += table.metres(0, 0) == 101 ? 1 : 0;
        }
        assertThat(halfway).as("steps past the middle").isBetween(1, 399_999);
    }

    @Test
    void bordersOfBandsBelongToTheSlowerPart() {
        GreatCircle travel = new GreatCircle(1, ODD_BANDS);
        for (int metres : new int[] {0, 1, 699, 700, 701, 11_999, 12_000, 12_001, 400_000}) {
            Location far = new Location(50 + StrictMath.toDegrees(metres / GreatCircleMath.EARTH_RADIUS_METRES), 8);
            GreatCircleTable table = new GreatCircleTable(travel, List.of(new Location(50, 8)), List.of(far));
            assertThat(table.metres(0, 0)).isEqualTo(metres);
            assertThat(table.seconds(0, 0)).isEqualTo(GreatCircleMath.seconds(metres, travel.speeds()));
        }
    }

    @Test
    void aPlaceWithoutLocationIsRefusedByName() {
        assertThatThrownBy(() -> new GreatCircle(1.3, List.of())
                        .table(List.of(new Place("depot-7", null)), List.of(new Place("b", new Location(1, 1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("depot-7");
    }

    @Test
    void tablesOfEqualContentAreEqualHoweverTheyAreMade() {
        List<Place> places = places(new Random(3), 5, 0.1);
        TravelTable computed = new GreatCircle(1.2, List.of()).table(places, places);
        int[][] seconds = new int[5][5];
        int[][] metres = new int[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                seconds[i][j] = computed.seconds(i, j);
                metres[i][j] = computed.metres(i, j);
            }
        }
        TravelTable stored = TravelTable.of(seconds, metres);
        List<String> ids = places.stream().map(Place::id).toList();
        TravelTable selected = new Travel.Matrix(ids, stored).table(places, places);
        assertThat(computed).isEqualTo(stored).isEqualTo(selected).hasSameHashCodeAs(stored);
        assertThat(selected).hasSameHashCodeAs(stored);
        metres[2][3]++;
        assertThat(computed).isNotEqualTo(TravelTable.of(seconds, metres));
    }

    private static List<Place> places(Random random, int count, double spread) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double lat = spread > 90 ? random.nextDouble() * 180 - 90 : 48 + spread * random.nextDouble();
            double lon = spread > 90 ? random.nextDouble() * 360 - 180 : 9 + spread * random.nextDouble();
            Location location = i % 20 == 19 ? places.get(i - 1).location() : new Location(lat, lon);
            places.add(new Place("p" + i, location));
        }
        return places;
    }

    private static Location location(List<Place> places, int index) {
        Location location = places.get(index).location();
        if (location == null) {
            throw new AssertionError("Place " + index + " has no location.");
        }
        return location;
    }
}
