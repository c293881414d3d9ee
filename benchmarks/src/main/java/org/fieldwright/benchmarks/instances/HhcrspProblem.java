// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fieldwright.benchmarks.instances.HhcrspFile.Caregiver;
import org.fieldwright.benchmarks.instances.HhcrspFile.Gap;
import org.fieldwright.benchmarks.instances.HhcrspFile.Patient;
import org.fieldwright.benchmarks.instances.HhcrspFile.Service;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeLink;
import org.fieldwright.core.model.TimeLink.Anchor;
import org.fieldwright.core.model.TimeLink.IfAbsent;
import org.fieldwright.core.model.TimeLink.VisitRef;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;

/**
 * A file as a dispatch problem. A service is a job that needs the skill of its name; two services of a patient are two jobs with a link from start to
 * start. The window's begin binds, its end is preferred. A thousandth of the file's unit is a second, and an hour of travel, of each lateness and of the
 * worst lateness costs 1.2: a third of a unit of money for each unit of the file, so money and objective are equal to the last digit.
 */
final class HhcrspProblem {
    /** 3600 seconds are 3.6 units, each for a third. */
    private static final BigDecimal THIRD = new BigDecimal("1.2");

    private static final Duration LONGEST_HORIZON = Duration.ofDays(366);

    private final HhcrspFile file;
    private final Instant end;

    HhcrspProblem(HhcrspFile file) {
        this.file = file;
        end = Scale.ZERO.plus(longest());
    }

    Instance instance() {
        List<Site> sites = new ArrayList<>();
        sites.add(Site.builder(file.office()).build());
        file.patients().forEach(p -> sites.add(Site.builder(p.id()).build()));
        DispatchProblem problem = DispatchProblem.builder(Scale.ZERO, end, ZoneOffset.UTC, travel(sites))
                .id(file.name())
                .sites(sites)
                .technicians(file.caregivers().stream().map(this::technician).toList())
                .jobs(file.patients().stream().flatMap(p -> jobs(p).stream()).toList())
                .links(file.patients().stream().flatMap(p -> links(p).stream()).toList())
                .build();
        return new Instance(HhcrspFamily.NAME, file.name(), problem, policy(), new HhcrspObjective(file)::of, 0);
    }

    private static Policy policy() {
        return DistancePolicy.perKilometre(BigDecimal.ZERO).toBuilder()
                .version("home-care-1")
                .costs(Technician.Costs.builder().perTravelHour(THIRD).build())
                .preferredWindowPerHour(THIRD)
                .worstLatenessPerHour(THIRD)
                .build();
    }

    /** Files know no end of the day: by then one caregiver alone could have done everything, as far as the longest horizon reaches. */
    private Duration longest() {
        long length = file.patients().stream().mapToLong(Patient::closes).max().orElseThrow();
        for (Patient patient : file.patients()) {
            Gap gap = patient.gap() == null ? Gap.NONE : patient.gap();
            length += gap.least()
                    + patient.services().stream().mapToLong(Service::duration).sum();
        }
        for (int[] row : file.legs()) {
            length += 2L * Arrays.stream(row).max().orElseThrow(); // two services may mean two ways
        }
        Duration needed = Duration.ofSeconds(Math.max(1, length));
        return needed.compareTo(LONGEST_HORIZON) < 0 ? needed : LONGEST_HORIZON;
    }

    private Travel travel(List<Site> sites) {
        return new Travel.Matrix(sites.stream().map(Site::id).toList(), TravelTable.of(file.legs(), file.legs()));
    }

    private Technician technician(Caregiver caregiver) {
        Shift day = Shift.builder("day-" + caregiver.id(), file.office(), Scale.ZERO, end)
                .end(file.office())
                .build();
        return Technician.builder(caregiver.id())
                .shifts(List.of(day))
                .skills(caregiver.abilities().stream()
                        .map(a -> Technician.Skill.builder(a).build())
                        .toList())
                .build();
    }

    private static List<Job> jobs(Patient patient) {
        return patient.services().stream().map(s -> job(patient, s)).toList();
    }

    private static Job job(Patient patient, Service service) {
        Requirements needs = Requirements.builder()
                .allOf(List.of(new SkillDemand(service.name(), 1)))
                .build();
        Instant opens = Scale.ZERO.plusSeconds(patient.opens());
        return Job.builder(id(patient, service), patient.id())
                .visits(List.of(new Job.Visit(Duration.ofSeconds(service.duration()), needs, null, null)))
                .windows(List.of(new TimeWindow(opens, null, null)))
                .preferredWindows(List.of(TimeWindow.starting(opens, Scale.ZERO.plusSeconds(patient.closes()))))
                .build();
    }

    /** The id of the patient, and where there are two services that of the service. */
    static String id(Patient patient, Service service) {
        return patient.services().size() == 1 ? patient.id() : patient.id() + NeutralSolution.SERVICE + service.name();
    }

    private static List<TimeLink> links(Patient patient) {
        Gap gap = patient.gap();
        if (gap == null) {
            return List.of();
        }
        VisitRef first = new VisitRef(id(patient, patient.services().get(0)), 0);
        VisitRef second = new VisitRef(id(patient, patient.services().get(1)), 0);
        return List.of(TimeLink.builder(first, second)
                .anchorA(Anchor.START)
                .anchorB(Anchor.START)
                .min(Duration.ofSeconds(gap.least()))
                .max(Duration.ofSeconds(gap.most()))
                .ifAbsent(IfAbsent.ALLOW)
                .build());
    }
}
