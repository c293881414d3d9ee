// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.travel.Location;
import org.fieldwright.core.travel.Travel;

/** Seeded problems of any size around Lyon, as input of the page's tests. The plans for them come from {@link SamplePlan}. */
final class SampleDay {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    static final LocalDate FIRST = LocalDate.of(2026, 7, 13);
    private static final String[] TYPES = {"REPAIR", "INSPECTION", "INSTALLATION", "PREVENTIVE", "REACTIVE"};
    private static final String[] NAMES = {
        "Amélie Roux",
        "Bastien Faure",
        "Chloé Girard",
        "Driss Benali",
        "Élodie Marchand",
        "Farid Haddad",
        "Gaëlle Perrin",
        "Hugo Lambert",
        "Inès Carpentier",
        "Jules Fontaine",
        "Karim Ziani",
        "Louise-Marie de Saint-Germain-Laprade"
    };

    private final Random random;
    private final List<Site> sites = new ArrayList<>();
    private final List<Customer> customers = new ArrayList<>();

    private SampleDay(long seed) {
        random = new Random(seed);
    }

    static DispatchProblem problem(int technicians, int jobs, int days, long seed) {
        return new SampleDay(seed).build(technicians, jobs, days);
    }

    private DispatchProblem build(int technicians, int jobs, int days) {
        List<Technician> people = new ArrayList<>();
        for (int t = 0; t < technicians; t++) {
            people.add(technician(t, days));
        }
        List<Job> work = new ArrayList<>();
        for (int j = 0; j < jobs; j++) {
            work.add(job(j, j % days));
        }
        return DispatchProblem.builder(at(0, 0), at(days, 0), ZONE, new Travel.GreatCircle(1.3, List.of()))
                .id("sample-" + technicians + "x" + jobs + "x" + days)
                .technicians(people)
                .sites(sites)
                .customers(customers)
                .jobs(work)
                .build();
    }

    static Instant at(int day, double hour) {
        return FIRST.plusDays(day)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(ZONE)
                .toInstant()
                .plusSeconds((long) (hour * 3600));
    }

    private Technician technician(int number, int days) {
        String id = "tech-%02d".formatted(number + 1);
        String home = site("home-" + id, "Home of " + NAMES[number % NAMES.length]);
        List<Shift> shifts = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            double start = 7 + 0.5 * (number % 4);
            shifts.add(Shift.builder(id + "-d" + (day + 1), home, at(day, start), at(day, start + 10))
                    .end(home)
                    .softEnd(at(day, start + 8.5))
                    .breaks(List.of(new Break.Floating(at(day, 11.5), at(day, 13.5), Duration.ofMinutes(45), false)))
                    .build());
        }
        return Technician.builder(id)
                .name(NAMES[number % NAMES.length] + (number < NAMES.length ? "" : " " + (number / NAMES.length + 1)))
                .home(home)
                .shifts(shifts)
                .skills(List.of(Technician.Skill.builder("cooling")
                        .level(1 + number % 3)
                        .build()))
                .build();
    }

    private String site(String id, String name) {
        double spread = random.nextDouble() < 0.7 ? 0.05 : 0.16;
        Location place =
                new Location(45.757 + random.nextGaussian() * spread, 4.842 + random.nextGaussian() * spread * 1.3);
        sites.add(Site.builder(id)
                .name(name)
                .location(place)
                .setup(Duration.ofMinutes(3))
                .build());
        return id;
    }

    private Job job(int number, int day) {
        String id = "HV-%03d".formatted(number + 1);
        String customer = "customer-%03d".formatted(number + 1);
        Customer.Tier tier = number % 11 == 0 ? Customer.Tier.VIP : Customer.Tier.STANDARD;
        customers.add(Customer.builder(customer)
                .name("Régie Rhône " + (number + 1))
                .tier(tier)
                .build());
        int minutes = 30 + 15 * random.nextInt(7);
        double start = 7.5 + random.nextInt(8);
        Job.Builder job = Job.builder(
                        id, site("site-" + id, (number + 2) + " rue de la République"), Duration.ofMinutes(minutes))
                .customer(customer)
                .type(TYPES[number % TYPES.length])
                .priority(1 + random.nextInt(8))
                .emergency(number % 23 == 5);
        if (number % 3 != 0) {
            job.windows(List.of(TimeWindow.starting(at(day, start), at(day, start + 2 + random.nextInt(3)))));
        }
        if (number % 7 == 1) {
            job.promisedWindows(List.of(new TimeWindow(at(day, start), null, at(day, start + 3))));
        }
        if (number % 5 == 0) {
            Sla.Target target = new Sla.Target(at(day, start + 1), BigDecimal.TEN, BigDecimal.TEN, null);
            job.sla(new Sla(target, null, Sla.Policy.PENALISE));
        }
        if (number % 13 == 4) {
            job.lock(Job.Lock.builder().technician("tech-01").build());
        }
        return job.attributes(Map.of("title", TITLES[number % TITLES.length])).build();
    }

    private static final String[] TITLES = {
        "No cooling, top floor",
        "Compressor trips",
        "Yearly service",
        "Leak under the outdoor unit",
        "Replace split unit",
        "Noise in the duct"
    };
}
