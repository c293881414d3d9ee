// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.PastVisit;
import org.fieldwright.core.model.DispatchProblem.VanStock;
import org.fieldwright.core.model.Equipment;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.Territory;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.travel.Location;
import org.fieldwright.core.travel.Travel;

/** A seeded problem with a bit of everything that rules can read. */
final class RichProblem {
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final List<String> WORDS = List.of("gas", "oil", "roof", "lift");

    private final Random random;
    private final int technicians;
    private final int days;

    private RichProblem(int technicians, int days, long seed) {
        random = new Random(seed);
        this.technicians = technicians;
        this.days = days;
    }

    static ProblemIndex of(int jobs, int technicians, int days, long seed) {
        return new RichProblem(technicians, days, seed).build(jobs);
    }

    private ProblemIndex build(int jobs) {
        return new ProblemIndex(DispatchProblem.builder(
                        at(0, 0), at(days, 0), ZoneId.of("UTC"), new Travel.GreatCircle(1.3, List.of()))
                .sites(some(12, i -> site(i)))
                .territories(territories())
                .customers(some(6, i -> customer(i)))
                .equipment(some(
                        6,
                        i -> Equipment.builder("e-" + i)
                                .type(word())
                                .attributes(attributes())
                                .build()))
                .technicians(some(technicians, this::technician))
                .jobs(some(jobs, this::job))
                .history(some(
                        12,
                        i -> new PastVisit(
                                anybody(),
                                at(-1 - random.nextInt(20), 9),
                                "s-" + random.nextInt(12),
                                chance(2) ? "e-" + random.nextInt(6) : null)))
                .stock(some(technicians, i -> new VanStock("t-" + i + "-0", word(), 1 + random.nextInt(3))))
                .build());
    }

    private static <T> List<T> some(int count, java.util.function.IntFunction<T> maker) {
        return IntStream.range(0, count).mapToObj(maker).toList();
    }

    private Site site(int i) {
        Location location = new Location(48 + random.nextInt(5) * 0.1, 16 + random.nextInt(5) * 0.1);
        return Site.builder("s-" + i)
                .location(location)
                .access(words(3))
                .territory(chance(2) ? "north" : chance(2) ? "south" : null)
                .attributes(attributes())
                .build();
    }

    private static List<Territory> territories() {
        return List.of(
                new Territory("north", List.of(), Map.of("south", new BigDecimal("4.50"))),
                new Territory("south", List.of(), Map.of()));
    }

    private Customer customer(int i) {
        return Customer.builder("c-" + i)
                .tier(Customer.Tier.values()[random.nextInt(3)])
                .bannedTechnicians(chance(3) ? List.of(anybody()) : List.of())
                .preferredTechnicians(chance(3) ? List.of(new Job.Preference(anybody(), 0.5)) : List.of())
                .attributes(attributes())
                .build();
    }

    private Technician technician(int i) {
        List<Shift> shifts = new ArrayList<>();
        for (int d = 0; d < days; d++) {
            Instant start = at(d, 6 + random.nextInt(3));
            shifts.add(Shift.builder("t-" + i + "-" + d, "s-" + random.nextInt(12), start, start.plusSeconds(28_800))
                    .build());
        }
        return Technician.builder("t-" + i)
                .home(chance(6) ? null : "s-" + random.nextInt(12))
                .skills(skills())
                .certifications(certifications())
                .territories(memberships())
                .tools(words(2))
                .access(words(2))
                .maxDistanceFromHome(chance(2) ? 5_000 * random.nextInt(10) : null)
                .rating(random.nextInt(4) / 2.0)
                .senior(chance(2))
                .resourceType(chance(2) ? word() : null)
                .travelFactor(chance(2) ? 1 : 1.25)
                .attributes(attributes())
                .shifts(shifts)
                .build();
    }

    private List<Technician.Skill> skills() {
        List<Technician.Skill> skills = new ArrayList<>();
        for (String word : words(2)) {
            Technician.Skill.Builder skill = Technician.Skill.builder(word).level(1 + random.nextInt(3));
            skill.durationFactor(chance(2) ? 1 : 0.75);
            skills.add((chance(4) ? skill.validFrom(MONDAY.plusDays(1)) : skill).build());
        }
        return skills;
    }

    private List<Technician.Certification> certifications() {
        return words(2).stream()
                .map(w -> new Technician.Certification(w, null, chance(3) ? at(1, 10) : null))
                .toList();
    }

    private List<Technician.Membership> memberships() {
        List<Technician.Membership> memberships = new ArrayList<>();
        if (chance(2)) {
            memberships.add(new Technician.Membership("north", chance(2), null, chance(2) ? MONDAY : null));
        }
        if (chance(3)) {
            memberships.add(new Technician.Membership("south", chance(2), null, null));
        }
        return memberships;
    }

    private Job job(int i) {
        Requirements needs = Requirements.builder()
                .allOf(chance(2) ? List.of(new SkillDemand(word(), 1 + random.nextInt(2))) : List.of())
                .anyOf(chance(4) ? List.of(new SkillDemand(word(), 1), new SkillDemand(word(), 2)) : List.of())
                .noneOf(chance(6) ? List.of(word()) : List.of())
                .certifications(chance(5) ? List.of(word()) : List.of())
                .tools(chance(5) ? List.of(word()) : List.of())
                .parts(chance(6) ? Map.of(word(), 2) : Map.of())
                .resourceType(chance(8) ? word() : null)
                .build();
        Instant open = at(random.nextInt(days), 6 + random.nextInt(8));
        return Job.builder("j-" + i, "s-" + random.nextInt(12))
                .visits(List.of(new Job.Visit(Duration.ofMinutes(20L * (1 + random.nextInt(6))), needs, null, null)))
                .type(word())
                .priority(1 + random.nextInt(3))
                .customer(chance(3) ? null : "c-" + random.nextInt(6))
                .equipment(chance(2) ? "e-" + random.nextInt(6) : null)
                .windows(chance(2) ? List.of() : List.of(TimeWindow.starting(open, open.plusSeconds(7_200))))
                .requiredTechnicians(
                        chance(12)
                                ? List.of(anybody(), anybody()).stream()
                                        .distinct()
                                        .toList()
                                : List.of())
                .excludedTechnicians(chance(8) ? List.of(anybody()) : List.of())
                .preferredTechnicians(chance(8) ? List.of(new Job.Preference(anybody(), 0.25)) : List.of())
                .attributes(attributes())
                .build();
    }

    private Map<String, String> attributes() {
        return chance(3) ? Map.of("colour", word()) : Map.of();
    }

    private List<String> words(int oneOf) {
        return WORDS.stream().filter(w -> chance(oneOf)).toList();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String anybody() {
        return "t-" + random.nextInt(technicians);
    }

    private boolean chance(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    private static Instant at(int day, int hour) {
        return MONDAY.plusDays(day).atStartOfDay(ZoneId.of("UTC")).toInstant().plusSeconds(3_600L * hour);
    }
}
