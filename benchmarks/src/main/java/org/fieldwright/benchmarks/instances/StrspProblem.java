// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Requirements.SkillDemand;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.model.TimeWindow;

/**
 * A pair of files as a dispatch problem: domains are skills with levels, the window bounds the start, the price of an optional job is what
 * outsourcing costs, and every kilometre costs money. Nothing else does.
 */
final class StrspProblem {
    private final StrspFile file;
    private final Scale scale;
    private final Plane plane;
    private final Map<String, Double> outsourcing = new LinkedHashMap<>();

    StrspProblem(StrspFile file) {
        this.file = file;
        scale = Scale.fitting(file.depot().due());
        Map<String, double[]> points = new LinkedHashMap<>();
        points.put(
                file.depot().id(), new double[] {file.depot().x(), file.depot().y()});
        for (StrspFile.Node task : file.tasks()) {
            points.put(task.id(), new double[] {task.x(), task.y()});
            outsourcing.put(task.id(), task.outsourcing());
        }
        plane = new Plane(points);
    }

    Instance instance() {
        List<Site> sites = new ArrayList<>();
        sites.add(Site.builder(file.depot().id()).build());
        file.tasks().forEach(t -> sites.add(Site.builder(t.id()).build()));
        DispatchProblem problem = DispatchProblem.builder(
                        Scale.ZERO, scale.latest(file.depot().due()), ZoneOffset.UTC, plane.travel(scale))
                .id(file.name())
                .sites(sites)
                .technicians(file.crew().stream().map(this::technician).toList())
                .jobs(file.tasks().stream().map(this::job).toList())
                .build();
        return new Instance(
                "strsp", file.name(), problem, DistancePolicy.perKilometre(Scale.PER_KILOMETRE), this::objective);
    }

    private Technician technician(StrspFile.Member member) {
        StrspFile.Node depot = file.depot();
        Shift day = Shift.builder(
                        "day-" + member.id(), depot.id(), scale.earliest(depot.ready()), scale.latest(depot.due()))
                .end(depot.id())
                .build();
        List<Technician.Skill> skills = new ArrayList<>();
        for (int d = 0; d < member.levels().size(); d++) {
            int level = member.levels().get(d);
            if (level > 0) {
                skills.add(Technician.Skill.builder(domain(d)).level(level).build());
            }
        }
        return Technician.builder(member.id())
                .shifts(List.of(day))
                .skills(skills)
                .build();
    }

    private Job job(StrspFile.Node task) {
        List<SkillDemand> skills = new ArrayList<>();
        for (int d = 0; d < task.levels().size(); d++) {
            int level = task.levels().get(d);
            if (level > 0) {
                skills.add(new SkillDemand(domain(d), level));
            }
        }
        Requirements requirements = Requirements.builder().allOf(skills).build();
        return Job.builder(task.id(), task.id())
                .visits(List.of(new Job.Visit(scale.length(task.service()), requirements, null, null)))
                .windows(List.of(TimeWindow.starting(scale.earliest(task.ready()), scale.latest(task.due()))))
                .optionalPrice(BigDecimal.valueOf(task.outsourcing()).setScale(4, RoundingMode.HALF_EVEN))
                .build();
    }

    private static String domain(int index) {
        return "domain-" + (index + 1);
    }

    private double objective(NeutralSolution solution) {
        double sum = 0;
        for (NeutralSolution.Tour tour : solution.routes()) {
            sum += plane.tour(file.depot().id(), tour.stops());
        }
        for (String job : solution.unassigned()) {
            Double price = outsourcing.get(job);
            if (price == null) {
                throw new IllegalArgumentException("Job \"" + job + "\" is not a task of " + file.name() + ".");
            }
            sum += price;
        }
        return sum;
    }
}
