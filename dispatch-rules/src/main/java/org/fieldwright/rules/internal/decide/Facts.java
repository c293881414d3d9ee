// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.List;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.rules.internal.view.Job;
import org.fieldwright.rules.internal.view.Pairing;
import org.fieldwright.rules.internal.view.Shift;
import org.fieldwright.rules.internal.view.Technician;

/** Everything that rules see of one problem: views made once, pairings made when asked for. Thread-safe after construction. */
final class Facts {
    private final ProblemIndex index;
    private final List<Job> jobs;
    private final List<Technician> technicians;
    private final List<Shift> shifts;
    private final PairFacts pairs;

    Facts(ProblemIndex index) {
        this.index = index;
        Territories territories = new Territories(index);
        TechnicianViews views = new TechnicianViews(index.problem());
        jobs = new JobViews(index, territories).all();
        technicians = index.shifts().stream().map(views::technician).toList();
        shifts = index.shifts().stream().map(views::shift).toList();
        pairs = new PairFacts(this, views, territories);
    }

    ProblemIndex index() {
        return index;
    }

    Job job(int visit) {
        return jobs.get(visit);
    }

    Technician technician(int shift) {
        return technicians.get(shift);
    }

    Shift shift(int shift) {
        return shifts.get(shift);
    }

    PairFacts pairs() {
        return pairs;
    }

    Pairing pairing(int visit, int shift) {
        return new Pairing(
                pairs.reachable(visit, shift),
                pairs.minutes(visit, shift),
                pairs.metres(visit, shift),
                pairs.fits(visit, shift),
                pairs.overlapMinutes(visit, shift),
                pairs.amongRequired(visit, shift),
                pairs.excluded(visit, shift),
                pairs.banned(visit, shift),
                pairs.strength(visit, shift),
                pairs.visitsToSite(visit, shift),
                pairs.visitsToEquipment(visit, shift),
                pairs.didLast(visit, shift),
                pairs.territory(visit, shift).member(),
                pairs.territory(visit, shift).primary(),
                pairs.territory(visit, shift).neighbourCost(),
                pairs.missingParts(visit, shift));
    }
}
