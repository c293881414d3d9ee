// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.TimeLink;
import org.fieldwright.core.model.TimeLink.Anchor;
import org.fieldwright.core.model.TimeLink.Relation;
import org.fieldwright.core.model.TimeLink.VisitRef;

/** Crews of two (one job in thirty) and jobs at one site of which one follows the other (one in twenty). A job is in one of them at most. */
final class WeekLinks {
    private static final List<String> HEAVY = List.of(FacilitiesCatalogue.PROJECT, "ventilation-service");

    private final Draft draft;
    private final Dice dice;
    private final Set<String> linked = new HashSet<>();

    WeekLinks(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice("links");
    }

    /** The jobs that depend on others; empty before {@link #add}. */
    Set<String> linked() {
        return linked;
    }

    List<TimeLink> add() {
        draft.jobs.replaceAll(this::crew);
        List<TimeLink> result = new ArrayList<>();
        Map<String, Job> openBySite = new HashMap<>();
        for (Job job : draft.jobs) {
            Job first = movable(job) ? openBySite.put(job.site(), job) : null;
            if (first != null && dice.chance(0.35)) {
                openBySite.remove(job.site());
                result.add(link(first, job));
                linked.add(first.id());
                linked.add(job.id());
            }
        }
        return result;
    }

    /** The second of a crew brings hands, not skills of a special kind. */
    private Job crew(Job job) {
        if (!HEAVY.contains(job.attributes().get("work")) || job.lock() != null || !dice.chance(0.25)) {
            return job;
        }
        linked.add(job.id());
        Job.Visit lead = job.visits().get(0);
        Job.Visit helper =
                new Job.Visit(lead.duration(), Work.skill("building", 1).build(), null, null);
        return job.toBuilder().visits(List.of(lead, helper)).build();
    }

    private boolean movable(Job job) {
        return job.windows().isEmpty()
                && job.lock() == null
                && job.sla() == null
                && job.optionalPrice() == null
                && !linked.contains(job.id());
    }

    /** By turns: any time after, on the same day within some hours, or by the same technician where the work is of one kind. */
    private TimeLink link(Job a, Job b) {
        boolean alike =
                a.visits().get(0).requirements().equals(b.visits().get(0).requirements());
        boolean sameDay = dice.chance(0.4);
        Relation who = alike && dice.chance(0.5) ? Relation.SAME : dice.chance(0.2) ? Relation.DIFFERENT : Relation.ANY;
        return new TimeLink(
                new VisitRef(a.id(), 0),
                new VisitRef(b.id(), 0),
                Anchor.END,
                Anchor.START,
                Duration.ofMinutes(dice.step(0, 60, 15)),
                sameDay ? Duration.ofHours(6) : null,
                who,
                sameDay,
                dice.chance(0.7) ? TimeLink.IfAbsent.SKIP : TimeLink.IfAbsent.ALLOW);
    }
}
