// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import static org.fieldwright.examples.days.Draft.money;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Equipment;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.travel.Travel;
import org.jspecify.annotations.Nullable;

/**
 * Two days of a lift maintenance contract around Leeds: monthly and annual services that are due or overdue, breakdowns with a response promised
 * within hours, people shut in since the night, and thorough examinations for which an appointment with the insurer's engineer stands.
 */
final class LiftContract {
    private static final Terms TERMS = new Terms(25, "5", "0.30", List.of(150, 200));
    private static final Shifts.Hours EARLY = new Shifts.Hours(450, 960, 120, 690, 30);
    private static final Shifts.Hours LATE = new Shifts.Hours(600, 1110, 90, 780, 30);
    private static final List<String> CLEARANCES = List.of("hospital-induction", "station-pass");
    private static final List<Travel.SpeedSlice> TRAFFIC = List.of(
            new Travel.SpeedSlice(LocalTime.of(0, 0), 1.1),
            new Travel.SpeedSlice(LocalTime.of(7, 0), 0.8),
            new Travel.SpeedSlice(LocalTime.of(9, 30), 1.0),
            new Travel.SpeedSlice(LocalTime.of(15, 30), 0.8),
            new Travel.SpeedSlice(LocalTime.of(18, 30), 1.1));

    /** A building with its number of lifts, relative frequency and hours. */
    private record Building(String name, int weight, int mostLifts, List<Site.Opening> hours) {}

    private static final List<Building> BUILDINGS = List.of(
            new Building("Apartments", 8, 2, List.of()),
            new Building("Offices", 7, 4, Opening.weekdays(420, 1110)),
            new Building("Store", 4, 2, Opening.mondayToSaturday(450, 1200)),
            new Building("Hotel", 3, 3, List.of()),
            new Building("Hospital", 2, 4, List.of()),
            new Building("Station", 1, 3, List.of()),
            new Building("Care home", 3, 1, Opening.mondayToSaturday(480, 1080)));

    private final Draft draft;
    private final Dice places;
    private final Dice works;
    private final Dice times;
    private int shifts;
    private int nextLift;
    private int examinations;

    LiftContract(DayRequest request) {
        Region region = Regions.LEEDS;
        draft = new Draft(request, region, new WorkDays(LocalDate.of(2026, 9, 15), request.days(), region.zone()));
        places = draft.dice("places");
        works = draft.dice("works");
        times = draft.dice("times");
    }

    DispatchProblem problem() {
        new Staff(draft, TERMS, this::roster, CLEARANCES).hire(LiftCatalogue.trades());
        for (int n = 1; draft.equipment.size() < draft.request.jobs(); n++) {
            building(n);
        }
        List<Work> all = works.shuffled(Work.spread(LiftCatalogue.works(), draft.request.jobs()));
        for (int i = 0; i < all.size(); i++) {
            draft.jobs.add(job(i + 1, all.get(i)));
        }
        new Wishes(draft).preferences(8, 20).past(6).technicianLocks(1).startLocks(1);
        return draft.build("Lift contract around Leeds", "8", TRAFFIC);
    }

    private List<Shift> roster(String technician, String home, Dice dice) {
        Shifts.Hours hours = shifts++ % 7 == 3 ? LATE : EARLY;
        return IntStream.range(0, draft.days.count())
                .mapToObj(day -> Shifts.shift(technician, home, draft.days, day, hours))
                .toList();
    }

    private void building(int number) {
        Building building = places.pick(BUILDINGS, Building::weight);
        Town town = places.pick(draft.region.towns(), Town::weight);
        Site.Builder site =
                draft.addSite(building.name(), town, Duration.ofMinutes(places.step(5, 15, 5)), places).toBuilder()
                        .openingHours(building.hours());
        switch (building.name()) {
            case "Hospital" -> site.access(List.of(CLEARANCES.get(0)));
            case "Station" -> site.access(List.of(CLEARANCES.get(1)));
            default -> site.access(List.of());
        }
        draft.replaceLast(site.build());
        draft.customers.add(Customer.builder(Draft.id("C", number, draft.request.jobs()))
                .name(draft.sites.get(draft.sites.size() - 1).name())
                .tier(
                        building.mostLifts() == 4
                                ? Customer.Tier.STRATEGIC
                                : places.chance(0.06) ? Customer.Tier.VIP : Customer.Tier.STANDARD)
                .contract(places.chance(0.5) ? "full-cover" : "service-only")
                .build());
        String drive = places.chance(0.4) ? "hydraulic" : "traction";
        int lifts = Math.min(building.mostLifts(), places.between(1, 3) + (places.chance(0.2) ? 1 : 0));
        for (int i = 0; i < lifts && draft.equipment.size() < draft.request.jobs(); i++) {
            int n = draft.equipment.size() + 1;
            draft.equipment.add(Equipment.builder(Draft.id("L", n, draft.request.jobs()))
                    .type("lift")
                    .model(drive + "-" + places.pick(List.of("320", "630", "1000", "1600")))
                    .serial(Integer.toString(40_000 + 13 * n))
                    .site(draft.sites.get(draft.sites.size() - 1).id())
                    .attributes(Map.of("drive", drive, "customer", Draft.id("C", number, draft.request.jobs())))
                    .build());
        }
    }

    /** Services take the lifts in the order of the buildings, so that one stay can serve several; the rest happens anywhere. */
    private Job job(int number, Work work) {
        boolean service = work.profile().type().equals("PREVENTIVE");
        Equipment lift = service ? draft.equipment.get(nextLift++) : works.pick(draft.equipment);
        Job.Builder job = draft.job(number, Objects.requireNonNull(lift.site()), work, works)
                .equipment(lift.id())
                .customer(attribute(lift, "customer"));
        booked(job, work, lift);
        return job.build();
    }

    private static String attribute(Equipment lift, String name) {
        return Objects.requireNonNull(lift.attributes().get(name), name);
    }

    private void booked(Job.Builder job, Work work, Equipment lift) {
        switch (work.name()) {
            case LiftCatalogue.ENTRAPMENT -> {
                job.emergency(true);
                job.sla(sla(target(0, times.step(510, 540, 15), "300", "250"), null));
            }
            case LiftCatalogue.BREAKDOWN -> breakdown(job, work, lift);
            case LiftCatalogue.CERTIFICATE -> {
                // The insurer's engineer comes on every day at several hours, one lift after the other.
                int from = 510 + examinations / draft.days.count() * 60 % 360;
                job.windows(List.of(draft.days.window(examinations++ % draft.days.count(), from, from + 60)));
            }
            case LiftCatalogue.REPAIR ->
                job.windows(IntStream.range(0, draft.days.count())
                        .mapToObj(d -> draft.days.window(d, 480, 810))
                        .toList());
            case LiftCatalogue.ADVICE -> job.optionalPrice(BigDecimal.valueOf(times.step(40, 90, 5)));
            case LiftCatalogue.ANNUAL -> job.due(draft.days.before(times.between(-9, 5)));
            default -> job.due(draft.days.before(times.between(-12, 7)));
        }
    }

    /** A breakdown also needs somebody who knows the drive. */
    private void breakdown(Job.Builder job, Work work, Equipment lift) {
        List<Requirements.SkillDemand> skills =
                new ArrayList<>(work.requirements().allOf());
        skills.add(new Requirements.SkillDemand(attribute(lift, "drive"), 1));
        Requirements needs = work.requirements().toBuilder().allOf(skills).build();
        Job.Visit visit = job.build().visits().get(0);
        job.visits(List.of(new Job.Visit(visit.duration(), needs, null, null)));
        int reported = times.between(0, 3);
        int by = times.step(570, 900, 30);
        job.sla(
                reported < 3
                        ? sla(target(0, by, "60", "30"), target(0, by + 240, "60", "20"))
                        : sla(target(Math.min(1, draft.days.count() - 1), by, "60", "30"), null));
    }

    private Sla.Target target(int day, int by, String fixed, String perHour) {
        return new Sla.Target(draft.days.at(day, by), money(fixed), money(perHour), money("100"));
    }

    private static Sla sla(Sla.Target response, Sla.@Nullable Target resolution) {
        return new Sla(response, resolution, Sla.Policy.PENALISE);
    }
}
