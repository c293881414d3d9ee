// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldwright.core.eligibility.Eligibility;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.DispatchProblem.PublishedVisit;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.policy.Policy;

/** A problem with what is looked up in it again and again: who owns a shift, which site a job is at, what the rules say. */
final class Case {
    static final String DEPOT = "depot:";

    private final DispatchProblem given;
    final DispatchProblem problem;
    final Policy policy;
    final long now;
    /** Jobs by id, and stops at depots as if they were jobs, by the id of the depot after {@link #DEPOT}. */
    final Map<String, Job> jobs = new HashMap<>();

    final Map<String, Depot> depots = new HashMap<>();
    final Map<String, Site> sites = new HashMap<>();
    final Map<String, Shift> shifts = new TreeMap<>();
    final Map<String, Technician> owners = new HashMap<>();
    /** Links, and what holds crews together. */
    final List<Bond> bonds;

    final Map<String, PublishedVisit> published = new HashMap<>();
    private final ProblemIndex index;
    private final Eligibility eligibility;

    Case(DispatchProblem problem, Policy policy, EligibilityProvider rules) {
        this.given = problem;
        this.problem = Members.split(problem);
        this.bonds = Bond.of(problem);
        this.policy = policy;
        this.now = seconds(problem.now() == null ? problem.horizonStart() : problem.now());
        this.problem.jobs().forEach(j -> jobs.put(j.id(), j));
        for (Depot depot : problem.depots()) {
            jobs.put(
                    DEPOT + depot.id(),
                    Job.builder(DEPOT + depot.id(), depot.site(), depot.handling())
                            .build());
            depots.put(DEPOT + depot.id(), depot);
        }
        problem.sites().forEach(s -> sites.put(s.id(), s));
        problem.published().forEach(p -> published.put(Members.name(p), p));
        for (Technician technician : problem.technicians()) {
            for (Shift shift : technician.shifts()) {
                shifts.put(shift.id(), shift);
                owners.put(shift.id(), technician);
            }
        }
        index = new ProblemIndex(problem);
        eligibility = rules.decide(index);
    }

    /** Whether the deadlines of a job are judged by another visit of its crew. */
    boolean follows(Job job) {
        return Members.follows(given, job.id());
    }

    boolean linked(Job job) {
        return bonds.stream().anyMatch(bond -> bond.a.equals(job.id()) || bond.b.equals(job.id()));
    }

    static long seconds(Instant instant) {
        return instant.getEpochSecond();
    }

    boolean eligible(Job job, String shift) {
        return eligibility.eligible(Members.number(index, job.id()), index.shift(shift));
    }

    /** In ten-thousandths of the currency, positive is liked. */
    long preference(Job job, String shift) {
        return eligibility.preference(Members.number(index, job.id()), index.shift(shift));
    }

    Technician.Costs costs(String shift) {
        Technician.Costs own = owners.get(shift).costs();
        if (own != null) {
            return own;
        }
        return policy.costs() != null ? policy.costs() : Policy.DEFAULT_COSTS;
    }

    Policy.Disruption disruption() {
        return policy.disruption() != null ? policy.disruption() : Policy.DEFAULT_DISRUPTION;
    }

    ZoneId zone(Site site) {
        return site.zone() != null ? site.zone() : problem.zone();
    }

    /** The local date of the earliest departure in the technician's zone. */
    LocalDate day(String shift) {
        ZoneId zone = owners.get(shift).zone() != null ? owners.get(shift).zone() : problem.zone();
        return shifts.get(shift).earliestDeparture().atZone(zone).toLocalDate();
    }

    /** Whether this is a stop at a depot. */
    static boolean depotStop(Job job) {
        return job.id().startsWith(DEPOT);
    }

    static boolean plannable(Job job) {
        return switch (job.status()) {
            case CANCELLED, NO_ACCESS, NO_SHOW -> false;
            default -> true;
        };
    }

    /** Section 3: the duration of a job's visit by the technician of a shift. */
    long duration(Job job, String shift) {
        Job.Visit visit = job.visits().get(0);
        String governing = visit.durationSkill();
        if (governing == null && !visit.requirements().allOf().isEmpty()) {
            governing = visit.requirements().allOf().get(0).skill();
        }
        LocalDate day = day(shift);
        for (Technician.Skill skill : owners.get(shift).skills()) {
            boolean begun = skill.validFrom() == null || !skill.validFrom().isAfter(day);
            boolean over = skill.validTo() != null && skill.validTo().isBefore(day);
            if (skill.name().equals(governing) && begun && !over) {
                return scaled(visit.duration().toSeconds(), skill.durationFactor());
            }
        }
        return visit.duration().toSeconds();
    }

    /** Seconds times a factor in its shortest decimal form, half up. */
    static long scaled(long seconds, double factor) {
        return BigDecimal.valueOf(seconds)
                .multiply(BigDecimal.valueOf(factor))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** An amount with two decimals in hundredths. */
    static long hundredths(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}
