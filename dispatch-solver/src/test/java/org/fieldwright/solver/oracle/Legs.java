// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelProvider.Place;
import org.fieldwright.core.travel.TravelTable;

/** Section 4: how long a technician is under way. */
final class Legs {
    private final Case c;
    private final Technician technician;

    Legs(Case c, Technician technician) {
        this.c = c;
        this.technician = technician;
    }

    boolean reachable(String from, String to) {
        return from.equals(to) || table(from, to).reachable(0, 0);
    }

    long metres(String from, String to) {
        return from.equals(to) || !reachable(from, to) ? 0 : table(from, to).metres(0, 0);
    }

    long arrival(String from, String to, long departure) {
        if (from.equals(to) || !reachable(from, to)) {
            return departure;
        }
        long base = Case.scaled(table(from, to).seconds(0, 0), technician.travelFactor());
        long driven = c.problem.traffic().isEmpty() ? departure + base : throughTraffic(departure, base);
        return driven + technician.travelExtra().toSeconds();
    }

    private TravelTable table(String from, String to) {
        return c.problem.travel().table(List.of(place(from)), List.of(place(to)));
    }

    private Place place(String id) {
        Site site = c.sites.get(id);
        return new Place(id, site.location());
    }

    /** Drives slice by slice; what is left is counted in thousandths of a base second. */
    private long throughTraffic(long departure, long base) {
        NavigableMap<Long, Integer> speeds = speedsAround(departure, base);
        long at = departure;
        long left = base * 1000;
        while (true) {
            long speed = speeds.floorEntry(at).getValue();
            Long next = speeds.higherKey(at);
            if (next == null || (next - at) * speed >= left) {
                return at + (left + speed - 1) / speed;
            }
            left -= (next - at) * speed;
            at = next;
        }
    }

    /** The speed in thousandths from each instant on, for days enough even at the lowest speed. */
    private NavigableMap<Long, Integer> speedsAround(long departure, long base) {
        NavigableMap<Long, Integer> speeds = new TreeMap<>();
        LocalDate today =
                Instant.ofEpochSecond(departure).atZone(c.problem.zone()).toLocalDate();
        long days = 2 + base * 20 / 80_000;
        for (LocalDate date = today.minusDays(2); !date.isAfter(today.plusDays(days)); date = date.plusDays(1)) {
            for (Travel.SpeedSlice slice : c.problem.traffic()) {
                int thousandths = BigDecimal.valueOf(slice.speedFactor())
                        .movePointRight(3)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact();
                speeds.put(OpeningHours.instant(date.atTime(slice.from()), c.problem.zone(), false), thousandths);
            }
        }
        return speeds;
    }
}
