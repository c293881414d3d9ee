// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;

/** Every fourth job needs a part of its trade; vans carry some, the depot of the county has the rest. */
final class WeekStock {
    private final Draft draft;
    private final List<Site> offices;
    private final Dice dice;

    WeekStock(Draft draft, List<Site> offices) {
        this.draft = draft;
        this.offices = offices;
        this.dice = draft.dice("stock");
    }

    void addTo(DispatchProblem.Builder problem) {
        draft.jobs.replaceAll(this::withPart);
        List<String> skills = FacilitiesCatalogue.works().stream()
                .flatMap(w -> w.requirements().allOf().stream())
                .map(SkillDemand::skill)
                .distinct()
                .toList();
        List<Depot> depots = new ArrayList<>();
        for (int i = 0; i < offices.size(); i++) {
            List<Depot.Stock> stock = skills.stream()
                    .map(skill -> new Depot.Stock(part(skill), null, false))
                    .toList();
            depots.add(new Depot(
                    Draft.id("D", i + 1, offices.size()), offices.get(i).id(), Duration.ofMinutes(10), stock));
        }
        problem.depots(depots).stock(vans());
    }

    private static String part(String skill) {
        return skill + "-kit";
    }

    private Job withPart(Job job) {
        if (!dice.chance(0.25)) {
            return job;
        }
        List<Job.Visit> visits = new ArrayList<>(job.visits());
        Job.Visit lead = visits.get(0);
        String part = part(lead.requirements().allOf().get(0).skill());
        Requirements needs = lead.requirements().toBuilder()
                .parts(Map.of(part, dice.between(1, 2)))
                .build();
        visits.set(0, new Job.Visit(lead.duration(), needs, lead.durationSkill(), null));
        return job.toBuilder().visits(visits).build();
    }

    /** A van starts with up to three kits of the technician's first skill. */
    private List<DispatchProblem.VanStock> vans() {
        List<DispatchProblem.VanStock> result = new ArrayList<>();
        for (Technician technician : draft.technicians) {
            String part = part(technician.skills().get(0).name());
            for (Shift shift : technician.shifts()) {
                int quantity = dice.between(0, 3);
                if (quantity > 0) {
                    result.add(new DispatchProblem.VanStock(shift.id(), part, quantity));
                }
            }
        }
        return result;
    }
}
