// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.List;
import org.fieldwright.rules.internal.decide.Columns.Team;
import org.fieldwright.rules.internal.view.OutsideFootprint;
import org.jspecify.annotations.Nullable;

/** Asks the rules of a group about single pairs, which they see through the mask of the group. Not thread-safe. */
final class GroupSession {
    private final Facts facts;
    private final PairSession session;
    private final GroupSink sink;

    /** A team, its number, and one of its shifts. */
    record Place(Team team, int number, int shift) {}

    GroupSession(Facts facts, PairSession session, GroupSink sink) {
        this.facts = facts;
        this.session = session;
        this.sink = sink;
    }

    /** Asks a group about a pair, and tells it what its rules say. */
    long ask(RuleGroup group, int visit, Place place) {
        sink.reset();
        GroupMasks masks = group.masks();
        try {
            session.ask(
                    group.entryPoint(),
                    List.of(
                            facts.job(visit, masks.job()),
                            facts.technician(place.shift(), masks.technician()),
                            facts.shift(place.shift(), masks.shift()),
                            facts.pairing(visit, place.shift(), masks.pairing())));
        } catch (RuntimeException e) {
            OutsideFootprint outside = outside(e);
            throw outside == null
                    ? PairFeed.failure(e, facts, visit, place.shift())
                    : new TooNarrow(group.entryPoint(), outside);
        }
        group.learn(visit, place.number(), place.shift(), sink.outcome());
        return sink.outcome();
    }

    private static @Nullable OutsideFootprint outside(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutsideFootprint outside) {
                return outside;
            }
        }
        return null;
    }
}
