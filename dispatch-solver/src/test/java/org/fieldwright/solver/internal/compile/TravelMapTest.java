// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fieldwright.core.travel.Location;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelProvider;
import org.fieldwright.core.travel.TravelProvider.Place;
import org.fieldwright.core.travel.TravelTable;
import org.junit.jupiter.api.Test;

/** Every way to keep travel gives what its source says. */
class TravelMapTest {
    private static final Travel.GreatCircle CIRCLE = new Travel.GreatCircle(1.3, List.of());

    @Test
    void fewAndManyPlacesTravelAlike() {
        List<Place> many = places(TravelMap.DENSE_PLACES + 1);
        TravelMap onDemand = TravelMap.of(CIRCLE, many);
        TravelMap inArrays = TravelMap.of(CIRCLE, many.subList(0, 300));
        for (int from = 0; from < 300; from++) {
            for (int to = 0; to < 300; to++) {
                assertThat(onDemand.seconds(from, to)).isEqualTo(inArrays.seconds(from, to));
                assertThat(onDemand.metres(from, to)).isEqualTo(inArrays.metres(from, to));
                assertThat(onDemand.reachable(from, to)).isTrue();
            }
        }
    }

    @Test
    void aHostIsAskedInBlocksAndForEveryPairOnce() {
        List<Place> places = places(1_500);
        List<Integer> rowsAsked = new ArrayList<>();
        TravelMap map = TravelMap.of(
                (from, to) -> {
                    rowsAsked.add(from.size());
                    assertThat(to).hasSize(1_500);
                    return CIRCLE.table(from, to);
                },
                places);
        assertThat(rowsAsked).containsExactly(666, 666, 168);
        TravelTable table = CIRCLE.table(places, places);
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            int from = random.nextInt(1_500);
            int to = random.nextInt(1_500);
            assertThat(map.seconds(from, to)).isEqualTo(table.seconds(from, to));
            assertThat(map.metres(from, to)).isEqualTo(table.metres(from, to));
        }
    }

    @Test
    void aHostThatAnswersAnotherShapeIsRefused() {
        TravelProvider provider = (from, to) -> CIRCLE.table(from, to.subList(0, 1));
        assertThatThrownBy(() -> TravelMap.of(provider, places(3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("3 x 3")
                .hasMessageContaining("3 x 1");
    }

    @Test
    void noWayIsNoWayInArraysAndOnDemand() {
        int count = TravelMap.DENSE_PLACES + 1;
        int[][] cells = new int[count][count];
        for (int i = 0; i < count; i++) {
            java.util.Arrays.fill(cells[i], 60 + i);
            cells[i][7] = -1;
        }
        List<Place> places = places(count);
        List<String> reversed = places.stream()
                .map(Place::id)
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        Travel.Matrix matrix = new Travel.Matrix(reversed, TravelTable.of(cells, cells));
        for (TravelMap map : List.of(TravelMap.of(matrix, places), TravelMap.of(matrix, places.subList(0, 9)))) {
            for (int from = 0; from < 9; from++) {
                int row = reversed.indexOf(places.get(from).id());
                for (int to = 0; to < 9; to++) {
                    boolean way = from == to || reversed.indexOf(places.get(to).id()) != 7;
                    assertThat(map.reachable(from, to)).isEqualTo(way);
                    int seconds = from == to ? 0 : way ? 60 + row : -1;
                    assertThat(map.seconds(from, to)).isEqualTo(seconds);
                    assertThat(map.metres(from, to)).isEqualTo(seconds);
                }
            }
        }
    }

    private static List<Place> places(int count) {
        Random random = new Random(11);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Location location = new Location(50 + random.nextDouble(), 8 + 2 * random.nextDouble());
            places.add(new Place("p" + i, location));
        }
        return places;
    }
}
