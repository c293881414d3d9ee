// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.PastVisit;
import org.fieldwright.core.model.Equipment;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.travel.Travel;

/** A problem in the making. */
final class Draft {
    /** Streets of a town, arterial roads, main roads, motorways. */
    private static final List<Travel.SpeedBand> SPEEDS = List.of(
            new Travel.SpeedBand(4.0, 24),
            new Travel.SpeedBand(15.0, 42),
            new Travel.SpeedBand(40.0, 68),
            new Travel.SpeedBand(null, 90));

    private static final double DETOUR = 1.3;

    final DayRequest request;
    final Region region;
    final WorkDays days;
    final List<Technician> technicians = new ArrayList<>();
    final List<Site> sites = new ArrayList<>();
    final List<Job> jobs = new ArrayList<>();
    final List<Customer> customers = new ArrayList<>();
    final List<Equipment> equipment = new ArrayList<>();
    final List<PastVisit> history = new ArrayList<>();
    private final Map<String, Site> places = new HashMap<>();
    private final Map<Demand, List<Technician>> qualified = new HashMap<>();

    private record Demand(Requirements requirements, String territory, List<String> access) {}

    Draft(DayRequest request, Region region, WorkDays days) {
        this.request = request;
        this.region = region;
        this.days = days;
    }

    Dice dice(String topic) {
        return new Dice(request.seed(), request.kind().id() + "/" + topic);
    }

    /** An id such as J-007, with as many digits as the greatest number needs. */
    static String id(String prefix, int number, int greatest) {
        int digits = Math.max(2, Integer.toString(greatest).length());
        String text = Integer.toString(number);
        return prefix + "-" + "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /** Adds a place of work near the town's centre. */
    Site addSite(String name, Town town, Duration setup, Dice dice) {
        Site site = Site.builder(id("S", sites.size() + 1, request.jobs() + request.technicians()))
                .name(name + ", " + town.name())
                .location(dice.near(town.centre(), town.radiusKm()))
                .territory(town.territory())
                .setup(setup)
                .build();
        sites.add(site);
        places.put(site.id(), site);
        return site;
    }

    /** Replaces the site that was added last. */
    void replaceLast(Site site) {
        sites.set(sites.size() - 1, site);
        places.put(site.id(), site);
    }

    /** A job of the work, with a duration by chance. */
    Job.Builder job(int number, String site, Work work, Dice dice) {
        Duration duration = Duration.ofMinutes(dice.step(work.least(), work.greatest(), 5));
        return Job.builder(id("J", number, request.jobs()), site)
                .visits(List.of(new Job.Visit(duration, work.requirements(), null, null)))
                .type(work.profile().type())
                .priority(work.priority())
                .attributes(Map.of("work", work.name(), "title", work.title()));
    }

    /** Who meets the demands on skills, certificates and tools and may enter the site; call it when all are hired. */
    List<Technician> qualified(Requirements needs, String site) {
        Site place = Objects.requireNonNull(places.get(site), site);
        return qualified.computeIfAbsent(
                new Demand(needs, String.valueOf(place.territory()), place.access()),
                d -> technicians.stream().filter(t -> able(t, needs, place)).toList());
    }

    /** Whether one technician meets the demands and may enter the site. */
    boolean able(Technician technician, Requirements needs, String site) {
        return able(technician, needs, Objects.requireNonNull(places.get(site), site));
    }

    private boolean able(Technician technician, Requirements needs, Site place) {
        return serves(technician, String.valueOf(place.territory()))
                && technician.access().containsAll(place.access())
                && meets(technician, needs);
    }

    Site site(String id) {
        return Objects.requireNonNull(places.get(id), id);
    }

    private static boolean serves(Technician technician, String territory) {
        return technician.territories().stream().anyMatch(m -> m.territory().equals(territory));
    }

    private boolean meets(Technician technician, Requirements needs) {
        return needs.allOf().stream()
                        .allMatch(d -> technician.skills().stream()
                                .anyMatch(s -> s.name().equals(d.skill()) && s.level() >= d.level()))
                && needs.certifications().stream()
                        .allMatch(n -> technician.certifications().stream()
                                .anyMatch(c -> c.name().equals(n) && !days.end().isAfter(requireExpiry(c))))
                && technician.tools().containsAll(needs.tools());
    }

    private static Instant requireExpiry(Technician.Certification certification) {
        return Objects.requireNonNull(certification.expires(), certification.name());
    }

    DispatchProblem build(String title, String neighbourCost, List<Travel.SpeedSlice> traffic) {
        return DispatchProblem.builder(days.start(), days.end(), days.zone(), new Travel.GreatCircle(DETOUR, SPEEDS))
                .id(request.kind().id() + "-" + request.jobs() + "x" + request.technicians() + "-" + request.seed())
                .currency(region.currency())
                .technicians(technicians)
                .sites(sites)
                .jobs(jobs)
                .customers(customers)
                .equipment(equipment)
                .territories(region.territories(neighbourCost))
                .traffic(traffic)
                .history(history)
                .attributes(Map.of("title", title))
                .build();
    }

    static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
