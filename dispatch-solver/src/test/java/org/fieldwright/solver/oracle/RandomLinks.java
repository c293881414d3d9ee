// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.TimeLink;
import org.fieldwright.core.model.TimeLink.Anchor;
import org.fieldwright.core.model.TimeLink.IfAbsent;
import org.fieldwright.core.model.TimeLink.Relation;
import org.fieldwright.core.model.TimeLink.VisitRef;

/** Random dependencies between jobs, mostly from earlier to later ones. */
final class RandomLinks {
    private final RandomWorld w;

    RandomLinks(RandomWorld w) {
        this.w = w;
    }

    List<TimeLink> links() {
        List<TimeLink> links = new ArrayList<>();
        List<Integer> byTime = IntStream.range(0, w.problem.jobs().size())
                .boxed()
                .sorted(Comparator.comparing(i -> w.aims.get(i).time()))
                .toList();
        for (int i = 0; i + 1 < byTime.size(); i++) {
            if (w.on(Feature.LINKS, i, 60)) {
                Dice dice = w.dice(Feature.LINKS, i);
                int next = dice.chance(70) ? i + 1 : dice.from(i + 1, byTime.size() - 1);
                boolean forward = dice.chance(90);
                links.add(link(i, byTime.get(forward ? i : next), byTime.get(forward ? next : i)));
            }
        }
        return links;
    }

    private TimeLink link(int i, int a, int b) {
        Dice dice = w.dice("link", i);
        TimeLink.Builder link = TimeLink.builder(visit(dice, a), visit(dice, b));
        Duration min = dice.chance(60) ? Duration.ZERO : dice.minutes(-90, 90);
        link.min(min);
        if (w.on(Feature.LINK_MAX, i, 75)) {
            link.max(min.plus(w.dice(Feature.LINK_MAX, i).minutes(0, 100)));
        }
        if (w.on(Feature.LINK_ANCHORS, i, 95)) {
            Dice anchors = w.dice(Feature.LINK_ANCHORS, i);
            link.anchorA(anchors.chance(85) ? Anchor.START : Anchor.END);
            link.anchorB(anchors.chance(50) ? Anchor.START : Anchor.END);
        }
        if (w.on(Feature.LINK_TECHNICIAN, i, 70)) {
            link.technician(w.dice(Feature.LINK_TECHNICIAN, i).chance(50) ? Relation.SAME : Relation.DIFFERENT);
        }
        link.sameDay(w.on(Feature.LINK_DAY, i, 80));
        link.ifAbsent(w.on(Feature.LINK_ALLOW, i, 80) ? IfAbsent.ALLOW : IfAbsent.SKIP);
        return link.build();
    }

    private VisitRef visit(Dice dice, int number) {
        Job job = w.problem.jobs().get(number);
        return new VisitRef(job.id(), dice.from(0, job.visits().size() - 1));
    }
}
