// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.testing.TinyProblems;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;

/** Small random days that have more work than fits: three technicians, one with two shifts, and ten jobs of mixed urgency. */
public final class SmallDays {
    private static final List<String> PLACES = List.of("p0", "p1", "p2", "p3", "p4", "p5");
    private static final int JOBS = 10;

    private final Random random;

    private SmallDays(long seed) {
        random = new Random(seed);
    }

    /**
     * A day.
     *
     * @param seed equal seeds give equal days
     * @return the problem
     */
    public static DispatchProblem day(long seed) {
        return new SmallDays(seed).problem();
    }

    /**
     * The same problem with its lists in another order.
     *
     * @param problem the problem
     * @param seed tells which order
     * @return the problem with all lists shuffled whose order means nothing
     */
    public static DispatchProblem shuffled(DispatchProblem problem, long seed) {
        Random random = new Random(seed);
        List<Technician> technicians = problem.technicians().stream()
                .map(t -> t.toBuilder().shifts(shuffled(t.shifts(), random)).build())
                .toList();
        return problem.toBuilder()
                .technicians(shuffled(technicians, random))
                .sites(shuffled(problem.sites(), random))
                .jobs(shuffled(problem.jobs(), random))
                .customers(shuffled(problem.customers(), random))
                .published(shuffled(problem.published(), random))
                .travel(shuffled((Travel.Matrix) problem.travel(), random))
                .build();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static Travel.Matrix shuffled(Travel.Matrix matrix, Random random) {
        List<Integer> order =
                shuffled(IntStream.range(0, matrix.sites().size()).boxed().toList(), random);
        int[][] seconds = new int[order.size()][order.size()];
        int[][] metres = new int[order.size()][order.size()];
        for (int r = 0; r < order.size(); r++) {
            for (int c = 0; c < order.size(); c++) {
                seconds[r][c] = matrix.table().seconds(order.get(r), order.get(c));
                metres[r][c] = matrix.table().metres(order.get(r), order.get(c));
            }
        }
        List<String> sites = order.stream().map(i -> matrix.sites().get(i)).toList();
        return new Travel.Matrix(sites, TravelTable.of(seconds, metres));
    }

    private DispatchProblem problem() {
        List<Job> jobs = IntStream.range(0, JOBS).mapToObj(this::job).toList();
        return DispatchProblem.builder(
                        TinyProblems.at(0, 0), TinyProblems.at(24, 0), ZoneId.of("Europe/Berlin"), travel())
                .now(TinyProblems.at(7, 0))
                .sites(PLACES.stream().map(p -> Site.builder(p).build()).toList())
                .customers(List.of(
                        Customer.builder("k1").build(), Customer.builder("k2").build()))
                .technicians(List.of(
                        technician("t1", shift("s1", 8, 13), shift("s1b", 15, 19)),
                        technician("t2", shift("s2", 9, 15)),
                        technician("t3", shift("s3", 8, 14))))
                .jobs(jobs)
                .published(List.of(new DispatchProblem.PublishedVisit("j3", 0, "t2", "s2", TinyProblems.at(10, 0))))
                .build();
    }

    private Travel.Matrix travel() {
        int[][] seconds = new int[PLACES.size()][PLACES.size()];
        int[][] metres = new int[PLACES.size()][PLACES.size()];
        for (int r = 0; r < PLACES.size(); r++) {
            for (int c = 0; c < PLACES.size(); c++) {
                seconds[r][c] = r == c ? 0 : 300 + random.nextInt(1500);
                metres[r][c] = seconds[r][c] * 10;
            }
        }
        return new Travel.Matrix(PLACES, TravelTable.of(seconds, metres));
    }

    private Technician technician(String id, Shift... shifts) {
        List<Technician.Skill> skills = new ArrayList<>();
        skills.add(new Technician.Skill("gas", 1 + random.nextInt(3), null, null, 1.0));
        if (random.nextBoolean()) {
            skills.add(new Technician.Skill("power", 1, null, null, 0.9));
        }
        return Technician.builder(id)
                .home("p0")
                .skills(skills)
                .shifts(List.of(shifts))
                .build();
    }

    private static Shift shift(String id, int from, int to) {
        Break pause = new Break.Floating(
                TinyProblems.at(from + 2, 0), TinyProblems.at(to - 1, 0), Duration.ofMinutes(30), false);
        return Shift.builder(id, "p0", TinyProblems.at(from, 0), TinyProblems.at(to, 30))
                .end("p0")
                .softEnd(TinyProblems.at(to, 0))
                .breaks(List.of(pause))
                .build();
    }

    private Job job(int number) {
        String site = PLACES.get(1 + random.nextInt(PLACES.size() - 1));
        Job.Builder job = Job.builder("j" + number, site, Duration.ofMinutes(30 + 15L * random.nextInt(6)))
                .priority(1 + random.nextInt(10))
                .customer(random.nextBoolean() ? "k1" : "k2");
        int opens = 8 + random.nextInt(6);
        if (random.nextBoolean()) {
            job.windows(List.of(TimeWindow.starting(TinyProblems.at(opens, 0), TinyProblems.at(opens + 3, 0))));
        }
        if (random.nextInt(3) == 0) {
            job.sla(new Sla(
                    new Sla.Target(TinyProblems.at(opens + 1, 0), null, null, null), null, Sla.Policy.PENALISE));
        }
        if (random.nextInt(4) == 0) {
            job.optionalPrice(BigDecimal.valueOf(10L + random.nextInt(80)));
        }
        if (random.nextInt(3) == 0) {
            job.visits(List.of(demanding(job.build().visits().get(0))));
        }
        return job.build();
    }

    private Job.Visit demanding(Job.Visit visit) {
        Requirements.SkillDemand demand = new Requirements.SkillDemand(random.nextBoolean() ? "gas" : "power", 1);
        return new Job.Visit(
                visit.duration(), Requirements.builder().allOf(List.of(demand)).build(), null, null);
    }
}
