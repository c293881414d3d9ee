// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.fieldwright.core.plan.CostTerm;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.DispatchPlan.Kpis;

/** Key figures of a plan beside those of the greedy dispatcher, the line to beat. */
final class KpiTable {
    private final Table table = new Table();
    private final DispatchPlan plan;
    private final DispatchPlan greedy;

    KpiTable(DispatchPlan plan, DispatchPlan greedy) {
        this.plan = plan;
        this.greedy = greedy;
    }

    void print(PrintWriter out) {
        table.row("", "plan", "greedy", "difference");
        row(
                "cost in " + plan.currency(),
                p -> p.score().cost().doubleValue(),
                p -> Text.money(p.score().cost()));
        row(
                "hard violations",
                p -> p.score().hard(),
                p -> Long.toString(p.score().hard()));
        row(
                "jobs left undone",
                p -> p.kpis().unassignedJobs(),
                p -> Integer.toString(p.kpis().unassignedJobs()));
        row("mandatory minutes undone", KpiTable::undone, p -> Long.toString(undone(p)));
        row("mandatory minutes done", KpiTable::done, p -> Text.percent(done(p)));
        row("distance", p -> p.kpis().metres(), p -> Text.km(p.kpis().metres()));
        time("travel", p -> p.kpis().travel());
        time("waiting", p -> p.kpis().waiting());
        time("overtime", p -> p.kpis().overtime());
        row(
                "shifts used",
                p -> p.kpis().shiftsUsed(),
                p -> Integer.toString(p.kpis().shiftsUsed()));
        row(
                "SLA jobs in time",
                p -> p.kpis().slaMet(),
                p -> p.kpis().slaMet() + " of " + p.kpis().slaJobs());
        row(
                "utilisation",
                p -> p.kpis().utilisation(),
                p -> Text.percent(p.kpis().utilisation()));
        for (CostTerm term : CostTerm.values()) {
            if (amount(plan, term).signum() != 0 || amount(greedy, term).signum() != 0) {
                String name = term.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                row("  " + name, p -> amount(p, term).doubleValue(), p -> Text.money(amount(p, term)));
            }
        }
        table.print(out);
    }

    private void time(String name, Function<DispatchPlan, Duration> value) {
        row(name, p -> value.apply(p).toSeconds(), p -> Text.hours(value.apply(p)));
    }

    private void row(String name, ToDoubleFunction<DispatchPlan> value, Function<DispatchPlan, String> text) {
        table.row(
                name,
                text.apply(plan),
                text.apply(greedy),
                Text.change(value.applyAsDouble(greedy), value.applyAsDouble(plan)));
    }

    private static long undone(DispatchPlan plan) {
        return plan.kpis().mandatoryMinutes() - plan.kpis().mandatoryMinutesDone();
    }

    private static double done(DispatchPlan plan) {
        Kpis kpis = plan.kpis();
        return kpis.mandatoryMinutes() == 0 ? 1 : (double) kpis.mandatoryMinutesDone() / kpis.mandatoryMinutes();
    }

    private static BigDecimal amount(DispatchPlan plan, CostTerm term) {
        return plan.costs().getOrDefault(term, BigDecimal.ZERO);
    }
}
