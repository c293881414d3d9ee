// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.Technician.Certification;
import org.fieldwright.core.model.Technician.Membership;
import org.fieldwright.core.model.Technician.Workload;

/** The people of a dispatch week: the same trades in every county, homes where the work is, limits and terms that differ. */
final class WeekStaff {
    static final List<String> CLEARANCES = List.of("bank-clearance", "laboratory-induction");
    private static final Terms TERMS = new Terms(33, "7", "0.45", List.of(125, 150));
    private static final List<Integer> DAYS_OFF = List.of(0, 0, 1, 0, 0, 2, 0);

    private final Draft draft;
    private final Country country;
    private final List<Site> offices;
    private final Dice dice;
    private final List<Trade> trades;

    WeekStaff(Draft draft, Country country, List<Site> offices) {
        this.draft = draft;
        this.country = country;
        this.offices = offices;
        this.dice = draft.dice("staff");
        this.trades = everyTrade();
    }

    /** Trades in the order in which a county hires: any first part of it is close to the shares. */
    private static List<Trade> everyTrade() {
        List<Trade> catalogue = FacilitiesCatalogue.trades();
        int all = catalogue.stream().mapToInt(Trade::share).sum();
        int[] given = new int[catalogue.size()];
        List<Trade> result = new ArrayList<>();
        for (int n = 0; n < all; n++) {
            int next = 0;
            for (int i = 1; i < given.length; i++) {
                int behind = catalogue.get(i).share() * (n + 1) - given[i] * all;
                int most = catalogue.get(next).share() * (n + 1) - given[next] * all;
                next = behind > most ? i : next;
            }
            given[next]++;
            result.add(catalogue.get(next));
        }
        return result;
    }

    void hire() {
        for (int n = 0; n < draft.request.technicians(); n++) {
            draft.technicians.add(technician(n));
        }
    }

    private Technician technician(int n) {
        int county = n % country.counties();
        int inCounty = n / country.counties();
        Trade trade = trades.get(inCounty % trades.size());
        String id = Draft.id("T", n + 1, draft.request.technicians());
        Town town = dice.pick(country.towns(county), Town::weight);
        Site home = draft.addSite("Home of " + id, town, Duration.ZERO, dice);
        int experience = dice.between(0, 4);
        int daysOff = DAYS_OFF.get(inCounty % DAYS_OFF.size());
        WeekShifts shifts = new WeekShifts(
                draft.days, id, inCounty, home.id(), offices.get(county).id());
        Technician.Builder result = Technician.builder(id)
                .name(Names.of(n))
                .home(home.id())
                .shifts(IntStream.range(0, draft.days.count())
                        .filter(day -> draft.days.count() == 1 || Math.floorMod(day - inCounty, 5) >= daysOff)
                        .mapToObj(shifts::shift)
                        .toList())
                .skills(Staff.skills(trade, experience))
                .certifications(certifications(trade, inCounty))
                .territories(territories(town.territory(), county, trade.everywhere()))
                .tools(trade.tools())
                .access(CLEARANCES.stream()
                        .filter(c -> dice.chance(0.5) || trade.everywhere())
                        .toList())
                .rating(3 + dice.between(0, 4) / 2.0)
                .senior(trade.senior() && experience >= 2)
                .costs(TERMS.costs(experience + (trade.senior() ? 4 : 0)))
                .workload(new Workload(Duration.ofHours(dice.between(118, 152)), Duration.ofHours(160)))
                .attributes(Map.of("trade", trade.name()));
        return limits(result, inCounty).build();
    }

    private static Technician.Builder limits(Technician.Builder technician, int n) {
        technician
                .minRest(Duration.ofHours(11))
                .maxWorkPerWeek(Duration.ofHours(n % 4 == 3 ? 36 : 42))
                .maxJobsPerDayByType(Map.of("PROJECT", 1));
        if (n % 3 == 0) {
            technician.maxWorkPerDay(Duration.ofMinutes(570));
        }
        if (n % 4 == 2) {
            technician.maxDistanceFromHome(45_000);
        }
        if (n % 5 == 4) {
            technician.travelFactor(n % 2 == 0 ? 0.95 : 1.1).travelExtra(Duration.ofMinutes(2));
        }
        return technician;
    }

    /** Certificates end with a month of the next two years; one technician in thirteen has one that ended shortly before the week. */
    private List<Certification> certifications(Trade trade, int n) {
        List<Certification> result = new ArrayList<>();
        for (String name : trade.certifications()) {
            boolean expired = n % 13 == 12 && result.isEmpty();
            LocalDate month = draft.days.first().withDayOfMonth(1).plusMonths(dice.between(2, 24));
            LocalDate last = expired ? draft.days.first().minusDays(3) : month.minusDays(1);
            result.add(new Certification(
                    name, null, last.atTime(23, 59).atZone(draft.days.zone()).toInstant()));
        }
        return result;
    }

    /** Half of the people also serve a territory beside their own, some of them on loan from the third day on; specialists serve the county. */
    private List<Membership> territories(String own, int county, boolean everywhere) {
        List<Membership> result = new ArrayList<>();
        result.add(new Membership(own, true, null, null));
        Set<String> others = new LinkedHashSet<>();
        if (everywhere) {
            others.addAll(country.territories(county));
        } else if (dice.chance(0.5)) {
            others.add(dice.pick(draft.region.neighboursOf(own)));
        }
        others.remove(own);
        LocalDate from = draft.days.count() > 2 && !everywhere && dice.chance(0.2) ? draft.days.date(2) : null;
        others.forEach(name -> result.add(new Membership(name, false, from, null)));
        return result;
    }
}
