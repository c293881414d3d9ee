// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.travel.Location;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;

/** Random sites and the ways between them. */
final class RandomPlaces {
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/London"), ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"));

    private final RandomWorld w;

    RandomPlaces(RandomWorld w) {
        this.w = w;
    }

    List<Site> sites() {
        List<Site> sites = new ArrayList<>();
        int count = w.dice("sites", 0).from(4, 8);
        for (int i = 0; i < count; i++) {
            sites.add(site(i));
        }
        return sites;
    }

    private Site site(int i) {
        Dice dice = w.dice("site", i);
        Site.Builder site = Site.builder("site" + i)
                .location(new Location(52 + dice.from(0, 2000) / 10_000.0, 13 + dice.from(0, 3000) / 10_000.0));
        if (w.on(Feature.SITE_ZONE, i, 80)) {
            site.zone(w.dice(Feature.SITE_ZONE, i).pick(ZONES));
        }
        if (w.on(Feature.SETUP, i, 70)) {
            site.setup(w.dice(Feature.SETUP, i).minutes(1, 20));
        }
        if (w.on(Feature.OPENING_HOURS, i, 50)) {
            site.openingHours(openingHours(w.dice(Feature.OPENING_HOURS, i)));
        }
        if (w.on(Feature.OPENING_EXCEPTIONS, i, 50)) {
            site.exceptions(exceptions(w.dice(Feature.OPENING_EXCEPTIONS, i)));
        }
        return site.build();
    }

    private static List<Site.Opening> openingHours(Dice dice) {
        List<Site.Opening> hours = new ArrayList<>();
        Site.Hours always = hours(dice);
        for (DayOfWeek day : DayOfWeek.values()) {
            Site.Hours first = dice.chance(60) ? always : hours(dice);
            if (!dice.chance(10)) {
                hours.add(new Site.Opening(day, first.from(), first.to()));
            }
            if (dice.chance(30)) {
                Site.Hours second = hours(dice);
                hours.add(new Site.Opening(day, second.from(), second.to()));
            }
        }
        return hours;
    }

    /** Day hours, or hours around the clock changes. */
    private static Site.Hours hours(Dice dice) {
        if (dice.chance(60)) {
            return new Site.Hours(LocalTime.of(dice.from(6, 10), 0), LocalTime.of(dice.from(11, 19), 30));
        }
        if (dice.chance(40)) {
            return new Site.Hours(LocalTime.of(dice.from(17, 23), 15), LocalTime.of(dice.from(0, 9), 45));
        }
        LocalTime from = LocalTime.of(dice.from(0, 2), dice.from(0, 3) * 15);
        return new Site.Hours(from, from.plusMinutes(15L * dice.from(1, 12)));
    }

    private List<Site.DayException> exceptions(Dice dice) {
        List<Site.DayException> exceptions = new ArrayList<>();
        for (int day = -1; day <= w.days; day++) {
            if (dice.chance(50)) {
                List<Site.Hours> hours = dice.chance(30) ? List.of() : List.of(hours(dice));
                exceptions.add(new Site.DayException(w.firstDay.plusDays(day), hours));
            }
        }
        return exceptions;
    }

    Travel travel(List<Site> sites) {
        if (w.on(Feature.GREAT_CIRCLE)) {
            return new Travel.GreatCircle(1.3, List.of());
        }
        int n = sites.size();
        int[][] seconds = new int[n][n];
        int[][] metres = new int[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                Dice dice = w.dice("way", i * n + j);
                seconds[i][j] = i == j ? 0 : dice.chance(5) ? 0 : dice.seconds(60, dice.chance(20) ? 5000 : 1800);
                metres[i][j] = seconds[i][j] * dice.from(8, 20);
                if (i != j && w.on(Feature.UNREACHABLE, i * n + j, 15)) {
                    seconds[i][j] = -1;
                }
            }
        }
        return new Travel.Matrix(sites.stream().map(Site::id).toList(), TravelTable.of(seconds, metres));
    }

    List<Travel.SpeedSlice> traffic() {
        if (!w.on(Feature.TRAFFIC)) {
            return List.of();
        }
        Dice dice = w.dice(Feature.TRAFFIC, 0);
        List<Travel.SpeedSlice> slices = new ArrayList<>();
        LocalTime from = LocalTime.of(dice.from(0, 9), dice.from(0, 59));
        while (true) {
            slices.add(new Travel.SpeedSlice(from, dice.from(300, 1700) / 1000.0));
            LocalTime next = from.plus(Duration.ofMinutes(dice.from(20, 360)));
            if (!next.isAfter(from)) {
                return slices;
            }
            from = next;
        }
    }
}
