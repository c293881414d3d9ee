// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.travel.Location;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;

/**
 * One tiny problem and its variants: Monday 2 March 2026 in Berlin, technician {@code tech-1} with shift {@code shift-1} from 08:00 to
 * 16:00 at {@code home}, and three jobs of an hour at {@code site-1} to {@code site-3}. Places lie on a line in this order, ten minutes and
 * 6 km from one to the next.
 */
public final class TinyProblems {
    /** Monday 2 March 2026, 00:00 in Berlin. */
    public static final Instant MIDNIGHT = Instant.parse("2026-03-01T23:00:00Z");

    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<String> PLACES = List.of("home", "site-1", "site-2", "site-3");

    private TinyProblems() {}

    /**
     * A time of the day.
     *
     * @param hour the hour in Berlin
     * @param minute the minute
     * @return the instant
     */
    public static Instant at(int hour, int minute) {
        return MIDNIGHT.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(minute));
    }

    /**
     * One technician, one shift, three jobs without windows.
     *
     * @return the problem
     */
    public static DispatchProblem threeJobs() {
        return DispatchProblem.builder(at(0, 0), at(24, 0), ZoneId.of("Europe/Berlin"), line(PLACES))
                .id("tiny")
                .now(at(7, 0))
                .technicians(List.of(technician("tech-1", "shift-1")))
                .sites(PLACES.stream().map(TinyProblems::site).toList())
                .jobs(List.of(job(1), job(2), job(3)))
                .build();
    }

    /**
     * The same with a second technician {@code tech-2} who has shift {@code shift-2}, at the same home and times.
     *
     * @return the problem
     */
    public static DispatchProblem withTwoTechnicians() {
        return threeJobs().toBuilder()
                .technicians(List.of(technician("tech-1", "shift-1"), technician("tech-2", "shift-2")))
                .build();
    }

    /**
     * The same with a second shift {@code shift-1b} of {@code tech-1} on the next day, and a horizon of two days.
     *
     * @return the problem
     */
    public static DispatchProblem withTwoShifts() {
        Technician technician = technician("tech-1", "shift-1");
        Shift tomorrow = Shift.builder("shift-1b", "home", at(32, 0), at(40, 0))
                .end("home")
                .build();
        List<Shift> shifts = List.of(technician.shifts().get(0), tomorrow);
        return threeJobs().toBuilder()
                .horizonEnd(at(48, 0))
                .technicians(List.of(technician.toBuilder().shifts(shifts).build()))
                .build();
    }

    /**
     * The same, but nobody gets to {@code site-3} and back.
     *
     * @return the problem
     */
    public static DispatchProblem oneUnreachable() {
        Travel.Matrix line = line(PLACES);
        int size = PLACES.size();
        int[][] seconds = new int[size][size];
        int[][] metres = new int[size][size];
        for (int r = 0; r < size; r++) {
            for (int c = 0; c < size; c++) {
                boolean cut = r != c && (r == size - 1 || c == size - 1);
                seconds[r][c] = cut ? -1 : line.table().seconds(r, c);
                metres[r][c] = cut ? -1 : line.table().metres(r, c);
            }
        }
        Travel cut = new Travel.Matrix(PLACES, TravelTable.of(seconds, metres));
        return threeJobs().toBuilder().travel(cut).build();
    }

    /**
     * The same, but the only window of {@code job-3} is in the evening, after the shift.
     *
     * @return the problem
     */
    public static DispatchProblem oneOutsideTheShift() {
        return changed(
                threeJobs(),
                "job-3",
                job -> job.toBuilder()
                        .windows(List.of(TimeWindow.starting(at(18, 0), at(20, 0))))
                        .build());
    }

    /**
     * The same with windows: {@code job-1} starts from 13:00 to 14:00, {@code job-3} from 09:00 to 10:00.
     *
     * @return the problem
     */
    public static DispatchProblem withWindows() {
        DispatchProblem first = changed(
                threeJobs(),
                "job-1",
                job -> job.toBuilder()
                        .windows(List.of(TimeWindow.starting(at(13, 0), at(14, 0))))
                        .build());
        return changed(
                first,
                "job-3",
                job -> job.toBuilder()
                        .windows(List.of(TimeWindow.starting(at(9, 0), at(10, 0))))
                        .build());
    }

    /**
     * The same with great-circle travel instead of the matrix.
     *
     * @return the problem
     */
    public static DispatchProblem onTheGlobe() {
        return threeJobs().toBuilder()
                .travel(new Travel.GreatCircle(1.3, List.of()))
                .build();
    }

    /**
     * The same with a customer {@code customer-1} of all jobs.
     *
     * @return the problem
     */
    public static DispatchProblem withCustomer() {
        List<Job> jobs = threeJobs().jobs().stream()
                .map(j -> j.toBuilder().customer("customer-1").build())
                .toList();
        return threeJobs().toBuilder()
                .customers(List.of(Customer.builder("customer-1").build()))
                .jobs(jobs)
                .build();
    }

    /**
     * A problem with one job changed.
     *
     * @param problem the problem
     * @param job the id of the job
     * @param change what becomes of it
     * @return the new problem
     */
    public static DispatchProblem changed(DispatchProblem problem, String job, UnaryOperator<Job> change) {
        List<Job> jobs = problem.jobs().stream()
                .map(j -> j.id().equals(job) ? change.apply(j) : j)
                .toList();
        return problem.toBuilder().jobs(jobs).build();
    }

    /**
     * A technician with one shift from 08:00 to 16:00, from home to home.
     *
     * @param id the id
     * @param shift the id of the shift
     * @return the technician
     */
    public static Technician technician(String id, String shift) {
        Shift day =
                Shift.builder(shift, "home", at(8, 0), at(16, 0)).end("home").build();
        return Technician.builder(id).home("home").shifts(List.of(day)).build();
    }

    private static Job job(int number) {
        return Job.builder("job-" + number, "site-" + number, HOUR).build();
    }

    private static Site site(String id) {
        double east = 13.0 + 0.08 * PLACES.indexOf(id);
        return Site.builder(id).location(new Location(52.5, east)).build();
    }

    /**
     * A matrix of places on a line, ten minutes and 6 km from one to the next.
     *
     * @param places the ids of the sites in order
     * @return the matrix
     */
    public static Travel.Matrix line(List<String> places) {
        int[][] seconds = new int[places.size()][places.size()];
        int[][] metres = new int[places.size()][places.size()];
        for (int r = 0; r < places.size(); r++) {
            for (int c = 0; c < places.size(); c++) {
                seconds[r][c] = 600 * Math.abs(r - c);
                metres[r][c] = 6000 * Math.abs(r - c);
            }
        }
        return new Travel.Matrix(places, TravelTable.of(seconds, metres));
    }
}
