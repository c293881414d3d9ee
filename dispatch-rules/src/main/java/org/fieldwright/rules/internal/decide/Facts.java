// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.rules.internal.view.Job;
import org.fieldwright.rules.internal.view.Mask;
import org.fieldwright.rules.internal.view.Pairing;
import org.fieldwright.rules.internal.view.Shift;
import org.fieldwright.rules.internal.view.Technician;
import org.jspecify.annotations.Nullable;

/** Everything that rules see of one problem; views are made when they are asked for, behind a mask. Thread-safe after construction. */
final class Facts {
    private final ProblemIndex index;
    private final JobAttributes jobs;
    private final List<Map<String, @Nullable Object>> technicians;
    private final List<Map<String, @Nullable Object>> shifts;
    private final PairFacts pairs;

    Facts(ProblemIndex index, List<HostValue> hosts) {
        this.index = index;
        Territories territories = new Territories(index);
        History history = new History(index.problem().history());
        TechnicianAttributes people = new TechnicianAttributes(index.problem(), hosts);
        jobs = new JobAttributes(index, territories, history, HostValue.of(Columns.JOB, hosts));
        technicians = index.shifts().stream().map(people::technician).toList();
        shifts = index.shifts().stream().map(people::shift).toList();
        pairs = new PairFacts(index, people, territories, history);
    }

    ProblemIndex index() {
        return index;
    }

    /** The value of an attribute of a visit. */
    @Nullable
    Object ofJob(String attribute, int visit) {
        return jobs.value(attribute, visit);
    }

    /** The values of the attributes of a shift's technician on its day; one object if they are equal. */
    Map<String, @Nullable Object> ofTechnician(int shift) {
        return technicians.get(shift);
    }

    /** The value of an attribute of a shift. */
    @Nullable
    Object ofShift(String attribute, int shift) {
        return shifts.get(shift).get(attribute);
    }

    PairFacts pairs() {
        return pairs;
    }

    Job job(int visit, Mask mask) {
        return new Job(mask, attribute -> jobs.value(attribute, visit));
    }

    Technician technician(int shift, Mask mask) {
        return new Technician(mask, technicians.get(shift)::get);
    }

    Shift shift(int shift, Mask mask) {
        return new Shift(mask, shifts.get(shift)::get);
    }

    Pairing pairing(int visit, int shift, Mask mask) {
        return new Pairing(mask, attribute -> PairAttribute.of(attribute).value(pairs, visit, shift));
    }
}
