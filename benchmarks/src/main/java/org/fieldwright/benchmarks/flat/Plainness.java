// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.flat;

import org.fieldwright.core.model.Break;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;

/**
 * Whether a problem has only what plain numbers can say. Each record is compared with one built from the parts that they can say, so that a
 * part that is added to the model later is refused too until somebody says how to flatten it.
 */
final class Plainness {
    private Plainness() {}

    static void check(ProblemIndex index) {
        DispatchProblem problem = index.problem();
        problem.jobs().forEach(Plainness::job);
        problem.sites().forEach(Plainness::site);
        index.technicians().forEach(Plainness::technician);
        index.shifts().forEach(s -> shift(s.shift()));
        demand(problem.depots().isEmpty(), "the problem", "depot stops");
        demand(problem.links().isEmpty(), "the problem", "links between visits");
        demand(problem.holds().isEmpty(), "the problem", "holds");
        demand(problem.traffic().isEmpty(), "the problem", "traffic");
        demand(problem.published().isEmpty(), "the problem", "a published plan");
        demand(
                problem.now() == null || !problem.now().isAfter(problem.horizonStart()),
                "the problem",
                "a start in the middle of the horizon");
    }

    private static void job(Job job) {
        Job plain = Job.builder(job.id(), job.site())
                .visits(job.visits())
                .windows(job.windows())
                .optionalPrice(job.optionalPrice())
                .type(job.type())
                .priority(job.priority())
                .requiredTechnicians(job.requiredTechnicians())
                .excludedTechnicians(job.excludedTechnicians())
                .build();
        demand(job.equals(plain), "job " + job.id(), "more than windows, demands and a price");
        demand(job.visits().size() == 1, "job " + job.id(), "several visits at once");
        demand(job.windows().size() <= 1, "job " + job.id(), "several windows");
        Job.Visit visit = job.visits().get(0);
        demand(visit.actual() == null, "job " + job.id(), "what really happened");
    }

    private static void site(Site site) {
        Site plain = Site.builder(site.id())
                .name(site.name())
                .location(site.location())
                .build();
        demand(site.equals(plain), "site " + site.id(), "opening hours, set-up or a territory");
    }

    private static void technician(Technician technician) {
        Technician plain = Technician.builder(technician.id())
                .name(technician.name())
                .home(technician.home())
                .shifts(technician.shifts())
                .skills(technician.skills())
                .certifications(technician.certifications())
                .tools(technician.tools())
                .zone(technician.zone())
                .build();
        demand(technician.equals(plain), "technician " + technician.id(), "costs, factors or limits");
        demand(
                technician.skills().stream().allMatch(s -> s.durationFactor() == 1),
                "technician " + technician.id(),
                "a speed of work");
    }

    private static void shift(Shift shift) {
        Shift plain = Shift.builder(shift.id(), shift.start(), shift.earliestDeparture(), shift.hardEnd())
                .end(shift.end())
                .breaks(shift.breaks())
                .maxWork(shift.maxWork())
                .build();
        demand(shift.equals(plain), "shift " + shift.id(), "more than bounds, breaks and a longest duration");
        demand(
                shift.breaks().stream().allMatch(Break.Floating.class::isInstance),
                "shift " + shift.id(),
                "a break at an exact time");
        demand(
                shift.breaks().isEmpty() || shift.maxWork() == null,
                "shift " + shift.id(),
                "breaks and a limit on work");
    }

    private static void demand(boolean holds, String subject, String what) {
        if (!holds) {
            throw new InexpressibleException("Plain numbers cannot say what " + subject + " has: " + what + ".");
        }
    }
}
