// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.Equipment;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.TimeWindow;

/** What the page says of a job, planned or not. */
final class WorkMapper {
    private final Scene scene;

    WorkMapper(Scene scene) {
        this.scene = scene;
    }

    ReportData.Work work(Job job) {
        return new ReportData.Work(
                title(job),
                customer(job),
                Scene.siteName(scene.index.site(job.site())),
                scene.place(job.site()),
                job.priority(),
                job.emergency(),
                windows(job),
                due(job));
    }

    /** The host's attribute title or work names the job, if there is one. */
    private String title(Job job) {
        String title = job.attributes().get("title");
        String work = job.attributes().getOrDefault("work", "");
        if (title != null || !work.isEmpty()) {
            return title != null ? title : Character.toUpperCase(work.charAt(0)) + work.substring(1);
        }
        Equipment equipment = scene.index.equipment(job);
        String what = equipment == null || equipment.type() == null ? "" : ", " + equipment.type();
        return Texts.words(job.type()) + what;
    }

    private String customer(Job job) {
        Customer customer = scene.index.customer(job);
        if (customer == null) {
            return "";
        }
        String tier = customer.tier() == Customer.Tier.STANDARD ? "" : " (" + customer.tier() + ")";
        return (customer.name() == null ? customer.id() : customer.name()) + tier;
    }

    private List<ReportData.Window> windows(Job job) {
        List<ReportData.Window> all = new ArrayList<>();
        job.windows().forEach(window -> all.add(window("allowed", window)));
        job.preferredWindows().forEach(window -> all.add(window("preferred", window)));
        job.promisedWindows().forEach(window -> all.add(window("promised", window)));
        return List.copyOf(all);
    }

    private ReportData.Window window(String kind, TimeWindow window) {
        Instant end = window.latestEnd() != null ? window.latestEnd() : window.latestStart();
        Instant last = end == null ? scene.problem.horizonEnd() : end;
        return new ReportData.Window(kind, window.earliestStart().getEpochSecond(), last.getEpochSecond());
    }

    private List<ReportData.Due> due(Job job) {
        List<ReportData.Due> all = new ArrayList<>();
        Sla sla = job.sla();
        if (sla != null && sla.response() != null) {
            all.add(new ReportData.Due(sla.response().by().getEpochSecond(), "Start by"));
        }
        if (sla != null && sla.resolution() != null) {
            all.add(new ReportData.Due(sla.resolution().by().getEpochSecond(), "Done by"));
        }
        return List.copyOf(all);
    }

    /** The facts that hold wherever the job ends up: windows, deadlines, what it demands. */
    List<ReportData.Fact> facts(Job job, int visit) {
        List<ReportData.Fact> facts = new ArrayList<>();
        addWindows(facts, "Window", job.windows());
        addWindows(facts, "Preferred", job.preferredWindows());
        addWindows(facts, "Promised", job.promisedWindows());
        due(job).forEach(due -> add(facts, due.label(), scene.texts.moment(Instant.ofEpochSecond(due.at()))));
        if (job.availableFrom() != null) {
            add(facts, "Not before", scene.texts.moment(job.availableFrom()));
        }
        add(facts, "Needs", needs(job.visits().get(visit).requirements()));
        if (job.optionalPrice() != null) {
            add(facts, "Optional", scene.texts.money(job.optionalPrice()) + " if not done");
        }
        add(facts, "Work order", job.workOrderId() == null ? "" : job.workOrderId());
        return List.copyOf(facts);
    }

    private void addWindows(List<ReportData.Fact> facts, String label, List<TimeWindow> windows) {
        add(facts, label, windows.stream().map(scene.texts::window).collect(Collectors.joining("; ")));
    }

    private static void add(List<ReportData.Fact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new ReportData.Fact(label, value));
        }
    }

    private static String needs(Requirements needs) {
        List<String> all = new ArrayList<>();
        needs.allOf().forEach(skill -> all.add(skill(skill)));
        if (!needs.anyOf().isEmpty()) {
            all.add(needs.anyOf().stream().map(WorkMapper::skill).collect(Collectors.joining(" or ")));
        }
        all.addAll(needs.certifications());
        all.addAll(needs.tools());
        needs.parts().forEach((part, quantity) -> all.add(quantity + " x " + part));
        return String.join(", ", all);
    }

    private static String skill(Requirements.SkillDemand demand) {
        return demand.level() > 1 ? demand.skill() + " level " + demand.level() : demand.skill();
    }
}
