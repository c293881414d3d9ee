// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import static org.fieldwright.examples.days.Draft.money;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Sla;

/**
 * A week of facilities management around Munich. Many jobs fall on few buildings, which have opening hours and sometimes ask for a clearance. Some
 * technicians are on call for the plan only three or four days, the rest of their week being bound elsewhere.
 */
final class FacilitiesWeek {
    private static final Terms TERMS = new Terms(33, "7", "0.45", List.of(125, 150));
    private static final Shifts.Hours EARLY = new Shifts.Hours(420, 945, 120, 675, 45);
    private static final Shifts.Hours LATE = new Shifts.Hours(555, 1080, 90, 765, 45);
    private static final List<String> CLEARANCES = List.of("bank-clearance", "laboratory-induction");

    /** Days a week on which technicians are not there, in turn. */
    private static final List<Integer> DAYS_OFF = List.of(0, 1, 0, 2);

    private record Building(String name, int weight, List<Site.Opening> hours) {}

    private static final List<Building> BUILDINGS = List.of(
            new Building("Offices", 9, Opening.weekdays(420, 1110)),
            new Building("School", 4, Opening.weekdays(420, 1020)),
            new Building("Shop", 6, Opening.mondayToSaturday(480, 1200)),
            new Building("Warehouse", 3, List.of()),
            new Building("Bank", 2, Opening.weekdays(480, 1020)),
            new Building("Laboratory", 2, Opening.weekdays(420, 1080)),
            new Building("Clinic", 3, List.of()));

    private final Draft draft;
    private final Dice places;
    private final Dice works;
    private final Dice times;
    private int hired;

    FacilitiesWeek(DayRequest request) {
        Region region = Regions.MUNICH;
        draft = new Draft(request, region, new WorkDays(LocalDate.of(2026, 10, 12), request.days(), region.zone()));
        places = draft.dice("places");
        works = draft.dice("works");
        times = draft.dice("times");
    }

    DispatchProblem problem() {
        new Staff(draft, TERMS, this::roster, CLEARANCES).hire(FacilitiesCatalogue.trades());
        int buildings = Math.max(1, draft.request.jobs() * 26 / 100);
        int clients = Math.max(1, buildings / 4);
        for (int i = 1; i <= clients; i++) {
            draft.customers.add(client(i, clients));
        }
        List<Site> portfolio = new ArrayList<>();
        for (int i = 0; i < buildings; i++) {
            portfolio.add(building());
        }
        List<Work> all = works.shuffled(Work.spread(FacilitiesCatalogue.works(), draft.request.jobs()));
        for (int i = 0; i < all.size(); i++) {
            int place = works.between(0, buildings - 1);
            String client = draft.customers.get(place % clients).id();
            draft.jobs.add(job(i + 1, all.get(i), portfolio.get(place), client));
        }
        new Wishes(draft).preferences(6, 20).past(5).technicianLocks(1).startLocks(1);
        return draft.build("Facilities week around Munich", "7", List.of());
    }

    private List<Shift> roster(String technician, String home, Dice dice) {
        int number = hired++;
        Shifts.Hours hours = number % 5 == 4 ? LATE : EARLY;
        int daysOff = DAYS_OFF.get(number % DAYS_OFF.size());
        return IntStream.range(0, draft.days.count())
                .filter(day -> Math.floorMod(day - number, 5) >= daysOff)
                .mapToObj(day -> Shifts.shift(technician, home, draft.days, day, hours))
                .toList();
    }

    private Customer client(int number, int clients) {
        return Customer.builder(Draft.id("C", number, clients))
                .name("Client " + number)
                .tier(
                        number % 9 == 0
                                ? Customer.Tier.VIP
                                : number % 4 == 0 ? Customer.Tier.STRATEGIC : Customer.Tier.STANDARD)
                .contract("FM-" + (100 + number))
                .build();
    }

    private Site building() {
        Building building = places.pick(BUILDINGS, Building::weight);
        Town town = places.pick(draft.region.towns(), Town::weight);
        Site.Builder site =
                draft.addSite(building.name(), town, Duration.ofMinutes(places.step(5, 15, 5)), places).toBuilder()
                        .openingHours(building.hours());
        switch (building.name()) {
            case "Bank" -> site.access(List.of(CLEARANCES.get(0)));
            case "Laboratory" -> site.access(List.of(CLEARANCES.get(1)));
            default -> site.access(List.of());
        }
        draft.replaceLast(site.build());
        return site.build();
    }

    private Job job(int number, Work work, Site site, String client) {
        Job.Builder job = draft.job(number, site.id(), work, works).customer(client);
        int day = times.between(0, draft.days.count() - 1);
        switch (work.name()) {
            case FacilitiesCatalogue.OUTAGE -> {
                job.emergency(true);
                job.sla(sla(0, times.step(540, 660, 30), 400));
            }
            case FacilitiesCatalogue.FIRE_TEST, FacilitiesCatalogue.WATER_TEST -> inspection(job, day);
            case FacilitiesCatalogue.PROJECT ->
                job.windows(IntStream.range(0, draft.days.count())
                        .mapToObj(d -> draft.days.window(d, 420, 720))
                        .toList());
            case FacilitiesCatalogue.IMPROVEMENT -> job.optionalPrice(BigDecimal.valueOf(times.step(70, 160, 10)));
            default -> usual(job, work, day);
        }
        return job.build();
    }

    /** Half of the inspections are announced for a morning or an afternoon. */
    private void inspection(Job.Builder job, int day) {
        boolean morning = times.chance(0.5);
        if (times.chance(0.5)) {
            job.windows(List.of(draft.days.window(day, morning ? 480 : 750, morning ? 690 : 930)));
        } else {
            job.due(draft.days.before(times.between(-10, 3)));
        }
    }

    /** Faults have a deadline by priority, services a due date. */
    private void usual(Job.Builder job, Work work, int day) {
        switch (work.profile().type()) {
            case "REPAIR" -> {
                int last = Math.min(day + work.priority() - 2, draft.days.count() - 1);
                job.sla(sla(last, times.step(600, 960, 60), 50 * (6 - work.priority())));
            }
            case "REACTIVE" -> {
                if (times.chance(0.3)) {
                    job.windows(List.of(draft.days.window(day, 480, 690)));
                }
            }
            default -> job.due(draft.days.before(times.between(-14, 6)));
        }
    }

    private Sla sla(int day, int by, int fixed) {
        BigDecimal once = BigDecimal.valueOf(fixed);
        BigDecimal perHour = BigDecimal.valueOf(fixed / 4);
        return new Sla(
                new Sla.Target(draft.days.at(day, by), once, perHour, money("60")),
                new Sla.Target(draft.days.at(day, by + 300), once, perHour, money("60")),
                Sla.Policy.PENALISE);
    }
}
