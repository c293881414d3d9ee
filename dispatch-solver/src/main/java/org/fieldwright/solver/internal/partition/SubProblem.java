// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.partition;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.PublishedVisit;
import org.fieldwright.core.model.Equipment;
import org.fieldwright.core.model.Hold;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelProvider.Place;
import org.jspecify.annotations.Nullable;

/** The problem of a part: its technicians and jobs with all that they refer to, and nothing that refers to others. */
final class SubProblem {
    /** A day without shifts, since times must be near the horizon; a lock to it holds whatever the rules are. */
    private static final LocalDate NEVER = LocalDate.EPOCH;

    private final DispatchProblem whole;
    private final Anchors anchors;
    private final List<Technician> technicians;
    private final List<Job> jobs;
    private final Set<String> people;
    private final Set<String> shifts = new HashSet<>();
    private final Set<String> sites = new HashSet<>();
    private final Set<String> work;

    SubProblem(DispatchProblem whole, List<Technician> technicians, List<Job> jobs, Anchors anchors) {
        this.whole = whole;
        this.anchors = anchors;
        this.technicians = Workloads.filled(whole.technicians(), technicians);
        people = technicians.stream().map(Technician::id).collect(Collectors.toSet());
        technicians.forEach(t -> t.shifts().stream().map(Shift::id).forEach(shifts::add));
        work = jobs.stream().map(Job::id).collect(Collectors.toSet());
        this.jobs = jobs.stream().map(this::withPeopleHere).toList();
    }

    DispatchProblem build() {
        Set<String> clients = names(jobs.stream().map(Job::customer).toList());
        Set<String> machines = names(jobs.stream().map(Job::equipment).toList());
        List<Equipment> equipment = whole.equipment().stream()
                .filter(e -> machines.contains(e.id()))
                .toList();
        List<Hold> holds =
                whole.holds().stream().filter(h -> shifts.contains(h.shift())).toList();
        collectSites(equipment, holds);
        List<Site> mine =
                whole.sites().stream().filter(s -> sites.contains(s.id())).toList();
        return whole.toBuilder()
                .technicians(technicians)
                .jobs(jobs)
                .customers(whole.customers().stream()
                        .filter(c -> clients.contains(c.id()))
                        .map(this::withPeopleHere)
                        .toList())
                .equipment(equipment)
                .holds(holds)
                .sites(mine)
                .stock(whole.stock().stream()
                        .filter(s -> shifts.contains(s.shift()))
                        .toList())
                .published(published())
                .history(whole.history().stream()
                        .filter(h -> people.contains(h.technician()))
                        .filter(h -> h.site() == null || sites.contains(h.site()))
                        .filter(h -> h.equipment() == null || machines.contains(h.equipment()))
                        .toList())
                .travel(travel(mine))
                .build();
    }

    private static Set<String> names(List<@Nullable String> ids) {
        return ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void collectSites(List<Equipment> equipment, List<Hold> holds) {
        jobs.forEach(j -> sites.add(j.site()));
        for (Technician technician : technicians) {
            addSite(technician.home());
            for (Shift shift : technician.shifts()) {
                addSite(shift.start());
                addSite(shift.end());
                for (Break pause : shift.breaks()) {
                    addSite(pause instanceof Break.Fixed fixed ? fixed.site() : null);
                }
            }
        }
        equipment.forEach(e -> addSite(e.site()));
        holds.forEach(h -> addSite(h.site()));
        whole.depots().stream().map(Depot::site).forEach(this::addSite);
    }

    private void addSite(@Nullable String site) {
        if (site != null) {
            sites.add(site);
        }
    }

    /**
     * Demands for people of other parts are left out. Whoever is demanded is here, since the job goes where one of them is, unless demands contradict
     * one another or the plan: then nobody here may have the job. The same where it is locked directly behind work that is not here, unless it is
     * in every plan.
     */
    private Job withPeopleHere(Job job) {
        Job.Lock lock = job.lock();
        boolean alone = lock != null && lock.after() != null && !work.contains(lock.after());
        boolean fixed = anchors.isFixed(job.id());
        if (isForOthers(job) || (alone && !fixed)) {
            return job.toBuilder()
                    .requiredTechnicians(List.of())
                    .excludedTechnicians(here(job.excludedTechnicians()))
                    .preferredTechnicians(List.of())
                    .lock(Job.Lock.builder().day(NEVER).build())
                    .build();
        }
        return job.toBuilder()
                .requiredTechnicians(here(job.requiredTechnicians()))
                .excludedTechnicians(here(job.excludedTechnicians()))
                .preferredTechnicians(preferred(job.preferredTechnicians()))
                .lock(lock != null && alone ? lock.toBuilder().after(null).build() : lock)
                .build();
    }

    private boolean isForOthers(Job job) {
        Job.Lock lock = job.lock();
        boolean locked = lock != null
                && ((lock.technician() != null && !people.contains(lock.technician()))
                        || (lock.shift() != null && !shifts.contains(lock.shift())));
        return locked
                || (!job.requiredTechnicians().isEmpty()
                        && here(job.requiredTechnicians()).isEmpty());
    }

    private Customer withPeopleHere(Customer customer) {
        return customer.toBuilder()
                .bannedTechnicians(here(customer.bannedTechnicians()))
                .preferredTechnicians(preferred(customer.preferredTechnicians()))
                .build();
    }

    private List<String> here(List<String> ids) {
        return ids.stream().filter(people::contains).toList();
    }

    private List<Job.Preference> preferred(List<Job.Preference> all) {
        return all.stream().filter(p -> people.contains(p.technician())).toList();
    }

    /** A technician who is elsewhere is one who is no longer there: either way the visit has another one. */
    private List<PublishedVisit> published() {
        return whole.published().stream().filter(p -> work.contains(p.job())).toList();
    }

    private Travel travel(List<Site> mine) {
        if (!(whole.travel() instanceof Travel.Matrix matrix)) {
            return whole.travel();
        }
        Set<String> named = new HashSet<>(matrix.sites());
        List<Place> places = mine.stream()
                .filter(s -> named.contains(s.id()))
                .map(s -> new Place(s.id(), s.location()))
                .toList();
        return new Travel.Matrix(places.stream().map(Place::id).toList(), matrix.table(places, places));
    }
}
