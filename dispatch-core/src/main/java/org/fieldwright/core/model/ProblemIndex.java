// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A valid problem with its visits and shifts numbered in one canonical order, which does not depend on the order of the input's lists:
 * visits by job id and index, shifts by technician id, earliest departure and shift id. Immutable and thread-safe.
 */
public final class ProblemIndex {
    private final DispatchProblem problem;
    private final List<VisitEntry> visits;
    private final List<ShiftEntry> shifts;
    private final List<Technician> technicians;
    private final Map<String, Integer> firstVisitByJob = new HashMap<>();
    private final Map<String, Integer> shiftById = new HashMap<>();
    private final Map<String, Site> sites;
    private final Map<String, Customer> customers;
    private final Map<String, Equipment> equipment;
    private final Map<String, Territory> territories;

    /**
     * Numbers the visits and shifts of a problem.
     *
     * @param problem a problem without errors
     */
    public ProblemIndex(DispatchProblem problem) {
        this.problem = problem;
        List<VisitEntry> visitList = new ArrayList<>();
        for (Job job : sorted(problem.jobs(), Job::id)) {
            firstVisitByJob.put(job.id(), visitList.size());
            for (int v = 0; v < job.visits().size(); v++) {
                visitList.add(new VisitEntry(job, v));
            }
        }
        visits = List.copyOf(visitList);
        technicians = sorted(problem.technicians(), Technician::id);
        List<ShiftEntry> shiftList = new ArrayList<>();
        Comparator<Shift> byTime =
                Comparator.comparing(Shift::earliestDeparture).thenComparing(Shift::id);
        for (int t = 0; t < technicians.size(); t++) {
            Technician technician = technicians.get(t);
            for (Shift shift : technician.shifts().stream().sorted(byTime).toList()) {
                shiftById.put(shift.id(), shiftList.size());
                shiftList.add(new ShiftEntry(technician, t, shift));
            }
        }
        shifts = List.copyOf(shiftList);
        sites = byId(problem.sites(), Site::id);
        customers = byId(problem.customers(), Customer::id);
        equipment = byId(problem.equipment(), Equipment::id);
        territories = byId(problem.territories(), Territory::id);
    }

    private static <T> List<T> sorted(List<T> list, Function<T, String> id) {
        return list.stream().sorted(Comparator.comparing(id)).toList();
    }

    private static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
        Map<String, T> map = new HashMap<>();
        list.forEach(t -> map.put(id.apply(t), t));
        return map;
    }

    /**
     * The problem.
     *
     * @return the problem
     */
    public DispatchProblem problem() {
        return problem;
    }

    /**
     * All visits in canonical order; their positions are the visit numbers.
     *
     * @return the visits
     */
    public List<VisitEntry> visits() {
        return visits;
    }

    /**
     * All shifts in canonical order; their positions are the shift numbers.
     *
     * @return the shifts
     */
    public List<ShiftEntry> shifts() {
        return shifts;
    }

    /**
     * All technicians by id; their positions are the technician numbers.
     *
     * @return the technicians
     */
    public List<Technician> technicians() {
        return technicians;
    }

    /**
     * The number of a visit.
     *
     * @param job the id of the job
     * @param visit the index of the visit in the job
     * @return its number, or -1 if there is none
     */
    public int visit(String job, int visit) {
        Integer first = firstVisitByJob.get(job);
        if (first == null
                || visit < 0
                || visit >= visits.get(first).job().visits().size()) {
            return -1;
        }
        return first + visit;
    }

    /**
     * The number of a shift.
     *
     * @param id the id of the shift
     * @return its number, or -1 if there is none
     */
    public int shift(String id) {
        return shiftById.getOrDefault(id, -1);
    }

    /**
     * A site that the problem refers to.
     *
     * @param id the id of the site
     * @return the site
     * @throws IllegalArgumentException if there is none
     */
    public Site site(String id) {
        Site site = sites.get(id);
        if (site == null) {
            throw new IllegalArgumentException(
                    "Site " + id + " is not in the problem; validate the problem before indexing it.");
        }
        return site;
    }

    /**
     * The customer of a job.
     *
     * @param job the job
     * @return the customer, or null if the job has none
     */
    public @Nullable Customer customer(Job job) {
        return job.customer() == null ? null : customers.get(job.customer());
    }

    /**
     * The equipment of a job.
     *
     * @param job the job
     * @return the equipment, or null if the job has none
     */
    public @Nullable Equipment equipment(Job job) {
        return job.equipment() == null ? null : equipment.get(job.equipment());
    }

    /**
     * A territory.
     *
     * @param id the id of the territory
     * @return the territory, or null if there is none
     */
    public @Nullable Territory territory(String id) {
        return territories.get(id);
    }

    /**
     * A visit and its job.
     *
     * @param job the job
     * @param index the index of the visit in the job
     */
    public record VisitEntry(Job job, int index) {
        /**
         * The visit.
         *
         * @return the visit
         */
        public Job.Visit visit() {
            return job.visits().get(index);
        }
    }

    /**
     * A shift and its technician.
     *
     * @param technician the technician
     * @param technicianIndex the number of the technician
     * @param shift the shift
     */
    public record ShiftEntry(Technician technician, int technicianIndex, Shift shift) {}
}
