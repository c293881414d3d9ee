// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.micro;

import java.math.BigDecimal;
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
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.travel.Location;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelProvider.Place;

/** A seeded day that has a bit of everything that most days have: windows, skills with levels, deadlines, a lunch break, overtime. */
final class MicroDay {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final List<String> SKILLS = List.of("boiler", "cooling", "electric", "gas", "lift", "water");

    private final Random random;
    private final List<Site> sites = new ArrayList<>();

    private MicroDay(long seed) {
        random = new Random(seed);
    }

    /** A day of so many jobs and technicians; the same for the same seed. */
    static DispatchProblem of(int jobs, int technicians, long seed) {
        MicroDay day = new MicroDay(seed);
        List<Technician> crew = new ArrayList<>();
        for (int t = 0; t < technicians; t++) {
            crew.add(day.technician(t));
        }
        List<Job> work = new ArrayList<>();
        for (int j = 0; j < jobs; j++) {
            work.add(day.job(j));
        }
        return DispatchProblem.builder(MIDNIGHT, at(24 * 60), ZoneOffset.UTC, new Travel.GreatCircle(1.3, List.of()))
                .id("micro-" + jobs + "x" + technicians)
                .technicians(crew)
                .sites(day.sites)
                .jobs(work)
                .build();
    }

    /** The same day with its travel as a matrix, so that nobody measures trigonometry. */
    static DispatchProblem withMatrix(DispatchProblem day) {
        List<Place> places =
                day.sites().stream().map(s -> new Place(s.id(), s.location())).toList();
        List<String> ids = places.stream().map(Place::id).toList();
        return day.toBuilder()
                .travel(new Travel.Matrix(ids, day.travel().table(places, places)))
                .build();
    }

    private Technician technician(int number) {
        String home = site("home-" + number);
        Shift shift = Shift.builder("shift-" + number, home, at(7 * 60), at(18 * 60))
                .end(home)
                .softEnd(at(16 * 60))
                .breaks(List.of(new Break.Floating(at(11 * 60), at(13 * 60), Duration.ofMinutes(30), false)))
                .build();
        List<Technician.Skill> skills = new ArrayList<>();
        for (int s = 0; s < SKILLS.size(); s++) {
            if (s == number % SKILLS.size() || random.nextInt(2) == 0) {
                skills.add(Technician.Skill.builder(SKILLS.get(s))
                        .level(1 + random.nextInt(3))
                        .build());
            }
        }
        return Technician.builder("technician-" + number)
                .home(home)
                .shifts(List.of(shift))
                .skills(skills)
                .build();
    }

    private Job job(int number) {
        SkillDemand skill = new SkillDemand(SKILLS.get(random.nextInt(SKILLS.size())), 1 + random.nextInt(2));
        Requirements needs = Requirements.builder().allOf(List.of(skill)).build();
        Duration work = Duration.ofMinutes(20 + 5 * random.nextInt(15));
        Job.Builder job = Job.builder("job-" + number, site("site-" + number))
                .visits(List.of(new Job.Visit(work, needs, null, null)))
                .priority(1 + random.nextInt(6));
        int open = 7 * 60 + 30 * random.nextInt(14);
        if (random.nextInt(2) == 0) {
            job.windows(List.of(TimeWindow.starting(at(open), at(open + 180))));
        } else if (random.nextInt(3) == 0) {
            job.sla(new Sla(
                    new Sla.Target(at(open + 240), new BigDecimal("50"), new BigDecimal("20"), null),
                    null,
                    Sla.Policy.PENALISE));
        }
        return job.build();
    }

    private String site(String id) {
        Location place = new Location(50.0 + random.nextInt(3_000) / 10_000.0, 8.5 + random.nextInt(4_000) / 10_000.0);
        sites.add(Site.builder(id).location(place).build());
        return id;
    }

    private static Instant at(int minute) {
        return MIDNIGHT.plusSeconds(minute * 60L);
    }
}
