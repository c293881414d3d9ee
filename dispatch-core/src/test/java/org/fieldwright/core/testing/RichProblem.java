// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.testing;

import static org.fieldwright.core.testing.TinyProblems.at;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.PublishedVisit;
import org.fieldwright.core.model.Hold;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.Territory;
import org.fieldwright.core.model.TimeLink;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.travel.Location;
import org.fieldwright.core.travel.Travel;

/** A small problem without faults that uses most fields of the format; times as in {@link TinyProblems}, in Prague. */
public final class RichProblem {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private RichProblem() {}

    /**
     * Two technicians, three sites, four jobs, and something of everything else.
     *
     * @return the problem
     */
    public static DispatchProblem problem() {
        return DispatchProblem.builder(
                        at(0, 0),
                        at(48, 0),
                        ZoneId.of("Europe/Prague"),
                        TinyProblems.line(List.of("home", "site-1", "site-2")))
                .id("rich")
                .now(at(7, 0))
                .currency("CZK")
                .technicians(List.of(first(), TinyProblems.technician("tech-2", "shift-2")))
                .sites(sites())
                .jobs(jobs())
                .customers(List.of(customer()))
                .territories(List.of(new Territory("west", List.of(triangle()), Map.of())))
                .links(List.of(link("job-1", "job-2"), link("job-2", "job-4")))
                .holds(List.of(Hold.builder("hold-1", "tech-2", "shift-2", at(10, 0), Duration.ofMinutes(90), at(9, 0))
                        .build()))
                .traffic(List.of(
                        new Travel.SpeedSlice(LocalTime.of(7, 0), 0.7), new Travel.SpeedSlice(LocalTime.of(9, 0), 1.0)))
                .published(List.of(
                        new PublishedVisit("job-2", 0, "tech-1", "shift-1", at(9, 0)),
                        new PublishedVisit("job-4", 0, "tech-2", "shift-2", at(12, 0))))
                .build();
    }

    private static Technician first() {
        Technician.Costs costs = Technician.Costs.builder()
                .perHour(new BigDecimal("42.5"))
                .perKilometre(new BigDecimal("0.5"))
                .overtime(List.of(
                        new Technician.OvertimeTier(Duration.ofHours(1), new BigDecimal("60")),
                        new Technician.OvertimeTier(Duration.ofHours(2), new BigDecimal("75"))))
                .build();
        Shift tomorrow = Shift.builder("shift-1b", "home", at(32, 0), at(40, 0)).build();
        return Technician.builder("tech-1")
                .home("home")
                .maxDistanceFromHome(50_000)
                .shifts(List.of(today(), tomorrow))
                .skills(List.of(Technician.Skill.builder("lifts")
                        .level(3)
                        .validTo(LocalDate.of(2027, 1, 31))
                        .validFrom(LocalDate.of(2024, 1, 31))
                        .build()))
                .territories(List.of(new Technician.Membership("west", true, null, null)))
                .tools(List.of("hoist"))
                .rating(4.5)
                .travelFactor(1.2)
                .costs(costs)
                .build();
    }

    private static Shift today() {
        return Shift.builder("shift-1", "home", at(7, 0), at(17, 0))
                .end("home")
                .softEnd(at(16, 0))
                .breaks(List.of(
                        new Break.Floating(at(12, 0), at(13, 0), Duration.ofMinutes(30), false),
                        new Break.Fixed(at(14, 30), at(14, 45), null, true)))
                .build();
    }

    private static List<Site> sites() {
        Site first = Site.builder("site-1")
                .location(new Location(50.2, 14.5))
                .territory("west")
                .openingHours(List.of(new Site.Opening(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(18, 0))))
                .exceptions(List.of(
                        new Site.DayException(TODAY, List.of(new Site.Hours(LocalTime.of(10, 0), LocalTime.of(12, 0)))),
                        new Site.DayException(TODAY.plusDays(1), List.of())))
                .build();
        return List.of(
                Site.builder("home")
                        .name("Praha")
                        .location(new Location(50.1, 14.4))
                        .build(),
                first,
                Site.builder("site-2").setup(Duration.ofMinutes(5)).build());
    }

    private static List<Job> jobs() {
        Requirements lifts = Requirements.builder()
                .allOf(List.of(new Requirements.SkillDemand("lifts", 2)))
                .build();
        Job repair = Job.builder("job-1", "site-1")
                .visits(List.of(new Job.Visit(Duration.ofMinutes(70), lifts, null, null)))
                .priority(2)
                .customer("customer-1")
                .windows(List.of(TimeWindow.starting(at(8, 0), at(10, 0)), new TimeWindow(at(14, 0), null, at(16, 0))))
                .due(at(12, 0))
                .sla(new Sla(new Sla.Target(at(11, 0), null, new BigDecimal("15"), null), null, Sla.Policy.HARD))
                .attributes(Map.of("floor", "3"))
                .build();
        Job locked = Job.builder("job-2", "site-2", Duration.ofMinutes(45))
                .lock(Job.Lock.builder()
                        .technician("tech-1")
                        .day(TODAY)
                        .shift("shift-1")
                        .build())
                .build();
        Job.Actual done = new Job.Actual("tech-2", "shift-2", at(6, 20), at(6, 50));
        Job complete = Job.builder("job-3", "site-1")
                .visits(List.of(new Job.Visit(Duration.ofMinutes(30), Requirements.NONE, null, done)))
                .status(Job.Status.COMPLETE)
                .build();
        return List.of(
                repair,
                locked,
                complete,
                Job.builder("job-4", "site-2", Duration.ofMinutes(20)).build());
    }

    private static Customer customer() {
        return Customer.builder("customer-1")
                .tier(Customer.Tier.VIP)
                .preferredTechnicians(List.of(new Job.Preference("tech-1", 2.0)))
                .bannedTechnicians(List.of("tech-2"))
                .build();
    }

    private static Territory.Polygon triangle() {
        Location corner = new Location(49.9, 14.3);
        return new Territory.Polygon(
                List.of(corner, new Location(50.5, 14.3), new Location(50.5, 14.9), corner), List.of());
    }

    private static TimeLink link(String a, String b) {
        return TimeLink.builder(new TimeLink.VisitRef(a, 0), new TimeLink.VisitRef(b, 0))
                .min(Duration.ofMinutes(30))
                .max(Duration.ofDays(1))
                .build();
    }
}
