// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.travel.Location;
import org.fieldwright.core.travel.Travel;

/** Seeded problems of any size over a wide country: homes, skills, windows, lunch breaks, two days. */
public final class WideDays {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final List<String> SKILLS = List.of("boiler", "cooling", "lift");
    private static final int DAYS = 2;

    private final Random random;
    private final double width;
    private final List<Site> sites = new ArrayList<>();

    private WideDays(int technicians, long seed) {
        random = new Random(seed);
        width = 0.1 * Math.sqrt(technicians);
    }

    /** A problem of so many jobs and technicians. */
    public static DispatchProblem of(int jobs, int technicians, long seed) {
        WideDays days = new WideDays(technicians, seed);
        List<Technician> crew = new ArrayList<>();
        for (int t = 0; t < technicians; t++) {
            crew.add(days.technician(t));
        }
        List<Job> work = new ArrayList<>();
        for (int j = 0; j < jobs; j++) {
            work.add(days.job(j));
        }
        return DispatchProblem.builder(MIDNIGHT, at(DAYS, 0), ZoneOffset.UTC, new Travel.GreatCircle(1.3, List.of()))
                .technicians(crew)
                .sites(days.sites)
                .jobs(work)
                .build();
    }

    private Technician technician(int number) {
        String home = site("home-" + number);
        List<Shift> shifts = new ArrayList<>();
        for (int d = 0; d < DAYS; d++) {
            shifts.add(Shift.builder("shift-" + number + "-" + d, home, at(d, 7), at(d, 17))
                    .end(home)
                    .breaks(List.of(new Break.Floating(at(d, 11), at(d, 13), Duration.ofMinutes(30), false)))
                    .build());
        }
        return Technician.builder("technician-" + number)
                .home(home)
                .shifts(shifts)
                .skills(List.of(
                        Technician.Skill.builder(SKILLS.get(number % 3)).build(),
                        Technician.Skill.builder(SKILLS.get((number + 1) % 3)).build()))
                .build();
    }

    private Job job(int number) {
        Requirements needs = Requirements.builder()
                .allOf(List.of(new SkillDemand(SKILLS.get(random.nextInt(3)), 1)))
                .build();
        int day = random.nextInt(DAYS);
        int open = 7 + random.nextInt(6);
        return Job.builder("job-" + number, site("site-" + number))
                .visits(List.of(new Job.Visit(Duration.ofMinutes(20 + random.nextInt(30)), needs, null, null)))
                .windows(
                        random.nextBoolean()
                                ? List.of()
                                : List.of(TimeWindow.starting(at(day, open), at(day, open + 3))))
                .build();
    }

    private String site(String id) {
        Location place = new Location(48 + width * random.nextDouble(), 9 + 1.5 * width * random.nextDouble());
        sites.add(Site.builder(id).location(place).build());
        return id;
    }

    private static Instant at(int day, int hour) {
        return MIDNIGHT.plus(Duration.ofHours(24L * day + hour));
    }
}
