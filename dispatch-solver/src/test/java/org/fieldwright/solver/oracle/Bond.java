// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.TimeLink;
import org.fieldwright.core.model.TimeLink.Anchor;
import org.fieldwright.core.model.TimeLink.IfAbsent;
import org.fieldwright.core.model.TimeLink.Relation;
import org.fieldwright.core.model.TimeLink.VisitRef;

/** Section 13: a link, or what holds two visits of a crew together, with what fixed visits break of it. */
final class Bond {
    final String a;
    final String b;
    final TimeLink link;
    final boolean crew;
    long forcedEarly;
    long forcedLate;
    boolean forcedTechnician;
    boolean forcedDay;

    private Bond(TimeLink link, boolean crew) {
        this.a = Members.name(link.a().job(), link.a().visit());
        this.b = Members.name(link.b().job(), link.b().visit());
        this.link = link;
        this.crew = crew;
    }

    static List<Bond> of(DispatchProblem problem) {
        List<Bond> bonds = new ArrayList<>();
        problem.links().forEach(link -> bonds.add(new Bond(link, false)));
        for (Job job : problem.jobs()) {
            Anchor anchor = job.crewAlignment() == Job.Alignment.END ? Anchor.END : Anchor.START;
            for (int i = 0; i < job.visits().size(); i++) {
                for (int k = i + 1; k < job.visits().size(); k++) {
                    TimeLink together = TimeLink.builder(new VisitRef(job.id(), i), new VisitRef(job.id(), k))
                            .anchorA(anchor)
                            .anchorB(anchor)
                            .max(java.time.Duration.ZERO)
                            .technician(Relation.DIFFERENT)
                            .build();
                    bonds.add(new Bond(together, true));
                }
            }
        }
        return bonds;
    }

    /** When b may start at the earliest, by a. */
    long releaseOfB(RouteTimes.VisitTime timeA, RouteTimes.VisitTime timeB) {
        long anchor = link.anchorA() == Anchor.START ? timeA.start() : timeA.end();
        return anchor + link.min().toSeconds() - beforeAnchor(link.anchorB(), timeB);
    }

    /** When a may start at the earliest, by b; long ago without a bound. */
    long releaseOfA(RouteTimes.VisitTime timeA, RouteTimes.VisitTime timeB) {
        if (link.max() == null) {
            return -Window.NEVER;
        }
        long anchor = link.anchorB() == Anchor.START ? timeB.start() : timeB.end();
        return anchor - link.max().toSeconds() - beforeAnchor(link.anchorA(), timeA);
    }

    private static long beforeAnchor(Anchor anchor, RouteTimes.VisitTime time) {
        return anchor == Anchor.START ? 0 : time.end() - time.start();
    }

    /** By how much b is too early. */
    long early(RouteTimes.VisitTime timeA, RouteTimes.VisitTime timeB) {
        return Math.max(0, releaseOfB(timeA, timeB) - timeB.start());
    }

    /** By how much b is too late. */
    long late(RouteTimes.VisitTime timeA, RouteTimes.VisitTime timeB) {
        return Math.max(0, releaseOfA(timeA, timeB) - timeA.start());
    }

    boolean out(RouteTimes.VisitTime timeA, RouteTimes.VisitTime timeB) {
        return early(timeA, timeB) > forcedEarly || late(timeA, timeB) > forcedLate;
    }

    boolean technicianWrong(String technicianA, String technicianB) {
        return switch (link.technician()) {
            case ANY -> false;
            case SAME -> !technicianA.equals(technicianB);
            case DIFFERENT -> technicianA.equals(technicianB);
        };
    }

    boolean skips() {
        return !crew && link.ifAbsent() == IfAbsent.SKIP;
    }
}
