// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Equipment;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.Territory;
import org.jspecify.annotations.Nullable;

/** A problem under judgement, with everything in it by id. Making one reports what is wrong with the ids themselves. */
final class Context {
    final DispatchProblem problem;
    final Faults faults;
    final Values values;
    final Ids<Site> sites;
    final Ids<Technician> technicians;
    final Ids<Shift> shifts;
    final Ids<Job> jobs;
    final Ids<Customer> customers;
    final Ids<Equipment> equipment;
    final Ids<Territory> territories;
    final Set<List<Object>> published;
    private final Map<String, Technician> owners = new HashMap<>();

    Context(DispatchProblem problem, Faults faults) {
        this.problem = problem;
        this.faults = faults;
        this.values = new Values(faults, problem.horizonStart());
        technicians = new Ids<Technician>("technician", this)
                .addAll(problem.technicians(), Technician::id, At.ROOT.field("technicians"));
        shifts = new Ids<>("shift", this);
        for (int t = 0; t < problem.technicians().size(); t++) {
            Technician technician = problem.technicians().get(t);
            shifts.addAll(
                    technician.shifts(),
                    Shift::id,
                    At.ROOT.field("technicians").index(t).field("shifts"));
            technician.shifts().forEach(s -> owners.putIfAbsent(s.id(), technician));
        }
        sites = new Ids<Site>("site", this).addAll(problem.sites(), Site::id, At.ROOT.field("sites"));
        jobs = new Ids<Job>("job", this).addAll(problem.jobs(), Job::id, At.ROOT.field("jobs"));
        customers = new Ids<Customer>("customer", this)
                .addAll(problem.customers(), Customer::id, At.ROOT.field("customers"));
        equipment = new Ids<Equipment>("equipment", this)
                .addAll(problem.equipment(), Equipment::id, At.ROOT.field("equipment"));
        territories = new Ids<Territory>("territory", this)
                .addAll(problem.territories(), Territory::id, At.ROOT.field("territories"));
        published = PublishedRules.inShifts(problem, shifts);
    }

    /** The technician whose shift it is, or null if there is no such shift. */
    @Nullable
    Technician owner(String shift) {
        return owners.get(shift);
    }

    /** Whether both exist and the shift is the technician's; reports it if not. */
    boolean shiftOf(String technician, String shift, At at, String subject) {
        boolean known = technicians.refer(technician, at.field("technician"), subject);
        known &= shifts.refer(shift, at.field("shift"), subject);
        return known && ownedBy(technician, shift, at, subject);
    }

    /** Whether a shift that exists is the technician's; reports it if not. */
    boolean ownedBy(String technician, String shift, At at, String subject) {
        Technician owner = owner(shift);
        if (owner == null || owner.id().equals(technician)) {
            return true;
        }
        String message = subject + " names shift " + shift + " with technician " + technician
                + ", but it is a shift of " + owner.id() + ".";
        faults.add(Code.SHIFT_OF_OTHER_TECHNICIAN, at.field("shift"), shift, message);
        return false;
    }
}
