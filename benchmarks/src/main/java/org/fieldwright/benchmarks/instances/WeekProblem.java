// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;

/**
 * A generated week on a plane of 60 x 60 km, driven at 45 km/h. Days run from 08:00 to 17:00 with half an hour of lunch that starts between
 * 11:30 and 13:00. A fifth of the jobs may be done at any time of the week, half on one day, the rest on one half of a day; two thirds ask
 * for one of four skills, of which every technician has two neighbouring ones.
 */
final class WeekProblem {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final int DAYS = 5;
    private static final int SKILLS = 4;
    private static final double SIDE = 60_000;
    private static final double METRES_PER_SECOND = 12.5;

    private final String name;
    private final Random random;
    private final Map<String, double[]> points = new LinkedHashMap<>();
    private final List<Technician> technicians = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();

    WeekProblem(String name, int jobs, int technicians, long seed) {
        this.name = name;
        random = new Random(seed);
        for (int t = 0; t < technicians; t++) {
            this.technicians.add(technician(t));
        }
        for (int j = 0; j < jobs; j++) {
            this.jobs.add(job(j));
        }
    }

    Instance instance() {
        List<String> ids = List.copyOf(points.keySet());
        int[][] metres = new int[ids.size()][ids.size()];
        int[][] seconds = new int[ids.size()][ids.size()];
        for (int r = 0; r < metres.length; r++) {
            for (int c = 0; c < metres.length; c++) {
                metres[r][c] = metres(ids.get(r), ids.get(c));
                seconds[r][c] = (int) Math.ceil(metres[r][c] / METRES_PER_SECOND);
            }
        }
        DispatchProblem problem = DispatchProblem.builder(
                        MONDAY,
                        MONDAY.plus(Duration.ofDays(DAYS)),
                        ZoneOffset.UTC,
                        new Travel.Matrix(ids, TravelTable.of(seconds, metres)))
                .id(name)
                .sites(ids.stream().map(id -> Site.builder(id).build()).toList())
                .technicians(technicians)
                .jobs(jobs)
                .build();
        return new Instance("week", name, problem, DistancePolicy.perKilometre(BigDecimal.ONE), this::kilometres);
    }

    private Technician technician(int number) {
        String id = "t" + number;
        String home = "home-" + number;
        place(home);
        List<Shift> shifts = new ArrayList<>();
        for (int d = 0; d < DAYS; d++) {
            shifts.add(Shift.builder(id + "-day" + d, home, at(d, 8, 0), at(d, 17, 0))
                    .end(home)
                    .breaks(List.of(new Break.Floating(at(d, 11, 30), at(d, 13, 0), Duration.ofMinutes(30), false)))
                    .build());
        }
        return Technician.builder(id)
                .shifts(shifts)
                .skills(List.of(skill(number), skill(number + 1)))
                .build();
    }

    private static Technician.Skill skill(int number) {
        return Technician.Skill.builder("skill-" + number % SKILLS).build();
    }

    private Job job(int number) {
        String site = "site-" + number;
        place(site);
        Requirements.Builder needs = Requirements.builder();
        if (random.nextInt(3) > 0) {
            needs.allOf(List.of(new SkillDemand("skill-" + random.nextInt(SKILLS), 1)));
        }
        Duration work = Duration.ofMinutes(20 + 10L * random.nextInt(8));
        return Job.builder("j" + number, site)
                .visits(List.of(new Job.Visit(work, needs.build(), null, null)))
                .windows(List.of(window()))
                .build();
    }

    private TimeWindow window() {
        int day = random.nextInt(DAYS);
        int kind = random.nextInt(10);
        if (kind < 2) {
            return TimeWindow.starting(at(0, 8, 0), at(DAYS - 1, 17, 0));
        }
        if (kind < 7) {
            return TimeWindow.starting(at(day, 8, 0), at(day, 17, 0));
        }
        return kind < 9
                ? TimeWindow.starting(at(day, 8, 0), at(day, 12, 0))
                : TimeWindow.starting(at(day, 13, 0), at(day, 17, 0));
    }

    private static Instant at(int day, int hour, int minute) {
        return MONDAY.plus(Duration.ofDays(day).plusHours(hour).plusMinutes(minute));
    }

    private void place(String id) {
        points.put(id, new double[] {random.nextDouble() * SIDE, random.nextDouble() * SIDE});
    }

    private int metres(String from, String to) {
        return (int) Math.round(Math.hypot(point(from)[0] - point(to)[0], point(from)[1] - point(to)[1]));
    }

    private double[] point(String id) {
        double[] point = points.get(id);
        if (point == null) {
            throw new IllegalArgumentException("There is no place \"" + id + "\" in " + name + ".");
        }
        return point;
    }

    private double kilometres(NeutralSolution solution) {
        long sum = 0;
        for (NeutralSolution.Tour tour : solution.routes()) {
            String home = "home-" + tour.technician().substring(1);
            String at = home;
            for (String stop : tour.stops()) {
                String site = "site-" + stop.substring(1);
                sum += metres(at, site);
                at = site;
            }
            sum += metres(at, home);
        }
        return sum / 1000.0;
    }
}
