// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.plan.DispatchPlan.Unassigned;
import org.fieldwright.core.plan.Reason;

/** The jobs that are not planned: the reasons of the whole job, then what stood against each technician. */
final class OpenMapper {
    private final Scene scene;
    private final WorkMapper works;

    OpenMapper(Scene scene, WorkMapper works) {
        this.scene = scene;
        this.works = works;
    }

    List<ReportData.Open> open() {
        return scene.plan.unassigned().stream().map(this::open).toList();
    }

    private ReportData.Open open(Unassigned unassigned) {
        Job job = scene.job(unassigned.job());
        Duration work = job.visits().stream().map(Job.Visit::duration).reduce(Duration.ZERO, Duration::plus);
        List<ReportData.Fact> facts = new ArrayList<>();
        facts.add(new ReportData.Fact("Work", Texts.length(work)));
        facts.addAll(works.facts(job, 0));
        return new ReportData.Open(
                job.id(),
                works.work(job),
                work.toSeconds(),
                List.copyOf(facts),
                causes(unassigned),
                perTechnician(unassigned));
    }

    /** Without a reason about the whole job the first one, which decided, stands for it. */
    private static List<ReportData.Cause> causes(Unassigned unassigned) {
        List<ReportData.Cause> general = unassigned.reasons().stream()
                .filter(reason -> reason.technician() == null)
                .map(OpenMapper::cause)
                .toList();
        return general.isEmpty()
                ? unassigned.reasons().stream().limit(1).map(OpenMapper::cause).toList()
                : general;
    }

    private static ReportData.Cause cause(Reason reason) {
        return new ReportData.Cause(reason.code(), reason.text());
    }

    /** One line per technician: shifts that say the same are said once. */
    private List<ReportData.Fact> perTechnician(Unassigned unassigned) {
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        for (Reason reason : unassigned.reasons()) {
            if (reason.technician() != null) {
                texts.computeIfAbsent(reason.technician(), id -> new LinkedHashSet<>())
                        .add(reason.text());
            }
        }
        List<ReportData.Fact> facts = new ArrayList<>();
        texts.forEach((technician, said) ->
                facts.add(new ReportData.Fact(scene.technicianName(technician), String.join("; ", said))));
        return List.copyOf(facts);
    }
}
