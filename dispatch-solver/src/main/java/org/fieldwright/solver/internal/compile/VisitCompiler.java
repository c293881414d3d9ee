// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import static org.fieldwright.solver.internal.compile.Clock.NEVER;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.fieldwright.core.model.DispatchProblem.PublishedVisit;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex.VisitEntry;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Sla;
import org.fieldwright.core.model.TimeWindow;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.solver.internal.compile.Intervals.Row;
import org.jspecify.annotations.Nullable;

/** Fills the arrays of the visits. */
final class VisitCompiler {
    private final CompileContext context;
    private final List<String> types;
    private final List<String> skills;
    private final LockCompiler locks;
    private final StockCompiler stock;
    private final Map<String, Integer> customerNumbers = new TreeMap<>();

    VisitCompiler(
            CompileContext context, List<String> types, List<String> skills, LockCompiler locks, StockCompiler stock) {
        this.context = context;
        this.types = types;
        this.skills = skills;
        this.locks = locks;
        this.stock = stock;
    }

    /** The number of distinct customers; a job without one counts as its own. */
    int customers() {
        return customerNumbers.size();
    }

    static Optional<String> durationSkill(Job.Visit visit) {
        if (visit.durationSkill() != null) {
            return Optional.of(visit.durationSkill());
        }
        return visit.requirements().allOf().stream().findFirst().map(d -> d.skill());
    }

    VisitData compile() {
        List<VisitEntry> entries = context.index().visits();
        WindowCompiler windowCompiler = new WindowCompiler(context);
        List<List<Row>> windows = new ArrayList<>();
        List<List<Row>> preferred = new ArrayList<>();
        List<List<Row>> promised = new ArrayList<>();
        for (int v = 0; v < entries.size(); v++) {
            Job job = entries.get(v).job();
            windows.add(fixedWindow(job, v).orElseGet(() -> windowCompiler.allowed(job)));
            preferred.add(windowCompiler.rows(job.preferredWindows()));
            promised.add(windowCompiler.rows(job.promisedWindows()));
        }
        int count = entries.size() + context.index().shifts().size() * stock.depots.size();
        for (int v = entries.size(); v < count; v++) {
            windows.add(windowCompiler.open(depotSite(depot(v))));
            preferred.add(List.of());
            promised.add(List.of());
        }
        VisitData data = new VisitData(
                entries.size(), count, Intervals.of(windows), Intervals.of(preferred), Intervals.of(promised));
        long[] undone = new UndoneWeights(context.problem(), context.policy()).weights(entries);
        for (int v = 0; v < data.jobs; v++) {
            fill(data, v, entries.get(v));
            data.undone[v] = undone[v];
        }
        for (int v = data.jobs; v < count; v++) {
            fillDepotStop(data, v);
        }
        return data;
    }

    /** The number of the depot of a depot stop. */
    private int depot(int v) {
        return (v - context.index().visits().size()) % stock.depots.size();
    }

    private Site depotSite(int depot) {
        return context.index().site(stock.depots.get(depot).site());
    }

    private void fillDepotStop(VisitData data, int v) {
        int depot = depot(v);
        data.depot[v] = depot;
        data.site[v] = context.travel().site(depotSite(depot).id());
        data.duration[v] = Clock.lengthOr(stock.depots.get(depot).handling(), 0);
        data.durationSkill[v] = -1;
        data.type[v] = -1;
        data.customer[v] = -1;
        data.plannable[v] = true;
    }

    private void fill(VisitData data, int v, VisitEntry entry) {
        Job job = entry.job();
        Site site = context.index().site(job.site());
        data.site[v] = context.travel().site(site.id());
        data.setup[v] = Clock.lengthOr(site.setup(), 0);
        data.duration[v] = Clock.lengthOr(entry.visit().duration(), 0);
        data.durationSkill[v] =
                durationSkill(entry.visit()).map(skills::indexOf).orElse(-1);
        data.type[v] = types.indexOf(job.type());
        String customer = job.customer() == null ? "job:" + job.id() : "customer:" + job.customer();
        data.customer[v] = customerNumbers.computeIfAbsent(customer, key -> customerNumbers.size());
        Policy policy = context.policy();
        data.risky[v] = policy.completionRiskPriority() > 0
                && (job.emergency() || job.priority() <= policy.completionRiskPriority());
        data.plannable[v] = UndoneWeights.plannable(job);
        if (LinkCompiler.lead(job) == entry.index()) {
            data.price[v] = job.optionalPrice() == null || !data.plannable[v] ? 0 : Money.units(job.optionalPrice());
            fillSla(data, v, job.sla());
        }
        fillFixed(data, v, entry);
        fillOrder(data, v, LockCompiler.lock(entry));
        data.movableBefore[v] = data.prefixShift[v] >= 0
                        || job.lock() != null
                        || !job.promisedWindows().isEmpty()
                ? Clock.ALWAYS
                : lastDay(job, site);
    }

    private void fillSla(VisitData data, int v, @Nullable Sla sla) {
        if (sla == null || sla.policy() == Sla.Policy.IGNORE) {
            return;
        }
        Clock clock = context.clock();
        Sla.Target response = sla.response();
        Sla.Target resolution = sla.resolution();
        if (response != null) {
            data.respondBy[v] = clock.seconds(response.by());
            data.responseLateness[v] = lateness(sla, response);
        }
        if (resolution != null) {
            data.resolveBy[v] = clock.seconds(resolution.by());
            data.resolutionLateness[v] = lateness(sla, resolution);
        }
        int due = response != null ? data.respondBy[v] : data.resolveBy[v];
        if (sla.policy() == Sla.Policy.AS_LATE_AS_POSSIBLE_INSIDE && due != NEVER) {
            data.alapFrom[v] = due - Clock.lengthOr(context.policy().alapMargin(), 0);
        }
    }

    /** Under HARD only a deadline that is missed already has a price; the others bound the windows. */
    private VisitData.Lateness lateness(Sla sla, Sla.Target target) {
        if (sla.policy() == Sla.Policy.HARD
                && !target.by().isBefore(context.problem().clock())) {
            return VisitData.Lateness.FREE;
        }
        Policy policy = context.policy();
        return new VisitData.Lateness(
                Money.units(Objects.requireNonNullElse(target.fixed(), policy.slaFixed())),
                Money.perSecond(Objects.requireNonNullElse(target.perHour(), policy.slaPerHour())),
                Money.units(Objects.requireNonNullElse(target.perDay(), policy.slaPerDay())));
    }

    private void fillFixed(VisitData data, int v, VisitEntry entry) {
        Job.Actual actual = entry.visit().actual();
        PublishedVisit published = context.published(v);
        data.startLocked[v] = entry.job().lock() != null && entry.job().lock().start() != null;
        if (!data.plannable[v]) {
            return;
        }
        if (actual != null) {
            data.prefixShift[v] = context.index().shift(actual.shift());
            data.actualStart[v] = context.clock().seconds(actual.start());
            data.actualEnd[v] = context.clock().secondsOr(actual.end(), NEVER);
        } else if (published != null && frozen(context, entry.job(), published)) {
            data.prefixShift[v] = context.index().shift(published.shift());
        }
        data.mustShift[v] = data.prefixShift[v] >= 0 ? data.prefixShift[v] : locks.mustShift(entry);
    }

    private void fillOrder(VisitData data, int v, Job.@Nullable Lock lock) {
        if (lock == null || (lock.position() == null && lock.after() == null)) {
            return;
        }
        data.ordered = true;
        data.position[v] = lock.position() == null ? -1 : lock.position();
        if (lock.after() != null) {
            data.after[v] = context.index().visit(lock.after(), 0);
            data.follower[data.after[v]] = data.plannable[v] ? v : data.follower[data.after[v]];
        }
    }

    private static boolean frozen(CompileContext context, Job job, PublishedVisit published) {
        Instant until = context.problem().clock().plus(context.policy().freeze());
        return job.status().compareTo(Job.Status.TRAVELLING) >= 0
                || published.start().isBefore(until);
    }

    /** The one window of a visit that is frozen or has a locked start. */
    private Optional<List<Row>> fixedWindow(Job job, int v) {
        Clock clock = context.clock();
        PublishedVisit published = context.published(v);
        VisitEntry entry = context.index().visits().get(v);
        if (entry.visit().actual() == null
                && published != null
                && UndoneWeights.plannable(job)
                && frozen(context, job, published)) {
            return Optional.of(List.of(new Row(clock.seconds(published.start()), NEVER, NEVER)));
        }
        Job.Lock lock = job.lock();
        Instant start = lock == null ? null : lock.start();
        if (lock == null || start == null) {
            return Optional.empty();
        }
        int tolerance = Clock.lengthOr(lock.tolerance(), 0);
        return Optional.of(List.of(new Row(clock.seconds(start) - tolerance, clock.seconds(start) + tolerance, NEVER)));
    }

    /** When a fixed visit is: its actual, published or locked start. */
    static Instant fixedStart(CompileContext context, int v) {
        VisitEntry entry = context.index().visits().get(v);
        Job.Actual actual = entry.visit().actual();
        PublishedVisit published = context.published(v);
        Job.Lock lock = entry.job().lock();
        if (actual != null) {
            return actual.start();
        }
        return published != null && frozen(context, entry.job(), published)
                ? published.start()
                : Objects.requireNonNull(Objects.requireNonNull(lock).start());
    }

    private int lastDay(Job job, Site site) {
        if (job.windows().isEmpty()) {
            return NEVER;
        }
        TimeWindow last = job.windows().get(job.windows().size() - 1);
        Instant start = last.latestStart();
        Instant end = last.latestEnd();
        Instant closing = start == null ? end : end == null || start.isAfter(end) ? start : end;
        ZoneId zone = site.zone() == null ? context.problem().zone() : site.zone();
        return closing == null
                ? NEVER
                : (int) closing.atZone(zone).toLocalDate().toEpochDay();
    }
}
