// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Hold;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.travel.Travel;

/**
 * A working week in which every feature occurs, about as often as it would in a large company. The country grows with the number of technicians, forty
 * to a county, so that density, hours and the choice of people for a job stay what they are in any size.
 */
final class DispatchWeek {
    private static final int TECHNICIANS_IN_COUNTY = 40;
    private static final List<Travel.SpeedSlice> TRAFFIC = List.of(
            new Travel.SpeedSlice(LocalTime.of(0, 0), 1.1),
            new Travel.SpeedSlice(LocalTime.of(7, 0), 0.8),
            new Travel.SpeedSlice(LocalTime.of(9, 0), 1.0),
            new Travel.SpeedSlice(LocalTime.of(15, 30), 0.85),
            new Travel.SpeedSlice(LocalTime.of(18, 30), 1.1));

    private record Building(String name, int weight, List<Site.Opening> hours) {}

    private static final List<Building> BUILDINGS = List.of(
            new Building("Home", 8, List.of()),
            new Building("Offices", 8, Opening.weekdays(420, 1110)),
            new Building("School", 3, Opening.weekdays(420, 1020)),
            new Building("Shop", 5, Opening.mondayToSaturday(480, 1200)),
            new Building("Bank", 1, Opening.weekdays(480, 1020)),
            new Building("Laboratory", 1, Opening.weekdays(420, 1080)),
            new Building("Clinic", 2, List.of()));

    private final Draft draft;
    private final Country country;
    private final Dice places;
    private final int clients;

    DispatchWeek(DayRequest request) {
        int counties = Math.max(1, (request.technicians() + TECHNICIANS_IN_COUNTY / 2) / TECHNICIANS_IN_COUNTY);
        country = new Country(counties, new Dice(request.seed(), "dispatch-week/country"));
        Region region = country.region();
        draft = new Draft(request, region, new WorkDays(LocalDate.of(2026, 10, 12), request.days(), region.zone()));
        places = draft.dice("places");
        clients = Math.max(1, request.jobs() / 9);
    }

    /** Every term that a policy can have is switched on. */
    static Policy policy() {
        return Policy.builder()
                .version("dispatch-week-1")
                .paidTime(Policy.PaidTime.FROM_DEPARTURE)
                .fairnessPerHour(BigDecimal.valueOf(2))
                .completionRiskPriority(3)
                .reserveShare(new BigDecimal("0.05"))
                .reservePerHour(BigDecimal.valueOf(4))
                .freeze(Duration.ofMinutes(150))
                .disruption(Policy.Disruption.builder()
                        .steps(List.of(
                                new Policy.Step(Duration.ofHours(4), 4), new Policy.Step(Duration.ofHours(24), 2)))
                        .build())
                .build();
    }

    DispatchProblem problem() {
        List<Site> offices = new ArrayList<>();
        for (int county = 0; county < country.counties(); county++) {
            offices.add(draft.addSite("Office", country.towns(county).get(0), Duration.ofMinutes(5), places));
        }
        new WeekStaff(draft, country, offices).hire();
        for (int i = 1; i <= clients; i++) {
            draft.customers.add(client(i));
        }
        new WeekWork(draft).add(portfolio());
        new Wishes(draft).preferences(15, 20).past(5).technicianLocks(1).startLocks(1);
        DispatchProblem.Builder result =
                draft.build("Dispatch week", "6", has(Extra.TRAFFIC) ? TRAFFIC : List.of()).toBuilder();
        result.holds(holds());
        WeekLinks links = new WeekLinks(draft);
        if (has(Extra.LINKS)) {
            result.links(links.add());
        }
        if (has(Extra.STOCK)) {
            new WeekStock(draft, offices).addTo(result);
        }
        if (has(Extra.PUBLISHED)) {
            result.published(new WeekPublished(draft, links.linked()).visits());
        }
        return result.jobs(draft.jobs).build();
    }

    private boolean has(Extra extra) {
        return draft.request.extras().contains(extra);
    }

    /** The buildings of each county, four for nine jobs. */
    private List<List<Site>> portfolio() {
        List<List<Site>> result = new ArrayList<>();
        for (int county = 0; county < country.counties(); county++) {
            result.add(new ArrayList<>());
        }
        int buildings = Math.max(country.counties(), draft.request.jobs() * 4 / 9);
        for (int i = 0; i < buildings; i++) {
            int county = i % country.counties();
            result.get(county).add(building(i, county));
        }
        return result;
    }

    private Site building(int number, int county) {
        Building building = places.pick(BUILDINGS, Building::weight);
        Town town = places.pick(country.towns(county), Town::weight);
        Site.Builder site =
                draft.addSite(building.name(), town, Duration.ofMinutes(places.step(0, 15, 5)), places).toBuilder()
                        .openingHours(building.hours())
                        .attributes(Map.of("customer", customer(number % clients)));
        switch (building.name()) {
            case "Bank" -> site.access(List.of(WeekStaff.CLEARANCES.get(0)));
            case "Laboratory" -> site.access(List.of(WeekStaff.CLEARANCES.get(1)));
            default -> site.access(List.of());
        }
        Site result = site.build();
        draft.replaceLast(result);
        return result;
    }

    private String customer(int index) {
        return draft.customers.get(index).id();
    }

    private Customer client(int number) {
        Customer.Tier tier = number % 9 == 0
                ? Customer.Tier.VIP
                : number % 4 == 0 ? Customer.Tier.STRATEGIC : Customer.Tier.STANDARD;
        Customer.Builder client = Customer.builder(Draft.id("C", number, clients))
                .name("Client " + number)
                .tier(tier)
                .contract("W-" + (100 + number));
        if (number % 25 == 0) {
            Technician unwanted = places.pick(draft.technicians);
            client.bannedTechnicians(List.of(unwanted.id()));
        }
        return client.build();
    }

    /** One technician in twenty keeps an hour on the second day for somebody who has not confirmed yet. */
    private List<Hold> holds() {
        List<Hold> result = new ArrayList<>();
        for (int i = 9; i < draft.technicians.size(); i += 20) {
            Technician technician = draft.technicians.get(i);
            String day = draft.days.date(Math.min(1, draft.days.count() - 1)).toString();
            for (Shift shift : technician.shifts()) {
                if (shift.id().endsWith(day)) {
                    result.add(new Hold(
                            "H-" + technician.id(),
                            technician.id(),
                            shift.id(),
                            shift.earliestDeparture().plus(Duration.ofMinutes(135)),
                            Duration.ofMinutes(45),
                            draft.days.at(0, 1200),
                            null));
                }
            }
        }
        return result;
    }
}
