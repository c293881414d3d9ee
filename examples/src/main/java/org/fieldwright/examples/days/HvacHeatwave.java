// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import static org.fieldwright.examples.days.Draft.money;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * A hot Thursday around Lyon. Most calls are flats without cooling: some have a booked arrival window, others a contract that promises somebody
 * by a certain hour. Cold rooms of shops lose goods by the hour; a quarter of the staff works late.
 */
final class HvacHeatwave {
    private static final Terms TERMS = new Terms(29, "6", "0.42", List.of(125, 150));
    private static final Shifts.Hours EARLY = new Shifts.Hours(450, 975, 135, 690, 45);
    private static final Shifts.Hours LATE = new Shifts.Hours(600, 1125, 105, 750, 45);

    /** Arrival windows that customers book, in minutes after midnight, with how often each is chosen. */
    private record Slot(int from, int to, int weight) {}

    private static final List<Slot> SLOTS = List.of(
            new Slot(480, 600, 2),
            new Slot(600, 720, 2),
            new Slot(480, 720, 3),
            new Slot(780, 900, 2),
            new Slot(900, 1020, 2),
            new Slot(780, 1020, 3),
            new Slot(990, 1110, 1));

    private final Draft draft;
    private final Dice places;
    private final Dice works;
    private final Dice times;
    private int shifts;
    private int installations;

    HvacHeatwave(DayRequest request) {
        Region region = Regions.LYON;
        draft = new Draft(request, region, new WorkDays(LocalDate.of(2026, 7, 16), request.days(), region.zone()));
        places = draft.dice("places");
        works = draft.dice("works");
        times = draft.dice("times");
    }

    DispatchProblem problem() {
        new Staff(draft, TERMS, this::roster, List.of()).hire(HvacCatalogue.trades());
        List<Work> all = works.shuffled(Work.spread(HvacCatalogue.works(), draft.request.jobs()));
        for (int i = 0; i < all.size(); i++) {
            draft.jobs.add(job(i + 1, all.get(i)));
        }
        new Wishes(draft).preferences(10, 30).past(3).technicianLocks(2).startLocks(2);
        return draft.build("Heat wave around Lyon", "9", List.of());
    }

    private List<Shift> roster(String technician, String home, Dice dice) {
        Shifts.Hours hours = shifts++ % 4 == 3 ? LATE : EARLY;
        return IntStream.range(0, draft.days.count())
                .mapToObj(day -> Shifts.shift(technician, home, draft.days, day, hours))
                .toList();
    }

    private Job job(int number, Work work) {
        int day = times.between(0, draft.days.count() - 1);
        boolean business = work.name().equals(HvacCatalogue.COLD_ROOM);
        Site site = site(business);
        Customer customer = customer(number, business ? site.name() : null);
        Job.Builder job = draft.job(number, site.id(), work, works).customer(customer.id());
        booked(job, work, day);
        return job.build();
    }

    private Site site(boolean business) {
        Town town = places.pick(draft.region.towns(), Town::weight);
        String name = business
                ? places.pick(List.of("Bakery", "Butcher", "Supermarket", "Restaurant", "Flower shop"))
                : places.pick(List.of("Flat", "Flat", "House", "Flat on the top floor"));
        int parking = town.territory().equals("centre") ? 8 : 4;
        Site site = draft.addSite(name, town, Duration.ofMinutes(business ? parking + 4 : parking), places);
        if (business) {
            site = site.toBuilder()
                    .openingHours(Opening.mondayToSaturday(450, 1170))
                    .build();
            draft.replaceLast(site);
        }
        return site;
    }

    /** Households stay without a name. */
    private Customer customer(int number, @Nullable String business) {
        int standing = places.between(1, 20);
        Customer.Tier tier = standing == 1
                ? Customer.Tier.VIP
                : standing <= 3 || business != null ? Customer.Tier.STRATEGIC : Customer.Tier.STANDARD;
        Customer customer = Customer.builder(Draft.id("C", number, draft.request.jobs()))
                .name(business)
                .tier(tier)
                .build();
        draft.customers.add(customer);
        return customer;
    }

    /** What was agreed on time and money. */
    private void booked(Job.Builder job, Work work, int day) {
        switch (work.name()) {
            case HvacCatalogue.VULNERABLE -> within(job, day, times.step(600, 720, 30), "150", "60");
            case HvacCatalogue.COLD_ROOM -> coldRoom(job, day);
            case HvacCatalogue.NO_COOLING -> {
                if (times.chance(0.5)) {
                    job.windows(List.of(slot(day)));
                } else {
                    within(job, day, times.step(660, 1020, 60), "60", "25");
                }
            }
            case HvacCatalogue.HEAT_PUMP -> {
                job.windows(List.of(draft.days.window(day, 480, 1110)));
                job.promisedWindows(List.of(slot(day)));
            }
            case HvacCatalogue.INSTALLATION -> {
                boolean morning = installations++ % 2 == 0;
                job.windows(List.of(draft.days.window(day, morning ? 480 : 735, morning ? 615 : 870)));
            }
            case HvacCatalogue.FILTERS -> {
                job.windows(List.of(draft.days.window(day, 480, 1110)));
                job.preferredWindows(List.of(slot(day)));
                job.optionalPrice(BigDecimal.valueOf(times.step(45, 90, 5)));
            }
            default -> {
                job.windows(List.of(slot(day)));
                job.due(draft.days.before(times.between(-20, 6)));
            }
        }
    }

    private void within(Job.Builder job, int day, int by, String fixed, String perHour) {
        job.windows(List.of(draft.days.window(day, 450, 1110)));
        job.sla(new Sla(
                new Sla.Target(draft.days.at(day, by), money(fixed), money(perHour), money("100")),
                null,
                Sla.Policy.PENALISE));
    }

    private void coldRoom(Job.Builder job, int day) {
        int by = times.step(570, 840, 30);
        job.sla(new Sla(
                new Sla.Target(draft.days.at(day, by), money("80"), money("40"), money("150")),
                new Sla.Target(draft.days.at(day, by + 180), money("120"), money("80"), money("300")),
                Sla.Policy.PENALISE));
    }

    private TimeWindow slot(int day) {
        Slot slot = times.pick(SLOTS, Slot::weight);
        return draft.days.window(day, slot.from(), slot.to());
    }
}
