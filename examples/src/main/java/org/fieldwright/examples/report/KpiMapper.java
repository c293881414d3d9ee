// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.report;

import java.util.List;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.DispatchPlan.Kpis;

/** The figures at the head of the page. */
final class KpiMapper {
    private KpiMapper() {}

    static List<ReportData.Kpi> kpis(Scene scene, long lateVisits) {
        DispatchPlan plan = scene.plan;
        Kpis kpis = plan.kpis();
        // Rounded down: 100 % means all of it.
        double done = kpis.mandatoryMinutes() == 0 ? 1 : (double) kpis.mandatoryMinutesDone() / kpis.mandatoryMinutes();
        String sla = kpis.slaJobs() == 0 ? "none" : kpis.slaMet() + " of " + kpis.slaJobs();
        return List.of(
                kpi(
                        "jobs",
                        "Jobs planned",
                        kpis.assignedJobs() + " of " + kpis.jobs(),
                        "",
                        kpis.unassignedJobs() == 0 ? "good" : "plain"),
                kpi(
                        "work-done",
                        "Mandatory work",
                        Texts.percent(Math.floor(done * 100) / 100),
                        "of the minutes",
                        kpis.mandatoryMinutes() == kpis.mandatoryMinutesDone() ? "good" : "plain"),
                kpi(
                        "violations",
                        "Rules broken",
                        String.valueOf(plan.score().hard()),
                        forced(plan),
                        plan.score().hard() == 0 ? "good" : "bad"),
                kpi(
                        "sla",
                        "SLA met",
                        sla,
                        "",
                        kpis.slaJobs() == 0 ? "plain" : kpis.slaMet() == kpis.slaJobs() ? "good" : "bad"),
                kpi("late", "Late visits", String.valueOf(lateVisits), "", lateVisits == 0 ? "good" : "bad"),
                kpi("cost", "Cost", scene.texts.money(plan.score().cost()), "", "plain"),
                kpi("travel", "Travel", Texts.length(kpis.travel()), Texts.distance(kpis.metres()), "plain"),
                kpi("work", "Work", Texts.length(kpis.work()), "", "plain"),
                kpi("waiting", "Waiting", Texts.length(kpis.waiting()), "", "plain"),
                kpi("overtime", "Overtime", Texts.length(kpis.overtime()), "", "plain"),
                kpi(
                        "utilisation",
                        "Utilisation",
                        Texts.percent(kpis.utilisation()),
                        kpis.shiftsUsed() + " shifts, " + kpis.techniciansUsed() + " technicians",
                        "plain"));
    }

    private static String forced(DispatchPlan plan) {
        return plan.forced().isEmpty() ? "" : plan.forced().size() + " forced";
    }

    private static ReportData.Kpi kpi(String key, String label, String value, String note, String tone) {
        return new ReportData.Kpi(key, label, value, note, tone);
    }
}
