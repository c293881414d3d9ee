// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.travel.Location;

/** The problem and the plan by id, and the numbers that places and technicians have on the page. */
final class Scene {
    final DispatchProblem problem;
    final DispatchPlan plan;
    final ProblemIndex index;
    final Texts texts;
    private final List<ReportData.Place> places = new ArrayList<>();
    private final Map<String, Integer> placeNumbers = new HashMap<>();
    private final Map<String, Integer> technicianNumbers = new HashMap<>();
    private final Map<String, Job> jobs = new HashMap<>();

    Scene(DispatchProblem problem, DispatchPlan plan) {
        this.problem = problem;
        this.plan = plan;
        index = new ProblemIndex(problem);
        texts = new Texts(plan.zone(), plan.currency());
        problem.jobs().forEach(job -> jobs.put(job.id(), job));
        problem.sites().stream().sorted(Comparator.comparing(Site::id)).forEach(this::addPlace);
        index.technicians().forEach(technician -> technicianNumbers.put(technician.id(), technicianNumbers.size()));
    }

    private void addPlace(Site site) {
        Location at = site.location();
        placeNumbers.put(site.id(), places.size());
        places.add(new ReportData.Place(
                site.id(), siteName(site), at == null ? null : at.lat(), at == null ? null : at.lon()));
    }

    List<ReportData.Place> places() {
        return List.copyOf(places);
    }

    Job job(String id) {
        Job job = jobs.get(id);
        if (job == null) {
            throw new IllegalArgumentException("Job " + id
                    + " is in the plan but not in the problem; give the problem that the plan was made for.");
        }
        return job;
    }

    int place(String site) {
        return placeNumbers.getOrDefault(index.site(site).id(), -1);
    }

    int technician(String id) {
        Integer number = technicianNumbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("Technician " + id
                    + " is in the plan but not in the problem; give the problem that the plan was made for.");
        }
        return number;
    }

    String technicianName(String id) {
        return name(index.technicians().get(technician(id)));
    }

    static String name(Technician technician) {
        return technician.name() == null ? technician.id() : technician.name();
    }

    static String siteName(Site site) {
        return site.name() == null ? site.id() : site.name();
    }

    List<ReportData.Fact> costs(Map<CostTerm, BigDecimal> costs) {
        return costs.entrySet().stream()
                .filter(cost -> cost.getValue().signum() != 0)
                .sorted(Map.Entry.comparingByKey())
                .map(cost -> new ReportData.Fact(Texts.words(cost.getKey().name()), texts.money(cost.getValue())))
                .toList();
    }
}
