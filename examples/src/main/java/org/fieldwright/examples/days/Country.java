// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldwright.core.travel.Location;

/**
 * An invented country of counties, each 60 km wide: a city in the middle, four towns and twelve villages around it. Four territories to a county,
 * so that more counties mean more of the same density and never a denser map. Most of the work, and most of the people, are in the cities.
 */
final class Country {
    private static final double CELL_KM = 60;
    private static final double KM_PER_DEGREE = 111.195;
    private static final Location CORNER = new Location(47.7, 6.6);
    private static final int VILLAGES = 3;

    private final int counties;
    private final int width;
    private final Dice dice;
    private final List<List<Town>> towns = new ArrayList<>();

    Country(int counties, Dice dice) {
        this.counties = counties;
        this.width = (int) Math.ceil(Math.sqrt(counties));
        this.dice = dice;
        for (int county = 0; county < counties; county++) {
            towns.add(townsOf(county));
        }
    }

    int counties() {
        return counties;
    }

    List<Town> towns(int county) {
        return towns.get(county);
    }

    /** A county's territories; people who serve "everywhere" serve these four. */
    List<String> territories(int county) {
        List<String> result = new ArrayList<>();
        for (int quarter = 0; quarter < 4; quarter++) {
            result.add(territory(county, quarter));
        }
        return result;
    }

    Region region() {
        Map<String, List<String>> neighbours = new TreeMap<>();
        for (int county = 0; county < counties; county++) {
            for (int quarter = 0; quarter < 4; quarter++) {
                neighbours.put(territory(county, quarter), neighbours(county, quarter));
            }
        }
        List<Town> all = towns.stream().flatMap(List::stream).toList();
        return new Region(ZoneId.of("Europe/Berlin"), "EUR", all, neighbours);
    }

    /** Territories with a common border, over the borders of counties too. */
    private List<String> neighbours(int county, int quarter) {
        int x = county % width * 2 + quarter % 2;
        int y = county / width * 2 + quarter / 2;
        List<String> result = new ArrayList<>();
        int[][] steps = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};
        for (int[] step : steps) {
            int nextX = x + step[0];
            int nextY = y + step[1];
            int next = nextY / 2 * width + nextX / 2;
            if (nextX >= 0 && nextY >= 0 && nextX / 2 < width && next < counties) {
                result.add(territory(next, nextY % 2 * 2 + nextX % 2));
            }
        }
        return result;
    }

    /** A quarter of a county: bit 0 is east, bit 1 is north. */
    private String territory(int county, int quarter) {
        return Draft.id("county", county + 1, counties) + "-"
                + List.of("sw", "se", "nw", "ne").get(quarter);
    }

    private List<Town> townsOf(int county) {
        List<Town> result = new ArrayList<>();
        for (int quarter = 0; quarter < 4; quarter++) {
            String territory = territory(county, quarter);
            String name = "County " + (county + 1);
            result.add(new Town(name + " city", at(county, quarter, 3, 3), territory, 8, 3.5));
            result.add(new Town(name + " town", anywhere(county, quarter), territory, 6, 2.5));
            for (int i = 0; i < VILLAGES; i++) {
                result.add(new Town(name + " village", anywhere(county, quarter), territory, 2, 1.5));
            }
        }
        return result;
    }

    private Location anywhere(int county, int quarter) {
        return at(county, quarter, dice.between(7, 27), dice.between(7, 27));
    }

    /** So many kilometres from the county's middle towards the outer corner of its quarter. */
    private Location at(int county, int quarter, int eastKm, int northKm) {
        double x = (county % width + 0.5) * CELL_KM + (quarter % 2 == 1 ? eastKm : -eastKm);
        int line = county / width;
        double row = (line + 0.5) * CELL_KM;
        double lat = CORNER.lat() + (row + (quarter / 2 == 1 ? northKm : -northKm)) / KM_PER_DEGREE;
        double middle = CORNER.lat() + row / KM_PER_DEGREE;
        double lon = CORNER.lon() + x / (KM_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(middle)));
        return new Location(lat, lon);
    }
}
