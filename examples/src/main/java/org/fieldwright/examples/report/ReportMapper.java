// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.Reason;

/** Problem and plan to what the page shows. */
final class ReportMapper {
    private ReportMapper() {}

    static ReportData map(DispatchProblem problem, DispatchPlan plan) {
        Scene scene = new Scene(problem, plan);
        WorkMapper works = new WorkMapper(scene);
        RouteMapper routes = new RouteMapper(scene);
        List<ReportData.Bar> bars = new VisitMapper(scene, works, routes).bars();
        long late = bars.stream().filter(bar -> bar.lateSeconds() > 0).count();
        return new ReportData(
                title(problem),
                subtitle(scene),
                footer(plan),
                problem.now() == null ? null : problem.now().getEpochSecond(),
                offsets(plan.zone(), problem.horizonStart(), problem.horizonEnd()),
                routes.days(),
                KpiMapper.kpis(scene, late),
                scene.costs(plan.costs()),
                scene.index.technicians().stream().map(ReportMapper::person).toList(),
                scene.places(),
                routes.rows(),
                bars,
                new OpenMapper(scene, works).open(),
                warnings(plan));
    }

    private static String title(DispatchProblem problem) {
        String given = problem.attributes().get("title");
        return given != null ? given : problem.id() == null ? "Dispatch plan" : problem.id();
    }

    private static String subtitle(Scene scene) {
        DispatchProblem problem = scene.problem;
        return problem.jobs().size() + " jobs, " + problem.technicians().size() + " technicians, "
                + scene.texts.span(problem.horizonStart(), problem.horizonEnd()) + " (" + scene.plan.zone() + ")";
    }

    private static String footer(DispatchPlan plan) {
        DispatchPlan.Decision decision = plan.decision();
        if (decision == null) {
            return "Fieldwright";
        }
        return "Fieldwright " + decision.engineVersion() + " · policy " + decision.policyVersion() + " · rules "
                + decision.rulesHash()
                + " · problem " + decision.problemHash() + " · seed " + decision.seed() + " · " + decision.steps()
                + " steps · stopped: " + Texts.words(decision.stopped()).toLowerCase(Locale.ROOT);
    }

    /** The zone's offset at the start, and each change after it; two days more on both sides for what leaves the horizon. */
    private static List<ReportData.Offset> offsets(ZoneId zone, Instant from, Instant to) {
        List<ReportData.Offset> offsets = new ArrayList<>();
        Instant start = from.minusSeconds(2 * 86_400);
        offsets.add(new ReportData.Offset(
                start.getEpochSecond(), zone.getRules().getOffset(start).getTotalSeconds()));
        ZoneOffsetTransition next = zone.getRules().nextTransition(start);
        while (next != null && next.getInstant().isBefore(to.plusSeconds(2 * 86_400))) {
            offsets.add(new ReportData.Offset(
                    next.toEpochSecond(), next.getOffsetAfter().getTotalSeconds()));
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return List.copyOf(offsets);
    }

    private static ReportData.Person person(Technician technician) {
        List<ReportData.Fact> facts = new ArrayList<>();
        add(
                facts,
                "Skills",
                technician.skills().stream()
                        .map(skill -> skill.level() > 1 ? skill.name() + " " + skill.level() : skill.name()));
        add(facts, "Certificates", technician.certifications().stream().map(Technician.Certification::name));
        return new ReportData.Person(technician.id(), Scene.name(technician), List.copyOf(facts));
    }

    private static void add(List<ReportData.Fact> facts, String label, Stream<String> values) {
        List<String> all = values.distinct().toList();
        if (!all.isEmpty()) {
            facts.add(new ReportData.Fact(label, String.join(", ", all)));
        }
    }

    private static List<String> warnings(DispatchPlan plan) {
        List<String> all = new ArrayList<>();
        plan.violations().forEach(reason -> all.add("Rule broken: " + said(reason)));
        plan.forced().forEach(reason -> all.add("Forced: " + said(reason)));
        plan.warnings().forEach(reason -> all.add(said(reason)));
        return List.copyOf(all);
    }

    private static String said(Reason reason) {
        return reason.text() + " (" + reason.code() + ")";
    }
}
