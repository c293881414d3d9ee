// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import static org.fieldwright.solver.internal.compile.Clock.NEVER;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.TimeLink;
import org.fieldwright.core.model.TimeLink.Relation;
import org.fieldwright.solver.internal.compile.LinkData.Absent;

/** Turns links and crews into rows of one kind. */
final class LinkCompiler {
    /** How far beyond every shift a release may be before it counts as endless, in seconds. */
    private static final int BEYOND = 86_400;

    /** Equal plans for equal links in any order. */
    private static final Comparator<Row> ORDER = Comparator.comparingInt(Row::a)
            .thenComparingInt(Row::b)
            .thenComparingInt(Row::min)
            .thenComparingInt(Row::max)
            .thenComparing(Row::toString);

    final List<Row> rows = new ArrayList<>();
    final ZoneId[] zones;
    final Clock clock;
    final int latestRelease;
    final int visits;
    private final ProblemIndex index;

    private LinkCompiler(CompileContext context, ShiftData[] shifts, int visits) {
        this.visits = visits;
        index = context.index();
        clock = context.clock();
        zones = index.visits().stream().map(v -> zone(v.job())).toArray(ZoneId[]::new);
        int latest = 0;
        for (ShiftData shift : shifts) {
            latest = Math.max(latest, shift.hardEnd);
        }
        latestRelease = latest + BEYOND;
        index.problem().links().forEach(this::add);
        index.problem().jobs().forEach(this::addCrew);
        rows.sort(ORDER);
    }

    /** The links between visits, of which there are so many, depot stops among them. */
    static LinkData compile(CompileContext context, ShiftData[] shifts, int visits) {
        return new LinkData(new LinkCompiler(context, shifts, visits));
    }

    /** One link. */
    record Row(
            int a,
            int b,
            boolean endA,
            boolean endB,
            int min,
            int max,
            Relation technician,
            boolean sameDay,
            Absent absent) {}

    private void add(TimeLink link) {
        Duration max = link.max();
        rows.add(new Row(
                index.visit(link.a().job(), link.a().visit()),
                index.visit(link.b().job(), link.b().visit()),
                link.anchorA() == TimeLink.Anchor.END,
                link.anchorB() == TimeLink.Anchor.END,
                (int) link.min().toSeconds(),
                max == null ? NEVER : (int) max.toSeconds(),
                link.technician(),
                link.sameDay(),
                link.ifAbsent() == TimeLink.IfAbsent.SKIP ? Absent.SKIP : Absent.ALLOW));
    }

    /** Each two visits of a crew start or end together, by different technicians. */
    private void addCrew(Job job) {
        boolean end = job.crewAlignment() == Job.Alignment.END;
        for (int i = 0; i < job.visits().size(); i++) {
            for (int k = i + 1; k < job.visits().size(); k++) {
                int a = index.visit(job.id(), i);
                int b = index.visit(job.id(), k);
                rows.add(new Row(a, b, end, end, 0, 0, Relation.DIFFERENT, false, Absent.TOGETHER));
            }
        }
    }

    private ZoneId zone(Job job) {
        Site site = index.site(job.site());
        return site.zone() == null ? index.problem().zone() : site.zone();
    }

    /** The visit of a job by which deadlines and price are judged once: the longest by standard duration, of equal ones the first. */
    static int lead(Job job) {
        int lead = 0;
        for (int v = 1; v < job.visits().size(); v++) {
            boolean longer = job.visits()
                            .get(v)
                            .duration()
                            .compareTo(job.visits().get(lead).duration())
                    > 0;
            lead = longer ? v : lead;
        }
        return lead;
    }
}
