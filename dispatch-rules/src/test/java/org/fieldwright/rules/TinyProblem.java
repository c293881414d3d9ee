// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.travel.Location;
import org.fieldwright.core.travel.Travel;

/** Problems of any size from a seed. */
final class TinyProblem {
    private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");
    private static final List<String> SKILLS = List.of("lift", "gas", "oil", "water", "electric", "roof");

    private final Random random;

    private TinyProblem(long seed) {
        random = new Random(seed);
    }

    static ProblemIndex of(int jobs, int technicians, int days, long seed) {
        return new TinyProblem(seed).build(jobs, technicians, days);
    }

    /** One job of a type, one technician with one shift. */
    static ProblemIndex job(String type) {
        return one(
                Job.builder("job-1", "site-0", Duration.ofHours(1)).type(type).build());
    }

    static ProblemIndex one(Job job) {
        Technician ann =
                Technician.builder("ann").shifts(List.of(shift("ann", 0))).build();
        return new ProblemIndex(problem()
                .sites(List.of(site(0, 48.2)))
                .technicians(List.of(ann))
                .jobs(List.of(job))
                .build());
    }

    private static DispatchProblem.Builder problem() {
        return DispatchProblem.builder(
                MONDAY, MONDAY.plus(Duration.ofDays(7)), ZoneId.of("UTC"), new Travel.GreatCircle(1.3, List.of()));
    }

    private ProblemIndex build(int jobs, int technicians, int days) {
        List<Site> sites = new ArrayList<>();
        List<Job> jobList = new ArrayList<>();
        for (int j = 0; j < jobs; j++) {
            sites.add(site(j, 48 + random.nextDouble()));
            jobList.add(randomJob(j, days));
        }
        List<Technician> people = new ArrayList<>();
        for (int t = 0; t < technicians; t++) {
            people.add(randomTechnician(t, days, jobs));
        }
        return new ProblemIndex(
                problem().sites(sites).jobs(jobList).technicians(people).build());
    }

    private Job randomJob(int j, int days) {
        Instant open = MONDAY.plus(Duration.ofHours(24L * random.nextInt(days) + 6 + random.nextInt(8)));
        Requirements needs = Requirements.builder()
                .allOf(List.of(new SkillDemand(SKILLS.get(random.nextInt(6)), 1 + random.nextInt(3))))
                .tools(random.nextInt(4) == 0 ? List.of("hoist") : List.of())
                .certifications(random.nextInt(5) == 0 ? List.of("F-GAS") : List.of())
                .build();
        return Job.builder("job-" + j, "site-" + j)
                .visits(List.of(new Job.Visit(Duration.ofMinutes(30 + random.nextInt(90)), needs, null, null)))
                .windows(
                        random.nextBoolean()
                                ? List.of()
                                : List.of(TimeWindow.starting(open, open.plus(Duration.ofHours(4)))))
                .excludedTechnicians(random.nextInt(10) == 0 ? List.of("tech-1") : List.of())
                .build();
    }

    private Technician randomTechnician(int t, int days, int sites) {
        List<Technician.Skill> skills = SKILLS.stream()
                .filter(s -> random.nextInt(3) > 0)
                .map(s ->
                        Technician.Skill.builder(s).level(1 + random.nextInt(4)).build())
                .toList();
        List<Shift> shifts = new ArrayList<>();
        for (int d = 0; d < days; d++) {
            shifts.add(shift("tech-" + t, d));
        }
        return Technician.builder("tech-" + t)
                .home("site-" + random.nextInt(sites))
                .skills(skills)
                .tools(random.nextBoolean() ? List.of("hoist") : List.of())
                .certifications(
                        random.nextBoolean() ? List.of(new Technician.Certification("F-GAS", null, null)) : List.of())
                .maxDistanceFromHome(random.nextInt(3) == 0 ? 40_000 : null)
                .rating(random.nextInt(11) / 2.0)
                .shifts(shifts)
                .build();
    }

    private static Shift shift(String technician, int day) {
        Instant start = MONDAY.plus(Duration.ofHours(24L * day + 8));
        return Shift.builder(technician + "-" + day, "site-0", start, start.plus(Duration.ofHours(8)))
                .build();
    }

    private static Site site(int number, double lat) {
        return Site.builder("site-" + number).location(new Location(lat, 16.4)).build();
    }
}
